import type { Interval } from "../../indicators/index.ts";
import type { Forecastable, PastValue } from "./forecastable.ts";
import { tellsOfWhole } from "./periods-line.ts";

const YEAR = 12;

/** Former years that have to tell both the part and the whole. */
const LEAST_YEARS = 3;

/** How much the share of a part in its whole usually moves from year to year; counts as much as two years. Set by this project. */
const USUAL = 0.01;
const USUAL_COUNTS = 2;

/** Years after which a former year counts half: shares move slowly, and the latest tell best where they are. Set by this project. */
const HALF_LIFE = 4;

/** What a running total will come to by the part of it that is told. */
export interface WholeFromPart {
  readonly value: number;
  /** Spread of its errors, in the unit of the value; above 0. */
  readonly spread: number;
  /** How many numbers it was made from. */
  readonly points: number;
  /** Years from the end of the part to that of the whole. */
  readonly horizon: number;
}

/**
 * What a running total will come to, from the part of it that is told already: the part is multiplied by what the whole was
 * of the same part in former years, and errs as much as that ratio has moved. How wide the errors are does not depend on the
 * latest number, so a better one never makes a target less likely. Null where the numbers do not add up, nothing of the time
 * is told yet, or too few former years tell both.
 */
export function wholeFromPart({ past, measure, course, due }: Forecastable): WholeFromPart | null {
  if (measure !== "amount" || course !== "flow" || due.from % YEAR !== 0 || due.until - due.from > YEAR) return null;
  const part = past.findLast(({ interval }) => interval.from === due.from && interval.until <= due.until);
  if (part === undefined || part.interval.until === due.until) return null;
  const years = formerYears(past, part, due);
  const [last] = years;
  if (last === undefined || years.length < LEAST_YEARS) return null;
  const all = years.reduce((sum, { weight }) => sum + weight, 0);
  const ratio = years.reduce((sum, one) => sum + one.weight * one.ratio, 0) / all;
  const usual = USUAL_COUNTS * (USUAL * ratio) ** 2;
  const squares = years.reduce((sum, one) => sum + one.weight * (one.ratio - ratio) ** 2, usual);
  return {
    value: part.value * ratio,
    spread: last.part * Math.sqrt((squares / (all - 1 + USUAL_COUNTS)) * (1 + 1 / years.length)),
    ...{ points: 2 * years.length + 1, horizon: (due.until - part.interval.until) / YEAR },
  };
}

interface FormerYear {
  readonly part: number;
  readonly ratio: number;
  readonly weight: number;
}

/** What whole and part were in former years, the latest first. */
function formerYears(past: readonly PastValue[], { interval }: PastValue, due: Interval): readonly FormerYear[] {
  const first = Math.min(...past.map((one) => one.interval.from));
  const told = new Map(past.map((one) => [keyOf(one.interval), one.value]));
  const years: FormerYear[] = [];
  for (let ago = YEAR; due.from - ago >= first; ago += YEAR) {
    const part = told.get(keyOf(earlier(interval, ago)));
    const whole = told.get(keyOf(earlier(due, ago)));
    if (part === undefined || whole === undefined || !tellsOfWhole({ part, whole })) continue;
    years.push({ part, ratio: whole / part, weight: 0.5 ** ((ago / YEAR - 1) / HALF_LIFE) });
  }
  return years;
}

const keyOf = ({ from, until }: Interval): string => `${from}-${until}`;

const earlier = ({ from, until }: Interval, months: number): Interval => ({
  from: from - months,
  until: until - months,
});
