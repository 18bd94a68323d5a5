import type { CellError, Observation, RowObservation } from "@lantu/core/signals";
import type {
  EnteredRow,
  HeldObservation,
  NewObservationImport,
  ObservationFilter,
  ObservationImportChange,
  ObservationImportFilter,
  ObservationImportRecord,
  ObservationImportState,
  ObservationOrder,
  ObservationPage,
  ObservedSeries,
  PageRequest,
} from "../model/index.ts";
import type { Outcome } from "../outcome.ts";
import type { Asked } from "../store.ts";
import type { DraftStanding } from "./drafts.ts";

/** Tables of observations on their way; what is published is one transaction with its journal entry. */
export interface ObservationImports {
  create(given: NewObservationImport): Promise<ObservationImportRecord>;
  get(id: string): Promise<ObservationImportRecord | null>;
  /** Newest first. */
  list(filter?: ObservationImportFilter): Promise<readonly ObservationImportRecord[]>;
  /** Changes a table; null where it is unknown or its state is none of `from`: of two that try exactly one succeeds. */
  change(
    id: string,
    change: ObservationImportChange,
    from?: readonly ObservationImportState[],
  ): Promise<ObservationImportRecord | null>;
  /** Takes back whatever was drafted. */
  clearDraft(id: string): Promise<void>;
  /** Adds checked rows to the draft; nothing of it is public. */
  draft(id: string, observations: readonly RowObservation[]): Promise<void>;
  /** Holds the draft against what is public. */
  standing(id: string): Promise<DraftStanding>;
  /** The first `limit` rows of the draft that contradict what was known on the same day. */
  conflicts(id: string, limit: number): Promise<readonly CellError[]>;
  /**
   * Makes a draft public, whole. Refused as `changed-since` where it contradicts what came meanwhile.
   * @param from the state it must be in: `reading` only for whoever has just checked it
   */
  publish(id: string, asked: Asked, from?: "verified" | "reading"): Promise<Outcome<ObservationImportRecord>>;
  /** Takes back what was published; the values stay, marked, and what they superseded holds again. */
  withdraw(id: string, asked: Asked): Promise<Outcome<ObservationImportRecord>>;
  restore(id: string, asked: Asked): Promise<Outcome<ObservationImportRecord>>;
  /** Calls back with the id of every table that was created or changed, by whatever process. Returns how to stop. */
  watch(onChange: (id: string) => void): Promise<() => Promise<void>>;
}

/** Values that are public, with all their vintages. */
export interface Observations {
  page(query: ObservationFilter & PageRequest): Promise<ObservationPage>;
  /** Every value a filter leaves, in order, in constant memory. */
  all(filter: ObservationFilter, order?: ObservationOrder): AsyncIterable<HeldObservation>;
  /** The values a filter leaves, put together as series; the first `most`, else ten thousand. */
  series(filter: ObservationFilter, most?: number): Promise<readonly ObservedSeries[]>;
  /** Enters one value by hand, as a release of that id; `row` is how it was told. Refused where another is held that was known on the same day. */
  enter(id: string, observation: Observation, asked: Asked, row?: EnteredRow): Promise<Outcome<HeldObservation>>;
}
