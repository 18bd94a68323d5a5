import { bigramsOf, openingDeed, wordingOf, wordsOf } from "../../commitments/index.ts";
import type { AlignedItem } from "./alignment.ts";

/** A commitment's words, ready to be compared. */
export interface Meaning {
  readonly item: AlignedItem;
  /** The whole wording with its numbers: equal for two that say the same in the same words. */
  readonly wording: string;
  /** The verb its title opens with, empty for none. */
  readonly verb: string;
  /** Neighbouring characters of what is done, the verb left out; its numbers too. */
  readonly object: ReadonlySet<string>;
  /** Those of the whole sentence. */
  readonly sentence: ReadonlySet<string>;
  /** What stands in quotation marks and title marks. */
  readonly names: ReadonlySet<string>;
}

/** How much two characters side by side say: the rarer, the more. */
export type Weigh = (pair: string) => number;

const NAMES = /[“《「]([^”》」]{2,20})[”》」]/gu;

/** Reads the words of a commitment. */
export function meaningOf(item: AlignedItem): Meaning {
  const { title, citation } = item;
  const deed = openingDeed(title);
  const object = deed === null ? title : title.slice(deed.end);
  return {
    item,
    wording: `${item.kind} ${wordingOf(citation.quote)} ${wordingOf(title)}`,
    verb: deed === null ? "" : title.slice(deed.start, deed.end),
    object: setOf(object === "" ? title : object),
    sentence: setOf(citation.quote),
    names: new Set(
      [...citation.quote.matchAll(NAMES)].map(([, name = ""]) => wordsOf(name)).filter((name) => name !== ""),
    ),
  };
}

const setOf = (text: string): ReadonlySet<string> => new Set(bigramsOf(wordsOf(text)).keys());

/** Weighs by how few of all commitments hold a pair of characters: ln(1 + all ÷ holding), as in retrieval (Spärck Jones 1972). */
export function weighing(meanings: readonly Meaning[]): Weigh {
  const holding = new Map<string, number>();
  for (const { sentence, object } of meanings) {
    for (const pair of new Set([...sentence, ...object])) holding.set(pair, (holding.get(pair) ?? 0) + 1);
  }
  return (pair) => Math.log(1 + meanings.length / (holding.get(pair) ?? 1));
}

const OBJECTS = 0.6;
const WITHIN = 0.4;

/** How alike what is done is, 0 to 1: the objects' weighted Dice, and how much of each is in the other's sentence. */
export function wordsAlike(a: Meaning, b: Meaning, weigh: Weigh): number {
  const [sizeA, sizeB] = [weightOf(a.object, weigh), weightOf(b.object, weigh)];
  if (sizeA === 0 || sizeB === 0) return 0;
  const dice = (2 * sharedWeight(a.object, b.object, weigh)) / (sizeA + sizeB);
  const aInB = sharedWeight(a.object, b.sentence, weigh) / sizeA;
  const bInA = sharedWeight(b.object, a.sentence, weigh) / sizeB;
  return OBJECTS * dice + WITHIN * ((aInB + bInA) / 2);
}

/** The share of the names both tell in those of the one that tells fewer; null where one tells none. */
export function namesAlike(a: Meaning, b: Meaning): number | null {
  const [fewer, more] = a.names.size <= b.names.size ? [a.names, b.names] : [b.names, a.names];
  if (fewer.size === 0) return null;
  return [...fewer].filter((name) => more.has(name)).length / fewer.size;
}

function weightOf(pairs: ReadonlySet<string>, weigh: Weigh): number {
  let sum = 0;
  for (const pair of pairs) sum += weigh(pair);
  return sum;
}

function sharedWeight(pairs: ReadonlySet<string>, others: ReadonlySet<string>, weigh: Weigh): number {
  let sum = 0;
  for (const pair of pairs) if (others.has(pair)) sum += weigh(pair);
  return sum;
}
