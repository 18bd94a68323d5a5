import type { Judgement } from "../status/index.ts";
import { rankOf } from "../status/index.ts";
import type { Turn, TurnCause } from "./warning.ts";

/** The change of status between two judgements of one commitment; null where it stands as it stood. */
export function turnOf(before: Judgement | null, after: Judgement, cause: TurnCause): Turn | null {
  if (before?.status === after.status) return null;
  return {
    ...{ commitment: after.commitment, document: after.document, on: after.on },
    ...{ before: before?.status ?? null, after: after.status, reason: after.reason },
    ...{ probabilityBefore: before?.probability ?? null, probability: after.probability },
    cause: before === null ? { kind: "first" } : cause,
  };
}

/** Changes of status between what was judged before (by commitment) and what is judged now, in the order of the latter. */
export function turnsOf(
  before: ReadonlyMap<string, Judgement>,
  after: readonly Judgement[],
  cause: TurnCause,
): readonly Turn[] {
  return after.flatMap((one) => turnOf(before.get(one.commitment) ?? null, one, cause) ?? []);
}

/** A change of status as far as warnings need it. */
export type TurnGlance = Pick<Turn, "on" | "before" | "after">;

/** A stretch of time in which a commitment stood in one of some statuses without a break, up to now. */
export interface Stretch {
  /** ISO day it began. */
  readonly since: string;
  /** What it was before; null where it was never judged before. */
  readonly before: Turn["before"];
}

/** The stretch that still lasts, of turns told oldest first; null where the latest status is none of those looked for. */
export function stretchOf(turns: readonly TurnGlance[], isSo: (turn: TurnGlance) => boolean): Stretch | null {
  const breaks = turns.findLastIndex((turn) => !isSo(turn));
  const first = turns[breaks + 1];
  return first === undefined ? null : { since: first.on, before: first.before };
}

/** Whether a commitment stands so badly or worse. */
export const standsAtLeast =
  (rank: number) =>
  ({ after }: TurnGlance): boolean =>
    (rankOf(after) ?? -1) >= rank;

/** Whether a commitment stands well: reached, or on track. */
export const standsWell = ({ after }: Pick<TurnGlance, "after">): boolean => (rankOf(after) ?? 9) <= 1;

/** Whether nothing is said of how well it goes. */
export const saysNothing = ({ after }: TurnGlance): boolean => rankOf(after) === null;
