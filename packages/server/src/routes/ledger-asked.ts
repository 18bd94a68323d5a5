import type { Store } from "@lantu/store";
import type { FastifyRequest } from "fastify";
import { isDay } from "../contract/index.ts";
import { listTag } from "../http/etag.ts";
import { HttpProblem } from "../http/problem.ts";
import type { PastDays } from "../judging/past-days.ts";
import { lookedAt } from "./work/as-of.ts";

/** What is asked of the ledger that depends on when it is looked at. */
interface LedgerAsked {
  readonly asOf?: string | undefined;
  readonly document?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
}

/** Where a list of the ledger is read, as the store knows it. */
export interface LedgerWhen {
  /** Number of the last entry that counts; left out for the present. */
  readonly asOf: number | undefined;
  /** See `CommitmentFilter.judgedOn` of the store. */
  readonly judgedOn: string | null | undefined;
}

/**
 * Where a list of the ledger is read. Statuses are told for days: those of one that is past are judged where somebody
 * asks for them, and those of a moment within a day are refused.
 */
export async function ledgerWhen(
  { store, past }: { readonly store: Store; readonly past: PastDays },
  { asOf, document, status }: LedgerAsked,
): Promise<LedgerWhen> {
  const { seq } = await lookedAt(store, asOf);
  if (asOf === undefined) return { asOf: undefined, judgedOn: undefined };
  if (status === undefined || status.length === 0) return { asOf: seq, judgedOn: null };
  if (!isDay(asOf))
    throw new HttpProblem("invalid-request", {}, [{ path: "query.asOf", rule: "day-alone", params: {} }]);
  const named = document === undefined || document.length === 0 ? null : document;
  return { asOf: seq, judgedOn: (await past.at(asOf, named)).day };
}

/** The tag of a list of the ledger: it changes with what is recorded, and with what is judged. */
export async function ledgerTag(store: Store, request: FastifyRequest): Promise<string> {
  const [{ seq }, state] = await Promise.all([store.journal.head(), store.judgements.state()]);
  return listTag(seq, request, String(state));
}
