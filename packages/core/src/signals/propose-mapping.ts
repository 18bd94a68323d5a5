import type { ConceptBook, PlaceBook } from "./books.ts";
import { readConceptCell } from "./concept-cell.ts";
import { bareHead, unitBehind } from "./head-unit.ts";
import { MEASURE_WORDS } from "./lexicon/cells.ts";
import { HEADERS, PASSED_OVER } from "./lexicon/headers.ts";
import { readPeriod } from "./read-period.ts";
import {
  cellText,
  FIELDS,
  type Field,
  type Mapping,
  type SheetRow,
  type SpreadColumn,
  type SpreadField,
} from "./table.ts";
import { isBeside } from "./told.ts";
import { OWN_UNIT, readUnitName } from "./unit-scale.ts";

/** What a proposal may look names up in, and the date that is proposed for when the values were known. */
export interface ProposalContext {
  readonly concepts: ConceptBook;
  readonly places: PlaceBook;
  /** ISO date. */
  readonly today: string;
}

/** Rows from the top among which the names of the columns are looked for: titles and units stand above them. */
const HEAD_ROWS = 10;

/** Fields without which no value has a meaning; `value` may be spread over columns. */
export const REQUIRED: readonly Field[] = ["concept", "place", "period", "value", "unit", "knownOn"];

const plain = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/\s+|[:*]$/g, "")
    .toLowerCase();

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => HEADERS[field].split(" ").map((name): [string, Field] => [plain(name), field])),
);
const SILENT: ReadonlySet<string> = new Set([...PASSED_OVER].map(plain));

/** Proposes which column holds what, from the first rows of a table. What stays open a person has to say. */
export function proposeMapping(rows: readonly SheetRow[], context: ProposalContext): Mapping {
  const headerRow = findHeader(rows, context);
  const header = (rows[headerRow] ?? []).map((cell) => cellText(cell));
  const columns = fieldsOf(header);
  const spread = columns.value === undefined ? spreadOf(header, columns, context) : measuresOf(header, columns);
  const constants = constantsOf(rows, headerRow, columns, context);
  return { headerRow, columns: spread ? without(columns, spread.field, "value") : columns, constants, spread };
}

/** The required fields a mapping leaves open. */
export function openFields({ columns, constants, spread }: Mapping): readonly Field[] {
  const unitInHeads = spread?.field === "concept" && spread.columns.every(({ text }) => hasUnit(text));
  return REQUIRED.filter((field) => {
    if (columns[field] !== undefined || (constants[field] ?? "") !== "") return false;
    if (field === "unit" && unitInHeads) return false;
    return spread === null || (field !== "value" && field !== spread.field);
  });
}

/** The row most of whose cells are names of fields, or heads of values. */
function findHeader(rows: readonly SheetRow[], context: ProposalContext): number {
  let best = { row: 0, score: 0 };
  for (const [row, cells] of rows.slice(0, HEAD_ROWS).entries()) {
    const score = headScore(
      cells.map((cell) => cellText(cell)),
      context,
    );
    if (score > best.score) best = { row, score };
  }
  return best.row;
}

/**
 * A row of data names an indicator and a time as well, and a value can look like a year: without names of fields a head has
 * three heads of values of one kind, or nothing but such.
 */
function headScore(texts: readonly string[], context: ProposalContext): number {
  const fields = Object.keys(fieldsOf(texts)).length;
  const kinds = texts.map((text) => spreadFieldOf(text, context));
  const kind = mostFrequent(kinds.filter((one) => one !== null));
  const heads = new Set(texts.filter((_, column) => kind !== null && kinds[column] === kind)).size;
  const filled = texts.filter((text) => text.trim() !== "").length;
  return 2 * fields + (fields > 0 || heads >= ENOUGH_HEADS || (heads > 1 && heads === filled) ? heads : 0);
}

/** Heads of values by which a row is a head whatever else stands in it. */
const ENOUGH_HEADS = 3;

/** Of two columns with names of one field the one whose name stands first in the list: the code before the words. */
function fieldsOf(header: readonly string[]): Partial<Record<Field, number>> {
  const found: Partial<Record<Field, number>> = {};
  const rank = (field: Field, column: number | undefined): number =>
    column === undefined
      ? Number.POSITIVE_INFINITY
      : HEADERS[field].split(" ").findIndex((name) => plain(name) === plain(bareHead(header[column] ?? "")));
  for (const [column, text] of header.entries()) {
    const field = FIELD_OF.get(plain(bareHead(text)));
    if (field !== undefined && rank(field, column) < rank(field, found[field])) found[field] = column;
  }
  return found;
}

/** Years that head a column; other numbers of four digits are values. */
const FIRST_YEAR = "1900";
const LAST_YEAR = "2100";

function isTime(text: string): boolean {
  const read = readPeriod(text);
  return read.kind === "period" && read.period >= FIRST_YEAR && read.period <= LAST_YEAR;
}

function spreadFieldOf(text: string, { concepts, places }: ProposalContext): SpreadField | null {
  if (text.trim() === "") return null;
  if (isTime(text)) return "period";
  if (readConceptCell(text, concepts).found.kind !== "none") return "concept";
  return places.find(text).kind === "one" ? "place" : null;
}

/** The columns of values of a wide table: those whose head is a time, a concept or a place, as most of them are. */
function spreadOf(
  header: readonly string[],
  columns: Partial<Record<Field, number>>,
  context: ProposalContext,
): Mapping["spread"] {
  const taken = new Set(Object.values(columns));
  const heads = header.flatMap((text, column) => {
    const field = taken.has(column) || SILENT.has(plain(text)) ? null : spreadFieldOf(text, context);
    return field === null ? [] : [{ field, column, text: text.trim() }];
  });
  const field = mostFrequent(heads.map((head) => head.field));
  if (field === null) return null;
  const own: readonly SpreadColumn[] = heads
    .filter((head) => head.field === field)
    .map(({ column, text }) => ({ column, text }));
  return { field, columns: own };
}

function mostFrequent(fields: readonly SpreadField[]): SpreadField | null {
  const counts = new Map<SpreadField, number>();
  for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function without(
  columns: Partial<Record<Field, number>>,
  ...fields: readonly string[]
): Partial<Record<Field, number>> {
  return Object.fromEntries(Object.entries(columns).filter(([one]) => !fields.includes(one)));
}

const GROWTH_HEADS: ReadonlySet<string> = new Set(MEASURE_WORDS.growth.split(" ").map(plain));

/** A column of growth beside the one of values: both are told of the same indicator, place and time. */
function measuresOf(header: readonly string[], { value, measure }: Partial<Record<Field, number>>): Mapping["spread"] {
  const growth = header.findIndex((head, column) => column !== value && GROWTH_HEADS.has(plain(bareHead(head))));
  if (value === undefined || measure !== undefined || growth < 0) return null;
  const unit = unitBehind(header[value] ?? "");
  const amount = unit === null ? "amount" : `amount (${unit})`;
  const columns = [
    { column: value, text: amount },
    { column: growth, text: `growth (${unitBehind(header[growth] ?? "") ?? "%"})` },
  ];
  return { field: "measure", columns };
}

/** What the lines above the head say of the whole table (单位：亿元), and what holds unless a person says otherwise. */
function constantsOf(
  rows: readonly SheetRow[],
  headerRow: number,
  columns: Partial<Record<Field, number>>,
  { today }: ProposalContext,
): Mapping["constants"] {
  const unit = columns.unit === undefined ? unitOf(rows, headerRow, columns) : null;
  return {
    ...(unit === null ? {} : { unit }),
    ...(columns.knownOn === undefined ? { knownOn: today } : {}),
    ...(columns.status === undefined && columns.vintage === undefined ? { status: "final" } : {}),
  };
}

/** What the head of the values or the lines above say, or each concept's own where the names of the indicators tell it. */
function unitOf(rows: readonly SheetRow[], headerRow: number, { concept, value }: Partial<Record<Field, number>>) {
  const head = value === undefined ? null : unitBehind(cellText(rows[headerRow]?.[value]));
  const above = head ?? unitAbove(rows.slice(0, headerRow));
  if (above !== null || concept === undefined) return above;
  const names = rows
    .slice(headerRow + 1)
    .filter((row) => !isBeside(row))
    .map((row) => cellText(row[concept]).trim());
  return names.length > 0 && names.every(hasUnit) ? OWN_UNIT : null;
}

function unitAbove(above: readonly SheetRow[]): string | null {
  for (const row of above) {
    for (const cell of row) {
      const unit = /(?:单位|unit)\s*[:：]\s*([^\s,，;；()（）]+)/iu.exec(cellText(cell))?.[1];
      if (unit !== undefined && readUnitName(unit) !== undefined) return unit;
    }
  }
  return null;
}

const hasUnit = (name: string): boolean => unitBehind(name) !== null;
