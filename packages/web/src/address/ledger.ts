import type { CommitmentColumn, CommitmentSort, DoubtCode } from "@lantu/server/contract";
import { type AsOfAddress, readAsOfAddress } from "./as-of.ts";
import { documentIdForm } from "./ids.ts";
import { commitmentKinds } from "./plan.ts";
import { type Query, writeQuery } from "./query.ts";
import { statusOrder } from "./statuses.ts";
import { readForm, readForms, readInteger, readOne, readSeveral, readText } from "./value.ts";

export const natures = ["binding", "expected", "none"] as const;
export const states = ["proposed", "accepted", "rejected"] as const;
export const doubtCodes = [
  "value-inferred",
  "value-missing",
  "relative-target",
  "period-unknown",
  "subject-unknown",
  "nature-unknown",
  "damaged-text",
  "prose-table-differ",
  "long-quote",
  "low-confidence",
  "recognised",
  "proposed",
  "wording-changed",
  "number-changed",
] as const satisfies readonly DoubtCode[];
/** What the ledger can be asked for by how commitments stand. */
export const standings = [...statusOrder, "none"] as const;
export const sortFields = ["position", "title", "period", "value", "kind", "nature", "state", "document"] as const;
export type SortField = (typeof sortFields)[number];

/** Columns of the ledger in the order they are shown. */
export const ledgerColumns = [
  "title",
  "kind",
  "value",
  "unit",
  "target",
  "nature",
  "period",
  "deadline",
  "document",
  "address",
  "lead",
  "cooperating",
  "figures",
  "doubts",
  "state",
  "quote",
  "link",
  "id",
] as const satisfies readonly CommitmentColumn[];

/** Columns shown where the address names none. */
export const defaultColumns = [
  "title",
  "kind",
  "value",
  "nature",
  "period",
  "document",
  "address",
  "lead",
  "state",
] as const satisfies readonly CommitmentColumn[];

/** Fields a ledger can be filtered by. */
export type FilterField =
  | "document"
  | "section"
  | "nature"
  | "kind"
  | "period"
  | "status"
  | "state"
  | "doubt"
  | "lead"
  | "q";

export const pageSizes = [25, 50, 100, 200] as const;
export const defaultPageSize = 50;

/** What the address of the ledger holds: filters, order, columns, place in the list. */
export interface LedgerAddress extends AsOfAddress {
  readonly document?: readonly string[] | undefined;
  readonly kind?: readonly (typeof commitmentKinds)[number][] | undefined;
  readonly nature?: readonly (typeof natures)[number][] | undefined;
  readonly section?: number | undefined;
  readonly period?: string | undefined;
  readonly state?: readonly (typeof states)[number][] | undefined;
  readonly doubt?: readonly (DoubtCode | "any")[] | undefined;
  /** How they stand; `none`: nobody judged them. */
  readonly status?: readonly (typeof standings)[number][] | undefined;
  readonly lead?: string | undefined;
  readonly q?: string | undefined;
  /** Also of documents another edition has taken the place of. */
  readonly superseded?: "include" | undefined;
  readonly sort?: CommitmentSort | undefined;
  readonly columns?: readonly CommitmentColumn[] | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly limit?: number | undefined;
}

const sorts: readonly CommitmentSort[] = sortFields.flatMap((field): CommitmentSort[] => [field, `-${field}`]);

const readFilters = (query: Readonly<Record<string, unknown>>): LedgerAddress => ({
  document: readForms(query.document, documentIdForm),
  kind: readSeveral(query.kind, commitmentKinds),
  nature: readSeveral(query.nature, natures),
  section: readInteger(query.section, 0, 1e6),
  period: readForm(query.period, /^\d{4}$/),
  state: readSeveral(query.state, states),
  doubt: readSeveral(query.doubt, [...doubtCodes, "any"] as const),
  status: readSeveral(query.status, standings),
  lead: readText(query.lead, 60),
  q: readText(query.q, 200),
});

/** Reads {@link LedgerAddress} out of a query; what cannot be read, or is the default, is left out. */
export const readLedgerAddress = (query: Readonly<Record<string, unknown>>): LedgerAddress => {
  const filters = readFilters(query);
  const sort = readOne(query.sort, sorts);
  const limit = readInteger(query.limit, 1, 500);
  return {
    ...filters,
    superseded: readOne(query.superseded, ["include"] as const),
    section: filters.document?.length === 1 ? filters.section : undefined,
    sort: sort === "position" ? undefined : sort,
    columns: readSeveral(query.columns, ledgerColumns),
    ...readAsOfAddress(query),
    after: readText(query.after, 500),
    before: query.after === undefined ? readText(query.before, 500) : undefined,
    limit: limit === defaultPageSize ? undefined : limit,
  };
};

/** Query of the list behind a ledger page. */
export const listQuery = ({ columns: _, ...address }: LedgerAddress): string => writeQuery({ ...address });

/** Query of an export of exactly what a ledger page shows, all pages of it. */
export const exportQuery = (address: LedgerAddress, language: string): string => {
  const { after: _after, before: _before, limit: _limit, ...rest } = address;
  const query: Query = { ...rest, columns: rest.columns ?? defaultColumns, lang: language };
  return writeQuery(query);
};
