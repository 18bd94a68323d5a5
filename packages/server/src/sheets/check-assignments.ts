import {
  type Assignment,
  assignmentWith,
  canonical,
  isAssignable,
  may,
  nothingAssigned,
  readDeadline,
  readsAssignment,
  unitsById,
} from "@lantu/core/ledger";
import type { ActHeld } from "@lantu/store";
import type { ProblemParams } from "../contract/codes.ts";
import { type Language, languages, type SheetRemarkCode } from "../contract/messages/index.ts";
import { type AssignmentField, FILLED, type FilledField, filledCells, importanceOf } from "./assignment-form.ts";
import type { CheckedSheet, SheetChange } from "./checked.ts";
import type { UnitFinder } from "./find-unit.ts";
import type { ReadCell, ReadRow, ReadSheet } from "./read-sheet.ts";
import type { Remark } from "./remark.ts";
import { BETWEEN_UNITS } from "./sheet-form.ts";

/** Characters of the texts people fill in. */
const LONGEST: Readonly<Partial<Record<FilledField, number>>> = { contact: 60, measure: 2000, ground: 200 };

type Row = ReadRow<AssignmentField>;

/** What came of a cell: what is to be set, or nothing where it is wrong. */
type Parsed = { readonly value: string | readonly string[] | null } | null;

/** Reads the cells of one sheet, remembering what is wrong and what was understood. */
class AssignmentCells {
  readonly errors: Remark[] = [];
  readonly notes: Remark[] = [];
  readonly #headings: ReadSheet<AssignmentField>["headings"];
  readonly #finder: UnitFinder;

  constructor({ headings }: ReadSheet<AssignmentField>, finder: UnitFinder) {
    this.#headings = headings;
    this.#finder = finder;
  }

  wrong(row: Row, field: AssignmentField, code: SheetRemarkCode, params: ProblemParams = {}): null {
    this.errors.push(this.#remark(row, field, code, params));
    return null;
  }

  #remark({ row, cells }: Row, field: AssignmentField, code: SheetRemarkCode, params: ProblemParams): Remark {
    const cell = cells[field];
    const text = code === "formula" ? (cell?.formula ?? "") : (cell?.text ?? "");
    return { row, column: cell?.column ?? null, heading: this.#headings[field] ?? null, code, text, params };
  }

  /** What a filled cell says. */
  parse(row: Row, field: FilledField, { text }: ReadCell): Parsed {
    if (field === "cooperating" || field === "supporting") return this.#units(row, field, text);
    if (text === "") return { value: null };
    if (field === "lead") return this.#lead(row, text);
    if (field === "deadline") {
      const value = readDeadline(text);
      return value === null ? this.wrong(row, field, "deadline-unreadable") : { value };
    }
    if (field === "importance") {
      const value = importanceOf(text);
      return value === null ? this.wrong(row, field, "importance-unknown") : { value };
    }
    const limit = LONGEST[field] ?? 0;
    return text.length > limit ? this.wrong(row, field, "text-long", { limit }) : { value: text };
  }

  #lead(row: Row, text: string): Parsed {
    const id = this.#unit(row, "lead", text);
    return id === null ? null : { value: id };
  }

  #units(row: Row, field: FilledField, text: string): Parsed {
    if (text === "") return { value: [] };
    const whole = this.#finder.find(text);
    if (whole.kind === "found") return { value: [this.#unit(row, field, text) ?? whole.id] };
    const parts = text.split(BETWEEN_UNITS).filter((part) => part.trim() !== "");
    const found = parts.map((part) => this.#unit(row, field, part.trim()));
    return found.includes(null) ? null : { value: found.filter((id) => id !== null) };
  }

  #unit(row: Row, field: FilledField, name: string): string | null {
    const found = this.#finder.find(name);
    if (found.kind === "not-found") return this.wrong(row, field, found.code, found.params);
    if (found.note !== null) {
      this.notes.push(this.#remark(row, field, "unit-understood", { name, now: found.note }));
    }
    return found.id;
  }

  /** A unit leads, cooperates or supports, and only once in a row. */
  repeated(row: Row, { lead, cooperating, supporting }: Assignment): boolean {
    const seen = new Set<string>(lead === null ? [] : [lead]);
    for (const [field, ids] of [
      ["cooperating", cooperating],
      ["supporting", supporting],
    ] as const) {
      for (const id of ids) {
        if (seen.has(id)) {
          this.wrong(row, field, "unit-repeated", { name: this.#finder.label(id) });
          return true;
        }
        seen.add(id);
      }
    }
    return false;
  }
}

/**
 * What a sheet of assignments would change. A cell that shows what is held says nothing; nothing but what somebody filled
 * in otherwise is read, so that a sheet that goes out and comes back changes nothing.
 */
export function checkAssignments(
  sheet: ReadSheet<AssignmentField>,
  held: ActHeld,
  finder: UnitFinder,
  language: Language,
): CheckedSheet<Assignment | null> {
  const cells = new AssignmentCells(sheet, finder);
  const units = unitsById(held);
  const rowOf = new Map<string, number>();
  const wanted = new Map<string, Assignment | null>();
  const changes: SheetChange[] = [];
  const basis: unknown[] = [];

  const readableTo = (assignment: Assignment, document: string): boolean =>
    readsAssignment(held.who, assignment, document, units);

  for (const row of sheet.rows) {
    const id = row.cells.id?.text ?? "";
    const fact = held.commitments.get(id);
    if (row.cells.id?.formula != null) cells.wrong(row, "id", "formula");
    else if (id === "") cells.wrong(row, "id", "id-missing");
    else if (rowOf.has(id)) cells.wrong(row, "id", "id-twice", { other: rowOf.get(id) ?? 0 });
    else if (fact === undefined || !isAssignable(fact)) cells.wrong(row, "id", "id-unknown");
    else {
      rowOf.set(id, row.row);
      const before = held.assignment.get(id)?.value ?? nothingAssigned(id);
      const readable = readableTo(before, fact.document);
      const shown = languages.map((one) => filledCells(before, finder, one, readable));
      const set: Partial<Record<FilledField, string | readonly string[] | null>> = {};
      const wrong = cells.errors.length;
      for (const field of FILLED) {
        const cell = row.cells[field];
        if (cell === undefined) continue;
        if (cell.formula !== null) cells.wrong(row, field, "formula");
        else if (!shown.some((one) => sameText(one[field], cell.text))) {
          const parsed = cells.parse(row, field, cell);
          if (parsed !== null) set[field] = parsed.value;
        }
      }
      const given = { ...before, ...set } as Assignment;
      if (cells.errors.length > wrong || cells.repeated(row, given)) continue;
      const after = assignmentWith(before, set as Partial<Assignment>);
      if (canonical(after ?? nothingAssigned(id)) === canonical(before)) continue;
      const leads = new Set([before.lead, after?.lead ?? null].filter((unit) => unit !== null));
      const asked: readonly (string | null)[] = leads.size === 0 ? [null] : [...leads];
      if (!asked.every((unit) => may(held.who, "assign", { unit, document: fact.document }, units))) {
        cells.wrong(row, "id", "refused");
        continue;
      }
      wanted.set(id, after);
      basis.push([id, held.assignment.get(id)?.version ?? 0, after]);
      changes.push(
        changeOf(row.row, id, fact.title, before, after, (one) => filledCells(one, finder, language, readable)),
      );
    }
  }
  return {
    rows: sheet.rows.length,
    changes,
    errors: cells.errors,
    notes: [...sheet.notes, ...cells.notes],
    wanted,
    basis,
  };
}

/** Spreadsheets change how lines end; nothing else. */
const sameText = (shown: string, typed: string): boolean =>
  shown.replace(/\r\n?/g, "\n").trim() === typed.replace(/\r\n?/g, "\n").trim();

function changeOf(
  row: number,
  id: string,
  title: string,
  before: Assignment,
  after: Assignment | null,
  shown: (assignment: Assignment) => Readonly<Record<FilledField, string>>,
): SheetChange {
  const [was, is] = [shown(before), shown(after ?? nothingAssigned(id))];
  const fields = FILLED.filter((field) => was[field] !== is[field]);
  return {
    ...{ row, id, title, change: "changed" },
    fields: fields.map((field) => ({ field, before: was[field], after: is[field] })),
  };
}
