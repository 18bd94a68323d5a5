import type { Course, Direction, SeriesMeasure } from "../../indicators/index.ts";
import { dayIn } from "./day-in.ts";
import type { PlanHistory, ToldValue } from "./plan-history.ts";
import { between, normal, oneOf, type Random, whole } from "./random.ts";
import { type Path, type PathKind, pathOf } from "./simulated-path.ts";
import { type Telling, toldOf } from "./simulated-telling.ts";

/** A kind of target that plans have, and how many of a hundred are of it. */
interface Kind {
  readonly of: number;
  readonly path: PathKind;
  readonly measure: SeriesMeasure;
  readonly course: Course;
  readonly telling: Telling;
  /** Years the target runs; those of a flow or of growth over several years are asked for together. */
  readonly years: readonly [number, ...number[]];
  readonly together: boolean;
}

const amount = { path: "amount", measure: "amount" } as const;
const growth = { path: "growth", measure: "growth", course: "ratio" } as const;

/** The kinds in about the part the plans read so far have them. */
const KINDS: readonly [Kind, ...Kind[]] = [
  { of: 24, ...amount, course: "stock", telling: "years", years: [5, 5, 3, 1], together: false },
  { of: 6, ...amount, course: "stock", telling: "quarters", years: [5, 1], together: false },
  { of: 4, ...amount, course: "stock", telling: "months", years: [5, 1], together: false },
  { of: 12, ...amount, course: "flow", telling: "years", years: [5, 1], together: false },
  { of: 14, ...amount, course: "flow", telling: "since-january", years: [1, 5], together: false },
  { of: 4, ...amount, course: "flow", telling: "quarters", years: [1, 5], together: false },
  { of: 6, ...amount, course: "flow", telling: "years", years: [5, 3], together: true },
  { of: 4, ...amount, course: "flow", telling: "since-first-year", years: [5], together: true },
  { of: 8, ...growth, telling: "since-january", years: [1], together: false },
  { of: 5, ...growth, telling: "years", years: [5], together: true },
  { of: 8, path: "ratio", measure: "amount", course: "ratio", telling: "years", years: [5, 5, 1], together: false },
  { of: 5, path: "share", measure: "share", course: "ratio", telling: "years", years: [5, 5, 1], together: false },
];

/** First year of the years made up; only their order matters. */
const FIRST_YEAR = 2000;
const YEAR = 12;

/** So many plans with a known end, the same for the same source of numbers. */
export const simulatedPlans = (count: number, random: Random): readonly PlanHistory[] =>
  Array.from({ length: count }, (_, index) => simulatedPlan(`s${index + 1}`, kindOf(random), random));

function kindOf(random: Random): Kind {
  let left = random() * KINDS.reduce((sum, kind) => sum + kind.of, 0);
  const found = KINDS.find((kind) => {
    left -= kind.of;
    return left < 0;
  });
  return found ?? KINDS[0];
}

function simulatedPlan(id: string, kind: Kind, random: Random): PlanHistory {
  const before = whole(random, 1, 11);
  const years = oneOf(random, kind.years);
  const path = pathOf(kind.path, before + years, random);
  const start = (FIRST_YEAR + before) * YEAR;
  const until = start + years * YEAR;
  const due = kind.together ? { from: start, until } : { from: until - YEAR, until };
  const { telling, measure, course } = kind;
  const told = toldOf({ path, telling, course, measure, start: FIRST_YEAR * YEAR, plan: start }, random);
  const truth = kind.together ? together(path, before, measure) : (path.values.at(-1) ?? 0);
  const trend = expectedStep(path, before, random);
  const rising = trend >= 0;
  const aim = aimOf({ path, before, years, kind, trend }, random);
  return {
    ...{ id, told, truth, asked: askedDays(start, until) },
    question: {
      ...{ measure, course, due, direction: directionOf(rising) },
      goal: rising ? { least: aim, most: Number.POSITIVE_INFINITY } : { least: Number.NEGATIVE_INFINITY, most: aim },
    },
    step: stepOf(path),
    even: telling === "years" && !kind.together && yearsTold(told) === before + years,
  };
}

const directionOf = (rising: boolean): Direction => (rising ? "more" : "less");

const yearsTold = (told: readonly ToldValue[]): number => new Set(told.map(({ interval }) => interval.until)).size;

/** What the years of the plan come to together: the sum of amounts, the mean of growth. */
function together({ values }: Path, before: number, measure: SeriesMeasure): number {
  const inside = values.slice(before);
  const sum = inside.reduce((total, value) => total + value, 0);
  return measure === "growth" ? sum / inside.length : sum;
}

/** What plan makers know besides the series: how far, as a part of what a year strays, their idea of its yearly step is off it. */
const HUNCH = 0.3;

/** The yearly step somebody could expect before a plan begins: the average of the last years, and what else is known. */
function expectedStep({ values, stray }: Path, before: number, random: Random): number {
  const [at, since] = [before - 1, Math.max(0, before - 1 - RECENT)];
  const average = ((values[at] ?? 0) - (values[since] ?? 0)) / Math.max(1, at - since);
  return average + HUNCH * stray * normal(random);
}

/** Years plan makers look back. */
const RECENT = 5;

/** How much of the change to be expected plans ask for, and how much they keep back for bad years, as a part of these. */
const AMBITION = { change: [0.3, 1.1], kept: [0, 1.6] } as const;

interface Planned {
  readonly path: Path;
  readonly before: number;
  readonly years: number;
  readonly kind: Kind;
  readonly trend: number;
}

/** The value a plan asks for: what can be expected from the last year before it, taken as boldly as its makers are. */
function aimOf({ path, before, years, kind, trend }: Planned, random: Random): number {
  const last = path.values[before - 1] ?? 0;
  const kept = path.stray * between(random, ...AMBITION.kept) * Math.sqrt(years) * (trend >= 0 ? -1 : 1);
  const yearly = trend * between(random, ...AMBITION.change);
  if (!kind.together) return last + yearly * years + kept;
  const mean = last + (yearly * (years + 1)) / 2 + kept * 0.6;
  return kind.measure === "growth" ? mean : mean * years;
}

/** The middle of the steps from year to year, sizes alone. */
function stepOf({ values, stray }: Path): number {
  const steps = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? 0)));
  return steps.length === 0 ? stray : steps.reduce((sum, step) => sum + step, 0) / steps.length;
}

/** Months between two days a plan is asked on. */
const EVERY = 3;

/** A day every three months from a plan's first year until its end. */
function askedDays(start: number, until: number): readonly string[] {
  const days: string[] = [];
  for (let month = start + 2; month < until; month += EVERY) days.push(dayIn(month));
  return days;
}
