import { readText } from "./value.ts";
import { readDay } from "./warnings.ts";

type Queried = Readonly<Record<string, unknown>>;

/** What the address of the places with a board of the economy holds. */
export interface EconomyAddress {
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  readonly asOf?: string | undefined;
}

/** Reads {@link EconomyAddress} out of a query; what cannot be read is left out. */
export const readEconomyAddress = (query: Queried): EconomyAddress => ({
  q: readText(query.q, 100),
  after: readText(query.after, 200),
  asOf: readDay(query.asOf),
});
