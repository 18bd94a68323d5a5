import type { PlaceRef, SeriesMeasure } from "../indicators/index.ts";

/** How settled a value is: 初步, 修订, 最终. */
export type VintageStatus = "preliminary" | "revised" | "final";

/** The vintages, the least settled first. */
export const VINTAGE_STATUSES: readonly VintageStatus[] = ["preliminary", "revised", "final"];

/** In what ways a value can tell its concept. */
export const SERIES_MEASURES: readonly SeriesMeasure[] = ["amount", "growth", "share"];

/** A place that is known: by its code, or by the name a document or a person gave it. */
export type KnownPlace = Exclude<PlaceRef, { readonly kind: "unknown" }>;

/** What an observation is of. */
export interface ObservationKey {
  /** Id of the concept. */
  readonly concept: string;
  readonly place: KnownPlace;
  readonly measure: SeriesMeasure;
  /** The part of the whole it is told of, null for the whole. */
  readonly breakdown: string | null;
  /**
   * ISO-like and of one form only for each stretch of time: `2024`, `2024-H1`, `2024-Q3`, `2024-11`, `2024-12-31`,
   * `2024-01/2024-11` for a cumulated value, `2021/2025` for years.
   */
  readonly period: string;
}

/**
 * The value of a concept for a place and a period, as known on a date. A correction is a new observation with a later
 * `knownOn`; the old one stays.
 */
export interface Observation extends ObservationKey {
  /** In `unit`; null for a value that is known to be missing. */
  readonly value: number | null;
  /** The concept's unit, and % for its growth or its share in a whole. */
  readonly unit: string;
  readonly status: VintageStatus;
  /** ISO date. */
  readonly knownOn: string;
  /** Where it comes from: the publication, or the file. */
  readonly source: string;
  readonly note: string | null;
}

/** The code of a place, or its name where it has none: what tables and files name it by. */
export function placeCode(place: KnownPlace): string {
  return place.kind === "coded" ? place.code : place.name;
}

/** One text for each key, to look observations up by. */
export function observationKey({ concept, place, measure, breakdown, period }: ObservationKey): string {
  return [concept, placeCode(place), measure, breakdown ?? "", period].join("\u001f");
}
