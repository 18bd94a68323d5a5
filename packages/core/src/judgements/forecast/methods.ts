import type { LineMethod } from "./forecast.ts";
import type { Line } from "./line.ts";
import { asBefore, asSoFar } from "./periods-line.ts";

/**
 * What a simple method says a line comes to at its `until`; null where the method does not apply, which never depends on the
 * latest number. Every method gives a better result for a better latest number. All are closed: no search for parameters,
 * which few numbers do not allow. Simple methods hold their own on short series (Makridakis, Spiliotis and Assimakopoulos,
 * The M4 Competition, International Journal of Forecasting 36, 2020).
 */
export type Method = (line: Line) => number | null;

const lastOf = (numbers: readonly number[]): number => numbers[numbers.length - 1] ?? 0;

/** Years from the last number of a line to where it is to be carried. */
export const horizonOf = ({ times, until }: Line): number => until - lastOf(times);

/** The last number. */
const lastValue: Method = ({ values }) => (values.length === 0 ? null : lastOf(values));

/** The last number and the average step so far, which Theta halves and M4 has as a yardstick. */
const drift: Method = (line) => {
  const { times, values } = line;
  const [first, start] = [values[0], times[0]];
  if (first === undefined || start === undefined || times.length < 2) return null;
  return lastOf(values) + ((lastOf(values) - first) * horizonOf(line)) / (lastOf(times) - start);
};

/** The last number and the average growth so far. A last number that is no base for growth goes on by steps. */
const growth: Method = (line) => {
  const { times, values } = line;
  const first = values[0];
  if (first === undefined || values.length < 2 || !isGrown(line)) return null;
  const last = lastOf(values);
  if (last <= 0) return drift(line);
  const years = lastOf(times) - (times[0] ?? 0);
  return last * Math.min((last / first) ** (horizonOf(line) / years), FASTEST);
};

/** A line is not carried on to more than this many times its last number: a first number near nothing tells no growth. */
const FASTEST = 5;

/** Growth needs numbers above nothing; the latest is left out of the question. */
function isGrown({ values }: Line): boolean {
  for (let at = 0; at < values.length - 1; at++) if ((values[at] ?? 0) <= 0) return false;
  return true;
}

/** Part of a trend that is left a year later (Gardner and McKenzie, Forecasting Trends in Time Series, Management Science 31, 1985). */
const DAMPING = 0.8;

/** How many years it takes until a step counts half. */
const HALF_LIFE = 1.5;

/** The last number and the recent step, the latest counting most, that grows weaker from year to year. */
const dampedTrend: Method = (line) => {
  const { times, values } = line;
  if (times.length < 2) return null;
  const end = lastOf(times);
  let [steps, years] = [0, 0];
  for (let at = 1; at < times.length; at++) {
    const [time, before] = [times[at] ?? 0, times[at - 1] ?? 0];
    const weight = 0.5 ** ((end - time) / HALF_LIFE);
    steps += weight * ((values[at] ?? 0) - (values[at - 1] ?? 0));
    years += weight * (time - before);
  }
  const reach = (1 - DAMPING ** horizonOf(line)) / -Math.log(DAMPING);
  return lastOf(values) + (steps / years) * reach;
};

/** The straight line nearest to all numbers. */
export const linearTrend: Method = ({ times, values, until }) => {
  if (times.length < 3) return null;
  const [time, value] = [meanOf(times), meanOf(values)];
  let [joint, own] = [0, 0];
  for (let at = 0; at < times.length; at++) {
    const away = (times[at] ?? 0) - time;
    joint += away * ((values[at] ?? 0) - value);
    own += away * away;
  }
  return value + (joint / own) * (until - time);
};

function meanOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum / numbers.length;
}

/** What the target's time comes to as the time before went on; or the same time of the year before, moved as the last year moved. */
const seasonal: Method = (line) =>
  line.soFar === null ? (line.spacing === "within-year" ? yearsBefore(line) : null) : asBefore(line.soFar, line.adds);

/** Moments as near as this are the same time of the year. */
const SAME_TIME = 1 / 24;

function yearsBefore({ times, values, until }: Line): number | null {
  const end = lastOf(times);
  const years = Math.max(1, Math.ceil(until - end - SAME_TIME));
  const base = valueAt(until - years, times, values);
  const ago = valueAt(end - 1, times, values);
  return base === null || ago === null ? null : base + years * (lastOf(values) - ago);
}

function valueAt(moment: number, times: readonly number[], values: readonly number[]): number | null {
  for (let at = times.length - 1; at >= 0; at--) {
    const away = (times[at] ?? 0) - moment;
    if (Math.abs(away) < SAME_TIME) return values[at] ?? null;
    if (away < 0) return null;
  }
  return null;
}

/** What it comes to if the rest goes as it went so far. */
const runRate: Method = ({ soFar, adds }) => (soFar === null ? null : asSoFar(soFar, adds));

/** The methods by name, in the order of `LINE_METHODS`. */
export const METHODS: readonly (readonly [LineMethod, Method])[] = [
  ["last-value", lastValue],
  ["drift", drift],
  ["growth", growth],
  ["damped-trend", dampedTrend],
  ["linear-trend", linearTrend],
  ["seasonal", seasonal],
  ["run-rate", runRate],
];
