import { documentOf, nothingAssigned, readsAssignment, unitNames } from "@lantu/core/ledger";
import type { Store, UnitBook, WorkFilter, WorkLine } from "@lantu/store";
import type { Language } from "../contract/messages/index.ts";
import { xlsxOf } from "../exports/xlsx.ts";
import type { Visitor } from "../http/visitor.ts";
import { idsOnly } from "../routes/work/present-lines.ts";
import { chosenUnits, type UnitFilter } from "../routes/work/present-units.ts";
import { ASSIGNMENT_FORM, type AssignmentField, filledCells } from "./assignment-form.ts";
import { type UnitFinder, unitFinder } from "./find-unit.ts";
import { type SheetForm, UNIT_COMMA } from "./sheet-form.ts";
import { UNIT_FORM, unitCells } from "./unit-form.ts";

const looks = <F extends string>({ name, columns }: SheetForm<F>, language: Language) => ({
  sheet: name[language],
  head: columns.map(({ heading }) => heading[language]),
  widths: columns.map(({ width }) => width),
});

const byIdOf = ({ units }: UnitBook) => new Map([...units].map(([id, { value }]) => [id, value]));

/** The sheet of units: every one that exists and a filter leaves, in the order of the tree. */
export async function writeUnits(
  { assigning }: Store,
  filter: UnitFilter,
  asOf: number | undefined,
  language: Language,
) {
  const book = await assigning.book(asOf);
  const units = byIdOf(book);
  const rows = chosenUnits(book, filter).filter(({ value }) => value.until === null);
  async function* lines() {
    for (const { value } of rows) {
      const cells = unitCells(value, units, language);
      yield UNIT_FORM.columns.map(({ field }) => cells[field]);
    }
  }
  return xlsxOf(looks(UNIT_FORM, language), lines());
}

/** The sheet of assignments: every commitment a filter leaves, in the order of documents and text. */
export async function writeAssignments(
  { assigning }: Store,
  filter: WorkFilter & { readonly asOf?: number | undefined },
  { authority }: Visitor,
  language: Language,
) {
  const book = await assigning.book(filter.asOf);
  const units = byIdOf(book);
  const finder = unitFinder(units, unitNames(units, book.versions));
  async function* lines() {
    for await (const line of assigning.all({ ...filter, sort: "position" })) {
      const named = line.assignment === null ? null : idsOnly(line.assignment);
      const readable = readsAssignment(authority, named, documentOf(line.id), units);
      const cells = cellsOf(line, finder, language, readable);
      yield ASSIGNMENT_FORM.columns.map(({ field }) => cells[field]);
    }
  }
  return xlsxOf(looks(ASSIGNMENT_FORM, language), lines());
}

function cellsOf(
  line: WorkLine,
  finder: UnitFinder,
  language: Language,
  readable: boolean,
): Readonly<Record<AssignmentField, string>> {
  const { id, document, address, title, sentence, printedDeadline, assignment, lead, cooperating } = line;
  const record = assignment === null ? nothingAssigned(id) : { ...assignment, ...idsOnly(assignment), commitment: id };
  return {
    ...{ id, plan: document.title, address, title, sentence, printed: printedDeadline ?? "" },
    named: [...lead, ...cooperating].map(({ name }) => name).join(UNIT_COMMA),
    ...filledCells(record, finder, language, readable),
  };
}
