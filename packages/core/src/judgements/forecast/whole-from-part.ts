import type { Interval } from "../../indicators/index.ts";
import { canonicalPeriod } from "../../signals/index.ts";
import type { Forecast, TooLittle } from "./forecast.ts";
import { forecastOf } from "./forecast-of.ts";
import { FORECAST_VERSION } from "./forecast-table.ts";
import type { Forecastable, PastValue } from "./forecastable.ts";
import { EIGHT_OF_TEN, studentBelow } from "./student.ts";

const YEAR = 12;

/** Former years that have to tell both the part and the whole. */
const LEAST_YEARS = 3;

/** How much the share of a part in its whole usually moves from year to year; counts as much as two years. Set by this project. */
const USUAL = 0.01;
const USUAL_COUNTS = 2;

/**
 * Where a number will stand when it is due: of a running total only the rest is open, anything else is forecast from its past. All
 * pages ask here, so that no two tell different forecasts of the same thing.
 */
export const forecastEnd = (given: Forecastable): Forecast | TooLittle => wholeFromPart(given) ?? forecastOf(given);

/**
 * What a running total will come to, from the part of it that is told already: what is told stays, and only the rest is open.
 * The part is multiplied by what the whole was of the same part in former years, and errs as much as that ratio has moved. How
 * wide the errors are does not depend on the latest number, so a better one never makes a target less likely. Null where the
 * numbers do not add up, nothing of the time is told yet, or too few former years tell both.
 */
export function wholeFromPart({ past, measure, course, due, goal }: Forecastable): Forecast | null {
  if (measure !== "amount" || course !== "flow" || due.from % YEAR !== 0 || due.until - due.from > YEAR) return null;
  const part = past.findLast(({ interval }) => interval.from === due.from && interval.until <= due.until);
  if (part === undefined || part.interval.until === due.until) return null;
  const years = formerYears(past, part, due);
  const [last] = years;
  if (last === undefined || years.length < LEAST_YEARS) return null;
  const ratio = years.reduce((sum, one) => sum + one.ratio, 0) / years.length;
  const squares = years.reduce((sum, one) => sum + (one.ratio - ratio) ** 2, USUAL_COUNTS * (USUAL * ratio) ** 2);
  const width = last.part * Math.sqrt((squares / (years.length - 1 + USUAL_COUNTS)) * (1 + 1 / years.length));
  const value = part.value * ratio;
  return {
    ...{ kind: "forecast", version: FORECAST_VERSION, period: canonicalPeriod(due), value },
    ...{ low: value - EIGHT_OF_TEN * width, high: value + EIGHT_OF_TEN * width },
    probability: studentBelow((goal.most - value) / width) - studentBelow((goal.least - value) / width),
    methods: [{ method: "seasonal", value, weight: 1 }],
    ...{ points: 2 * years.length + 1, horizon: (due.until - part.interval.until) / YEAR },
  };
}

interface FormerYear {
  readonly part: number;
  readonly ratio: number;
}

/** What whole and part were in former years, the latest first. */
function formerYears(past: readonly PastValue[], { interval }: PastValue, due: Interval): readonly FormerYear[] {
  const first = Math.min(...past.map((one) => one.interval.from));
  const told = new Map(past.map((one) => [keyOf(one.interval), one.value]));
  const years: FormerYear[] = [];
  for (let ago = YEAR; due.from - ago >= first; ago += YEAR) {
    const part = told.get(keyOf(earlier(interval, ago)));
    const whole = told.get(keyOf(earlier(due, ago)));
    if (part !== undefined && whole !== undefined && part > 0) years.push({ part, ratio: whole / part });
  }
  return years;
}

const keyOf = ({ from, until }: Interval): string => `${from}-${until}`;

const earlier = ({ from, until }: Interval, months: number): Interval => ({
  from: from - months,
  until: until - months,
});
