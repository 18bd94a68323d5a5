import type { IndexQuery } from "@lantu/server/contract";
import { writeQuery } from "./query.ts";
import { readForm, readOne, readText } from "./value.ts";
import { readDay } from "./warnings.ts";

type Queried = Readonly<Record<string, unknown>>;

const sorts = ["-rank", "name", "coverage"] as const satisfies readonly IndexQuery["sort"][];
const overs = ["place", "document", "unit"] as const;

/** What the address of the list of indices holds. */
export interface IndicesAddress {
  readonly over?: (typeof overs)[number] | undefined;
  readonly q?: string | undefined;
  readonly asOf?: string | undefined;
}

/** Reads {@link IndicesAddress} out of a query; what cannot be read is left out. */
export const readIndicesAddress = (query: Queried): IndicesAddress => ({
  over: readOne(query.over, overs),
  q: readText(query.q, 100),
  asOf: readDay(query.asOf),
});

/** What the address of one index holds: which of its scores are shown, of which year, as known when. */
export interface IndexAddress {
  readonly year?: string | undefined;
  readonly peers?: string | undefined;
  readonly subject?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: (typeof sorts)[number] | undefined;
  readonly asOf?: string | undefined;
  readonly after?: string | undefined;
}

/** Reads {@link IndexAddress} out of a query; what cannot be read is left out. */
export const readIndexAddress = (query: Queried): IndexAddress => ({
  year: readForm(query.year, /^(19|20|21)\d{2}$/),
  peers: readText(query.peers, 60),
  subject: readText(query.subject, 100),
  q: readText(query.q, 100),
  sort: readOne(query.sort, sorts),
  asOf: readDay(query.asOf),
  after: readText(query.after, 200),
});

/** Query of a page of scores. */
export const indexQuery = (address: IndexAddress): string => writeQuery({ ...address, limit: 100 });

/** Whether anything narrows the scores. */
export const isIndexNarrowed = ({ peers, subject, q }: IndexAddress): boolean =>
  [peers, subject, q].some((value) => value !== undefined);
