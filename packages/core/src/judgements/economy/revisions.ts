import { isInPoints, tidy } from "./change.ts";
import type { EconomyMeasure, KnownNumber } from "./known.ts";

/** How far numbers moved after they were first published: per cent of the first number, or points. */
export interface Revisions {
  /** Numbers that were revised. */
  readonly count: number;
  readonly mean: number | null;
  readonly greatest: number | null;
}

/** How much what is told of a line is revised. */
export function revisionsOf(line: EconomyMeasure, numbers: readonly KnownNumber[]): Revisions {
  const sizes = numbers.flatMap(({ vintages, value }) => {
    const first = vintages.find((one) => one.value !== null)?.value ?? null;
    if (first === null || first === value) return [];
    if (isInPoints(line)) return [Math.abs(value - first)];
    return first === 0 ? [] : [Math.abs(value / first - 1) * 100];
  });
  if (sizes.length === 0) return { count: 0, mean: null, greatest: null };
  const sum = sizes.reduce((total, size) => total + size, 0);
  return { count: sizes.length, mean: tidy(sum / sizes.length), greatest: tidy(Math.max(...sizes)) };
}

/** A number that was published anew with another value. */
export interface Revision {
  readonly period: string;
  readonly from: number;
  readonly to: number;
  readonly knownOn: string;
}

/** The last revision known; null where nothing was ever revised. */
export function lastRevision(numbers: readonly KnownNumber[]): Revision | null {
  const all = numbers.flatMap(({ period, vintages }) =>
    vintages.flatMap(({ value, knownOn }, at): readonly Revision[] => {
      const before = vintages[at - 1]?.value ?? null;
      return before === null || value === null || value === before
        ? []
        : [{ period, from: before, to: value, knownOn }];
    }),
  );
  return all.toSorted((a, b) => (a.knownOn < b.knownOn ? 1 : a.knownOn > b.knownOn ? -1 : 0))[0] ?? null;
}
