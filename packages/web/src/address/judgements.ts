import type { Status } from "@lantu/core/judgements";
import type { JudgementSort } from "@lantu/server/contract";
import { readDay } from "./as-of.ts";
import { commitmentIdForm, documentIdForm, unitIdForm } from "./ids.ts";
import { natures } from "./ledger.ts";
import type { PlainAddress } from "./plain.ts";
import { commitmentKinds } from "./plan.ts";
import { readQuery, writeQuery } from "./query.ts";
import { statusOrder } from "./statuses.ts";
import { type FileFormat, readForms, readInteger, readOne, readSeveral, readText } from "./value.ts";

export const judgementSorts = [
  "worst",
  "due",
  "probability",
  "since",
  "place",
] as const satisfies readonly JudgementSort[];

/** Names of bases, reasons and rules; those nobody knows are refused by the interface. */
const nameForm = /^[a-z][a-z-]{0,39}$/;

/** Lines of one page of the list. */
const pageSize = 50;

/** What the address of a list of judgements holds. `asOf` is a day. */
export interface JudgementAddress {
  readonly document?: readonly string[] | undefined;
  /** Index of a top-level section; only with one document. */
  readonly chapter?: number | undefined;
  readonly commitment?: readonly string[] | undefined;
  readonly status?: readonly Status[] | undefined;
  readonly basis?: readonly string[] | undefined;
  readonly reason?: readonly string[] | undefined;
  readonly rule?: readonly string[] | undefined;
  readonly kind?: readonly (typeof commitmentKinds)[number][] | undefined;
  readonly nature?: readonly (typeof natures)[number][] | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly disagrees?: "1" | undefined;
  readonly due?: readonly string[] | undefined;
  readonly q?: string | undefined;
  /** Without it the worst comes first. */
  readonly sort?: JudgementSort | undefined;
  readonly asOf?: string | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** Reads {@link JudgementAddress} out of a query; what cannot be read, or is the default, is left out. */
export const readJudgementAddress = (query: Readonly<Record<string, unknown>>): JudgementAddress => {
  const document = readForms(query.document, documentIdForm);
  const sort = readOne(query.sort, judgementSorts);
  return {
    document,
    chapter: document?.length === 1 ? readInteger(query.chapter, 0, 1e6) : undefined,
    commitment: readForms(query.commitment, commitmentIdForm),
    status: readSeveral(query.status, statusOrder),
    basis: readForms(query.basis, nameForm),
    reason: readForms(query.reason, nameForm),
    rule: readForms(query.rule, nameForm),
    kind: readSeveral(query.kind, commitmentKinds),
    nature: readSeveral(query.nature, natures),
    unit: readForms(query.unit, unitIdForm),
    disagrees: readOne(query.disagrees, ["1"] as const),
    due: readForms(query.due, /^(\d{4}|none)$/),
    q: readText(query.q, 200),
    sort: sort === "worst" ? undefined : sort,
    asOf: readDay(query),
    after: readText(query.after, 500),
    before: query.after === undefined ? readText(query.before, 500) : undefined,
  };
};

/** An address as the router keeps it. */
export const plainOf = (address: JudgementAddress): PlainAddress => readQuery(writeQuery({ ...address }));

/** The address of a list that begins anew with other conditions. */
export const withConditions = (address: JudgementAddress, change: JudgementAddress): JudgementAddress => ({
  ...{ ...address, ...change },
  ...{ after: undefined, before: undefined },
});

/** Whether anything but the day narrows the list. */
export const isNarrowed = ({ sort: _s, asOf: _o, after: _a, before: _b, ...filters }: JudgementAddress): boolean =>
  Object.values(filters).some((value) => value !== undefined);

/** Query of the list behind a page. */
export const judgementQuery = (address: JudgementAddress): string => writeQuery({ ...address, limit: pageSize });

/** Query of an export of exactly what a page shows, all pages of it. */
export const judgementExportQuery = (
  { after: _after, before: _before, ...filters }: JudgementAddress,
  format: FileFormat,
  lang: string,
): string => writeQuery({ ...filters, format, lang });
