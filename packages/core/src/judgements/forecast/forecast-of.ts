import type { Bounds } from "../../comparisons/index.ts";
import { canonicalPeriod } from "../../signals/index.ts";
import type { Forecast, TooLittle } from "./forecast.ts";
import { className, classOf, type ForecastClass, familyOf, yearsLeft } from "./forecast-class.ts";
import { ANY_CLASS, type ClassErrors, FORECAST_TABLE, FORECAST_VERSION } from "./forecast-table.ts";
import type { Forecastable } from "./forecastable.ts";
import { type Line, lineOf } from "./line.ts";
import { METHODS } from "./methods.ts";
import { ownScale } from "./own-scale.ts";
import { EIGHT_OF_TEN, studentBelow } from "./student.ts";

/** Numbers a forecast needs: two tell a step, the third whether steps differ. */
export const LEAST_POINTS = 3;

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
  const past = given.past.filter(({ interval }) => interval.until <= given.due.until);
  const points = past.length;
  const line = points < LEAST_POINTS ? null : lineOf({ ...given, past });
  if (line === null) return { kind: "too-little", points, needed: LEAST_POINTS };
  const family = familyOf(given);
  const horizon = yearsLeft(line, given);
  const found = classOf(line, family, horizon);
  const errors = FORECAST_TABLE[className(found)] ?? ANY_CLASS;
  const methods = horizon > 0 ? weighed(line, errors) : weighed(line, ALREADY_TOLD);
  if (methods.length === 0) return { kind: "too-little", points, needed: LEAST_POINTS };
  const value = methods.reduce((sum, one) => sum + one.weight * one.value, 0);
  const width = errorWidth(line, horizon, found, errors) * ownScale(line, family, given.goal);
  return {
    ...{ kind: "forecast", version: FORECAST_VERSION, period: canonicalPeriod(given.due), value },
    ...{ low: value - EIGHT_OF_TEN * width, high: value + EIGHT_OF_TEN * width },
    ...{ probability: within(given.goal, value, width), methods, points, horizon },
  };
}

/** The target's own time has been told: only its number counts, which may still be revised. */
const ALREADY_TOLD: ClassErrors = { weights: [1, 0, 0, 0, 0, 0, 0], spread: 0 };

/** The methods that apply, with their results in the unit of the target and their weights, which add up to one. */
function weighed(line: Line, { weights }: ClassErrors): readonly Weighed[] {
  const methods: Weighed[] = [];
  let all = 0;
  METHODS.forEach(([method, run], at) => {
    const weight = weights[at] ?? 0;
    const result = weight > 0 ? run(line) : null;
    if (result === null) return;
    methods.push({ method, value: line.base + line.factor * result, weight });
    all += weight;
  });
  return methods.map((one) => ({ ...one, weight: one.weight / all }));
}

/** How far errors spread, in steps of the series: as the class's, more for a longer way within the class. */
function errorWidth(line: Line, years: number, { horizon }: ForecastClass, { spread }: ClassErrors): number {
  if (years === 0 && !line.unsettled) return 0;
  const longer = Math.sqrt(Math.max(years, horizon / 2) / horizon);
  return line.factor * spread * longer;
}

/** Probability that a value with this forecast and spread lies within a goal; where nothing is left open it is certain. */
function within({ least, most }: Bounds, value: number, width: number): number {
  if (width <= 0) return value >= least && value <= most ? 1 : 0;
  return studentBelow((most - value) / width) - studentBelow((least - value) / width);
}
