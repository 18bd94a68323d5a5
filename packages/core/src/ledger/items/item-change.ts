import { canonical } from "../canonical.ts";
import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusal.ts";
import { type HeldItem, type Items, type ItemTypes, NOUNS, type Noun } from "./item.ts";

/** One item before and after an act: null where it was not there, or is no longer. */
export interface ItemChange<T> {
  readonly id: string;
  readonly before: T | null;
  readonly after: T | null;
}

/** What an act did to items of one noun, told both ways: forwards it is folded, backwards it is the act that takes it back. */
export interface ItemsChanged<T> {
  /** What people did, by name: `assigned`, `merged`, `signed`. */
  readonly act: string;
  readonly changes: readonly ItemChange<T>[];
  readonly reason: string | null;
  /** Number of the entry it takes back. */
  readonly undoes?: number;
}

/** Entries about items. */
export type ItemBody<N extends Noun = Noun> = {
  readonly [K in N]: {
    readonly kind: `${K}.changed`;
    /** The item, where it is one; else what they have in common: a document, or the noun. */
    readonly subject: string;
    readonly payload: ItemsChanged<ItemTypes[K]>;
  };
}[N];

const NOUN_OF: ReadonlyMap<string, Noun> = new Map(NOUNS.map((noun) => [`${noun}.changed`, noun]));

/** The noun of an entry about items; null for any other entry. */
export const nounOf = (kind: string): Noun | null => NOUN_OF.get(kind) ?? null;

/** Whether an entry is about items. */
export function isItemBody(entry: { readonly kind: string }): entry is ItemBody {
  return nounOf(entry.kind) !== null;
}

/** What makes an entry about items. */
export interface ItemAct<N extends Noun> {
  readonly noun: N;
  readonly act: string;
  /** Wanted values by id; null takes the item away. Those that stand so already are left out. */
  readonly wanted: ReadonlyMap<string, ItemTypes[N] | null>;
  readonly reason: string | null;
  /** What the entry is about where it changes several; the item itself where it changes one. */
  readonly subject: string;
}

/** The entry that brings items to what is wanted; none where they are so already. */
export function changeItems<N extends Noun>(
  items: Pick<Items, N>,
  { noun, act, wanted, reason, subject }: ItemAct<N>,
): Outcome {
  const held: ReadonlyMap<string, HeldItem<ItemTypes[N]>> = items[noun];
  const changes = [...wanted].flatMap(([id, after]) => {
    const before = held.get(id)?.value ?? null;
    return canonical(before) === canonical(after) ? [] : [{ id, before, after }];
  });
  const [first] = changes;
  if (first === undefined) return [];
  const about = changes.length === 1 ? first.id : subject;
  return [bodyOf(noun, about, { act, changes, reason })];
}

/** The entry that takes another back; refused where something has changed since. */
export function undoItems<N extends Noun>(
  items: Pick<Items, N>,
  entry: ItemBody<N> & { readonly seq: number },
  reason: string | null,
): Outcome {
  const noun = nounOf(entry.kind) as N;
  const { changes, act }: ItemsChanged<ItemTypes[N]> = entry.payload;
  const held: ReadonlyMap<string, HeldItem<ItemTypes[N]>> = items[noun];
  const stale = changes.find(({ id, after }) => canonical(held.get(id)?.value ?? null) !== canonical(after));
  if (stale !== undefined) return refuse("changed-since", { id: stale.id });
  const back = changes.map(({ id, before, after }) => ({ id, before: after, after: before }));
  return [bodyOf(noun, entry.subject, { act, changes: back, reason, undoes: entry.seq })];
}

function bodyOf<N extends Noun>(noun: N, subject: string, payload: ItemsChanged<ItemTypes[N]>): ItemBody {
  return { kind: `${noun}.changed`, subject, payload } as ItemBody;
}
