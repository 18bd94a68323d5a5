import type { FindingRule, FindingSeverity, FindingState } from "@lantu/server/contract";
import { commitmentIdForm, documentIdForm, seriesIdForm } from "./ids.ts";
import { type Query, writeQuery } from "./query.ts";
import { type FileFormat, readForm, readForms, readSeveral, readText } from "./value.ts";

/** How much hangs on a finding, the heaviest first. */
export const findingSeverities = ["contradiction", "change", "hint"] as const satisfies readonly FindingSeverity[];

/** What a person can say of a finding. */
export const findingStates = [
  "open",
  "explained",
  "document-error",
  "reading-error",
] as const satisfies readonly FindingState[];

/** The published rules, the heavier first. */
export const findingRules = [
  "told-differently",
  "per-head",
  "share-of-upper",
  "parts-and-whole",
  "shares-of-whole",
  "part-over-whole",
  "count-and-list",
  "impossible-date",
  "due-before-told",
  "target-lowered",
  "yearly-looser",
  "path-short",
  "looser-than-upper",
  "looser-than-reached",
  "level-and-growth",
  "growth-and-target",
  "cumulated-once",
  "other-name",
  "base-by-other-name",
  "revised",
  "target-raised",
  "yearly-stricter",
] as const satisfies readonly FindingRule[];

/** Findings of one page of the list. */
export const findingPageSize = 50;

/** What the address of the list of findings holds. */
export interface FindingAddress {
  readonly document?: readonly string[] | undefined;
  readonly place?: string | undefined;
  readonly rule?: readonly FindingRule[] | undefined;
  readonly severity?: readonly FindingSeverity[] | undefined;
  readonly state?: readonly FindingState[] | undefined;
  readonly series?: string | undefined;
  readonly commitment?: string | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** Reads {@link FindingAddress} out of a query; what cannot be read is left out. */
export const readFindingAddress = (query: Readonly<Record<string, unknown>>): FindingAddress => ({
  document: readForms(query.document, documentIdForm),
  place: readText(query.place, 100),
  rule: readSeveral(query.rule, findingRules),
  severity: readSeveral(query.severity, findingSeverities),
  state: readSeveral(query.state, findingStates),
  series: readForm(query.series, seriesIdForm),
  commitment: readForm(query.commitment, commitmentIdForm),
  q: readText(query.q, 100),
  after: readText(query.after, 500),
  before: query.after === undefined ? readText(query.before, 500) : undefined,
});

/** Whether anything narrows the list. */
export const isFiltered = ({ after: _after, before: _before, ...filters }: FindingAddress): boolean =>
  Object.values(filters).some((value) => value !== undefined);

/** Query of the list behind a page. */
export const findingQuery = (address: FindingAddress): string => writeQuery({ ...address, limit: findingPageSize });

/** Query of an export of exactly what a page shows, all pages of it. */
export const findingExportQuery = (
  { after: _after, before: _before, ...filters }: FindingAddress,
  format: FileFormat,
  lang: string,
): string => {
  const query: Query = { ...filters, format, lang };
  return writeQuery(query);
};
