import type { CommitmentSummary } from "@lantu/store";
import { type Cell, headings, lines, type TableForm } from "./table.ts";

/** Spreadsheets take a file without it for one in the system's old encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A ledger table as CSV (RFC 4180, UTF-8 with byte order mark), in pieces as the commitments come. Text that a
 * spreadsheet would run as a formula is led by an apostrophe.
 */
export async function* csv(commitments: AsyncIterable<CommitmentSummary>, form: TableForm): AsyncGenerator<string> {
  yield* csvOf(headings(form), lines(commitments, form));
}

/** Any table as CSV, in pieces as its rows come. */
export async function* csvOf(head: readonly string[], rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + record(head);
  for await (const row of rows) yield record(row);
}

function record(values: readonly Cell[]): string {
  return `${values.map(field).join(",")}\r\n`;
}

/** What spreadsheets begin a formula with, tab and line break included (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** One field, quoted where RFC 4180 asks for it. Numbers are never led by an apostrophe: -4.4 is a value. */
export function field(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
