import { detectFormat } from "../format.ts";
import { ReadProblem } from "../problem.ts";
import { entryNames, isZip } from "../zip.ts";

/** Formats tables come in. */
export type TableFormat = "csv" | "xlsx" | "json";

/**
 * The format of a table, by its content. Throws `file-type` with what was met as its `reason` (xls, docx, pdf, …), and
 * like `detectFormat`.
 */
export function tableFormat(bytes: Uint8Array, fileName: string): TableFormat {
  if (isZip(bytes) && entryNames(bytes).includes("xl/workbook.xml")) return "xlsx";
  const format = detectFormat(bytes, fileName);
  if (format !== "txt") throw new ReadProblem("file-type", { reason: format });
  return opensAsJson(bytes) ? "json" : "csv";
}

/** JSON is UTF-8 (RFC 8259) and a message an object. */
function opensAsJson(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 256));
  return /^\s*\{\s*["}]/.test(head);
}
