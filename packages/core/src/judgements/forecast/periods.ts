import type { Interval } from "../../indicators/index.ts";
import type { PastValue } from "./forecastable.ts";
import { monthsOf } from "./line.ts";

/** A period of the length asked for, as far as it is told. */
export interface Period {
  /** First month. */
  readonly from: number;
  /** Months of the whole period. */
  readonly length: number;
  /** The whole where it is told, else what is told of it. */
  readonly value: number;
  /** Part of it that is told: 1 for a whole one. */
  readonly share: number;
  /** The same part of the period before and the whole of that, for a period that is not whole. */
  readonly before: { readonly part: number; readonly whole: number } | null;
  readonly unsettled: boolean;
  readonly adds: boolean;
}

interface Grid {
  /** Months of a period. */
  readonly length: number;
  /** A month at which a period begins. */
  readonly anchor: number;
  /** Parts add up to the whole (amounts) or average out (growth). */
  readonly adds: boolean;
}

/** Cuts what is told into periods on a grid; what crosses its lines is left out. Periods nothing is told of are missing. */
export function periodsOf(past: readonly PastValue[], grid: Grid): readonly Period[] {
  const cells = new Map<number, PastValue[]>();
  for (const one of past) {
    const cell = cellOf(one.interval, grid);
    if (cell === null) continue;
    const members = cells.get(cell);
    if (members === undefined) cells.set(cell, [one]);
    else members.push(one);
  }
  const periods: Period[] = [];
  for (const [from, members] of [...cells].sort(([a], [b]) => a - b)) {
    const told = chainFrom(from, members, grid);
    if (told !== null) periods.push(periodOf(from, told, grid, cells, periods));
  }
  return periods;
}

/** The first month of the period a stretch lies within; null where it crosses a line of the grid. */
function cellOf({ from, until }: Interval, { length, anchor }: Grid): number | null {
  const cell = anchor + Math.floor((from - anchor) / length) * length;
  return until <= cell + length ? cell : null;
}

interface Chain {
  readonly value: number;
  readonly until: number;
  readonly unsettled: boolean;
}

/** The longest stretch from a month on that stretches told put together cover, at most until `most`. */
function chainFrom(from: number, members: readonly PastValue[], grid: Grid, most = from + grid.length): Chain | null {
  let reached: Chain = { value: 0, until: from, unsettled: false };
  for (let found = longestFrom(reached.until, members, most); found !== null; ) {
    reached = joined(reached, found, from, grid.adds);
    found = longestFrom(reached.until, members, most);
  }
  return reached.until === from ? null : reached;
}

function longestFrom(from: number, members: readonly PastValue[], most: number): PastValue | null {
  let longest: PastValue | null = null;
  for (const one of members) {
    if (one.interval.from !== from || one.interval.until > most) continue;
    if (longest === null || one.interval.until >= longest.interval.until) longest = one;
  }
  return longest;
}

function joined(held: Chain, { interval, value, unsettled }: PastValue, from: number, adds: boolean): Chain {
  const [before, more] = [held.until - from, monthsOf(interval)];
  return {
    value: adds ? held.value + value : (held.value * before + value * more) / (before + more),
    until: interval.until,
    unsettled: held.unsettled || unsettled,
  };
}

function periodOf(
  from: number,
  { value, until, unsettled }: Chain,
  grid: Grid,
  cells: ReadonlyMap<number, readonly PastValue[]>,
  earlier: readonly Period[],
): Period {
  const { length, adds } = grid;
  const share = (until - from) / length;
  const last = earlier.at(-1);
  const whole = last?.share === 1 && last.from === from - length ? last.value : null;
  const part = share < 1 && whole !== null ? partOf(from - length, until - length, cells, grid) : null;
  return {
    from,
    length,
    value,
    share,
    before: part === null || whole === null ? null : { part, whole },
    unsettled,
    adds,
  };
}

/** What is told from a month until another; null where it is not told exactly. */
function partOf(from: number, until: number, cells: ReadonlyMap<number, readonly PastValue[]>, grid: Grid) {
  const chain = chainFrom(from, cells.get(from) ?? [], grid, until);
  return chain?.until === until ? chain.value : null;
}
