import { once } from "node:events";
import { CsvError, type Parser, parse } from "csv-parse";
import { decode, decodeAs } from "../encoding.ts";
import { ReadProblem } from "../problem.ts";
import type { RowBatch, TableWanted } from "./batch.ts";
import { delimiterOf } from "./delimiter.ts";
import type { TableLimits } from "./limits.ts";

/** Bytes handed to the parser at a time: a thousand rows. */
const PIECE = 64 * 1024;

/** Rows of a CSV file, a piece at a time. They count as a spreadsheet counts them, empty ones too. */
export async function* csvRows(bytes: Uint8Array, wanted: TableWanted, limits: TableLimits): AsyncGenerator<RowBatch> {
  const { utf8, delimiter } = decoded(bytes, wanted.encoding);
  const parser = parserFor(delimiter, limits);
  let rows: string[][] = [];
  parser.on("readable", () => {
    for (let row = parser.read(); row !== null; row = parser.read()) rows.push(row);
  });
  let count = 0;
  for (let at = 0; at < utf8.length; at += PIECE) {
    const end = Math.min(utf8.length, at + PIECE);
    await given(parser, utf8.subarray(at, end), end === utf8.length);
    count += rows.length;
    yield { rows, progress: end / utf8.length };
    rows = [];
    if (wanted.first !== null && count >= wanted.first) return;
  }
}

function parserFor(delimiter: string, limits: TableLimits): Parser {
  return parse({
    ...{ delimiter, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: false },
    max_record_size: limits.rowCharacters,
  });
}

/** Hands a piece over; resolves when its rows have been read. Rejects with `ReadProblem`. */
function given(parser: Parser, piece: Uint8Array, last: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(named(error));
    parser.once("error", fail);
    const done = (): void => {
      parser.off("error", fail);
      resolve();
    };
    if (last) void once(parser, "end").then(done, fail);
    parser.write(piece, () => {
      if (last) parser.end();
      else setImmediate(done);
    });
  });
}

/** Bytes in UTF-8, which the parser works on, and what stands between the fields. */
function decoded(
  bytes: Uint8Array,
  encoding: string | null,
): { readonly utf8: Uint8Array; readonly delimiter: string } {
  const { text, encoding: found } = encoding === null ? decode(bytes) : decodeAs(bytes, encoding);
  if (text.trim() === "") throw new ReadProblem("file-empty");
  return { utf8: found === "utf-8" ? bytes : Buffer.from(text, "utf8"), delimiter: delimiterOf(text) };
}

/** What the library says of a file that is no table, in our words; `line` is the line of the file. */
function named(error: Error): ReadProblem {
  const line = "lines" in error ? Number(error.lines) : 0;
  const reasons: Readonly<Record<string, string>> = {
    CSV_QUOTE_NOT_CLOSED: "quote-open",
    CSV_MAX_RECORD_SIZE: "row-long",
  };
  const code = error instanceof CsvError ? error.code : "";
  return new ReadProblem("file-unreadable", { reason: reasons[code] ?? "table", line }, error);
}
