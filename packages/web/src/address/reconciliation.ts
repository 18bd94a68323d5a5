import type { ReconciliationPage, TargetOutcome } from "@lantu/server/contract";
import { commitmentIdForm, documentIdForm, seriesIdForm } from "./ids.ts";
import { type Query, writeQuery } from "./query.ts";
import { type FileFormat, readForm, readForms, readOne, readSeveral, readText } from "./value.ts";

/** What can become of a target, the settled first, as the bar and the filters offer them. */
export const targetOutcomes = [
  "reached",
  "reached-early",
  "reached-before-set",
  "missed",
  "reported-without-number",
  "not-reported",
  "not-comparable",
  "to-confirm",
  "not-due",
] as const satisfies readonly TargetOutcome[];

export const seriesMeasures = ["amount", "growth", "share"] as const;
export const targetNatures = ["binding", "expected"] as const;
export const decidedWords = ["yes", "no"] as const;
export const targetSorts = ["outcome", "name"] as const;

/** Targets of one page of the list. */
export const reconciliationPageSize = 50;

/** What the address of a list of targets holds; on the page of one plan `document` is not of it. */
export interface ReconciliationAddress {
  readonly document?: readonly string[] | undefined;
  readonly place?: string | undefined;
  readonly outcome?: readonly TargetOutcome[] | undefined;
  readonly measure?: readonly (typeof seriesMeasures)[number][] | undefined;
  readonly nature?: readonly (typeof targetNatures)[number][] | undefined;
  readonly decided?: (typeof decidedWords)[number] | undefined;
  readonly series?: string | undefined;
  readonly commitment?: string | undefined;
  readonly q?: string | undefined;
  /** Without it the order is that of the documents. */
  readonly sort?: (typeof targetSorts)[number] | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** Reads {@link ReconciliationAddress} out of a query; what cannot be read is left out. */
export const readReconciliationAddress = (query: Readonly<Record<string, unknown>>): ReconciliationAddress => ({
  document: readForms(query.document, documentIdForm),
  place: readText(query.place, 100),
  outcome: readSeveral(query.outcome, targetOutcomes),
  measure: readSeveral(query.measure, seriesMeasures),
  nature: readSeveral(query.nature, targetNatures),
  decided: readOne(query.decided, decidedWords),
  series: readForm(query.series, seriesIdForm),
  commitment: readForm(query.commitment, commitmentIdForm),
  q: readText(query.q, 100),
  sort: readOne(query.sort, targetSorts),
  after: readText(query.after, 500),
  before: query.after === undefined ? readText(query.before, 500) : undefined,
});

/** Reads the address of the list of one plan: the same without `document`. */
export const readPlanReconciliationAddress = (query: Readonly<Record<string, unknown>>): ReconciliationAddress => ({
  ...readReconciliationAddress(query),
  document: undefined,
});

/** The address of a list that begins anew with other conditions. */
export const withConditions = (
  address: ReconciliationAddress,
  change: ReconciliationAddress,
): ReconciliationAddress => ({ ...address, ...change, after: undefined, before: undefined });

/** Whether anything but the outcome narrows the list. */
export const isNarrowed = ({
  place,
  measure,
  nature,
  decided,
  series,
  commitment,
  q,
}: ReconciliationAddress): boolean =>
  [place, measure, nature, decided, series, commitment, q].some((value) => value !== undefined);

/** Query of the list behind a page. */
export const reconciliationQuery = (address: ReconciliationAddress): string =>
  writeQuery({ ...address, limit: reconciliationPageSize });

/** Query of an export of exactly what a page shows, all pages of it. */
export const reconciliationExportQuery = (
  { after: _after, before: _before, sort: _sort, ...filters }: ReconciliationAddress,
  format: FileFormat,
  lang: string,
): string => {
  const query: Query = { ...filters, format, lang };
  return writeQuery(query);
};

/** How many targets came to one of some outcomes. */
export const countOf = (counts: ReconciliationPage["counts"], outcomes: readonly TargetOutcome[]): number =>
  outcomes.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
