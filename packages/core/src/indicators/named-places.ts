import type { Account } from "./account.ts";
import type { Place } from "./place.ts";
import type { PlaceIndex } from "./place-index.ts";
import { shortNames } from "./places/index.ts";

/** A place named less often than this is only mentioned. */
const LEAST = 3;
/** The place a document is about is named at least so many times as often as any other of its level. */
const AHEAD = 2;
/** Endings a short name can have lost, by what the document calls its whole (全市, 全县). */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  全省: ["省", "自治区"],
  全市: ["市"],
  全区: ["区"],
  全县: ["县", "自治县"],
};
/** Characters in which a document names its place often enough. */
const ENOUGH = 100_000;
const LONGEST_SHORT_NAME = 4;
const HAN = /[\u4e00-\u9fff]+/g;

/**
 * The place a document names most, for one that does not say whose it is (各位代表，我代表市人民政府……): of the level it
 * speaks of as its whole, well ahead of all others; null where none is.
 */
export function mostNamed(whole: string, places: PlaceIndex): string | null {
  const text = whole.slice(0, ENOUGH);
  const level = Object.keys(ENDINGS)
    .map((word) => ({ word, count: countOf(text, word) }))
    .sort((a, b) => b.count - a.count)[0];
  if (level === undefined || level.count === 0) return null;
  const endings = ENDINGS[level.word] ?? [];
  const found = [...frequentWords(text)]
    .flatMap(([word, count]) => placeNamed(word, endings, places).map((place) => ({ place, word, count })))
    .filter(({ place }) => isBorneOut(place, text, places))
    .sort((a, b) => b.count - a.count || b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
  const [best] = found;
  const next = found.find(({ place }) => place.code !== best?.place.code);
  return best === undefined || best.count < AHEAD * (next?.count ?? 0) ? null : best.place.name;
}

/**
 * Of several places with one name, the one whose upper place stands right before it (南京市鼓楼区) in the title or the issuer,
 * else most often in the text; else the one whose upper places the document names anywhere; null where that does not decide.
 */
export function uppermost(account: Account, name: string, places: PlaceIndex): Place | null {
  const text = wordsOf(account).slice(0, ENOUGH);
  const head = headOf(account).join("\n");
  return namedInFull(head, name, places) ?? namedInFull(text, name, places) ?? namedAbove(text, name, places);
}

/** No name of a place that is written before another's is longer. */
const LONGEST_UPPER_NAME = 9;

function namedInFull(text: string, name: string, places: PlaceIndex): Place | null {
  const counts = new Map<Place, number>();
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const place = placeBehind(text.slice(Math.max(0, at - LONGEST_UPPER_NAME), at), name, places);
    if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [best, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return best === undefined || best[1] === next?.[1] ? null : best[0];
}

/** The place of a name that lies in the place the words before it end with. */
function placeBehind(words: string, name: string, places: PlaceIndex): Place | null {
  for (let length = 2; length <= words.length; length++) {
    const upper = words.slice(-length);
    const found = places.find(upper) === null ? null : places.find(upper + name);
    if (found !== null && found !== "ambiguous") return found;
  }
  return null;
}

function namedAbove(text: string, name: string, places: PlaceIndex): Place | null {
  const above = new Map<string, Place>();
  for (const [word] of frequentWords(text, 1)) {
    const upper = places.find(word);
    if (upper === null || upper === "ambiguous" || upper.name === name || upper.level === "nation") continue;
    const within = places.find(name, upper);
    if (within !== null && within !== "ambiguous") above.set(within.code, within);
  }
  const [only, second] = above.values();
  return second === undefined ? (only ?? null) : null;
}

/** How often a full name, or how many places within, must stand in the text: 合作 is a city and a common word. */
const BORNE_OUT = 2;

function isBorneOut(place: Place, text: string, places: PlaceIndex): boolean {
  if (countOf(text, place.name) >= BORNE_OUT) return true;
  return (
    places.within(place).filter((inner) => [inner.name, ...shortNames(inner)].some((name) => text.includes(name)))
      .length >= BORNE_OUT
  );
}

function placeNamed(word: string, endings: readonly string[], places: PlaceIndex): readonly Place[] {
  return endings.flatMap((ending) => {
    const found = places.find(word.endsWith(ending) ? word : word + ending);
    return found === null || found === "ambiguous" || !found.name.endsWith(ending) ? [] : [found];
  });
}

/** What an account quotes, each sentence once, with its title. */
function wordsOf(account: Account): string {
  const sentences = new Set([
    ...account.figures.map(({ sentence }) => sentence.quote),
    ...account.commitments.map(({ quote }) => quote),
  ]);
  return [...headOf(account), ...sentences].join("\n");
}

const headOf = ({ description: { title, issuer } }: Account): readonly string[] => [
  title.value ?? "",
  issuer.value ?? "",
];

const countOf = (text: string, word: string): number => text.split(word).length - 1;

/** Stretches of two to four characters with how often they stand in the text. */
function frequentWords(text: string, least: number = LEAST): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [run] of text.matchAll(HAN)) {
    for (let at = 0; at < run.length; at++) {
      for (let length = 2; length <= LONGEST_SHORT_NAME && at + length <= run.length; length++) {
        const word = run.slice(at, at + length);
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return new Map([...counts].filter(([, count]) => count >= least));
}
