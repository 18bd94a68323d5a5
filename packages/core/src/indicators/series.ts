import type { Comparator, Measure, Modality, Nature } from "../statements/index.ts";
import type { Bilingual } from "./concept.ts";
import type { PlaceRef } from "./place.ts";

/** Which concept a figure is of: one of the registry, or a provisional one that waits for a person, named by its key. */
export type ConceptRef =
  | { readonly kind: "registered"; readonly id: string; readonly version: number }
  | { readonly kind: "provisional"; readonly key: string; readonly name: string };

/**
 * In what way a series tells its concept: its amount in the concept's own unit (totals and additions alike), its
 * growth in per cent, or its share in a whole.
 */
export type SeriesMeasure = "amount" | "growth" | "share";

/** Why a figure belongs to no series. */
export type UnresolvedReason =
  | "no-subject" // the text does not tell what is measured
  | "unit-mismatch" // the subject is a known concept whose dimension the unit contradicts
  | "ambiguous" // several concepts fit and nothing decides
  | "place-unknown";

/** Where a value of the statistics comes from. */
export interface ObservedOrigin {
  readonly kind: "observation";
  /** The publication, or the file. */
  readonly source: string;
  readonly status: "preliminary" | "revised" | "final";
  /** ISO date. */
  readonly knownOn: string;
  /** What brought it in, and the row of it; null where that is not kept. */
  readonly release: string | null;
  readonly row: number | null;
}

/** One figure of one document as a point of a series, or the value of an observation told like one. */
export interface SeriesPoint {
  /** Empty for an observation, which stands in no document. */
  readonly document: string;
  /** Left out for the words of a document. */
  readonly origin?: ObservedOrigin;
  /** Id of the figure. */
  readonly figure: string;
  /** Raw place of the number. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly sentence: { readonly start: number; readonly end: number; readonly quote: string };
  readonly subject: string;
  /** Title of the section it stands in, where that is about an area inside the place; left out for the whole place. */
  readonly area?: string;
  /** In the unit of the series. */
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly op: Comparator;
  /** As read: a `delta` is an addition, a `level` a total. */
  readonly measure: Measure;
  readonly modality: Modality;
  /** ISO-like; null where the text does not tell. */
  readonly period: string | null;
  readonly nature: Nature | null;
  /** Read from a merged or lost cell: waits for confirmation. */
  readonly inferred: boolean;
  /** Year or date of the document: when this was known. */
  readonly vintage: string | null;
  /** How likely the figure was read right and belongs here, 0 to 1; null where unknown. */
  readonly confidence: number | null;
}

/** All points told of one concept, place, measure and breakdown. */
export interface Series {
  /** Stable: the same documents give the same key on every machine. */
  readonly key: string;
  readonly concept: ConceptRef;
  readonly name: Bilingual;
  readonly place: PlaceRef;
  readonly measure: SeriesMeasure;
  /** The part of the whole it is told of (女性, 第三产业, 街镇名), null for the whole. */
  readonly breakdown: string | null;
  readonly unit: string | null;
  /** Sorted by period, then vintage. */
  readonly points: readonly SeriesPoint[];
}

/** A figure no series could take, with the reason. */
export interface Unresolved {
  readonly document: string;
  readonly figure: string;
  readonly start: number;
  readonly end: number;
  readonly subject: string | null;
  readonly reason: UnresolvedReason;
}
