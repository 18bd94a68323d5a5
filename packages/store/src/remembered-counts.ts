import type { PageRequest } from "./model/index.ts";
import { Remembered } from "./remembered.ts";

/** A page of a list that is asked for. */
type Query = PageRequest & { readonly sort: string };

/** The filter of a query as one text: neither page nor order changes what is counted. */
function filterKey({ after: _, before: __, limit: ___, sort: ____, ...filter }: Query): string {
  const named = Object.entries(filter).filter(([, value]) => value !== undefined);
  return JSON.stringify(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Remembers what was counted until the journal goes on: pages of one list are counted once. */
export class RememberedCounts<Counted> {
  readonly #counts = new Remembered<Counted>();

  /** What was counted at this head of the journal; counts where nothing is remembered. */
  of(seq: number, query: Query, count: () => Promise<Counted>): Promise<Counted> {
    return this.#counts.of(seq, filterKey(query), count);
  }
}
