import type { Store, Waiting } from "@lantu/store";
import type { FastifyBaseLogger } from "fastify";
import { inBackground } from "../following/background.ts";
import { loggable } from "../http/loggable.ts";
import { alone } from "../imports/alone.ts";
import { changedRegistry } from "../observations/books.ts";
import { beijingDay } from "../reporting/today.ts";
import { judgingBasis } from "./basis.ts";
import { type JudgingServices, judgeCommitments } from "./judge-days.ts";
import { judgingPool } from "./judging-pool.ts";
import { type PastDays, pastDays } from "./past-days.ts";
import { type JudgedOn, judgedOn, type Supposing, supposing } from "./supposing.ts";

/** Keeps judgements those of what is held and of the day, in the background. */
export interface Judge {
  /** Judgements of days that are past. */
  readonly past: PastDays;
  /** What would come of a rule attached to words. */
  readonly suppose: Supposing;
  /** How some commitments stand on a day, judged when somebody asks. */
  readonly on: JudgedOn;
  /** Ends what is being judged; the next start takes it up again. */
  close(): Promise<void>;
}

/** Commitments judged in one transaction. */
const BATCH = 500;
/** Milliseconds after which is looked again whatever was heard: the day turns without anybody saying so. */
const LOOK_AGAIN = 30_000;

/**
 * Judges whatever changed, by whatever process. What has to be judged is noted in the database before it is judged and let
 * go of in the transaction that keeps the judgement: nothing is lost when a process ends in the middle, and doing it twice
 * changes nothing.
 */
export async function openJudge(store: Store, log: FastifyBaseLogger): Promise<Judge> {
  const pool = judgingPool((error) => log.error({ error: loggable(error) }, "a judging worker failed"));
  const closing = new AbortController();
  const { signal } = closing;
  const services = { store, pool, signal };
  let swept = "";
  const work = async (): Promise<void> => {
    if (swept === "") await prepare(store);
    const day = await judgeWaiting(services, log);
    if (day !== swept && !signal.aborted) await store.warnings.sweep(day);
    swept = day;
  };
  const lookout = { work, watch: store.judging.watch, every: LOOK_AGAIN, failure: "judging failed" };
  const { close } = await inBackground(lookout, log, closing);
  return {
    past: pastDays(services),
    suppose: supposing(services),
    on: judgedOn(services),
    close: async () => {
      await close();
      await pool.close();
    },
  };
}

/** Makes what is made once in a process before anybody waits for it, where anything was ever judged. */
async function prepare(store: Store): Promise<void> {
  const { version } = await store.judgements.stand();
  if (version > 0) await changedRegistry(store);
}

/** Judges batch by batch until nothing waits. Answers the day it judged for. */
async function judgeWaiting(services: JudgingServices, log: FastifyBaseLogger): Promise<string> {
  const { store, signal } = services;
  for (;;) {
    const day = beijingDay(new Date());
    if (signal.aborted) return day;
    await store.judging.note({ day, basis: await judgingBasis(store) });
    if ((await store.judging.waiting(1)).length === 0) return day;
    await alone(store.pool, "judgements", () => judgeBatch(services, day, log));
  }
}

async function judgeBatch(services: JudgingServices, day: string, log: FastifyBaseLogger): Promise<void> {
  const begun = performance.now();
  const waiting = await services.store.judging.waiting(BATCH);
  if (waiting.length === 0) return;
  const turned = await judgeOrPart(services, waiting, day, log);
  const milliseconds = Math.round(performance.now() - begun);
  log.info({ commitments: waiting.length, turned, milliseconds }, "judged");
}

/**
 * Judges commitments; where that fails, each half by itself. Of one that cannot be judged nothing is kept: it must not keep
 * the others waiting, nor show what no longer holds.
 */
async function judgeOrPart(
  services: JudgingServices,
  waiting: readonly Waiting[],
  day: string,
  log: FastifyBaseLogger,
): Promise<number> {
  const { store, signal } = services;
  try {
    const commitments = waiting.map(({ commitment }) => commitment);
    const ground = await store.judging.ground();
    const rows = await judgeCommitments(services, commitments, { day });
    return (await store.judging.save({ day, rows, waiting, ground })).turned;
  } catch (error) {
    signal.throwIfAborted();
    const half = Math.ceil(waiting.length / 2);
    const [first] = waiting;
    if (waiting.length > 1) {
      const turned = await judgeOrPart(services, waiting.slice(0, half), day, log);
      return turned + (await judgeOrPart(services, waiting.slice(half), day, log));
    }
    log.error({ error: loggable(error as Error), commitment: first?.commitment }, "a commitment could not be judged");
    return (await store.judging.save({ day, rows: [], waiting })).turned;
  }
}
