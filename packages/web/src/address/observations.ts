import { releaseIdForm } from "./ids.ts";
import { type Query, writeQuery } from "./query.ts";
import { readForm, readForms, readOne, readText } from "./value.ts";

/** Groups of states by which the list of tables can be narrowed. */
export const tableFilters = [
  "working",
  "waiting",
  "published",
  "withdrawn",
  "problem",
  "discarded",
] as const satisfies readonly string[];
export type TableFilter = (typeof tableFilters)[number];

/** What the address of the list of tables holds. */
export interface TablesAddress {
  readonly show?: TableFilter | undefined;
}

/** Reads {@link TablesAddress} out of a query; what cannot be read is left out. */
export const readTablesAddress = (query: Readonly<Record<string, unknown>>): TablesAddress => ({
  show: readOne(query.show, tableFilters),
});

/** What the address of the list of observations holds. */
export interface ValuesAddress {
  readonly concept?: readonly string[] | undefined;
  /** Names or codes. */
  readonly place?: readonly string[] | undefined;
  /** A year or a month, `2024`, `2024-06`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly release?: string | undefined;
  /** Earlier vintages too. */
  readonly vintages?: "true" | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** A year or a month, as the filter of time takes it. */
export const timeForm = /^[12]\d{3}(-(0[1-9]|1[0-2]))?$/;
const conceptForm = /^[a-z0-9][\w.:-]{0,99}$/i;
const placeForm = /^[^\s,][^,]{0,99}$/;

/** Reads {@link ValuesAddress} out of a query; what cannot be read is left out. */
export const readValuesAddress = (query: Readonly<Record<string, unknown>>): ValuesAddress => ({
  concept: readForms(query.concept, conceptForm),
  place: readForms(query.place, placeForm),
  from: readForm(query.from, timeForm),
  to: readForm(query.to, timeForm),
  release: readForm(query.release, releaseIdForm),
  vintages: readOne(query.vintages, ["true"] as const),
  after: readText(query.after, 500),
  before: query.after === undefined ? readText(query.before, 500) : undefined,
});

/** Day before which nothing of a year or month ends, and day after which nothing of it begins. */
const firstDay = (time: string): string => `${time.length === 4 ? `${time}-01` : time}-01`;

const lastDay = (time: string): string => {
  const [year = 0, month = 12] = time.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

const filterOf = ({ from, to, after: _after, before: _before, ...address }: ValuesAddress): Query => ({
  ...address,
  ...(from === undefined ? {} : { from: firstDay(from) }),
  ...(to === undefined ? {} : { to: lastDay(to) }),
});

/** Query of the list behind a page of observations. */
export const valuesQuery = (address: ValuesAddress): string =>
  writeQuery({ ...filterOf(address), after: address.after, before: address.before });

/** Query of an export of all that is filtered. */
export const valuesExportQuery = (address: ValuesAddress, format: string, language: string): string =>
  writeQuery({ ...filterOf(address), format, lang: language });

/** What the address of the form of one value holds: what is known of it already. */
export interface EntryAddress {
  readonly concept?: string | undefined;
  readonly place?: string | undefined;
  readonly period?: string | undefined;
  readonly measure?: "amount" | "growth" | "share" | undefined;
  readonly breakdown?: string | undefined;
  /** That a value held is corrected. */
  readonly correct?: "1" | undefined;
}

/** Reads {@link EntryAddress} out of a query; what cannot be read is left out. */
export const readEntryAddress = (query: Readonly<Record<string, unknown>>): EntryAddress => ({
  concept: readForm(query.concept, conceptForm),
  place: readText(query.place, 200),
  period: readText(query.period, 60),
  measure: readOne(query.measure, ["amount", "growth", "share"] as const),
  breakdown: readText(query.breakdown, 200),
  correct: readOne(query.correct, ["1"] as const),
});
