import type { CommitmentSummary } from "@lantu/server/contract";
import type { ReviewAddress } from "../../address/workbench.ts";

/** An item of a review: a commitment as it stands now. */
export type Item = CommitmentSummary;
/** Items by id. */
export type Items = ReadonlyMap<string, Item>;
export type State = Item["state"];

/** Which items are gone through. */
export type Choice = Pick<ReviewAddress, "kind" | "doubt" | "state">;

const isDoubtful = ({ doubts }: Item): boolean => doubts.length > 0;

/** Ids in the order they are reviewed: doubtful ones first, otherwise as in the text. */
export const orderOf = (items: readonly Item[]): readonly string[] =>
  [...items]
    .sort((a, b) => Number(isDoubtful(b)) - Number(isDoubtful(a)) || a.start - b.start || a.id.localeCompare(b.id))
    .map(({ id }) => id);

/** Whether an item is among those gone through. */
export const isChosen = (item: Item, { kind, doubt, state }: Choice): boolean =>
  (kind === undefined || kind.includes(item.kind)) &&
  (doubt === undefined || isDoubtful(item)) &&
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

/** The next id that waits for a decision, beginning after `current` and going round once; null where none does. */
export const nextOpen = (ids: readonly string[], items: Items, current: string | null): string | null => {
  const from = current === null ? 0 : ids.indexOf(current) + 1;
  const round = [...ids.slice(from), ...ids.slice(0, from)];
  return round.find((id) => id !== current && items.get(id)?.state === "proposed") ?? null;
};

/** The items with some of them in another state. */
export const withStates = (items: Items, states: ReadonlyMap<string, State>): Items =>
  new Map(
    [...items].map(([id, item]) => {
      const state = states.get(id);
      return [id, state === undefined || state === item.state ? item : { ...item, state }];
    }),
  );

/** How many items a person has decided on. */
export const countDecided = (items: Items): number => {
  let decided = 0;
  for (const { state } of items.values()) if (state !== "proposed") decided++;
  return decided;
};
