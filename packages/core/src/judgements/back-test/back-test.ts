/** What is asked of the past: plans whose end is known. */
export const BACK_TEST_SETS = [
  "simulated", // plans made up with a known end
  "simulated-even", // those of them with a number for every year, which every forecaster can read
  "public", // long public series
  "public-running", // public series of months and quarters, told as what has come together since January
  "samples", // the histories of the samples
  "given", // a file of observations somebody gave
] as const;

export type BackTestSet = (typeof BACK_TEST_SETS)[number];

/** Who forecasts. */
export const FORECASTERS = [
  "lantu",
  "persistence", // the last number stays
  "linear-trend", // the straight line nearest to all numbers goes on
  "r-ets", // R, package forecast
  "r-arima",
  "r-theta",
] as const;

export type ForecasterName = (typeof FORECASTERS)[number];

/** Answers whose told probability lies in a part of the scale, and how often the target was reached. */
export interface ReliabilityBin {
  readonly from: number;
  readonly until: number;
  readonly answers: number;
  /** Mean of the probabilities told. */
  readonly told: number;
  /** Part of the answers whose target was reached. */
  readonly reached: number;
}

/** Scores of answers that lay about as far from the end. */
export interface HorizonScores {
  /** Years to the end, at most; null for the farthest class. */
  readonly years: number | null;
  readonly answers: number;
  readonly brier: number;
  readonly coverage: number;
  readonly error: number;
}

/** How good a forecaster was. Of nothing there is no score: null where no answer counts. */
export interface BackTestScores {
  /** Questions (a target on a day) asked, and those that were answered: the rest was too little data. */
  readonly asked: number;
  readonly answers: number;
  readonly plans: number;
  /** Part of the answered questions whose target was reached: what a forecast without any knowledge would say. */
  readonly baseRate: number | null;
  /** Mean squared error of the probability: 0 at best. */
  readonly brier: number | null;
  /** Brier score of always telling the base rate. */
  readonly brierBase: number | null;
  /** 1 − brier ÷ brierBase: above 0 is better than the base rate. */
  readonly skill: number | null;
  /** Mean of −ln of the probability told for what happened: 0 at best. */
  readonly logScore: number | null;
  readonly logBase: number | null;
  /** Part of the answers whose end lay within the interval told to hold eight of ten. */
  readonly coverage: number | null;
  /** Mean distance from the end, in the yearly steps the series is used to. */
  readonly error: number | null;
  /** Mean width of the interval, in the same. */
  readonly width: number | null;
  readonly missed: number;
  /** Part of the missed targets an alarm stood for when it was last asked at least `warningMonths` before the end. */
  readonly recall: number | null;
  /** Middle of the months from the alarm that stayed to the end, of the missed targets that had one. */
  readonly leadMonths: number | null;
  /** Part of the targets with an alarm then that were reached after all. */
  readonly falseAlarms: number | null;
  /** Part of the reached targets with an alarm then. */
  readonly alarmedReached: number | null;
  readonly bins: readonly ReliabilityBin[];
  readonly horizons: readonly HorizonScores[];
}

/** A set asked of all forecasters on the same days. */
export interface BackTestRun {
  readonly set: BackTestSet;
  readonly plans: number;
  readonly forecasters: readonly { readonly forecaster: ForecasterName; readonly scores: BackTestScores }[];
  /** Where the series are from, each with its licence; empty for what was made up here. */
  readonly sources: readonly { readonly name: string; readonly licence: string; readonly series: number }[];
}

/** A back-test as it is kept and shown. */
export interface BackTest {
  /** Version of the forecasts' methods, weights and errors. */
  readonly version: number;
  /** ISO day it was run. */
  readonly on: string;
  /** Seed of the made-up plans: the same seed gives the same plans. */
  readonly seed: number;
  /** There is an alarm while the probability of reaching a target is below this. */
  readonly alarmBelow: number;
  /** An alarm counts as early so many months before the end. */
  readonly warningMonths: number;
  readonly runs: readonly BackTestRun[];
  /** Versions of the peers that were run; null for one that was not there. */
  readonly peers: { readonly r: string | null; readonly forecast: string | null };
}
