import { CONCEPTS } from "@lantu/core/indicators";
import type { JudgedRow, JudgingMoment, Store } from "@lantu/store";
import { formulaParts } from "../comparisons/formula-parts.ts";
import { changedRegistry } from "../observations/books.ts";
import type { JudgingTask } from "./judge-inputs.ts";
import type { JudgingPool } from "./judging-pool.ts";

/** What judging needs. */
export interface JudgingServices {
  readonly store: Store;
  readonly pool: JudgingPool;
  readonly signal: AbortSignal;
}

/** Judges commitments for a day, from what is held. */
export async function judgeCommitments(
  services: JudgingServices,
  commitments: readonly string[],
  moment: JudgingMoment,
): Promise<readonly JudgedRow[]> {
  return services.pool.judge(await taskOf(services, commitments, moment), services.signal);
}

/** The same for a day that is past: rows to be kept, as a JSON list. */
export async function judgeForPast(
  services: JudgingServices,
  commitments: readonly string[],
  moment: JudgingMoment,
): Promise<string> {
  return services.pool.judgePast(await taskOf(services, commitments, moment), services.signal);
}

async function taskOf(
  { store }: JudgingServices,
  commitments: readonly string[],
  moment: JudgingMoment,
): Promise<JudgingTask> {
  const registry = await changedRegistry(store);
  const inputs = await store.judging.inputs(commitments, moment, formulaParts(registry ?? CONCEPTS));
  return { inputs, day: moment.day, registry };
}
