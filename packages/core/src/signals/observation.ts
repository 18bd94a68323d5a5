import type { PlaceRef, SeriesMeasure } from "../indicators/index.ts";

/** How settled a value is: 初步, 修订, 最终. */
export type VintageStatus = "preliminary" | "revised" | "final";

/**
 * The value of a concept for a place and a period, as known on a date. A correction is a new observation with a later
 * `knownOn`; the old one stays.
 */
export interface Observation {
  readonly concept: string;
  readonly place: PlaceRef;
  readonly measure: SeriesMeasure;
  readonly breakdown: string | null;
  /** ISO-like: `2024`, `2024-Q3`, `2024-11`, `2024-01/2024-11` for a cumulated value. */
  readonly period: string;
  /** In the concept's unit; null for a value that is known to be missing. */
  readonly value: number | null;
  readonly status: VintageStatus;
  /** ISO date. */
  readonly knownOn: string;
  /** Where it comes from: the file with its row, or the person who entered it. */
  readonly source: string;
  readonly note: string | null;
}
