import { readForm } from "./value.ts";

const momentForm = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Of a page that tells what was known at some time. */
export interface AsOfAddress {
  /** As known then: a day, or a time with its zone. */
  readonly asOf?: string | undefined;
}

/** Reads {@link AsOfAddress} out of a query; what cannot be read is left out. */
export const readAsOfAddress = (query: Readonly<Record<string, unknown>>): AsOfAddress => ({
  asOf: readForm(query.asOf, momentForm),
});

/** The query of a page of the interface as known then, with its `?`; nothing for now. */
export const asOfQuery = ({ asOf }: AsOfAddress): string =>
  asOf === undefined ? "" : `?asOf=${encodeURIComponent(asOf)}`;

/** The day a page of judgements tells of; absent for today. Of a time its day is kept: judgements are told by the day. */
export const readDay = ({ asOf }: { readonly asOf?: unknown }): string | undefined =>
  readForm(typeof asOf === "string" ? asOf.slice(0, "2026-01-01".length) : undefined, /^\d{4}-\d{2}-\d{2}$/);
