import type { Query } from "./query.ts";

/** The query of a page that reads its address itself, with its own code: the first load need not hold how. */
export type PlainAddress = Query;

/** The query of an address as it stands, each value a text. */
export const readPlain = (query: Readonly<Record<string, unknown>>): PlainAddress =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value === undefined ? value : String(value)]));
