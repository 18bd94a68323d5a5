import { noteWayIn, type WayInAct } from "@lantu/core/ledger";
import type { Store } from "@lantu/store";
import { HttpProblem } from "../http/problem.ts";

/**
 * Writes into the journal that something happens to the way a person signs in, before it does: a trace of what then failed
 * is better than a deed without one. Throws `not-allowed`, `not-found`.
 */
export async function traceWayIn(
  store: Pick<Store, "items">,
  person: string,
  act: WayInAct,
  actor: string,
): Promise<void> {
  const needs = { items: { person: [person], unit: "all" } } as const;
  const outcome = await store.items.act(needs, (held) => noteWayIn(held, person, act, actor), { actor });
  if (outcome.kind === "refused") throw new HttpProblem(outcome.code, outcome.params);
}
