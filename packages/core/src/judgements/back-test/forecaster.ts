import { type Forecast, type Forecastable, forecastEnd, type Line, lineOf } from "../forecast/index.ts";
import { horizonOf, linearTrend as lineThrough } from "../forecast/methods.ts";
import { NORMAL_EIGHT_OF_TEN, normalBelow } from "./normal.ts";

/** What a forecaster tells of a target. */
export type Told = Pick<Forecast, "value" | "low" | "high" | "probability">;

/** Somebody who forecasts; null where it finds too little. */
export type Forecaster = (given: Forecastable) => Told | null;

/** The forecast of the product, as every judgement tells it. */
export const lantu: Forecaster = (given) => {
  const told = forecastEnd(given);
  return told.kind === "forecast" ? told : null;
};

/** The last number stays; it errs as the steps so far stray, more with the square root of the years. */
export const persistence: Forecaster = (given) => {
  const line = lineOf(given);
  const last = line?.values.at(-1);
  if (line === null || last === undefined || line.values.length < 2) return null;
  return told(given, line, last, stepSpread(line) * Math.sqrt(Math.max(0, horizonOf(line))));
};

/** The straight line nearest to all numbers goes on, with the prediction interval of the regression. */
export const linearTrend: Forecaster = (given) => {
  const line = lineOf(given);
  const value = line === null ? null : lineThrough(line);
  return line === null || value === null ? null : told(given, line, value, trendSpread(line));
};

/** What a value with a normal error says of a target. */
export function told({ goal }: Forecastable, { base, factor }: Line, result: number, error: number): Told {
  const [value, spread] = [base + factor * result, Math.max(factor * error, 1e-12)];
  const reach = NORMAL_EIGHT_OF_TEN * spread;
  const probability = normalBelow((goal.most - value) / spread) - normalBelow((goal.least - value) / spread);
  return { value, low: value - reach, high: value + reach, probability };
}

/** Root of the mean square of the steps, for a step of one year. */
function stepSpread({ times, values }: Line): number {
  let squares = 0;
  for (let at = 1; at < values.length; at++) {
    const [years, step] = [(times[at] ?? 0) - (times[at - 1] ?? 0), (values[at] ?? 0) - (values[at - 1] ?? 0)];
    squares += (step * step) / years;
  }
  return Math.sqrt(squares / Math.max(1, values.length - 1));
}

/** Standard error of a prediction by the nearest straight line. */
function trendSpread({ times, values, until }: Line): number {
  const count = values.length;
  const [time, value] = [meanOf(times), meanOf(values)];
  let [joint, own, all] = [0, 0, 0];
  times.forEach((moment, at) => {
    const [x, y] = [moment - time, (values[at] ?? 0) - value];
    joint += x * y;
    own += x * x;
    all += y * y;
  });
  const left = Math.max(0, all - (joint * joint) / own) / Math.max(1, count - 2);
  return Math.sqrt(left * (1 + 1 / count + (until - time) ** 2 / own));
}

const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
