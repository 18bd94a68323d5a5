import { fulfils, type Report } from "../../comparisons/index.ts";
import { converted, firstYear, lastYear } from "../../indicators/index.ts";
import type { YearPath } from "../../ledger/index.ts";
import type { Pace } from "./judgement.ts";
import { baseOf } from "./numbers-told.ts";
import type { NumberQuestion } from "./question.ts";

const YEAR = 12;

/** How far along a level is: from where it stood when the target was set, against the way laid or the straight one. */
export function paceOfLevel(question: NumberQuestion, reports: readonly Report[]): Pace | null {
  const [last] = reports;
  const value = question.target.reconciliation.target.value;
  if (last === undefined || value === null) return null;
  const base = baseOf(question, reports);
  const actual = { value: last.point.value, period: last.point.period ?? "" };
  const left = (question.time.until - last.interval.until) / YEAR;
  const needed = left > 0 ? (value - last.point.value) / left : null;
  const since = base === null ? 0 : (last.interval.until - base.interval.until) / YEAR;
  const made = base === null || since <= 0 ? null : (last.point.value - base.point.value) / since;
  const laid = onPath(question.work.path, last, question.target.reconciliation.unit);
  const straight =
    base === null || since <= 0 ? null : base.point.value + ((value - base.point.value) * since) / (since + left);
  const expected = laid ?? straight;
  return {
    expected: expected === null ? null : { value: expected, period: actual.period },
    ...{ actual, made, needed },
    share:
      base === null || expected === null || isThere(question, base)
        ? null
        : shareOfWay(base.point.value, last.point.value, expected),
    by: laid === null ? "straight" : "path",
  };
}

/** Part of the way asked for by now that is covered; none where no way was to be covered. */
function shareOfWay(from: number, actual: number, expected: number): number | null {
  return expected === from ? null : (actual - from) / (expected - from);
}

/** Whether a number fulfils the target already: from there no way was left to cover. */
const isThere = ({ goal }: NumberQuestion, { point }: Report): boolean => fulfils(point, goal) === true;

/**
 * Where the target was fulfilled already when it was set, no way is left to be covered, only a height to be kept: whether the
 * last number keeps it. Null where there was a way, or nothing is told.
 */
export function keepsHeight(question: NumberQuestion, reports: readonly Report[]): boolean | null {
  const [last] = reports;
  const base = baseOf(question, reports);
  return last === undefined || base === null || !isThere(question, base) ? null : isThere(question, last);
}

/** What the path people laid asks for at the end of the year of a report, in the unit of the series. */
function onPath(path: YearPath | null, { interval }: Report, unit: string | null): number | null {
  if (path === null || path.kind !== "level" || interval.until % YEAR !== 0) return null;
  const value = path.years.find(({ year }) => year === lastYear(interval))?.value ?? null;
  return value === null ? null : converted(value, path.unit, unit);
}

/** How far along a total of several months is: what was made so far against what the time passed asks for. */
export function paceOfSum(question: NumberQuestion): Pace | null {
  const { target, time, work } = question;
  const { evidence, steps, target: wanted, unit } = target.reconciliation;
  const parts = question.reports.filter(({ point }) => evidence.some(({ figure }) => figure === point.figure));
  const within = parts.filter(({ interval }) => interval.from >= time.from && interval.until <= time.until);
  const [last] = within;
  if (wanted.value === null || last === undefined || within.length !== evidence.length) return null;
  const made = madeSoFar(steps) ?? last.point.value;
  const months = within.reduce((sum, { interval }) => sum + interval.until - interval.from, 0);
  const left = (time.until - last.interval.until) / YEAR;
  const laid = summedPath(work.path, within, unit);
  const straight = (wanted.value * months) / (time.until - time.from);
  const expected = laid ?? straight;
  const period = stretchOf(within) ?? last.point.period ?? "";
  return {
    expected: { value: expected, period },
    actual: { value: made, period },
    made: (made / months) * YEAR,
    needed: left > 0 ? (wanted.value - made) / left : null,
    share: expected === 0 ? null : made / expected,
    by: laid === null ? "straight" : "path",
  };
}

/** The time that parts cover together, newest first; null where they leave a gap or are no whole years. */
function stretchOf(parts: readonly Report[]): string | null {
  const [last, first] = [parts[0], parts.at(-1)];
  const isClosed = parts.every((one, at) => at === 0 || one.interval.until === parts[at - 1]?.interval.from);
  if (last === undefined || first === undefined || !isClosed) return null;
  if (first.interval.from % YEAR !== 0 || last.interval.until % YEAR !== 0) return null;
  const [from, until] = [firstYear(first.interval), lastYear(last.interval)];
  return from === until ? String(until) : `${from}/${until}`;
}

/** The sum of parts as the reconciliation came to it: what its last difference starts from. */
function madeSoFar(steps: NumberQuestion["target"]["reconciliation"]["steps"]): number | null {
  return steps.findLast(({ operation }) => operation === "difference")?.terms[0]?.value ?? null;
}

function summedPath(path: YearPath | null, parts: readonly Report[], unit: string | null): number | null {
  if (path === null || path.kind !== "sum") return null;
  const years = new Map(path.years.map(({ year, value }) => [year, value]));
  let total = 0;
  for (const { interval } of parts) {
    if (interval.from % YEAR !== 0 || interval.until % YEAR !== 0) return null;
    for (let year = firstYear(interval); year <= lastYear(interval); year++) {
      const value = years.get(year) ?? null;
      if (value === null) return null;
      total += value;
    }
  }
  return converted(total, path.unit, unit);
}

/** How far along an average yearly growth is: what the years told came to together against as many years at the target. */
export function paceOfAverage(question: NumberQuestion, yearly: readonly Report[]): Pace | null {
  const { target, time } = question;
  const wanted = target.reconciliation.target.value;
  const last = yearly.at(-1);
  if (wanted === null || last === undefined || wanted <= -100) return null;
  const grown = yearly.reduce((sum, { point }) => sum + Math.log1p(point.value / 100), 0);
  const years = lastYear(time) - firstYear(time) + 1;
  const whole = Math.log1p(wanted / 100);
  const left = years - yearly.length;
  const period = `${firstYear(time)}/${lastYear(last.interval)}`;
  const average = Math.expm1(grown / yearly.length) * 100;
  return {
    expected: { value: wanted, period },
    actual: { value: average, period },
    made: average,
    needed: left > 0 ? Math.expm1((whole * years - grown) / left) * 100 : null,
    share: whole > 0 ? grown / (whole * yearly.length) : null,
    by: "straight",
  };
}
