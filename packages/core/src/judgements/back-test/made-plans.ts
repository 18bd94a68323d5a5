import type { Course, Interval, SeriesMeasure } from "../../indicators/index.ts";
import { dayIn } from "./day-in.ts";
import type { PlanHistory, ToldValue } from "./plan-history.ts";

/** A series that was told, with every vintage. */
export interface ToldSeries {
  readonly name: string;
  readonly measure: SeriesMeasure;
  readonly course: Course;
  readonly told: readonly ToldValue[];
}

/** How plans are made of a series whose end is known. */
export interface Making {
  /** Years of the past they are made with, at least. */
  readonly least: number;
  /** Years between two plans. */
  readonly every: number;
  /** Months between two days they are asked on. */
  readonly asked: number;
}

/** Years such plans run. */
const YEARS = [5, 1] as const;

/** Years of the past a plan is made with at most: plans know little more. */
const KNOWN = 12;

/** How much of the change so far they ask for, in turn. */
const AMBITIONS = [0.5, 0.8, 1, 1.2] as const;

const YEAR = 12;

/**
 * What somebody would have promised on the way of a series so far, and what became of it: targets for its own years, set
 * from its own past by the average step of the years before.
 * @param number tells the series apart from others, so that each begins with another ambition
 */
export function madePlans(series: ToldSeries, number: number, making: Making): readonly PlanHistory[] {
  const ends = yearEnds(series);
  const first = ends[0];
  if (first === undefined) return [];
  const plans: PlanHistory[] = [];
  for (let at = making.least - 1; at < ends.length - 1; at += making.every) {
    const made = (at - making.least + 1) / making.every;
    const ambition = AMBITIONS[(number + made) % AMBITIONS.length] ?? 1;
    for (const years of YEARS) plans.push(...planOf(series, ends, { at, years, ambition }, making));
  }
  return plans;
}

/** The number of each year that is told: of the whole year where it is, else, of what is no flow, the one at its end. */
function yearEnds({ told, measure, course }: ToldSeries): readonly ToldValue[] {
  const flows = measure === "growth" || (measure === "amount" && course === "flow");
  const ends = new Map<number, ToldValue>();
  for (const one of told) {
    const months = one.interval.until - one.interval.from;
    if (one.interval.until % YEAR !== 0 || months > YEAR || (flows && months < YEAR)) continue;
    const held = ends.get(one.interval.until);
    if (held === undefined || isBetter(one, held)) ends.set(one.interval.until, one);
  }
  return [...ends.values()].sort((a, b) => a.interval.until - b.interval.until);
}

/** Of a longer time before a shorter, then known later. */
function isBetter(one: ToldValue, held: ToldValue): boolean {
  return one.interval.from === held.interval.from ? one.knownOn > held.knownOn : one.interval.from < held.interval.from;
}

interface Plan {
  /** Index of the last year known when it is made. */
  readonly at: number;
  readonly years: number;
  readonly ambition: number;
}

function planOf(series: ToldSeries, ends: readonly ToldValue[], plan: Plan, { asked }: Making): readonly PlanHistory[] {
  const last = ends[plan.at];
  const [start, due] = [last?.interval.until ?? 0, endAfter(ends, last, plan.years)];
  if (last === undefined || due === null) return [];
  const known = ends.filter(({ interval }) => interval.until <= start && interval.until > start - KNOWN * YEAR);
  const step = averageStep(known);
  const aim = last.value + step * plan.years * plan.ambition;
  const rising = step >= 0;
  const since = (known[0]?.interval.until ?? 0) - YEAR;
  const { name, measure, course } = series;
  return [
    {
      id: `${name}:${start / YEAR}:${plan.years}`,
      question: {
        ...{ measure, course, direction: rising ? "more" : "less", due: due.interval },
        goal: rising ? { least: aim, most: Number.POSITIVE_INFINITY } : { least: Number.NEGATIVE_INFINITY, most: aim },
      },
      ...{ told: series.told.filter(({ interval }) => interval.from >= since), truth: due.value },
      ...{ asked: askedDays(start, due.interval, asked), step: usualStep(ends, due.interval), even: true },
    },
  ];
}

const endAfter = (ends: readonly ToldValue[], last: ToldValue | undefined, years: number): ToldValue | null =>
  ends.find(({ interval }) => interval.until === (last?.interval.until ?? 0) + years * YEAR) ?? null;

/** The average step of a year between the first and the last. */
function averageStep(known: readonly ToldValue[]): number {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return 0;
  return ((last.value - first.value) * YEAR) / (last.interval.until - first.interval.until);
}

/** Mean size of the steps of the last years before a target's end. */
function usualStep(ends: readonly ToldValue[], due: Interval): number {
  const near = ends.filter(({ interval }) => interval.until <= due.until && interval.until >= due.until - KNOWN * YEAR);
  const steps = near.slice(1).map(({ value }, at) => Math.abs(value - (near[at]?.value ?? 0)));
  return steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length) || 1;
}

function askedDays(start: number, { until }: Interval, every: number): readonly string[] {
  const days: string[] = [];
  for (let month = start + 2; month < until; month += every) days.push(dayIn(month));
  return days;
}
