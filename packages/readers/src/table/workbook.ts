import { Readable } from "node:stream";
import type { SheetCell, SheetRow } from "@lantu/core/signals";
import ExcelJS from "exceljs";
import { startGuard } from "../guard.ts";
import { defaultLimits } from "../limits.ts";
import { ReadProblem } from "../problem.ts";
import { checkZip, readDirectory, unpack } from "../zip.ts";
import { BATCH_ROWS, type RowBatch, type TableWanted } from "./batch.ts";
import type { TableLimits } from "./limits.ts";
import { Merges, mergesOf, overRows } from "./merges.ts";
import { sheetCell } from "./sheet-cell.ts";

/** A sheet of a workbook: its name, and the part of the container it stands in. */
export interface Sheet {
  readonly name: string;
  readonly part: string;
}

/** Largest part that is looked through for merged cells, in bytes: nobody merges cells of a larger one by hand. */
const LARGEST_MERGED = 64 * 1024 * 1024;
/** Bytes handed to the library at a time. */
const PIECE = 256 * 1024;

/** The sheets of a workbook in their order. Throws `file-unreadable`. */
export function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const workbook = partText(bytes, "xl/workbook.xml");
  const relations = partText(bytes, "xl/_rels/workbook.xml.rels");
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, "Id"), attribute(tag, "Target")]),
  );
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => ({
    name: unescaped(attribute(tag, "name")),
    part: `xl/${(targets.get(attribute(tag, "r:id")) ?? "").replace(/^\/?xl\//, "")}`,
  }));
}

/** Rows of a sheet, a batch at a time; dates, percentages and merged cells as a reader of the sheet sees them. */
export async function* workbookRows(
  bytes: Uint8Array,
  wanted: TableWanted,
  limits: TableLimits,
): AsyncGenerator<RowBatch> {
  const entries = readDirectory(bytes);
  checkZip(entries, bytes.length, startGuard({ ...defaultLimits, ...limits }));
  const sheet = sheetsOf(bytes)[wanted.sheet];
  if (sheet === undefined) throw new ReadProblem("file-unreadable", { reason: "sheet", sheet: wanted.sheet + 1 });
  const entry = entries.find(({ name }) => name === sheet.part);
  if (entry === undefined) throw new ReadProblem("file-unreadable", { reason: "damaged" });
  const merged = entry.unpacked > LARGEST_MERGED ? [] : mergesOf(unpack(bytes, entry));
  const merges = new Merges(merged);
  const given = new Handed(bytes);
  let rows: SheetRow[] = [];
  let told: Pick<RowBatch, "merges"> = { merges: overRows(merged) };
  let last = 0;
  for await (const { number, cells } of rowsOf(given, sheet)) {
    // A workbook leaves empty rows out.
    for (last += 1; last < number; last++) rows.push(merges.fill(last, []));
    rows.push(merges.fill(number, cells));
    if (rows.length < BATCH_ROWS) continue;
    yield { rows, progress: given.share, ...told };
    told = {};
    if (wanted.first !== null && number >= wanted.first) return;
    rows = [];
  }
  yield { rows, progress: 1, ...told };
}

/** The bytes of a file, piece by piece, and how much of them was taken. */
class Handed {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get share(): number {
    return this.#at / this.#bytes.length;
  }

  *[Symbol.iterator](): Generator<Uint8Array> {
    while (this.#at < this.#bytes.length) {
      const end = Math.min(this.#bytes.length, this.#at + PIECE);
      yield this.#bytes.subarray(this.#at, end);
      this.#at = end;
    }
  }
}

interface NumberedRow {
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

async function* rowsOf(pieces: Iterable<Uint8Array>, { name }: Sheet): AsyncGenerator<NumberedRow> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(pieces), {
    ...{ worksheets: "emit", sharedStrings: "cache", styles: "cache", hyperlinks: "ignore", entries: "ignore" },
  });
  for await (const sheet of workbook) {
    // The library's types leave the name out.
    const found = "name" in sheet && sheet.name === name;
    for await (const row of sheet) if (found) yield { number: row.number, cells: cellsOf(row) };
    if (found) return;
  }
}

function cellsOf(row: ExcelJS.Row): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    while (cells.length < column - 1) cells.push("");
    cells.push(sheetCell(cell.value, cell.numFmt));
  });
  return cells;
}

function partText(bytes: Uint8Array, name: string): string {
  const entry = readDirectory(bytes).find((one) => one.name === name);
  if (entry === undefined) throw new ReadProblem("file-unreadable", { reason: "damaged" });
  return new TextDecoder().decode(unpack(bytes, entry));
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
