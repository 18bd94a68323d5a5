import type { Course, Interval, SeriesMeasure } from "../../indicators/index.ts";
import { dayIn } from "./day-in.ts";
import type { ToldValue } from "./plan-history.ts";
import { between, normal, oneOf, type Random } from "./random.ts";
import type { Path } from "./simulated-path.ts";

/** In which parts the numbers of a series are told. */
export type Telling =
  | "years"
  | "quarters"
  | "months"
  | "since-january" // what has come together since January, at the end of some months
  | "since-first-year"; // what has come together since a plan's first year, at the end of each year

interface Told {
  readonly path: Path;
  readonly telling: Telling;
  readonly course: Course;
  readonly measure: SeriesMeasure;
  /** First month of the first year. */
  readonly start: number;
  /** First month of the plan. */
  readonly plan: number;
}

const YEAR = 12;

/** Part of a year's stray by which its first number is off, in half of all series; months after the year's end it is known, and settled. */
const REVISION = { off: 0.35, first: 1, settled: 10 };

/** Parts of the years that are missing, by series. */
const GAPS = [0, 0, 0, 0.15, 0.35] as const;

/** Everything told of a path, with the day each number was known. */
export function toldOf(one: Told, random: Random): readonly ToldValue[] {
  const gaps = oneOf(random, GAPS);
  const revised = random() < 0.5;
  const season = seasonOf(random);
  return one.path.values.flatMap((value, year): readonly ToldValue[] => {
    if (random() < gaps && year < one.path.values.length - 1) return [];
    return year === 0 || one.telling === "years" || one.telling === "since-first-year"
      ? yearTold(one, year, value, revised, random)
      : partsTold(one, year, season, random);
  });
}

function yearTold(one: Told, year: number, value: number, revised: boolean, random: Random): readonly ToldValue[] {
  const { telling, path, plan } = one;
  const from = one.start + year * YEAR;
  const together = telling === "since-first-year" && from > plan;
  const interval: Interval = { from: together ? plan : from, until: from + YEAR };
  const final = together ? sumOf(path.values, (plan - one.start) / YEAR, year) : value;
  if (!revised) return [known(interval, final, REVISION.first, false)];
  const first = final + normal(random) * path.stray * REVISION.off;
  return [known(interval, first, REVISION.first, true), known(interval, final, REVISION.settled, false)];
}

function sumOf(values: readonly number[], from: number, until: number): number {
  return values.slice(from, until + 1).reduce((sum, value) => sum + value, 0);
}

function known(interval: Interval, value: number, after: number, unsettled: boolean): ToldValue {
  return { interval, value: Number(value.toPrecision(6)), unsettled, knownOn: dayIn(interval.until - 1 + after) };
}

/** Weights of the months of a year, the same for all years of a series. */
function seasonOf(random: Random): readonly number[] {
  const [swing, peak] = [between(random, 0, 0.4), between(random, 0, YEAR)];
  return Array.from({ length: YEAR }, (_, month) => 1 + swing * Math.cos(((month - peak) / YEAR) * 2 * Math.PI));
}

const STEPS: Readonly<Record<Telling, number>> = {
  ...{ years: 12, quarters: 3, months: 1, "since-january": 3, "since-first-year": 12 },
};

/** How unevenly a flow comes within a year, as a part of a month's own. */
const UNEVEN = 0.25;

function partsTold(one: Told, year: number, season: readonly number[], random: Random): readonly ToldValue[] {
  const step = STEPS[one.telling];
  const from = one.start + year * YEAR;
  const parts = one.course === "flow" ? monthsOf(one.path.values[year] ?? 0, season, random) : [];
  return Array.from({ length: YEAR / step }, (_, at) => {
    const until = from + (at + 1) * step;
    const since = one.telling === "since-january" ? from : until - step;
    const value =
      one.course === "flow"
        ? parts.slice(since - from, until - from).reduce((sum, part) => sum + part, 0)
        : momentValue(one, year, (at + 1) * step, season, random);
    return known({ from: since, until }, value, REVISION.first, false);
  });
}

/** A year's amount by months, which add up to it. */
function monthsOf(value: number, season: readonly number[], random: Random): readonly number[] {
  const raw = season.map((weight) => weight * Math.max(0.05, 1 + UNEVEN * normal(random)));
  const sum = raw.reduce((total, part) => total + part, 0);
  return raw.map((part) => (value * part) / sum);
}

/** What is there within a year: on the way from the year before, with a season; growth since January nears that of the year. */
function momentValue({ path, measure }: Told, year: number, month: number, season: readonly number[], random: Random) {
  const [value, before] = [path.values[year] ?? 0, path.values[year - 1] ?? 0];
  const left = Math.sqrt((YEAR - month) / YEAR);
  const strays = path.stray * normal(random) * left;
  if (measure === "growth") return value + 0.7 * strays;
  const swing = ((season[month - 1] ?? 1) - (season[YEAR - 1] ?? 1)) * path.stray;
  return before + ((value - before) * month) / YEAR + 0.5 * strays + swing;
}
