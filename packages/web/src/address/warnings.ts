import type { ResponseState, WarningKind, WarningSort } from "@lantu/server/contract";
import { commitmentIdForm, documentIdForm, unitIdForm } from "./ids.ts";
import { writeQuery } from "./query.ts";
import { type FileFormat, readForm, readForms, readOne, readSeveral, readText } from "./value.ts";

type Queried = Readonly<Record<string, unknown>>;

/** Kinds of warnings: those about commitments, the gravest first, then those about the economy. */
export const warningKinds = [
  "missed",
  "likely-to-miss",
  "turned-worse",
  "said-against-data",
  "economy-target",
  "economy-outside",
] as const satisfies readonly WarningKind[];

/** What can be said of a warning, in the order it is usually said. */
export const responseStates = [
  "acknowledged",
  "looking-into",
  "explained",
  "no-action",
  "closed",
] as const satisfies readonly ResponseState[];

const stateFilters = ["none", ...responseStates] as const;
const stands = ["ended", "all"] as const;
const sorts = ["since", "answer"] as const satisfies readonly WarningSort[];
const natures = ["binding", "expected", "none"] as const;
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** Warnings of one page of the feed. */
const pageSize = 50;

/** What the address of the feed of warnings holds. Without `stand` those that last, without `sort` the published order. */
export interface WarningsAddress {
  readonly kind?: readonly WarningKind[] | undefined;
  readonly stand?: (typeof stands)[number] | undefined;
  readonly state?: readonly (typeof stateFilters)[number][] | undefined;
  readonly late?: "1" | undefined;
  readonly document?: readonly string[] | undefined;
  readonly commitment?: string | undefined;
  readonly unit?: string | undefined;
  readonly place?: string | undefined;
  readonly nature?: (typeof natures)[number] | undefined;
  /** Raised on this day or later. */
  readonly since?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: (typeof sorts)[number] | undefined;
  readonly asOf?: string | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** A day in an address. */
export const readDay = (value: unknown): string | undefined => readForm(value, dayForm);

/** Reads {@link WarningsAddress} out of a query; what cannot be read is left out. */
export const readWarningsAddress = (query: Queried): WarningsAddress => ({
  kind: readSeveral(query.kind, warningKinds),
  stand: readOne(query.stand, stands),
  state: readSeveral(query.state, stateFilters),
  late: readOne(query.late, ["1"] as const),
  document: readForms(query.document, documentIdForm),
  commitment: readForm(query.commitment, commitmentIdForm),
  unit: readForm(query.unit, unitIdForm),
  place: readText(query.place, 100),
  nature: readOne(query.nature, natures),
  since: readDay(query.since),
  q: readText(query.q, 200),
  sort: readOne(query.sort, sorts),
  asOf: readDay(query.asOf),
  after: readText(query.after, 500),
  before: query.after === undefined ? readText(query.before, 500) : undefined,
});

/** Whether anything narrows the feed; another order, another day and another page do not. */
export const isNarrowed = ({ after: _a, before: _b, sort: _s, asOf: _d, ...filters }: WarningsAddress): boolean =>
  Object.values(filters).some((value) => value !== undefined);

/** Query of the list behind a page of the feed. */
export const warningsQuery = (address: WarningsAddress): string => writeQuery({ ...address, limit: pageSize });

/** Query of an export of exactly what a page shows, all pages of it. */
export const warningsExportQuery = (
  { after: _after, before: _before, ...filters }: WarningsAddress,
  format: FileFormat,
  lang: string,
): string => writeQuery({ ...filters, format, lang });

/** What the address of the morning page holds: the day it is for, the plans and the unit it is narrowed to. */
export interface BriefingAddress {
  readonly day?: string | undefined;
  readonly document?: string | undefined;
  readonly unit?: string | undefined;
}

/** Reads {@link BriefingAddress} out of a query; what cannot be read is left out. */
export const readBriefingAddress = (query: Queried): BriefingAddress => ({
  day: readDay(query.day),
  document: readForm(query.document, documentIdForm),
  unit: readForm(query.unit, unitIdForm),
});
