/** The simple methods that carry a line of numbers on. */
export const LINE_METHODS = [
  "last-value",
  "drift", // the last value and the average step so far
  "growth", // the last value and the average yearly growth so far
  "damped-trend",
  "linear-trend",
  "seasonal", // the same time of the year before, grown as the year so far has grown
  "run-rate", // what a cumulated number comes to if the rest goes on as it went so far
] as const;

export type LineMethod = (typeof LINE_METHODS)[number];

/** The methods forecasts are made of. */
export const FORECAST_METHODS = [
  ...LINE_METHODS,
  "whole-from-part", // what is told of a running total, times what the whole was of the same part in former years
] as const;

export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** Where a series will stand when a target is due, as far as its own past tells. */
export interface Forecast {
  readonly kind: "forecast";
  /** Version of the methods, their weights and their errors, which are published with the back-test. */
  readonly version: number;
  /** The period it is for, in the unit of the series. */
  readonly period: string;
  readonly value: number;
  /** In eight of ten cases the number should come to lie between. */
  readonly low: number;
  readonly high: number;
  /** Probability that the target is reached, 0 to 1; leading signals not counted. */
  readonly probability: number;
  readonly methods: readonly { readonly method: ForecastMethod; readonly value: number; readonly weight: number }[];
  /** How many numbers it was made from. */
  readonly points: number;
  /** Years from the last number to the target. */
  readonly horizon: number;
}

/** An honest answer: not enough is told to say where it will stand. */
export interface TooLittle {
  readonly kind: "too-little";
  readonly points: number;
  /** How many it would need. */
  readonly needed: number;
}
