import type { Forecastable, PastValue } from "./forecastable.ts";
import { type Line, monthsOf, YEAR } from "./line.ts";

/** Numbers that lie closer together than this many years on average tell more than one a year. */
const CLOSE = 0.75;

/** The line of what is there at a moment: each number stands at the end of its time, and the target at the end of its own. */
export function momentsLine({ past, due }: Forecastable): Line | null {
  const told = past.filter(({ interval }) => monthsOf(interval) <= YEAR);
  const single = told.filter((one, at) => one.interval.until !== told[at + 1]?.interval.until);
  const last = single.at(-1);
  if (last === undefined) return null;
  const times = single.map(momentOf);
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return {
    spacing: span / Math.max(1, times.length - 1) < CLOSE && times.length > 2 ? "within-year" : "year",
    ...{ times, values: single.map(({ value }) => value), soFar: null, until: due.until / YEAR },
    ...{ base: 0, factor: 1, unsettled: last.unsettled, adds: false },
  };
}

const momentOf = ({ interval }: PastValue): number => interval.until / YEAR;
