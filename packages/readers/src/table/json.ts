import { sdmxJsonTable } from "@lantu/core/signals";
import { tooLarge } from "../guard.ts";
import { ReadProblem } from "../problem.ts";
import { BATCH_ROWS, type RowBatch } from "./batch.ts";
import type { TableLimits } from "./limits.ts";

/** Rows of an SDMX-JSON data message, under a head that names its components. */
export function* jsonRows(bytes: Uint8Array, limits: TableLimits): Generator<RowBatch> {
  if (bytes.length > limits.jsonBytes) throw tooLarge("bytes", bytes.length, limits.jsonBytes);
  const table = sdmxJsonTable(parsed(bytes));
  if (table === null) throw new ReadProblem("file-type", { reason: "json" });
  const { rows } = table;
  for (let at = 0; at < rows.length; at += BATCH_ROWS) {
    const end = Math.min(rows.length, at + BATCH_ROWS);
    yield { rows: rows.slice(at, end), progress: end / rows.length };
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new ReadProblem("file-unreadable", { reason: "json" }, error);
  }
}
