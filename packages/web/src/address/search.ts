import { documentIdForm } from "./ids.ts";
import { readForm, readInteger, readOne, readText } from "./value.ts";

export const searchScopes = ["all", "commitments", "text"] as const;
export type SearchScope = (typeof searchScopes)[number];

/** What the address of the search page holds. */
export interface SearchAddress {
  readonly q?: string | undefined;
  readonly in?: Exclude<SearchScope, "all"> | undefined;
  readonly document?: string | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly limit?: number | undefined;
}

/** Reads {@link SearchAddress} out of a query; what cannot be read is left out. */
export const readSearchAddress = (query: Readonly<Record<string, unknown>>): SearchAddress => ({
  q: readText(query.q, 200),
  in: readOne(query.in, ["commitments", "text"] as const),
  document: readForm(query.document, documentIdForm),
  after: readText(query.after, 500),
  before: readText(query.before, 500),
  limit: readInteger(query.limit, 1, 200),
});
