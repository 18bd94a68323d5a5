import type { SeriesMeasure } from "@lantu/core/indicators";
import type { CellError, Mapping, Observation, SheetRow, VintageStatus } from "@lantu/core/signals";
import type { ImportProblem } from "./import.ts";

/** Whether observations came in a file or were entered by hand. */
export type ObservationImportKind = "file" | "manual";

/** Where a table of observations stands. */
export type ObservationImportState =
  | "queued" // its file waits to be read
  | "reading"
  | "draft" // waits for a person: for its mapping, or to be corrected
  | "verified" // every cell is right
  | "published"
  | "withdrawn"
  | "failed"
  | "cancelled"
  | "discarded";

/** The beginning of a table, to map its columns by. */
export interface TablePreview {
  readonly rows: readonly SheetRow[];
  /** Names of a workbook's sheets. */
  readonly sheets: readonly string[];
}

/** A value entered by hand as a table would tell it. */
export interface EnteredRow {
  readonly preview: TablePreview;
  readonly mapping: Mapping;
}

/** What a check found. */
export interface ObservationCounts {
  /** Rows of the table, its head included. */
  readonly rows: number;
  readonly observations: number;
  /** Of keys nothing is held of. */
  readonly fresh: number;
  /** Held already, word for word: not entered again. */
  readonly same: number;
  /** Further vintages of what is held. */
  readonly vintages: number;
  /** Cells that are wrong, also those beyond the ones listed. */
  readonly errors: number;
}

/** A table of observations on its way. */
export interface ObservationImportRecord {
  /** Also the id of the release it becomes. */
  readonly id: string;
  readonly kind: ObservationImportKind;
  readonly fileName: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly source: string | null;
  readonly state: ObservationImportState;
  /** 0 to 1. */
  readonly progress: number;
  readonly sheet: number;
  readonly preview: TablePreview | null;
  readonly mapping: Mapping | null;
  readonly counts: ObservationCounts | null;
  /** The first cells that are wrong. */
  readonly errors: readonly CellError[];
  readonly problem: ImportProblem | null;
  readonly publish: "asked" | "at-once";
  readonly reason: string | null;
  readonly actor: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/** A table just received. */
export interface NewObservationImport {
  readonly id: string;
  readonly kind: ObservationImportKind;
  readonly fileName: string | null;
  readonly size: number | null;
  readonly source: string | null;
  readonly publish: "asked" | "at-once";
  readonly actor: string;
  readonly sheet?: number | undefined;
  readonly preview?: TablePreview | null | undefined;
  readonly mapping?: Mapping | null | undefined;
  readonly reason?: string | null | undefined;
  /** Default `queued`. */
  readonly state?: ObservationImportState | undefined;
  readonly problem?: ImportProblem | null | undefined;
}

/** What may change in the life of a table; a field left out stays. */
export type ObservationImportChange = Partial<
  Pick<
    ObservationImportRecord,
    "state" | "progress" | "sheet" | "preview" | "mapping" | "counts" | "errors" | "problem" | "source" | "publish"
  >
>;

/** Which tables; newest first. */
export interface ObservationImportFilter {
  readonly states?: readonly ObservationImportState[] | undefined;
  readonly limit?: number | undefined;
}

/** A value that is held. */
export interface HeldObservation extends Omit<Observation, "place"> {
  readonly id: number;
  /** Code of the place, or its name where it has none. */
  readonly place: string;
  /** The table or entry it became public with, and its row there. */
  readonly release: string;
  readonly row: number;
  /** First and last day of its period, ISO dates. */
  readonly start: string;
  readonly end: string;
  /** ISO 8601 with time zone. */
  readonly recordedAt: string;
}

/** Which values. */
export interface ObservationFilter {
  readonly concepts?: readonly string[] | undefined;
  /** Codes, or names of places without one. */
  readonly places?: readonly string[] | undefined;
  readonly measures?: readonly SeriesMeasure[] | undefined;
  /** `whole` leaves out all that is told of parts; a list names the parts. */
  readonly breakdown?: "whole" | readonly string[] | undefined;
  readonly statuses?: readonly VintageStatus[] | undefined;
  /** Periods that end on this day or later, ISO date. */
  readonly from?: string | undefined;
  /** Periods that begin on this day or earlier, ISO date. */
  readonly to?: string | undefined;
  readonly release?: string | undefined;
  /** What was known on this day; without it what is known now. */
  readonly asKnownOn?: string | undefined;
  /** Every vintage, and not the latest alone. */
  readonly vintages?: boolean | undefined;
}

/** One page of values. */
export interface ObservationPage {
  readonly items: readonly HeldObservation[];
  /** How many there are, counted up to `counted`. */
  readonly total: number;
  readonly counted: number;
  readonly next: string | null;
  readonly previous: string | null;
}

/** The values of one concept, place, measure and part, in the order of time. */
export interface ObservedSeries {
  readonly concept: string;
  readonly place: string;
  readonly measure: SeriesMeasure;
  readonly breakdown: string | null;
  readonly unit: string;
  readonly points: readonly ObservedPoint[];
}

/** One value of a series. */
export interface ObservedPoint {
  readonly period: string;
  /** First and last day, ISO dates. */
  readonly start: string;
  readonly end: string;
  readonly value: number | null;
  readonly status: VintageStatus;
  readonly knownOn: string;
}

/** In what order all values are handed out. */
export type ObservationOrder = "series" | "known-on";
