import type { PageRequest } from "./model/index.ts";

/** Filters whose counts are remembered at a time. */
const REMEMBERED = 200;

/** A page of a list that is asked for. */
type Query = PageRequest & { readonly sort: string };

/** The filter of a query as one text: neither page nor order changes what is counted. */
function filterKey({ after: _, before: __, limit: ___, sort: ____, ...filter }: Query): string {
  const named = Object.entries(filter).filter(([, value]) => value !== undefined);
  return JSON.stringify(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Remembers what was counted until the journal goes on: pages of one list are counted once. */
export class RememberedCounts<Counted> {
  #seq = -1;
  #counts = new Map<string, Promise<Counted>>();

  /** What was counted at this head of the journal; counts where nothing is remembered. */
  of(seq: number, query: Query, count: () => Promise<Counted>): Promise<Counted> {
    if (seq !== this.#seq || this.#counts.size >= REMEMBERED) {
      this.#seq = seq;
      this.#counts = new Map();
    }
    const key = filterKey(query);
    const held = this.#counts.get(key);
    if (held !== undefined) return held;
    const counted = count();
    this.#counts.set(key, counted);
    counted.catch(() => this.#counts.delete(key));
    return counted;
  }
}
