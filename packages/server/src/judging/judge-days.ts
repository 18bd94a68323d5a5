import { CONCEPTS } from "@lantu/core/indicators";
import type { JudgedRow, JudgingMoment, Store } from "@lantu/store";
import { formulaParts } from "../comparisons/formula-parts.ts";
import { changedRegistry } from "../observations/books.ts";
import type { JudgingPool } from "./judging-pool.ts";

/** What judging needs. */
export interface JudgingServices {
  readonly store: Store;
  readonly pool: JudgingPool;
  readonly signal: AbortSignal;
}

/** Judges commitments for a day, from what is held. */
export async function judgeCommitments(
  { store, pool, signal }: JudgingServices,
  commitments: readonly string[],
  moment: JudgingMoment,
): Promise<readonly JudgedRow[]> {
  const registry = await changedRegistry(store);
  const inputs = await store.judging.inputs(commitments, moment, formulaParts(registry ?? CONCEPTS));
  return pool.judge({ inputs, day: moment.day, registry }, signal);
}
