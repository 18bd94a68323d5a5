import type { SheetCell, SheetRow } from "@lantu/core/signals";
import { type Merge, ReadProblem, readTableApart, type TableLimits } from "@lantu/readers";
import type { Language } from "../contract/messages/index.ts";
import { HttpProblem } from "../http/problem.ts";
import type { Remark } from "./remark.ts";
import { headingKey, neededColumns, type SheetForm } from "./sheet-form.ts";

/** How much of a machine one sheet may take: twice the commitments of a large city. */
export const SHEET_LIMITS = {
  bytes: 24 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  rowCharacters: 100_000,
  unpackedBytes: 256 * 1024 * 1024,
  memory: 768,
} as const satisfies Partial<TableLimits>;

/** Rows from the top among which the headings are looked for: titles and notes stand above them. */
const HEAD_ROWS = 20;

/** A cell of a row: where it stands and what somebody typed. */
export interface ReadCell {
  readonly column: number;
  readonly text: string;
  /** The formula behind it; null where there is none. */
  readonly formula: string | null;
}

/** A row that holds something. */
export interface ReadRow<F extends string> {
  /** From 1, as spreadsheets count. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<F, ReadCell>>>;
}

/** A sheet as it came back. */
export interface ReadSheet<F extends string> {
  readonly rows: readonly ReadRow<F>[];
  /** Headings as the sheet has them. */
  readonly headings: Readonly<Partial<Record<F, string>>>;
  readonly notes: readonly Remark[];
}

interface Head<F extends string> {
  readonly row: number;
  readonly columns: ReadonlyMap<number, F>;
  readonly headings: Readonly<Partial<Record<F, string>>>;
}

const textOf = (cell: SheetCell | undefined): string =>
  cell === undefined ? "" : (typeof cell === "string" ? cell : cell.text).trim();

/** Fields by their headings, in every language. */
function fieldsByHeading<F extends string>({ columns }: SheetForm<F>): ReadonlyMap<string, F> {
  return new Map(
    columns.flatMap(({ field, heading }) =>
      Object.values(heading).map((text): [string, F] => [headingKey(text), field]),
    ),
  );
}

/** The columns a row names, if it is the head. */
function columnsNamed<F extends string>(row: SheetRow, fields: ReadonlyMap<string, F>): ReadonlyMap<number, F> {
  const found = new Map<number, F>();
  for (const [column, cell] of row.entries()) {
    const field = fields.get(headingKey(textOf(cell)));
    if (field !== undefined && ![...found.values()].includes(field)) found.set(column, field);
  }
  return found;
}

/** The row that names most columns, where it names every one that is needed. Throws `sheet-unknown`. */
function headOf<F extends string>(
  top: readonly SheetRow[],
  form: SheetForm<F>,
  fileName: string,
  language: Language,
): Head<F> {
  const fields = fieldsByHeading(form);
  let best: { row: number; columns: ReadonlyMap<number, F> } = { row: 0, columns: new Map() };
  for (const [index, row] of top.entries()) {
    const columns = columnsNamed(row, fields);
    if (columns.size > best.columns.size) best = { row: index, columns };
  }
  const named = new Set(best.columns.values());
  const missing = neededColumns(form).filter(({ field }) => !named.has(field));
  if (missing.length > 0) {
    const columns = missing.map(({ heading }) => heading[language]).join(language === "en" ? ", " : "、");
    throw new HttpProblem("sheet-unknown", { file: fileName, columns });
  }
  const headings: Partial<Record<F, string>> = {};
  for (const [column, field] of best.columns) headings[field] = textOf(top[best.row]?.[column]);
  return { ...best, headings };
}

/** The cells of a row; null where it is empty, or the head again (merged over two rows, or on every page). */
function readRow<F extends string>(
  row: SheetRow,
  number: number,
  { columns, headings }: Head<F>,
  id: F,
): ReadRow<F> | null {
  const cells: Partial<Record<F, ReadCell>> = {};
  let filled = false;
  for (const [column, field] of columns) {
    const cell = row[column];
    const text = textOf(cell);
    const formula = typeof cell === "object" ? cell.formula : null;
    cells[field] = { column, text, formula };
    filled ||= text !== "" || formula !== null;
  }
  const again = cells[id]?.text !== "" && cells[id]?.text === headings[id];
  return filled && !again ? { row: number, cells } : null;
}

function mergeNotes<F extends string>(merges: readonly Merge[], head: Head<F>, form: SheetForm<F>): readonly Remark[] {
  const filled = new Set(form.columns.filter((column) => column.filled).map(({ field }) => field));
  return merges.flatMap(({ top, bottom, left }): readonly Remark[] => {
    const field = head.columns.get(left);
    if (field === undefined || !filled.has(field) || top <= head.row + 1) return [];
    const heading = head.headings[field] ?? null;
    return [{ row: top, column: left, heading, code: "merged", text: "", params: { rows: bottom - top + 1 } }];
  });
}

/**
 * Reads a sheet that comes back, in a worker of its own. Columns are found by their headings, wherever they stand.
 * @throws HttpProblem for a file that is no such sheet, or too large for one
 */
export async function readSheet<F extends string>(
  { bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string },
  form: SheetForm<F>,
  language: Language,
): Promise<ReadSheet<F>> {
  const top: SheetRow[] = [];
  const rows: ReadRow<F>[] = [];
  let head: Head<F> | null = null;
  let merges: readonly Merge[] = [];
  let number = 0;
  const take = (row: SheetRow, at: number, under: Head<F>): void => {
    const read = at <= under.row + 1 ? null : readRow(row, at, under, form.id);
    if (read !== null) rows.push(read);
  };
  try {
    for await (const batch of readTableApart(bytes, fileName, { limits: SHEET_LIMITS })) {
      merges = batch.merges ?? merges;
      for (const row of batch.rows) {
        number += 1;
        if (head !== null) {
          take(row, number, head);
          continue;
        }
        top.push(row);
        if (top.length === HEAD_ROWS) {
          head = headOf(top, form, fileName, language);
          for (const [index, held] of top.entries()) take(held, index + 1, head);
        }
      }
    }
  } catch (thrown) {
    if (thrown instanceof ReadProblem) throw new HttpProblem(thrown.code, { ...thrown.params, file: fileName });
    throw thrown;
  }
  if (head === null) {
    head = headOf(top, form, fileName, language);
    for (const [index, held] of top.entries()) take(held, index + 1, head);
  }
  return { rows, headings: head.headings, notes: mergeNotes(merges, head, form) };
}
