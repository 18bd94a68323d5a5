import type { SheetRow } from "@lantu/core/signals";
import type { Merge } from "./merges.ts";

/** Rows of a table that follow each other. */
export interface RowBatch {
  readonly rows: readonly SheetRow[];
  /** How much of the file they end at, 0 to 1. */
  readonly progress: number;
  /** With the first rows of a sheet: its merged cells that reach over several rows. */
  readonly merges?: readonly Merge[];
}

/** Which table of a file is read, and how much of it. */
export interface TableWanted {
  /** Sheet of a workbook, counted from 0. */
  readonly sheet: number;
  /** Insists on a character encoding (a label of the WHATWG Encoding Standard); null leaves it to the bytes. */
  readonly encoding: string | null;
  /** Rows after which reading may stop; null for all. */
  readonly first: number | null;
}

/** The whole of a file's first table. */
export const WHOLE_TABLE: TableWanted = { sheet: 0, encoding: null, first: null };

/** Rows handed on at a time: some hundred kilobytes. */
export const BATCH_ROWS = 2_000;
