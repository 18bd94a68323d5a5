import { type Assignment, type KeyWork, type KeyWorkGiven, may, unitsById } from "@lantu/core/ledger";
import type { ActHeld } from "@lantu/store";
import type { Language, SheetRemarkCode } from "../contract/messages/index.ts";
import type { AssignmentField } from "./assignment-form.ts";
import { checkAssignments } from "./check-assignments.ts";
import type { CheckedSheet, SheetChange } from "./checked.ts";
import type { UnitFinder } from "./find-unit.ts";
import { ITEM_FIELDS, type ItemField, itemCells, type KeyWorkField, QUARTERS } from "./key-work-form.ts";
import type { ReadRow, ReadSheet } from "./read-sheet.ts";
import type { Remark } from "./remark.ts";

/** Characters of what is to be reached by a quarter, and of a number. */
const LONGEST: Readonly<Record<ItemField, number>> = { code: 40, q1: 500, q2: 500, q3: 500, q4: 500 };

type Row = ReadRow<KeyWorkField>;

/** What a sheet of key works wants: items of the folder, and assignments of their commitments. */
export interface KeyWorksWanted {
  readonly items: readonly KeyWorkGiven[];
  readonly assignments: ReadonlyMap<string, Assignment | null>;
}

/** A checked sheet with what it wants of both kinds. */
export interface CheckedKeyWorks extends CheckedSheet<unknown> {
  readonly both: KeyWorksWanted;
}

const ITEM = /^(\d{4})~(.+)$/;

/** The commitment an item's id names; the text itself where it names none. */
export const commitmentIn = (id: string): string => ITEM.exec(id)?.[2] ?? id;

/** The year the items of a sheet are of: that of the first that names one. */
export function yearOf({ rows }: ReadSheet<KeyWorkField>): number | null {
  for (const { cells } of rows) {
    const found = ITEM.exec(cells.id?.text ?? "");
    if (found !== null) return Number(found[1]);
  }
  return null;
}

/**
 * What a sheet of the folder of a year would change: who and until when is the assignment's, number and quarters are the
 * folder's. A cell that shows what is held says nothing.
 */
export function checkKeyWorks(
  sheet: ReadSheet<KeyWorkField>,
  held: ActHeld,
  finder: UnitFinder,
  language: Language,
): CheckedKeyWorks {
  const known = sheet.rows.filter((row) => held["key-work"].has(row.cells.id?.text ?? ""));
  const unknown = sheet.rows.filter((row) => !known.includes(row));
  const assigned = checkAssignments(asAssignments(sheet, known), held, finder, language);
  const own = checkItems(sheet, known, held);
  const errors = [...unknown.map((row) => remark(sheet, row, "id", "item-unknown")), ...own.errors, ...assigned.errors];
  return {
    rows: sheet.rows.length,
    changes: joined(own.changes, assigned.changes, held),
    errors: errors.toSorted((a, b) => a.row - b.row),
    notes: assigned.notes,
    wanted: assigned.wanted,
    basis: [...own.basis, ...assigned.basis],
    both: { items: own.items, assignments: assigned.wanted },
  };
}

/** The rows as those of a sheet of assignments that has no other columns. */
function asAssignments(sheet: ReadSheet<KeyWorkField>, rows: readonly Row[]): ReadSheet<AssignmentField> {
  const { headings, notes } = sheet;
  return {
    ...{ headings: pick(headings), notes },
    rows: rows.map(({ row, cells }) => {
      const { id } = cells;
      return {
        row,
        cells: { ...pick(cells), ...(id === undefined ? {} : { id: { ...id, text: commitmentIn(id.text) } }) },
      };
    }),
  };
}

function pick<T>(from: Readonly<Partial<Record<KeyWorkField, T>>>): Partial<Record<AssignmentField, T>> {
  const { id, lead, cooperating, deadline } = from;
  return Object.fromEntries(
    Object.entries({ id, lead, cooperating, deadline }).filter(([, value]) => value !== undefined),
  );
}

function remark(
  sheet: ReadSheet<KeyWorkField>,
  { row, cells }: Row,
  field: KeyWorkField,
  code: SheetRemarkCode,
  limit = 0,
): Remark {
  const cell = cells[field];
  const text = code === "formula" ? (cell?.formula ?? "") : (cell?.text ?? "");
  return { row, column: cell?.column ?? null, heading: sheet.headings[field] ?? null, code, text, params: { limit } };
}

interface CheckedItems {
  readonly errors: readonly Remark[];
  readonly changes: readonly SheetChange[];
  readonly items: readonly KeyWorkGiven[];
  readonly basis: readonly unknown[];
}

/** The folder's own columns. */
function checkItems(sheet: ReadSheet<KeyWorkField>, rows: readonly Row[], held: ActHeld): CheckedItems {
  const errors: Remark[] = [];
  const changes: SheetChange[] = [];
  const items: KeyWorkGiven[] = [];
  const basis: unknown[] = [];
  const after = new Map([...held["key-work"]].map(([id, { value }]) => [id, value.code]));
  const rowOf = new Map<string, Row>();
  for (const row of rows) {
    const found = held["key-work"].get(row.cells.id?.text ?? "");
    if (found === undefined) continue;
    const { value: item, version } = found;
    const shown = itemCells(item);
    const typed = typedIn(row, shown);
    const wrong = typed.flatMap(([field]) => fault(sheet, row, field, held, item));
    errors.push(...wrong);
    if (wrong.length > 0 || typed.length === 0) continue;
    const cells = { ...shown, ...Object.fromEntries(typed) };
    const quarters = QUARTERS.map((field) => cells[field] || null) as unknown as KeyWork["quarters"];
    items.push({ commitment: item.commitment, code: cells.code, quarters });
    after.set(item.id, cells.code);
    rowOf.set(item.id, row);
    basis.push([item.id, version, cells]);
    const fields = typed.map(([field, text]) => ({ field, before: shown[field], after: text }));
    const title = held.commitments.get(item.commitment)?.title ?? "";
    changes.push({ row: row.row, id: item.commitment, title, change: "changed", fields });
  }
  for (const [id, row] of rowOf) {
    const code = after.get(id);
    const isTaken = [...after].some(([other, its]) => other !== id && its === code);
    if (isTaken) errors.push(remark(sheet, row, "code", "item-number-taken"));
  }
  return { errors, changes, items, basis };
}

/** What somebody typed otherwise than it was shown. */
function typedIn(
  { cells }: Row,
  shown: Readonly<Record<ItemField, string>>,
): readonly (readonly [ItemField, string])[] {
  return ITEM_FIELDS.flatMap((field) => {
    const cell = cells[field];
    if (cell === undefined) return [];
    const text = cell.text.replace(/\r\n?/g, "\n").trim();
    return cell.formula === null && text === shown[field].trim() ? [] : [[field, text] as const];
  });
}

function fault(
  sheet: ReadSheet<KeyWorkField>,
  row: Row,
  field: ItemField,
  held: ActHeld,
  item: KeyWork,
): readonly Remark[] {
  const cell = row.cells[field];
  const limit = LONGEST[field];
  if (cell?.formula != null) return [remark(sheet, row, field, "formula")];
  if (field === "code" && cell?.text === "") return [remark(sheet, row, field, "item-number-missing")];
  if ((cell?.text.length ?? 0) > limit) return [remark(sheet, row, field, "text-long", limit)];
  const document = held.commitments.get(item.commitment)?.document ?? null;
  const unit = held.assignment.get(item.commitment)?.value.lead ?? null;
  return may(held.who, "list-key-works", { unit, document }, unitsById(held))
    ? []
    : [remark(sheet, row, "id", "refused")];
}

/** Both kinds of changes of a row as one. */
function joined(own: readonly SheetChange[], assigned: readonly SheetChange[], held: ActHeld): readonly SheetChange[] {
  const byId = new Map(own.map((one) => [one.id, one]));
  for (const one of assigned) {
    const other = byId.get(one.id);
    const title = held.commitments.get(one.id ?? "")?.title ?? one.title;
    byId.set(one.id, other === undefined ? { ...one, title } : { ...other, fields: [...other.fields, ...one.fields] });
  }
  return [...byId.values()].toSorted((a, b) => a.row - b.row);
}
