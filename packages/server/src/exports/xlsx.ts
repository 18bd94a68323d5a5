import { PassThrough, type Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import type { CommitmentSummary } from "@lantu/store";
import ExcelJS from "exceljs";
import type { CommitmentColumn } from "../contract/index.ts";
import { type Cell, headings, lines, type TableForm } from "./table.ts";
import { tableWords } from "./words.ts";

/** Media type of a workbook. */
export const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Widths in characters of the columns that need more or less than the usual. */
const widths: Readonly<Partial<Record<CommitmentColumn, number>>> = {
  title: 40,
  quote: 70,
  document: 40,
  address: 30,
  link: 44,
  id: 24,
  lead: 24,
  cooperating: 24,
};
const USUAL_WIDTH = 12;
/** What a cell can hold; a workbook with more is called damaged when it is opened. */
const LONGEST_CELL = 32_767;
/** Lines between two turns of the event loop: others get their answers while a long table is written. */
const LINES_PER_TURN = 500;

/**
 * A ledger table as a workbook, streamed: numbers as numbers, the head frozen and filterable. Should the commitments
 * fail half-way the stream is destroyed, so that no half table looks whole.
 */
export function xlsx(commitments: AsyncIterable<CommitmentSummary>, form: TableForm): Readable {
  const { sheet } = tableWords(form.language);
  const columns = form.columns.map((key) => widths[key] ?? USUAL_WIDTH);
  return xlsxOf({ sheet, head: headings(form), widths: columns }, lines(commitments, form));
}

/** How a workbook looks: the name of its sheet, its head, and the width of each column in characters. */
export interface Sheet {
  readonly sheet: string;
  readonly head: readonly string[];
  readonly widths: readonly number[];
}

/** Any table as a workbook, streamed as `xlsx` does it. */
export function xlsxOf(form: Sheet, rows: AsyncIterable<readonly Cell[]>): Readable {
  const out = new PassThrough();
  write(form, rows, out).catch((error: Error) => out.destroy(error));
  return out;
}

async function write(form: Sheet, rows: AsyncIterable<readonly Cell[]>, out: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(form.sheet, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = form.widths.map((width) => ({ width }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: form.widths.length } };
  const head = sheet.addRow([...form.head]);
  head.font = { bold: true };
  head.commit();
  let written = 0;
  for await (const row of rows) {
    if (out.destroyed) return;
    sheet.addRow(row.map((cell) => (typeof cell === "string" ? cell.slice(0, LONGEST_CELL) : cell))).commit();
    if (++written % LINES_PER_TURN === 0) await turn();
  }
  sheet.commit();
  await workbook.commit();
}
