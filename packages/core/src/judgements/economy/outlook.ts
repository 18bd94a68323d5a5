import { type Bounds, goalOf, type ToldNumber } from "../../comparisons/index.ts";
import type { Interval } from "../../indicators/index.ts";
import { addDays } from "../../ledger/index.ts";
import { canonicalPeriod, periodDays } from "../../signals/index.ts";
import type { Forecast, TooLittle } from "../forecast/forecast.ts";
import { withPart } from "../forecast/forecast-end.ts";
import { forecastOf } from "../forecast/forecast-of.ts";
import type { PastValue } from "../forecast/forecastable.ts";
import {
  type EconomyMeasure,
  type EconomyVintage,
  type KnownNumber,
  lengthOf,
  numbersKnownOn,
  unitMonths,
  YEAR,
} from "./known.ts";

/** What would be expected of a number from what was known on a day. */
export interface Expected {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** ISO date: the day before the number was first published. */
  readonly madeOn: string;
  readonly points: number;
  readonly stands: "inside" | "above" | "below";
}

/** Any value fulfils it: for forecasts without a target. */
const ANYTHING: Bounds = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** What was expected of a number before it was known; null where too little was known then. */
export function expectedOf(
  line: EconomyMeasure,
  vintages: readonly EconomyVintage[],
  one: KnownNumber,
): Expected | null {
  const first = one.vintages[0];
  if (first === undefined) return null;
  const madeOn = addDays(first.knownOn, -1);
  const forecast = forecastFor(line, numbersKnownOn(vintages, madeOn), one.interval, ANYTHING);
  if (forecast.kind === "too-little") return null;
  const { value, low, high, points } = forecast;
  const stands = one.value > high ? "above" : one.value < low ? "below" : "inside";
  return { value, low, high, madeOn, points, stands };
}

/**
 * A forecast of a period of the line, as judgements tell it. A time that runs from January and ends before the year does is
 * forecast as if it were the year: beside the same months of former years, and from what is told of it so far.
 */
export function forecastFor(
  line: EconomyMeasure,
  numbers: readonly KnownNumber[],
  due: Interval,
  goal: Bounds,
): Forecast | TooLittle {
  const { concept, measure } = line;
  const about = { measure, course: concept.course, direction: concept.direction, goal };
  const part = isRunning(line, due) ? lengthOf(due) : YEAR;
  const past = part === YEAR ? numbers.map(pastOf) : numbers.flatMap((one) => stretched(one, part));
  const fromPast = forecastOf({ ...about, past, due: part === YEAR ? due : stretchedInterval(due, part) });
  const forecast = withPart({ ...about, past: numbers.map(pastOf), due }, fromPast);
  if (forecast.kind === "too-little") return forecast;
  // Of a line with no whole time told and no target nothing tells how far numbers stray.
  if (!Number.isFinite(forecast.high - forecast.low))
    return { kind: "too-little", points: forecast.points, needed: forecast.points + 1 };
  return { ...forecast, period: canonicalPeriod(due) };
}

/** Whether a period is told as a running total, or running growth, that ends within the year. */
const isRunning = ({ concept, measure }: EconomyMeasure, { from, until }: Interval): boolean =>
  from % YEAR === 0 &&
  until - from < YEAR &&
  (measure === "growth" || (measure === "amount" && concept.course === "flow"));

const pastOf = ({ interval, value, status }: KnownNumber): PastValue => ({
  ...{ interval, value },
  unsettled: status === "preliminary",
});

/** A number of the first months of a year, these taken for the whole of it; none for what lies beyond them. */
function stretched(one: KnownNumber, part: number): readonly PastValue[] {
  const { from, until } = one.interval;
  if (from % YEAR !== 0 || until - from > part) return [];
  return [{ ...pastOf(one), interval: stretchedInterval(one.interval, part) }];
}

const stretchedInterval = ({ from, until }: Interval, part: number): Interval => ({
  from,
  until: from + Math.max(1, Math.round(((until - from) * YEAR) / part)),
});

/** The first year, as an interval, of which the whole is not known: the one the latest number is of, or the next one. */
export function openYear(numbers: readonly KnownNumber[], day: string): Interval | null {
  const latest = numbers.at(-1);
  if (latest === undefined) return null;
  const from = Math.floor((latest.interval.until - 1) / YEAR) * YEAR;
  const isWhole = numbers.some(({ interval }) => interval.from === from && interval.until === from + YEAR);
  const isPast = Number(day.slice(0, 4)) * YEAR > from;
  const start = isWhole && isPast ? from + YEAR : from;
  return { from: start, until: start + YEAR };
}

/** Where the year will end, and how likely its target is reached. */
export function yearForecast(
  line: EconomyMeasure,
  numbers: readonly KnownNumber[],
  year: Interval,
  target: ToldNumber | null,
): Forecast | TooLittle {
  const goal = target === null ? ANYTHING : goalOf(target, line.concept.direction);
  return forecastFor(line, numbers, year, goal);
}

/** Numbers still to come of a year, as its former years were told, the nearest first. */
export function comingOf(line: EconomyMeasure, numbers: readonly KnownNumber[], year: Interval): readonly Forecast[] {
  const last = numbers.at(-1)?.interval.until ?? year.from;
  const usual = new Map<string, Interval>();
  for (const { interval } of numbers) {
    if (interval.from < year.from - YEAR || interval.from >= year.from) continue;
    const coming = { from: interval.from + YEAR, until: interval.until + YEAR };
    if (coming.until > last && coming.until <= year.until) usual.set(canonicalPeriod(coming), coming);
  }
  usual.set(canonicalPeriod(year), year);
  return [...usual.values()]
    .sort((a, b) => a.until - b.until)
    .flatMap((due) => {
      const forecast = forecastFor(line, numbers, due, ANYTHING);
      return forecast.kind === "forecast" ? [forecast] : [];
    });
}

/** The next number by the calendar of publication. */
export interface NextNumber {
  readonly period: string;
  /** ISO date by which it usually is published. */
  readonly due: string;
  readonly late: boolean;
}

/** Days after the usual day from which a number is late. Set by this project. */
export const LATE_AFTER = 10;

/** The number that comes next; null where publication is not regular, or nothing was published yet. */
export function nextNumber(line: EconomyMeasure, numbers: readonly KnownNumber[], day: string): NextNumber | null {
  const { delay, frequency } = line.concept;
  const latest = numbers.at(-1);
  if (latest === undefined || delay === null || frequency === "irregular" || frequency === "five-years") return null;
  const until = latest.interval.until + unitMonths(line);
  const running = numbers.some(({ interval }) => isRunning(line, interval) && lengthOf(interval) > unitMonths(line));
  const from = running ? Math.floor((until - 1) / YEAR) * YEAR : until - unitMonths(line);
  const period = canonicalPeriod({ from, until });
  const due = addDays(periodDays(period)?.end ?? day, delay);
  return { period, due, late: addDays(due, LATE_AFTER) < day };
}
