import type { Store } from "@lantu/store";
import { momentOf } from "../../contract/index.ts";

/** Where the ledger is looked at. */
export interface LookedAt {
  /** Number of the last entry that counts; left out for the present. */
  readonly seq?: number;
  /** The last moment that counts, ISO 8601; null for the present. */
  readonly moment: string | null;
  /** The day of it in Asia/Shanghai, ISO date: what is late is late on a day. */
  readonly day: string;
}

/** Eight hours east of Greenwich, the whole year: the ledger's days. */
const EAST = 8 * 3_600_000;

const dayOf = (time: number): string => new Date(time + EAST).toISOString().slice(0, 10);

/** Where `?asOf=` looks. */
export async function lookedAt(store: Store, asOf: string | undefined): Promise<LookedAt> {
  if (asOf === undefined) return { moment: null, day: dayOf(Date.now()) };
  const moment = momentOf(asOf);
  return { seq: await store.items.seqAt(moment), moment, day: dayOf(Math.min(Date.parse(moment), Date.now())) };
}
