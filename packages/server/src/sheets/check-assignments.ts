import {
  type Assignment,
  assignmentWith,
  canonical,
  isAssignable,
  mayAssign,
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

/** A row about a commitment that stands, with what is held of it. */
interface HeldRow {
  readonly row: Row;
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly before: Assignment;
}

/** The rows that are about one commitment each; what is wrong with the others is said. */
function recognised(rows: readonly Row[], held: ActHeld, cells: AssignmentCells): readonly HeldRow[] {
  const rowOf = new Map<string, number>();
  return rows.flatMap((row): readonly HeldRow[] => {
    const id = row.cells.id?.text ?? "";
    const fact = held.commitments.get(id);
    const other = rowOf.get(id);
    if (row.cells.id?.formula != null) cells.wrong(row, "id", "formula");
    else if (id === "") cells.wrong(row, "id", "id-missing");
    else if (other !== undefined) cells.wrong(row, "id", "id-twice", { other });
    else if (fact === undefined || !isAssignable(fact)) cells.wrong(row, "id", "id-unknown");
    else {
      rowOf.set(id, row.row);
      const before = held.assignment.get(id)?.value ?? nothingAssigned(id);
      return [{ row, id, title: fact.title, document: fact.document, before }];
    }
    return [];
  });
}

type Filled = Partial<Record<FilledField, string | readonly string[] | null>>;

/** What the cells of a row set: those that show what is held say nothing. Null where a cell is wrong. */
function filledIn(
  { row, before }: HeldRow,
  shown: readonly Readonly<Record<FilledField, string>>[],
  cells: AssignmentCells,
): Filled | null {
  const set: Filled = {};
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
  return cells.errors.length > wrong || cells.repeated(row, given) ? null : set;
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
  const wanted = new Map<string, Assignment | null>();
  const changes: SheetChange[] = [];
  const basis: unknown[] = [];
  for (const one of recognised(sheet.rows, held, cells)) {
    const { row, id, title, document, before } = one;
    const readable = readsAssignment(held.who, before, document, units);
    const shownIn = (assignment: Assignment, told: Language) => filledCells(assignment, finder, told, readable);
    const set = filledIn(
      one,
      languages.map((told) => shownIn(before, told)),
      cells,
    );
    if (set === null) continue;
    const after = assignmentWith(before, set as Partial<Assignment>);
    if (canonical(after ?? nothingAssigned(id)) === canonical(before)) continue;
    if (!mayAssign(held, units, before, after)) {
      cells.wrong(row, "id", "refused");
      continue;
    }
    wanted.set(id, after);
    basis.push([id, held.assignment.get(id)?.version ?? 0, after]);
    changes.push(changeOf(row.row, id, title, before, after, (assignment) => shownIn(assignment, language)));
  }
  const notes = [...sheet.notes, ...cells.notes];
  return { rows: sheet.rows.length, changes, errors: cells.errors, notes, wanted, basis };
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
