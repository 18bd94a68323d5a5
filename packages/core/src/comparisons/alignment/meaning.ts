import { bigramsOf, openingDeed, wordingOf, wordsOf } from "../../commitments/index.ts";
import type { AlignedItem } from "./alignment.ts";
import { COMES_TO_BE, TIME_AHEAD } from "./lexicon/deed-kinds.ts";
import { withoutReach } from "./reaches.ts";

/** A commitment's words, ready to be compared. */
export interface Meaning {
  readonly item: AlignedItem;
  /** The whole wording with its numbers: equal for two that say the same in the same words. */
  readonly wording: string;
  /** The verb its title opens with, empty for none. */
  readonly verb: string;
  /** What becomes of a work, behind its name (9月底前投入使用), empty for nothing. */
  readonly comesTo: string;
  /** Neighbouring characters of what is done, the verb left out; its numbers too. */
  readonly object: ReadonlySet<string>;
  /** Those of the whole sentence. */
  readonly sentence: ReadonlySet<string>;
  /** What its title sets in quotation marks and title marks. */
  readonly names: readonly string[];
  /** The numbers its title counts phases, lines and rings by: 二期, 3号线. */
  readonly ordinals: ReadonlySet<string>;
}

/** How much two characters side by side say: the rarer, the more. */
export type Weigh = (pair: string) => number;

const NAMES = /[“《「]([^”》」]{2,20})[”》」]/gu;
/** Shorter ones are watchwords that all kinds of work share: 两新, 走出去. */
const LEAST_NAME = 4;
const ORDINALS = /[一二三四五六七八九十\d]{1,3}(?:期(?!间)|号线|号|环|标段|通道)/gu;

/** Reads the words of a commitment. */
export function meaningOf(item: AlignedItem): Meaning {
  const { citation, kind } = item;
  const title = item.title.replace(TIME_AHEAD, "");
  const deed = openingDeed(title);
  const whole = deed === null || deed.end === title.length ? title : title.slice(deed.end);
  const object = whole.replace(COMES_TO_BE, "") || whole;
  const comesTo = whole.slice(object.length);
  const said = wordingOf(citation.quote);
  return {
    item,
    wording: `${kind} ${said} ${wordingOf(item.title)}`,
    verb: deed === null ? "" : title.slice(deed.start, deed.end),
    comesTo,
    // The numbers in an indicator's name belong to the name: 收入30万元以上的村占比.
    object: new Set(bigramsOf(kind === "indicator" ? wordingOf(object) : wordsOf(object)).keys()),
    sentence: new Set(bigramsOf(wordsOf(citation.quote)).keys()),
    names: [...title.matchAll(NAMES)].flatMap(([, name = ""]) => nameOf(name)),
    ordinals: new Set([...title.matchAll(ORDINALS)].map(([found]) => found)),
  };
}

/** A name that says enough to be looked for; a service reached in minutes (15分钟健身圈) is one without them. */
function nameOf(told: string): readonly string[] {
  const name = withoutReach(told);
  return name !== told || wordingOf(name).length >= LEAST_NAME ? [wordingOf(name)] : [];
}

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
/** A long sentence that holds all of a short object tells it among other things. */
const CONTAINED = 0.75;
/** Only an object that says this much can be told to be contained; some three rare pairs of characters. */
const LEAST_CONTAINED = 18;

/**
 * How alike what is done is, 0 to 1: the objects' weighted Dice and how much of each is in the other's sentence; or, where
 * it is more, how much of one object the other's sentence holds.
 */
export function wordsAlike(a: Meaning, b: Meaning, weigh: Weigh): { readonly alike: number; readonly shared: number } {
  const [sizeA, sizeB] = [weightOf(a.object, weigh), weightOf(b.object, weigh)];
  if (sizeA === 0 || sizeB === 0) return { alike: 0, shared: 0 };
  const shared = sharedWeight(a.object, b.object, weigh);
  const [aInB, bInA] = [sharedWeight(a.object, b.sentence, weigh), sharedWeight(b.object, a.sentence, weigh)];
  const both = OBJECTS * ((2 * shared) / (sizeA + sizeB)) + WITHIN * ((aInB / sizeA + bInA / sizeB) / 2);
  const held = Math.max(contained(aInB, sizeA), contained(bInA, sizeB));
  return held > both ? { alike: held, shared: Math.max(aInB, bInA) } : { alike: both, shared };
}

const contained = (held: number, size: number): number => (size < LEAST_CONTAINED ? 0 : CONTAINED * (held / size) ** 2);

/** The share of the names in both titles that the other's sentence tells too; null where neither title sets a name. */
export function namesAlike(a: Meaning, b: Meaning): number | null {
  const count = a.names.length + b.names.length;
  if (count === 0) return null;
  const held = (names: readonly string[], { wording }: Meaning) =>
    names.filter((name) => wording.includes(name)).length;
  return (held(a.names, b) + held(b.names, a)) / count;
}

/** Whether both count phases or lines and none is the same: 一期 is not 二期. */
export const areOtherParts = (a: Meaning, b: Meaning): boolean =>
  a.ordinals.size > 0 && b.ordinals.size > 0 && ![...a.ordinals].some((one) => b.ordinals.has(one));

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
