import { type Concept, type Frequency, intervalOf, type SeriesMeasure } from "../indicators/index.ts";
import { amountOf, type Status, type Subject } from "./amount.ts";
import type { CheckContext, Checked, RowObservation } from "./check-table.ts";
import { WHOLE_WORDS } from "./lexicon/cells.ts";
import type { KnownPlace } from "./observation.ts";
import { periodDays, periodFrequency } from "./period.ts";
import type { FieldReaders } from "./row-fields.ts";
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
    const known = errors.some((one) => one.column === column && one.field === field && one.code === code);
    if (!known) errors.push({ row: number, column, field, text: text.slice(0, LONGEST_NAME), code, params });
    return null;
  };
  const reading: RowReading = { told: (field) => toldIn(row, field, given.mapping), fault };
  refuseFormulas(row, given.mapping, fault);
  refuseAction(reading);
  const observations: RowObservation[] = [];
  for (const told of valuesOf(row, given.mapping)) {
    const observation = observationOf(told, reading, given);
    if (observation !== null) observations.push({ ...observation, row: number });
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

function observationOf({ value, head }: ToldValue, { told, fault }: RowReading, given: RowContext) {
  const at = (field: Field): Told => (head?.field === field ? head : told(field));
  const { readers, context } = given;
  const subject = conceptOf(at("concept"), readers, fault);
  const place = placeOf(at("place"), readers, fault);
  const status = statusOf(told, readers, fault);
  const knownOn = knownOnOf(told("knownOn"), readers, context.today, fault);
  const measure = measureOf(told("measure"), subject, readers, fault);
  const period = periodOf(at("period"), readers, fault);
  if (subject !== null && period !== null) refuseFiner(at("period"), period, subject.concept, fault);
  if (period !== null && knownOn !== null) refuseFuture(at("period"), period, knownOn, fault);
  const measured = subject === null || measure === null ? null : { ...subject, measure };
  const amount = amountOf(value, measured, status, { told, fault }, readers);
  const texts = textsOf(told, context, fault);
  if (subject === null || place === null || status === null || knownOn === null) return null;
  if (measure === null || period === null || amount === null) return null;
  const key = { concept: subject.concept.id, place, measure, breakdown: texts.breakdown, period };
  return { ...key, ...amount, status: status.vintage, knownOn, source: texts.source, note: texts.note };
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

function periodOf(told: Told, readers: FieldReaders, fault: Fault): string | null {
  if (told.text === "") return required(told, fault);
  const read = readers.period(told.text);
  return read.kind === "period" ? read.period : fault(told, `period-${read.kind}`);
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
  return readers.measure(told.text) ?? fault(told, "measure-unknown");
}

/** A concept that is itself a rate or a share is told as one. */
function usualMeasure({ dimension }: Concept): SeriesMeasure {
  return dimension === "ratio" ? "share" : "amount";
}

const FINENESS: Readonly<Record<Frequency, number>> = {
  month: 1,
  quarter: 2,
  "half-year": 3,
  year: 4,
  "five-years": 4, // a census is told of its year
  irregular: 0,
};

/** A yearly figure for a month has been misread, or is of another concept. A day is when a stock was counted. */
function refuseFiner(told: Told, period: string, { frequency, course }: Concept, fault: Fault): void {
  const kind = periodFrequency(period);
  if (kind === "D" && course === "stock") return;
  if (finenessOf(period) < FINENESS[frequency]) fault(told, "period-finer", { frequency });
}

/** The longest step the ends of a period lie on: what has to be published for it to be told. */
function finenessOf(period: string): number {
  const months = periodFrequency(period) === "D" ? null : intervalOf(period);
  if (months === null) return 0;
  const steps = [FINENESS.month, FINENESS.quarter, FINENESS["half-year"], FINENESS.year];
  const lengths = [1, 3, 6, 12];
  const fitting = lengths.findLastIndex((length) => months.from % length === 0 && months.until % length === 0);
  return steps[fitting] ?? FINENESS.month;
}

function refuseFuture(told: Told, period: string, knownOn: string, fault: Fault): void {
  const days = periodDays(period);
  if (days !== null && days.start > knownOn) fault(told, "period-future", { knownOn });
}

function textsOf(told: RowReading["told"], { source: file }: CheckContext, fault: Fault) {
  const [breakdown, source, note] = [told("breakdown"), told("source"), told("note")];
  for (const [one, limit] of [
    [breakdown, LONGEST_NAME],
    [source, LONGEST_TEXT],
    [note, LONGEST_TEXT],
  ] as const) {
    if (one.text.length > limit) fault(one, "text-long", { limit });
  }
  return {
    breakdown: breakdown.text === "" || WHOLE_WORDS.has(breakdown.text) ? null : breakdown.text,
    source: source.text === "" ? file : source.text,
    note: note.text === "" ? null : note.text,
  };
}
