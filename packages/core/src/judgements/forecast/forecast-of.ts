import type { Bounds } from "../../comparisons/index.ts";
import { canonicalPeriod } from "../../signals/index.ts";
import type { Forecast, TooLittle } from "./forecast.ts";
import { className } from "./forecast-class.ts";
import { ANY_CLASS, FORECAST_TABLE, FORECAST_VERSION } from "./forecast-table.ts";
import type { Forecastable } from "./forecastable.ts";
import { METHODS } from "./methods.ts";
import { LEAST_POINTS, type Reading, readingOf } from "./reading.ts";
import { EIGHT_OF_TEN, studentBelow } from "./student.ts";

type Weighed = Forecast["methods"][number];

/**
 * Where a series will stand when its target is due: several simple methods combined with published weights, an interval that
 * holds eight of ten times, and the probability of reaching the target.
 *
 * The weights and the spread of the errors are those the back-test found for its class (measure, course, spacing, length,
 * horizon); how wide the errors are in the unit of the series comes from its own past steps. Neither depends on the latest
 * number, so a better latest number never makes a target less likely.
 *
 * Combining by past errors: Bates and Granger, The Combination of Forecasts, Operational Research Quarterly 20, 1969; Wang,
 * Hyndman, Li and Kang, Forecast combinations: an over 50-year review, International Journal of Forecasting 39, 2023.
 * Intervals from past errors by horizon: Gardner, A Simple Method of Computing Prediction Intervals, Management Science 34,
 * 1988; Lee and Scholtes, Empirical prediction intervals revisited, International Journal of Forecasting 30, 2014.
 */
export function forecastOf(given: Forecastable): Forecast | TooLittle {
  const reading = readingOf(given);
  const { points } = reading;
  if ("kind" in reading) return { kind: "too-little", points, needed: LEAST_POINTS };
  const { weights, spread } = FORECAST_TABLE[className(reading.class)] ?? ANY_CLASS;
  const methods = weighed(reading, weights);
  const value = methods.reduce((sum, one) => sum + one.weight * one.value, 0);
  const width = spread * reading.unit;
  return {
    ...{ kind: "forecast", version: FORECAST_VERSION, period: canonicalPeriod(given.due), value },
    low: Math.max(value - EIGHT_OF_TEN * width, leastOf(given, value)),
    high: value + EIGHT_OF_TEN * width,
    ...{ probability: within(given.goal, value, width), methods, points, horizon: reading.horizon },
  };
}

/** What was never below nothing, and is not expected to be, is not shown to fall below it. */
export function leastOf({ measure, past }: Forecastable, value: number): number {
  const isBelow = measure === "growth" || value < 0 || past.some((one) => one.value < 0);
  return isBelow ? Number.NEGATIVE_INFINITY : 0;
}

/**
 * The methods that apply, with weights that add up to one; alike where none of them has a weight in the table. Which apply
 * and what they weigh never depends on the latest number.
 */
export function weighed({ results }: Pick<Reading, "results">, weights: readonly number[]): readonly Weighed[] {
  const able = METHODS.flatMap(([method], at) => {
    const value = results[at] ?? null;
    return value === null ? [] : [{ method, value, weight: weights[at] ?? 0 }];
  });
  const all = able.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return able.map((one) => ({ ...one, weight: 1 / able.length }));
  return able.filter(({ weight }) => weight > 0).map((one) => ({ ...one, weight: one.weight / all }));
}

/** Probability that a value with this forecast and spread lies within a goal; where nothing is left open it is certain. */
export function within({ least, most }: Bounds, value: number, width: number): number {
  if (width <= 0) return value >= least && value <= most ? 1 : 0;
  return studentBelow((most - value) / width) - studentBelow((least - value) / width);
}
