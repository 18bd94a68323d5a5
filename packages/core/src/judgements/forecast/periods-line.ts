import type { Forecastable, PastValue } from "./forecastable.ts";
import { type Line, monthsOf, type SoFar, YEAR } from "./line.ts";
import { type Period, periodsOf } from "./periods.ts";
import { runningTotals } from "./running-totals.ts";

/** Less than this part of a time says nothing of the whole of it where no earlier time can be laid beside it. */
const LEAST_SHARE = 0.25;

/**
 * The line of what happens over a time: one number for each whole period as long as the target's, put together from parts
 * where only parts are told (months, or running totals since January); targets for several years go by years.
 */
export function periodsLine(given: Forecastable): Line | null {
  const length = Math.min(monthsOf(given.due), YEAR);
  const adds = given.measure === "amount";
  const periods = periodsOf(given.past, { length, anchor: given.due.until, adds });
  const known = withEstimate(periods, given.due.from, monthsOf(given.due) > YEAR);
  return monthsOf(given.due) > YEAR ? yearsLine(given, known, adds) : periodLine(given, known, adds);
}

interface Known {
  readonly whole: readonly Period[];
  /** The target's own time, begun and not over. */
  readonly soFar: SoFar | null;
  readonly unsettled: boolean;
}

/** Whole periods; one begun before the target's own (or within it, for several years) counts as whole with what it will come to. */
function withEstimate(periods: readonly Period[], due: number, several: boolean): Known {
  const whole = periods.filter(({ share }) => share === 1);
  const last = periods.at(-1);
  if (last === undefined || last.share === 1) return { whole, soFar: null, unsettled: last?.unsettled ?? false };
  const soFar = soFarOf(last);
  if (last.from === due && !several) return { whole, soFar, unsettled: last.unsettled };
  const estimate = soFar === null ? null : wholeOf(soFar, last.adds);
  if (estimate === null) return { whole, soFar: null, unsettled: false };
  return { whole: [...whole, { ...last, share: 1, value: estimate }], soFar: null, unsettled: true };
}

function soFarOf({ value, share, before }: Period): SoFar | null {
  return before === null && share < LEAST_SHARE ? null : { value, share, before };
}

/** What a time that has begun will come to: as the time before went on from there, else as it has gone so far. */
export function wholeOf(soFar: SoFar, adds: boolean): number {
  return asBefore(soFar, adds) ?? asSoFar(soFar, adds);
}

/** As the same time before went on from there; null where that is not told, or cannot be a base. */
export function asBefore({ value, before }: SoFar, adds: boolean): number | null {
  if (before === null) return null;
  if (!adds) return value + before.whole - before.part;
  return tellsOfWhole(before) ? (value * before.whole) / before.part : null;
}

/** A part of which the whole was more than so many times says nothing of it. */
const MOST_TIMES = 1000;

/** Whether the part of a former time says how much of the whole it is. */
export const tellsOfWhole = ({ part, whole }: { readonly part: number; readonly whole: number }): boolean =>
  part > 0 && whole > 0 && whole / part <= MOST_TIMES;

/** As it has gone so far. */
export const asSoFar = ({ value, share }: SoFar, adds: boolean): number => (adds ? value / share : value);

function periodLine({ due }: Forecastable, { whole, soFar, unsettled }: Known, adds: boolean): Line | null {
  if (whole.length === 0 && soFar === null) return null;
  return {
    spacing: soFar === null ? (monthsOf(due) < YEAR ? "within-year" : "year") : "so-far",
    times: whole.map(({ from, length }) => (from + length) / YEAR),
    values: whole.map(({ value }) => value),
    ...{ soFar, until: due.until / YEAR, base: 0, factor: 1, unsettled, adds },
  };
}

/** A target for several years: what is told of its years counts, and the methods tell what the others are like on average. */
function yearsLine({ past, due }: Forecastable, { whole, unsettled }: Known, adds: boolean): Line | null {
  const years = adds ? withRunningTotals(past, due, whole) : whole;
  const inside = years.filter(({ from, length }) => from >= due.from && from + length <= due.until);
  const told = inside.reduce((sum, { length }) => sum + length, 0);
  const all = monthsOf(due);
  const open = Math.max(0, all - told) / YEAR;
  const sum = inside.reduce((total, { value, length }) => total + (value * length) / YEAR, 0);
  const weight = adds ? 1 : YEAR / all;
  const last = years.at(-1);
  if (last === undefined) return null;
  const reach = Math.min(Math.max(last.from + last.length, due.from), due.until);
  return {
    spacing: "years",
    times: years.map(({ from, length }) => (from + length / 2 + YEAR / 2) / YEAR),
    values: years.map(({ value }) => value),
    ...{
      soFar: null,
      until: (reach + due.until) / 2 / YEAR + 0.5,
      base: sum * weight,
      factor: open * weight,
      unsettled,
      adds,
    },
  };
}

/** Years told alone, and those only told together since the target's time began, each set with what a year of it came to. */
function withRunningTotals(past: readonly PastValue[], due: Forecastable["due"], whole: readonly Period[]) {
  const totals = runningTotals(past, due);
  const alone = whole.filter(
    ({ from, length }) => !totals.some((one) => from < one.from + one.length && one.from < from + length),
  );
  return [...alone, ...totals].sort((a, b) => a.from - b.from);
}
