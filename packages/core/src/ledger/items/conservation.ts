import type { BreakdownAlarm, ConservationState } from "./alarm.ts";
import { grainOf } from "./grain.ts";
import type { ShareOut } from "./share-out.ts";
import type { YearPath } from "./year-path.ts";

/** A number of a check; `period` is the year it is of. */
export interface CheckTerm {
  readonly value: number;
  readonly unit: string | null;
  readonly period: string | null;
}

/** One line of arithmetic, in the order it is read. Told in words by the names of the operations of comparisons. */
export interface CheckStep {
  readonly operation:
    | "sum" // result = all added
    | "difference" // result = first − second
    | "average-growth"; // result = the yearly rate that compounds to the same as the terms
  readonly terms: readonly CheckTerm[];
  readonly result: { readonly value: number; readonly unit: string | null };
}

/** Whether parts make up their whole. Values are in the unit of the target. */
export interface Conservation {
  readonly state: ConservationState;
  readonly alarm: BreakdownAlarm;
  readonly expected: number;
  /** null where values are missing. */
  readonly reached: number | null;
  /** reached − expected; null where unknown. Of parts that each have to meet it, that of the worst. */
  readonly gap: number | null;
  /** The years or units without a value. */
  readonly open: readonly string[];
  readonly steps: readonly CheckStep[];
}

/** How a target is said: by its comparator a difference is one to the good or not. */
export interface TargetSaid {
  readonly op: "=" | ">=" | ">" | "<=" | "<" | "~";
  /** See `grainOf`. */
  readonly decimals: number;
}

/**
 * Checks whether the years of a path come to its target, and to the whole above it, where one is known (`wholeOfPath`): what
 * was drawn for another number than is printed, or printed otherwise since, is a gap as well. The worse of both is told.
 */
export function checkPath(path: YearPath, said: TargetSaid, whole: number | null = null): Conservation {
  const own = checkYears(path, said);
  return worse(own, whole === null ? own : checkYears({ ...path, target: whole }, said));
}

function checkYears({ kind, target, unit, years }: YearPath, said: TargetSaid): Conservation {
  const parts = years.map(({ year, value }) => ({ name: String(year), value, period: String(year) }));
  if (kind === "level") return check({ parts: parts.slice(-1), target, unit, said, whole: (values) => values[0] ?? 0 });
  if (kind === "sum") return checkSum(parts, target, unit, said);
  if (kind === "each") return checkEach(parts, target, unit, said);
  return check({ parts, target, unit, said, whole: averageGrowth, operation: "average-growth" });
}

const worse = (own: Conservation, above: Conservation): Conservation =>
  graver(own.alarm, above.alarm) === own.alarm ? own : above;

/** Checks likewise whether the parts of a share-out come to its total and to the whole above it (`wholeOfShares`). */
export function checkShares(share: ShareOut, said: TargetSaid, whole: number | null = null): Conservation {
  const own = checkParts(share, said);
  return worse(own, whole === null ? own : checkParts({ ...share, total: whole }, said));
}

function checkParts({ kind, total, unit, parts: shares }: ShareOut, said: TargetSaid): Conservation {
  const parts = shares.map((part) => ({ name: part.unit, value: part.value, period: null }));
  return (kind === "sum" ? checkSum : checkEach)(parts, total, unit, said);
}

interface Part {
  readonly name: string;
  readonly value: number | null;
  readonly period: string | null;
}

interface Check {
  readonly parts: readonly Part[];
  readonly target: number;
  readonly unit: string | null;
  readonly said: TargetSaid;
  readonly whole: (values: readonly number[]) => number;
  readonly operation?: "sum" | "average-growth";
  /** Steps of the last decimal that rounding can come to. */
  readonly slack?: number;
}

/** Half a step is what rounding one number can come to. */
const HALF = 0.5;

const checkSum = (parts: readonly Part[], target: number, unit: string | null, said: TargetSaid): Conservation =>
  check({
    ...{ parts, target, unit, said, operation: "sum", slack: parts.length * HALF },
    whole: (values) => values.reduce((sum, value) => sum + value, 0),
  });

/** Each part by itself: the one that lies worst is told. */
function checkEach(parts: readonly Part[], target: number, unit: string | null, said: TargetSaid): Conservation {
  const worst = (values: readonly number[]): number =>
    values.reduce((found, value) => (badness(value - target, said) > badness(found - target, said) ? value : found));
  return check({ parts, target, unit, said, whole: worst });
}

/** How far a difference lies on the wrong side; to the good it is below zero. */
function badness(gap: number, { op }: TargetSaid): number {
  if (op === ">=" || op === ">") return -gap;
  return op === "<=" || op === "<" ? gap : Math.abs(gap);
}

/** The yearly rate in percent that compounds to the same as these rates. */
const averageGrowth = (rates: readonly number[]): number =>
  (rates.reduce((all, rate) => all * Math.max(0, 1 + rate / 100), 1) ** (1 / rates.length) - 1) * 100;

function check({ parts, target, unit, said, whole, operation, slack = HALF }: Check): Conservation {
  const open = parts.flatMap(({ name, value }) => (value === null ? [name] : []));
  const values = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  if (open.length > 0 || values.length === 0) {
    return { state: "unknown", alarm: "none", expected: target, reached: null, gap: null, open, steps: [] };
  }
  const reached = exact(whole(values));
  const gap = exact(reached - target);
  const { size } = grainOf(said.decimals);
  const isKept = exact(badness(gap, said)) <= 0 || Math.abs(gap) < size * NOTHING;
  const isRounding = Math.abs(gap) <= size * slack + size * NOTHING;
  const steps = arithmetic({ parts, unit, target, reached, gap, operation });
  const alarm = isKept ? "none" : isRounding ? "rounding" : "gap";
  return { state: isKept ? "kept" : "gap", alarm, expected: target, reached, gap, open, steps };
}

/** A millionth of a step is an error of reckoning. */
const NOTHING = 1e-6;

/** Twelve digits: what is left of 0.1 + 0.2 is no gap. */
const exact = (value: number): number => Number(value.toPrecision(12));

function arithmetic(told: {
  readonly parts: readonly Part[];
  readonly unit: string | null;
  readonly target: number;
  readonly reached: number;
  readonly gap: number;
  readonly operation: Check["operation"];
}): readonly CheckStep[] {
  const { parts, unit, target, reached, gap, operation } = told;
  const terms = parts.flatMap(({ value, period }) => (value === null ? [] : [{ value, unit, period }]));
  const whole: readonly CheckStep[] =
    operation === undefined || terms.length < 2 ? [] : [{ operation, terms, result: { value: reached, unit } }];
  const against = [reached, target].map((value) => ({ value, unit, period: null }));
  return gap === 0 ? whole : [...whole, { operation: "difference", terms: against, result: { value: gap, unit } }];
}

/** The graver of two alarms. */
export const graver = (a: BreakdownAlarm, b: BreakdownAlarm): BreakdownAlarm =>
  [a, b].includes("gap") ? "gap" : [a, b].includes("rounding") ? "rounding" : "none";
