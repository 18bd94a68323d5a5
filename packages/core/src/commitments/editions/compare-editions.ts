import type { EditionChange, EditionItem, EditionRelation } from "./edition.ts";
import { numberChanges } from "./numbers.ts";
import { inOrder } from "./order.ts";
import { type Pair, pairItems } from "./pairing.ts";
import { wordingOf, wordsOf } from "./wording.ts";

/**
 * What a new edition of a document made of each commitment of the old one. Both lists are in text order, and so is the
 * report: the old edition's commitments first, then the new ones in theirs. Every item of both lists is in it once.
 */
export function compareEditions(old: readonly EditionItem[], now: readonly EditionItem[]): readonly EditionChange[] {
  const pairs = pairItems(old, now);
  const steady = inOrder(pairs.map(({ to }) => to));
  const changes = new Map(pairs.map((pair, place) => [pair.from, changeOf(old, now, pair, !steady.has(place))]));
  const taken = new Set(pairs.map(({ to }) => to));
  return [
    ...old.map((item, index) => changes.get(index) ?? alone("gone", item)),
    ...now.filter((_, index) => !taken.has(index)).map((item) => alone("new", item)),
  ];
}

function alone(relation: "gone" | "new", { id }: EditionItem): EditionChange {
  const [from, to] = relation === "gone" ? [id, null] : [null, id];
  return { relation, from, to, similarity: 0, moved: false, reworded: false, numbers: [] };
}

function changeOf(
  old: readonly EditionItem[],
  now: readonly EditionItem[],
  { from, to, similarity }: Pair,
  moved: boolean,
): EditionChange {
  const [before, after] = [old[from], now[to]];
  const { reworded, numbers } = differences(before, after);
  const relation = relationOf(numbers.length > 0, reworded, moved);
  return { relation, from: before?.id ?? null, to: after?.id ?? null, similarity, moved, reworded, numbers };
}

/** The same words read to other numbers are no change of the document: the reader has changed, or what it took as the year. */
function differences(before?: EditionItem, after?: EditionItem): Pick<EditionChange, "reworded" | "numbers"> {
  const [from, to] = [before?.quote ?? "", after?.quote ?? ""];
  if (wordingOf(from) === wordingOf(to)) return { reworded: false, numbers: [] };
  const numbers = numberChanges(before?.numbers ?? [], after?.numbers ?? []);
  return { reworded: numbers.length === 0 || wordsOf(from) !== wordsOf(to), numbers };
}

function relationOf(renumbered: boolean, reworded: boolean, moved: boolean): EditionRelation {
  if (renumbered) return "renumbered";
  if (reworded) return "reworded";
  return moved ? "moved" : "kept";
}
