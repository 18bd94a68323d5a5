import type { CommitmentSummary } from "@lantu/server/contract";
import type { ReviewAddress } from "../../address/workbench.ts";

/** An item of a review: a commitment as it stands now. */
export type Item = CommitmentSummary;
/** Items by id. */
export type Items = ReadonlyMap<string, Item>;
export type State = Item["state"];

/** Which items are gone through, and in which order. */
export type Choice = Pick<ReviewAddress, "kind" | "doubt" | "state" | "disputed" | "order">;

const isDoubtful = ({ doubts }: Item): boolean => doubts.length > 0;

/** What a model proposed and nobody has decided on: it is accepted only where a person means it. */
export const isUnconfirmed = ({ state, origin }: Item): boolean => state === "proposed" && origin === "proposer";

/** Two opinions that differ, and nobody has settled yet. */
export const isDisputed = ({ state, opinions }: Item): boolean => state === "proposed" && opinions.length > 1;

const inText = (a: Item, b: Item): number => a.start - b.start || (a.id < b.id ? -1 : 1);

/** What nobody told counts as sure: a person entered it. */
const sureness = ({ confidence }: Item): number => confidence ?? 1;

const doubtfulFirst = (a: Item, b: Item): number =>
  Number(isDoubtful(b)) - Number(isDoubtful(a)) || sureness(a) - sureness(b) || inText(a, b);

/** Ids in the order they are reviewed: the doubtful and the least sure first, or as in the text. */
export const orderOf = (items: Iterable<Item>, order?: "text"): readonly string[] =>
  [...items].sort(order === "text" ? inText : doubtfulFirst).map(({ id }) => id);

/** Whether an item is among those gone through. */
export const isChosen = (item: Item, { kind, doubt, state, disputed }: Choice): boolean =>
  (kind === undefined || kind.includes(item.kind)) &&
  (doubt === undefined || isDoubtful(item)) &&
  (disputed === undefined || isDisputed(item)) &&
  (state === undefined || item.state === state);

/** The ids gone through, in order; `current` stays among them, even where it has just been decided. */
export const chosenIds = (
  order: readonly string[],
  items: Items,
  choice: Choice,
  current: string | null,
): readonly string[] =>
  order.filter((id) => {
    const item = items.get(id);
    return item !== undefined && (id === current || isChosen(item, choice));
  });

/** The id `step` places on; null at either end. */
export const stepped = (ids: readonly string[], current: string | null, step: 1 | -1): string | null => {
  const at = current === null ? -1 : ids.indexOf(current);
  return (at < 0 ? ids[0] : ids[at + step]) ?? null;
};

/** Whether an item waits for this reviewer: nobody decided, and he has not given his opinion. */
export const isOpenFor = ({ state, opinions }: Item, reviewer: string | null): boolean =>
  state === "proposed" && (reviewer === null || !opinions.some((one) => one.reviewer === reviewer));

/** The next id that waits for this reviewer, beginning after `current` and going round once; null where none does. */
export const nextOpen = (
  ids: readonly string[],
  items: Items,
  current: string | null,
  reviewer: string | null = null,
): string | null => {
  const from = current === null ? 0 : ids.indexOf(current) + 1;
  const waits = (id: string): boolean => {
    const item = items.get(id);
    return id !== current && item !== undefined && isOpenFor(item, reviewer);
  };
  return ids.slice(from).find(waits) ?? ids.slice(0, from).find(waits) ?? null;
};

/** The items with some of them in another state. */
export const withStates = (items: Items, states: ReadonlyMap<string, State>): Items => {
  const next = new Map(items);
  for (const [id, state] of states) {
    const item = next.get(id);
    if (item !== undefined && item.state !== state) next.set(id, { ...item, state });
  }
  return next;
};

/** The items with some of them as the server told; what is retired is no longer among them. */
export const withTold = (items: Items, told: readonly Item[]): Items => {
  const next = new Map(items);
  for (const item of told) {
    if (item.state === "retired") next.delete(item.id);
    else next.set(item.id, item);
  }
  return next;
};

/** How many items are done with: a person has decided on them, or this reviewer has given his opinion. */
export const countDecided = (items: Items, reviewer: string | null = null): number => {
  let decided = 0;
  for (const item of items.values()) if (!isOpenFor(item, reviewer)) decided++;
  return decided;
};

/** Which items a bulk decision is about; of those nobody has decided on. */
export interface Bulk {
  readonly kinds: readonly Item["kind"][];
  /** Sections by index, with all that lie below; empty: everywhere. */
  readonly sections: ReadonlySet<number>;
  /** At least this sure, 0 to 1; null: however sure. */
  readonly atLeast: number | null;
  readonly withoutDoubts: boolean;
}

/** The open items a bulk decision is about, in the order given. */
export const bulkOf = (ids: readonly string[], items: Items, bulk: Bulk): readonly string[] =>
  ids.filter((id) => {
    const item = items.get(id);
    return item !== undefined && item.state === "proposed" && isMeant(item, bulk);
  });

const isMeant = (item: Item, { kinds, sections, atLeast, withoutDoubts }: Bulk): boolean =>
  (kinds.length === 0 || kinds.includes(item.kind)) &&
  (sections.size === 0 || sections.has(item.section)) &&
  (atLeast === null || (item.confidence !== null && item.confidence >= atLeast)) &&
  (!withoutDoubts || !isDoubtful(item));
