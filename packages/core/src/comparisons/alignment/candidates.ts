import type { AlignmentCandidate } from "./alignment.ts";
import { type Meaning, type Weigh, weighing } from "./meaning.ts";
import { scoreOf } from "./score.ts";

/** Two that score less say different things; chosen by hand on pairs of published plans. */
export const LEAST_ALIKE = 0.48;
/** Two characters that more commitments hold lead to no candidates: what keeps the search near-linear. */
const COMMON = 60;
/** Compared in full for one commitment. */
const COMPARED = 12;

/** All pairs of commitments of two documents that may say the same, likeliest first. */
export function candidatesOf(from: readonly Meaning[], to: readonly Meaning[]): readonly AlignmentCandidate[] {
  const weigh = weighing([...from, ...to]);
  const named = namings(from, to);
  const told = counts([...[...from, ...to].flatMap(keysOf), ...named.told]);
  const [byPair, byKey] = [index(to, ({ object }) => object), index(to, keysOf)];
  const found = from.flatMap((one, place) =>
    [...new Set([...near(one, byPair, byKey, weigh), ...(named.of.get(place) ?? [])])].flatMap(
      (at): readonly (AlignmentCandidate & { apart: number })[] => {
        const other = to[at];
        if (other === undefined) return [];
        const score = scoreOf(one, other, weigh, (name) => told.get(name) ?? 0);
        const apart = Math.abs(place / from.length - at / to.length);
        return score.total < LEAST_ALIKE ? [] : [{ from: one.item.key, to: other.item.key, score, apart }];
      },
    ),
  );
  found.sort((a, b) => b.score.total - a.score.total || a.apart - b.apart || (a.from + a.to < b.from + b.to ? -1 : 1));
  return found.map(({ apart: _, ...candidate }) => candidate);
}

/** Everything a commitment can be looked up by besides its words: its series, its concepts, its whole wording. */
const keysOf = ({ item, wording }: Meaning): readonly string[] => [
  ...new Set([...item.goals.map(({ identity }) => identity), ...item.concepts, wording]),
];

type Index = ReadonlyMap<string, readonly number[]>;

function index(meanings: readonly Meaning[], keysOf: (one: Meaning) => Iterable<string>): Index {
  const places = new Map<string, number[]>();
  meanings.forEach((one, place) => {
    for (const key of keysOf(one)) {
      const held = places.get(key);
      if (held === undefined) places.set(key, [place]);
      else held.push(place);
    }
  });
  return places;
}

/** Places of those that share a series, a concept or the wording, and of those that share most of the rarer words. */
function near(one: Meaning, byPair: Index, byKey: Index, weigh: Weigh): ReadonlySet<number> {
  const shared = new Map<number, number>();
  for (const pair of one.object) {
    const places = byPair.get(pair) ?? [];
    if (places.length > COMMON) continue;
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + weigh(pair));
  }
  const byWords = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, COMPARED);
  const keyed = keysOf(one).flatMap((key) => (byKey.get(key) ?? []).slice(0, COMMON));
  return new Set([...byWords.map(([place]) => place), ...keyed]);
}

/** Which commitments of one document tell a name the other's title sets, and every telling of every name. */
function namings(from: readonly Meaning[], to: readonly Meaning[]) {
  const [inFrom, inTo] = [index(from, ({ sentence }) => sentence), index(to, ({ sentence }) => sentence)];
  const of = new Map<number, readonly number[]>();
  const told: string[] = [];
  for (const name of new Set([...from, ...to].flatMap(({ names }) => names))) {
    const [above, below] = [tellers(name, from, inFrom), tellers(name, to, inTo)];
    told.push(...[...above, ...below].map(() => name));
    if (below.length > COMMON || above.length > COMMON) continue;
    for (const place of above) of.set(place, [...(of.get(place) ?? []), ...below]);
  }
  return { of, told };
}

/** Places of the commitments whose words hold a name, found by its rarest two characters. */
function tellers(name: string, meanings: readonly Meaning[], bySentence: Index): readonly number[] {
  const held = Array.from({ length: name.length - 1 }, (_, at) => bySentence.get(name.slice(at, at + 2)));
  const known = held.filter((places) => places !== undefined);
  const [rarest = []] = known.sort((a, b) => a.length - b.length);
  return rarest.filter((place) => meanings[place]?.wording.includes(name));
}

function counts(names: readonly string[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const name of names) counted.set(name, (counted.get(name) ?? 0) + 1);
  return counted;
}
