import type { JudgedRow, JudgedWhen } from "@lantu/store";
import { momentOf } from "../contract/index.ts";
import { alone } from "../imports/alone.ts";
import { beijingDay } from "../reporting/today.ts";
import { judgingBasis } from "./basis.ts";
import { type JudgingServices, judgeCommitments } from "./judge-days.ts";

/** Judgements of days that are past. */
export interface PastDays {
  /**
   * Where judgements for a day are read, judged first where they are not held.
   * @param day ISO day; left out for today
   * @param documents null for all
   */
  at(day: string | undefined, documents: readonly string[] | null): Promise<JudgedWhen>;
}

/** Commitments judged at a time. */
const BATCH = 500;

export function pastDays(services: JudgingServices): PastDays {
  return {
    at: async (day, documents) => {
      if (day === undefined || day >= beijingDay(new Date())) return {};
      const { store } = services;
      const when = { day, seq: await store.items.seqAt(momentOf(day)) };
      const known = await store.judging.past.known(await judgingBasis(store));
      const missing = await store.judging.past.missing(day, documents, known);
      if (missing.length > 0) await judgeMissing(services, when, documents, known);
      return when;
    },
  };
}

/** Two that ask for the same day at once do not judge it twice. */
async function judgeMissing(
  services: JudgingServices,
  when: Required<JudgedWhen> & { readonly day: string; readonly seq: number },
  documents: readonly string[] | null,
  known: string,
): Promise<void> {
  const { store, signal } = services;
  const { past } = store.judging;
  await alone(store.pool, "past judgements", async () => {
    for (const document of await past.missing(when.day, documents, known)) {
      signal.throwIfAborted();
      await past.save(when.day, document, known, await judgeDocument(services, document, when));
    }
  });
}

async function judgeDocument(
  services: JudgingServices,
  document: string,
  when: { readonly day: string; readonly seq: number },
): Promise<readonly JudgedRow[]> {
  const commitments = await services.store.judging.past.commitments(document);
  const rows: JudgedRow[] = [];
  for (let at = 0; at < commitments.length; at += BATCH) {
    rows.push(...(await judgeCommitments(services, commitments.slice(at, at + BATCH), when)));
  }
  return rows;
}
