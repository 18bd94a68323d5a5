import { canonical } from "./canonical.ts";
import type { Correction } from "./entry.ts";

/** The fields that really change, before and after; null where none does. */
export function correction<T extends object>(held: T, asked: Partial<T>): Correction<T> | null {
  const before: Partial<T> = {};
  const after: Partial<T> = {};
  for (const field of Object.keys(asked) as (keyof T)[]) {
    if (asked[field] === undefined || canonical(held[field]) === canonical(asked[field])) continue;
    before[field] = held[field];
    after[field] = asked[field];
  }
  return Object.keys(after).length === 0 ? null : { before, after };
}
