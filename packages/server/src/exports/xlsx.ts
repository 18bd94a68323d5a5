import { PassThrough, type Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import type { CommitmentSummary } from "@lantu/store";
import ExcelJS from "exceljs";
import type { CommitmentColumn } from "../contract/index.ts";
import { headings, line, type TableForm } from "./table.ts";
import { tableWords } from "./words.ts";

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
  const out = new PassThrough();
  write(commitments, form, out).catch((error: Error) => out.destroy(error));
  return out;
}

async function write(commitments: AsyncIterable<CommitmentSummary>, form: TableForm, out: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(tableWords(form.language).sheet, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = form.columns.map((key) => ({ key, width: widths[key] ?? USUAL_WIDTH }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: form.columns.length } };
  const head = sheet.addRow(headings(form));
  head.font = { bold: true };
  head.commit();
  let lines = 0;
  for await (const commitment of commitments) {
    if (out.destroyed) return;
    sheet
      .addRow(line(commitment, form).map((cell) => (typeof cell === "string" ? cell.slice(0, LONGEST_CELL) : cell)))
      .commit();
    if (++lines % LINES_PER_TURN === 0) await turn();
  }
  sheet.commit();
  await workbook.commit();
}
