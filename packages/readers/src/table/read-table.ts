import { tooLarge } from "../guard.ts";
import { asProblem, inFile, ReadProblem } from "../problem.ts";
import { type RowBatch, type TableWanted, WHOLE_TABLE } from "./batch.ts";
import { csvRows } from "./csv.ts";
import { tableFormat } from "./format.ts";
import { jsonRows } from "./json.ts";
import { defaultTableLimits, type TableLimits } from "./limits.ts";
import { sheetsOf, workbookRows } from "./workbook.ts";

/**
 * Reads a table (CSV, a workbook, an SDMX-JSON message) on the calling thread, a batch of rows at a time.
 * @throws ReadProblem with the file's name in `params.file`
 */
export async function* readTable(
  bytes: Uint8Array,
  fileName: string,
  wanted: Partial<TableWanted> = {},
  given: Partial<TableLimits> = {},
): AsyncGenerator<RowBatch> {
  const limits = { ...defaultTableLimits, ...given };
  try {
    refuseSize(bytes, limits);
    let rows = 0;
    for await (const batch of batchesOf(bytes, fileName, { ...WHOLE_TABLE, ...wanted }, limits)) {
      rows += batch.rows.length;
      if (rows > limits.rows) throw tooLarge("rows", rows, limits.rows);
      const widest = batch.rows.reduce((most, row) => Math.max(most, row.length), 0);
      if (widest > limits.columns) throw tooLarge("columns", widest, limits.columns);
      yield batch;
    }
  } catch (thrown) {
    throw inFile(asProblem(thrown), fileName);
  }
}

/** Throws `file-empty` and `file-too-large`. */
export function refuseSize(bytes: Uint8Array, limits: TableLimits): void {
  if (bytes.length === 0) throw new ReadProblem("file-empty");
  if (bytes.length > limits.bytes) throw tooLarge("bytes", bytes.length, limits.bytes);
}

function batchesOf(bytes: Uint8Array, fileName: string, wanted: TableWanted, limits: TableLimits) {
  switch (tableFormat(bytes, fileName)) {
    case "csv":
      return csvRows(bytes, wanted, limits);
    case "xlsx":
      return workbookRows(bytes, wanted, limits);
    case "json":
      return jsonRows(bytes, limits);
  }
}

/** Names of the sheets of a workbook in their order; empty for a file that is none. Throws like `readTable`. */
export function sheetNames(bytes: Uint8Array, fileName: string): readonly string[] {
  try {
    return tableFormat(bytes, fileName) === "xlsx" ? sheetsOf(bytes).map(({ name }) => name) : [];
  } catch (thrown) {
    throw inFile(asProblem(thrown), fileName);
  }
}
