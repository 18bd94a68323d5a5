/** A stretch of whole months: `from` and `until` count months from the year 0, `until` is the first month after it. */
export interface Interval {
  readonly from: number;
  readonly until: number;
}

/** How one stretch of time lies to another. */
export type TimeRelation =
  | "same"
  | "inside" // the first lies within the second
  | "around" // the first contains the second
  | "overlaps" // they share a part, and each has time the other has not
  | "before"
  | "after";

const MONTHS_OF = { year: 12, half: 6, quarter: 3 } as const;

const MOMENT = /^(\d{4})(?:-(?:(Q)([1-4])|([HS])([12])|M?(0[1-9]|1[0-2])(?:-\d{2})?))?$/;

function moment(text: string): Interval | null {
  const found = MOMENT.exec(text);
  if (!found) return null;
  const first = Number(found[1]) * MONTHS_OF.year;
  if (found[2]) return stretch(first + (Number(found[3]) - 1) * MONTHS_OF.quarter, MONTHS_OF.quarter);
  if (found[4]) return stretch(first + (Number(found[5]) - 1) * MONTHS_OF.half, MONTHS_OF.half);
  return found[6] ? stretch(first + Number(found[6]) - 1, 1) : stretch(first, MONTHS_OF.year);
}

const stretch = (from: number, months: number): Interval => ({ from, until: from + months });

/**
 * The months a period covers: `2025`, `2024-Q3`, `2024-H1`, `2024-11`, and `A/B` from the first of A to the last of B.
 * Null for what is no period. A plan's years (`2021/2025`) are one stretch of sixty months.
 */
export function intervalOf(period: string): Interval | null {
  const [first = "", last, ...more] = period.split("/");
  const from = moment(first);
  if (from === null || last === undefined) return from;
  const until = moment(last);
  return more.length > 0 || until === null || until.until < from.until ? null : { from: from.from, until: until.until };
}

/** How `a` lies to `b`. Stretches that only share a part may neither be added up nor subtracted (同比口径). */
export function timeRelation(a: Interval, b: Interval): TimeRelation {
  if (a.until <= b.from) return "before";
  if (b.until <= a.from) return "after";
  if (a.from === b.from && a.until === b.until) return "same";
  if (a.from >= b.from && a.until <= b.until) return "inside";
  return a.from <= b.from && a.until >= b.until ? "around" : "overlaps";
}

/** The last year a period touches: the year by which a target for it is due. */
export const lastYear = ({ until }: Interval): number => Math.floor((until - 1) / MONTHS_OF.year);

/** The first year a period touches. */
export const firstYear = ({ from }: Interval): number => Math.floor(from / MONTHS_OF.year);
