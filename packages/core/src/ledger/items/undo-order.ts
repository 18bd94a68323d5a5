import type { Refusal } from "../refusal.ts";
import { codeFault } from "./decide-key-work.ts";
import type { DecidingItems } from "./deciding.ts";
import type { ItemBody } from "./item-change.ts";
import { stepFault } from "./step-order.ts";

/** What has to be seen besides an entry itself: the steps of its commitments, the items of its folders. */
export type DecidingOrder = Partial<Pick<DecidingItems, "step" | "key-work">>;

/** Why steps would be out of order, or numbers stand twice in a folder, once an entry is taken back; null where not. */
export function orderFault({ step, "key-work": keyWork }: DecidingOrder, entry: ItemBody): Refusal | null {
  if (entry.kind === "step.changed" && step !== undefined) return stepFault(without(step, entry.payload.changes));
  if (entry.kind !== "key-work.changed" || keyWork === undefined) return null;
  const after = without(keyWork, entry.payload.changes);
  for (const year of new Set([...after.values()].map((item) => item.year))) {
    const refusal = codeFault(new Map([...after].filter(([, item]) => item.year === year)));
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Items as they would be without the changes. */
function without<T>(
  held: ReadonlyMap<string, { readonly value: T }>,
  changes: readonly { readonly id: string; readonly before: T | null }[],
): ReadonlyMap<string, T> {
  const after = new Map([...held].map(([id, { value }]) => [id, value]));
  for (const { id, before } of changes) {
    if (before === null) after.delete(id);
    else after.set(id, before);
  }
  return after;
}
