import type { Interval } from "../../indicators/index.ts";
import type { PastValue } from "./forecastable.ts";
import { monthsOf, YEAR } from "./line.ts";
import type { Period } from "./periods.ts";

/**
 * What is told together since the first day of a target of several years (2021/2023), taken apart: each running total less
 * the one before it, as what a year between them came to.
 */
export function runningTotals(past: readonly PastValue[], due: Interval): readonly Period[] {
  const totals = past.filter(({ interval }) => interval.from === due.from && interval.until <= due.until);
  if (!totals.some(({ interval }) => monthsOf(interval) > YEAR)) return [];
  const parts: Period[] = [];
  let held = { value: 0, until: due.from };
  for (const { interval, value, unsettled } of totals) {
    const length = interval.until - held.until;
    if (length < YEAR) continue;
    const yearly = ((value - held.value) * YEAR) / length;
    parts.push({ from: held.until, length, value: yearly, share: 1, before: null, unsettled, adds: true });
    held = { value, until: interval.until };
  }
  return parts;
}
