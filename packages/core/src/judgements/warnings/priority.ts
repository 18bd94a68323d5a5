import { addDays, type Importance } from "../../ledger/index.ts";
import type { Status } from "../status/index.ts";
import type { PriorityReason } from "./warning.ts";

/** What decides how much a commitment that goes wrong matters. */
export interface PriorityFacts {
  readonly nature: "binding" | "expected" | null;
  readonly status: Status | null;
  /** Of reaching it; null where nothing can be told. */
  readonly probability: number | null;
  /** ISO date; null where nothing tells. */
  readonly due: string | null;
  /** ISO date it turned. */
  readonly since: string;
  /** As people have said; null where they said nothing. */
  readonly importance: Importance | null;
}

/** The published numbers of the order. */
export const PRIORITY = {
  /** Probabilities are told apart in so many steps: what differs by less weighs the same. */
  steps: 5,
  /** A miss is sure enough to name from this step on, counted from a certain miss (0). */
  sureStep: 1,
  /** Days ahead that are soon, and days back that are new. */
  soonDays: 183,
  newDays: 7,
} as const;

/** How sure the miss is, from 0 for one that has happened to `PRIORITY.steps` + 1 for one nothing tells of. */
function surenessOf({ status, probability }: PriorityFacts): number {
  if (status === "missed") return 0;
  if (probability !== null) return 1 + Math.min(PRIORITY.steps - 1, Math.floor(probability * PRIORITY.steps));
  if (status === "off-track") return 2;
  return status === "at-risk" ? 4 : PRIORITY.steps + 1;
}

const CONCERNS: Readonly<Record<Importance, number>> = { key: 0, important: 1, ordinary: 2 };

/**
 * A key whose order as text is the published order: binding first, then how sure the miss is, how soon it is due, how newly
 * it turned, how much hangs on it. One key for lists, for the ten that matter, and for paging through them.
 */
export function priorityKey(facts: PriorityFacts): string {
  const { nature, due, since, importance } = facts;
  const newness = 99_999_999 - Number(since.replaceAll("-", ""));
  return [
    nature === "binding" ? 0 : 1,
    surenessOf(facts),
    due ?? "9999-99-99",
    String(newness).padStart(8, "0"),
    CONCERNS[importance ?? "ordinary"],
  ].join(" ");
}

/** The reasons that lift it, on a day, what weighs most first. */
export function priorityReasons(facts: PriorityFacts, day: string): readonly PriorityReason[] {
  const { nature, due, since, importance } = facts;
  const reasons: readonly (readonly [PriorityReason, boolean])[] = [
    ["binding", nature === "binding"],
    ["sure", surenessOf(facts) <= PRIORITY.sureStep],
    ["due", due !== null && due <= addDays(day, PRIORITY.soonDays)],
    ["new", since >= addDays(day, -PRIORITY.newDays)],
    ["concerns", importance === "key" || importance === "important"],
  ];
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []));
}
