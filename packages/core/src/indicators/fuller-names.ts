import { affixes } from "./affixes.ts";
import { isBare } from "./bare.ts";
import { WEAK_ENDS } from "./lexicon/key-words.ts";
import type { Told } from "./told.ts";

const WEAK_END = affixes(WEAK_ENDS);

/** Names held, found by their ends. */
export interface FullerNames {
  /** The one fuller name of what a figure names only by its end, or null. */
  readonly of: (told: Told) => string | null;
}

/** Readies names: those of the registry and those told of one place. */
export function fullerNames(names: Iterable<string>, here: readonly Told[]): FullerNames {
  const counted = countedNames(here);
  const byEnd = new Map<string, string[]>();
  for (const name of new Set(names)) {
    if (name.length < 4 || isBare(name)) continue;
    const end = name.slice(-2);
    const known = byEnd.get(end);
    if (known === undefined) byEnd.set(end, [name]);
    else known.push(name);
  }
  return {
    of: (told) => {
      const name = fullerName(told, byEnd);
      return name === null || counted.has(countedKey(told, name)) ? null : name;
    },
  };
}

const countedKey = ({ document, told, group }: Told, name: string): string =>
  `${document.document}|${told.sentence.start}|${group}|${name}`;

/** Names with a number of their own in a sentence: a short one beside them counts a part of it (跟踪50个X项目，落地20个项目). */
const countedNames = (here: readonly Told[]): ReadonlySet<string> =>
  new Set(here.map((one) => countedKey(one, one.key.told)));

/** Further from the number than this, a sentence speaks of something else. */
const NEAR = 300;

/** Names whose further words stand in the sentence in front of the number; the longest, null where two are. */
function fullerName({ key, told }: Told, byEnd: ReadonlyMap<string, readonly string[]>): string | null {
  const short = WEAK_END.withoutTrailing(key.told) || key.told;
  const at = Math.max(0, told.figure.start - told.sentence.start);
  const before = told.sentence.quote.slice(Math.max(0, at - NEAR), at).replace(/\s/g, "");
  const sentence = before + told.sentence.quote.slice(at, at + NEAR).replace(/\s/g, "");
  const fitting = (byEnd.get(short.slice(-2)) ?? []).filter((name) => isToldBy(name, short, before, sentence));
  const longest = Math.max(0, ...fitting.map((name) => name.length));
  const [best, second] = fitting.filter((name) => name.length === longest);
  return second === undefined ? (best ?? null) : null;
}

function isToldBy(name: string, short: string, before: string, sentence: string): boolean {
  if (name.length <= short.length || !name.endsWith(short)) return false;
  if (isBare(short)) return before.includes(name);
  const rest = name.slice(0, -short.length);
  return short.length >= 3 && rest.length >= 2 && before.includes(rest) && !sentence.includes(name);
}
