import type { JudgedWhen, JudgedWhole } from "@lantu/store";
import { momentOf } from "../contract/index.ts";
import { alone } from "../imports/alone.ts";
import { beijingDay } from "../reporting/today.ts";
import { judgingBasis } from "./basis.ts";
import { type JudgingServices, judgeCommitments, judgeForPast } from "./judge-days.ts";

/** Judgements of days that are past. */
export interface PastDays {
  /**
   * Where judgements for a day are read, judged first where they are not held.
   * @param day ISO day; left out for today
   * @param documents null for all
   */
  at(day: string | undefined, documents: readonly string[] | null): Promise<JudgedWhen>;
  /** One judgement whole, for today or a day judged already; null where the commitment is not judged. */
  whole(commitment: string, when: JudgedWhen): Promise<JudgedWhole | null>;
}

/** Commitments judged at a time, and documents of so many kept at a time: enough that little is asked twice. */
const BATCH = 2000;

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
    whole: async (commitment, when) => {
      if (when.day === undefined) return services.store.judgements.whole(commitment);
      const [line] = await services.store.judgements.lines([commitment], when);
      if (line === undefined) return null;
      const [row] = await judgeCommitments(services, [commitment], { day: when.day, seq: when.seq });
      return row === undefined ? null : { line, body: row.judgement, digest: row.digest };
    },
  };
}

/** A day that is past, with the last entry of the journal by its end. */
interface PastMoment {
  readonly day: string;
  readonly seq: number;
}

/** What is judged at once: one group is read while another is judged or kept. */
const LANES = 2;

/** Two that ask for the same day at once do not judge it twice. */
async function judgeMissing(
  services: JudgingServices,
  when: PastMoment,
  documents: readonly string[] | null,
  known: string,
): Promise<void> {
  const { store, signal } = services;
  const { past } = store.judging;
  await alone(store.pool, "past judgements", async () => {
    const commitments = await past.commitments(await past.missing(when.day, documents, known));
    const groups = groupsOf(commitments).values();
    const lane = async (): Promise<void> => {
      for (const group of groups) {
        signal.throwIfAborted();
        const ids = group.flatMap((document) => commitments.get(document) ?? []);
        const rows = await judgeBatches(services, ids, when);
        await past.save({ day: when.day, known, documents: group, rows });
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    await past.forget(when.day);
  });
}

/** Documents in groups of about as many commitments as are judged at a time. */
function groupsOf(commitments: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let held = BATCH;
  for (const [document, { length }] of commitments) {
    if (held + length > BATCH) {
      groups.push([]);
      held = 0;
    }
    held += length;
    groups.at(-1)?.push(document);
  }
  return groups;
}

async function judgeBatches(
  services: JudgingServices,
  commitments: readonly string[],
  when: PastMoment,
): Promise<readonly string[]> {
  const rows: string[] = [];
  for (let at = 0; at < commitments.length; at += BATCH) {
    rows.push(await judgeForPast(services, commitments.slice(at, at + BATCH), when));
  }
  return rows;
}
