import type { Concept, Frequency, SeriesMeasure } from "../indicators/index.ts";
import { amountOf, type Status, type Subject } from "./amount.ts";
import type { CheckContext, Checked, RowObservation } from "./check-table.ts";
import { bareHead, unitBehind } from "./head-unit.ts";
import { WHOLE_WORDS } from "./lexicon/cells.ts";
import type { KnownPlace } from "./observation.ts";
import type { FieldReaders, ToldPeriod } from "./row-fields.ts";
import { type CellError, cellText, type Field, type Mapping, type SheetRow } from "./table.ts";
import {
  type Fault,
  isBeside,
  plainText,
  type RowReading,
  refuseAction,
  refuseFormulas,
  required,
  type Told,
  toldIn,
} from "./told.ts";

/** What every row of a table is checked with. */
export interface RowContext {
  readonly mapping: Mapping;
  readonly context: CheckContext;
  readonly readers: FieldReaders;
}

/** Longest note or source, in characters. */
const LONGEST_TEXT = 2000;
/** Longest name of a part. */
const LONGEST_NAME = 200;

/** Checks one row: its observations, or what is wrong with each of its cells. */
export function checkRow(row: SheetRow, number: number, given: RowContext): Checked {
  if (isBeside(row)) return { observations: [], errors: [] };
  const errors: CellError[] = [];
  const fault: Fault = ({ field, text, column }, code, params = {}) => {
    // Of a formula nothing else is said: what it comes to is not known.
    const known = errors.some(
      (one) => one.column === column && one.field === field && (one.code === code || one.code === "formula"),
    );
    if (!known) errors.push({ row: number, column, field, text: text.slice(0, LONGEST_NAME), code, params });
    return null;
  };
  const reading: RowReading = { told: (field) => toldIn(row, field, given.mapping), fault };
  refuseFormulas(row, given.mapping, fault);
  refuseAction(reading);
  const observations: RowObservation[] = [];
  for (const told of valuesOf(row, given.mapping)) {
    const observation = observationOf(told, number, reading, given);
    if (observation !== null) observations.push(observation);
  }
  return errors.length > 0 ? { observations: [], errors } : { observations, errors };
}

/** A value of a row, with what the head of its column says. */
interface ToldValue {
  readonly value: Told;
  readonly head: Told | null;
}

function* valuesOf(row: SheetRow, { columns, constants, spread }: Mapping): Generator<ToldValue> {
  if (spread === null) {
    yield { value: toldIn(row, "value", { columns, constants, headerRow: 0, spread }), head: null };
    return;
  }
  for (const { column, text } of spread.columns) {
    const value = plainText(cellText(row[column]));
    // A wide table leaves empty what it does not tell.
    if (value !== "")
      yield { value: { field: "value", text: value, column }, head: { field: spread.field, text, column } };
  }
}

/** What a row tells, but in the unit behind the head of a measure: growth is told in another than amounts. */
function inUnitOf(head: Told | null, { told, fault }: RowReading): RowReading {
  const unit = head?.field === "measure" ? unitBehind(head.text) : null;
  if (head === null || unit === null) return { told, fault };
  return { told: (field) => (field === "unit" ? { field, text: unit, column: head.column } : told(field)), fault };
}

function observationOf(
  { value, head }: ToldValue,
  row: number,
  reading: RowReading,
  { readers, context }: RowContext,
): RowObservation | null {
  const { told, fault } = reading;
  const at = (field: Field): Told => (head?.field === field ? head : told(field));
  const subject = conceptOf(at("concept"), readers, fault);
  const place = placeOf(at("place"), readers, fault);
  const status = statusOf(told, readers, fault);
  const knownOn = knownOnOf(told("knownOn"), readers, context.today, fault);
  const measure = measureOf(at("measure"), subject, readers, fault);
  const period = periodOf(at("period"), readers, fault);
  if (subject !== null && period !== null) refuseFiner(at("period"), period, subject.concept, fault);
  if (period !== null && knownOn !== null && period.start > knownOn) fault(at("period"), "period-future", { knownOn });
  const amount = amountOf(value, subject, measure, status, inUnitOf(head, reading), readers);
  const breakdown = textOf(told("breakdown"), LONGEST_NAME, fault);
  const source = textOf(told("source"), LONGEST_TEXT, fault) ?? context.source;
  const note = textOf(told("note"), LONGEST_TEXT, fault);
  if (subject === null || place === null || status === null || knownOn === null) return null;
  if (measure === null || period === null || amount === null) return null;
  // Written out member by member: a million rows are checked, and spreading objects takes half of the time.
  return {
    concept: subject.concept.id,
    place,
    measure,
    breakdown: breakdown === null || WHOLE_WORDS.has(breakdown) ? null : breakdown,
    period: period.period,
    value: amount.value,
    unit: amount.unit,
    status: status.vintage,
    knownOn,
    source,
    note,
    row,
  };
}

function conceptOf(told: Told, readers: FieldReaders, fault: Fault): Subject | null {
  if (told.text === "") return required(told, fault);
  const { found, measure, unit } = readers.concept(told.text);
  if (found.kind === "one") return { concept: found.value, measure, unit };
  if (found.kind === "none") return fault(told, "concept-unknown");
  return fault(told, "concept-ambiguous", { names: found.names.join("、") });
}

function placeOf(told: Told, readers: FieldReaders, fault: Fault): KnownPlace | null {
  if (told.text === "") return required(told, fault);
  const found = readers.place(told.text);
  if (found.kind === "one") return found.value;
  if (found.kind === "none") return fault(told, "place-unknown");
  return fault(told, "place-ambiguous", { names: found.names.join("、") });
}

function periodOf(told: Told, readers: FieldReaders, fault: Fault): ToldPeriod | null {
  if (told.text === "") return required(told, fault);
  const read = readers.period(told.text);
  return read.kind === "period" ? read : fault(told, `period-${read.kind}`);
}

function knownOnOf(told: Told, readers: FieldReaders, today: string, fault: Fault): string | null {
  if (told.text === "") return required(told, fault);
  const read = readers.day(told.text);
  if (read.kind !== "period") return fault(told, `day-${read.kind}`);
  return read.period > today ? fault(told, "day-future", { today }) : read.period;
}

/** A column of vintages says how settled the value is; the status then only whether there is one. */
function statusOf(told: RowReading["told"], readers: FieldReaders, fault: Fault): Status | null {
  const [status, vintage] = [told("status"), told("vintage")];
  const first = status.text === "" ? NO_STATUS : readers.status(status.text);
  const second = vintage.text === "" ? NO_STATUS : readers.status(vintage.text);
  if (first === null) return fault(status, "status-unknown");
  if (second === null) return fault(vintage, "status-unknown");
  return { vintage: second.vintage ?? first.vintage ?? "final", missing: first.missing || second.missing };
}

const NO_STATUS = { vintage: null, missing: false } as const;

function measureOf(told: Told, subject: Subject | null, readers: FieldReaders, fault: Fault): SeriesMeasure | null {
  if (told.text === "") return subject === null ? null : (subject.measure ?? usualMeasure(subject.concept));
  return readers.measure(bareHead(told.text)) ?? fault(told, "measure-unknown");
}

/** A concept that is itself a rate or a share is told as one. */
function usualMeasure({ dimension }: Concept): SeriesMeasure {
  return dimension === "ratio" ? "share" : "amount";
}

const FINENESS: Readonly<Record<Frequency, number>> = {
  month: 1,
  quarter: 3,
  "half-year": 6,
  year: 12,
  "five-years": 12, // a census is told of its year
  irregular: 0,
};

/** A yearly figure for a month has been misread, or is of another concept. A day is when a stock was counted. */
function refuseFiner(told: Told, { months }: ToldPeriod, { frequency, course }: Concept, fault: Fault): void {
  if (months === 0 && course === "stock") return;
  if (months < FINENESS[frequency]) fault(told, "period-finer", { frequency });
}

function textOf(told: Told, limit: number, fault: Fault): string | null {
  if (told.text.length > limit) fault(told, "text-long", { limit });
  return told.text === "" ? null : told.text;
}
