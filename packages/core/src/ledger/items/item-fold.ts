import { type ItemTypes, NOUNS, type Noun } from "./item.ts";
import type { ItemBody } from "./item-change.ts";
import { nounOf } from "./item-change.ts";

/** An item as the journal amounts to it; `value` is null once it was taken away. */
export interface FoldedItem<T> {
  readonly value: T | null;
  /** How many entries made it what it is. */
  readonly version: number;
  /** Number of the last of them. */
  readonly seq: number;
}

/** Everything the journal says of items. */
export type FoldedItems = { readonly [N in Noun]: ReadonlyMap<string, FoldedItem<ItemTypes[N]>> };

/** Folds entries about items, one after the other; millions of them take time in proportion. */
export interface ItemFolder {
  take(entry: ItemBody & { readonly seq: number }): void;
  /** What was folded so far. Goes on changing with what is taken. */
  readonly items: FoldedItems;
}

/** A folder that has seen nothing. */
export function itemFolder(): ItemFolder {
  const items = new Map<Noun, Map<string, FoldedItem<ItemTypes[Noun]>>>(NOUNS.map((noun) => [noun, new Map()]));
  return {
    items: Object.fromEntries(items) as unknown as FoldedItems,
    take: ({ kind, payload, seq }) => {
      const noun = nounOf(kind);
      const held = noun === null ? undefined : items.get(noun);
      if (held === undefined) throw new TypeError(`no noun of items: ${kind}`);
      for (const { id, after } of payload.changes) {
        held.set(id, { value: after, version: (held.get(id)?.version ?? 0) + 1, seq });
      }
    },
  };
}
