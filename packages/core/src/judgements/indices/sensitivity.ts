import type { CompositeIndex } from "../../ledger/index.ts";
import { GEOMETRIC_FLOOR } from "./mean.ts";
import type { SubjectScore } from "./score.ts";

/** How weights are drawn. The same seed gives the same draws on any machine. */
export interface Draws {
  readonly count: number;
  readonly seed: number;
  /** Each weight lies evenly from this part below to this part above what is declared, 0 to 1. */
  readonly spread: number;
}

/**
 * A thousand draws with weights a quarter up or down. That weights are to be varied and ranks to be shown as a range:
 * OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7; Saisana, Saltelli & Tarantola, Journal of the Royal
 * Statistical Society A 168 (2005). The width is this project's own.
 */
export const WEIGHT_DRAWS: Draws = { count: 1000, seed: 20_080_808, spread: 0.25 };

/** How far a place in the order hangs on the weights. */
export interface Sensitivity {
  /** By the score alone, with the weights declared; equal scores share the better place. */
  readonly rank: number;
  /** Part of the draws in which it is the same, 0 to 1. */
  readonly holds: number;
  readonly best: number;
  readonly worst: number;
  /** 5th and 95th percentile of the places drawn. */
  readonly low: number;
  readonly high: number;
}

/** How the places of peers hang on the weights, in the order given; null for what has no score and where nothing else has one. */
export function sensitivityOf(
  index: CompositeIndex,
  scores: readonly SubjectScore[],
  draws: Draws = WEIGHT_DRAWS,
): readonly (Sensitivity | null)[] {
  const ranked = scores.filter(({ score }) => score !== null);
  if (ranked.length < 2) return scores.map(() => null);
  const method = weighable(index);
  const told = ranked.map((one) => pointsIn(method, one));
  const declared = placesOf(Float64Array.from(ranked, ({ score }) => score ?? 0));
  const drawn = ranked.map(() => new Uint32Array(draws.count));
  const random = randomFrom(draws.seed);
  for (let draw = 0; draw < draws.count; draw++) {
    const weights = method.weights.map((weight) => weight * (1 + draws.spread * (2 * random() - 1)));
    const places = placesOf(Float64Array.from(told, (points) => scoreBy(method, weights, points)));
    places.forEach((place, at) => {
      const own = drawn[at];
      if (own !== undefined) own[draw] = place;
    });
  }
  const found = new Map(ranked.map((one, at) => [one, summary(declared[at] ?? 0, drawn[at] ?? new Uint32Array())]));
  return scores.map((one) => found.get(one) ?? null);
}

function summary(rank: number, drawn: Uint32Array): Sensitivity {
  const places = drawn.toSorted();
  const at = (part: number): number => places[Math.min(places.length - 1, Math.floor(part * places.length))] ?? rank;
  const same = drawn.reduce((count, place) => (place === rank ? count + 1 : count), 0);
  return { rank, holds: same / drawn.length, best: at(0), worst: at(1), low: at(0.05), high: at(0.95) };
}

/** Places by score: one more than how many are better. */
function placesOf(scores: Float64Array): Uint32Array {
  const ascending = scores.toSorted();
  return Uint32Array.from(scores, (score) => {
    let [from, until] = [0, ascending.length];
    while (from < until) {
      const middle = (from + until) >> 1;
      if ((ascending[middle] ?? 0) > score) until = middle;
      else from = middle + 1;
    }
    return 1 + ascending.length - from;
  });
}

/**
 * An index laid out for many calculations: groups and indicators in the order of their ids, so that the order of a declaration
 * does not matter; the weights of the groups first, then those of the indicators.
 */
interface Weighable {
  readonly weights: Float64Array;
  /** Ids of the indicators. */
  readonly members: readonly string[];
  /** For each group where its indicators begin; one more at the end. */
  readonly starts: readonly number[];
  readonly isGeometric: boolean;
}

function weighable({ groups, mean }: CompositeIndex): Weighable {
  const ordered = byId(groups).map((group) => ({ ...group, members: byId(group.members) }));
  const members = ordered.flatMap((group) => group.members);
  const starts = [0];
  for (const group of ordered) starts.push((starts.at(-1) ?? 0) + group.members.length);
  const weights = Float64Array.from([...ordered, ...members], ({ weight }) => weight);
  return { weights, members: members.map(({ id }) => id), starts, isGeometric: mean === "geometric" };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The points of a subject in the layout, as they are averaged; not a number where they are missing. */
function pointsIn({ members, isGeometric }: Weighable, { groups }: SubjectScore): Float64Array {
  const results = new Map(groups.flatMap((group) => group.members.map(({ id, result }) => [id, result] as const)));
  return Float64Array.from(members, (id) => {
    const result = results.get(id);
    if (result?.kind !== "points") return Number.NaN;
    return isGeometric ? Math.log(Math.max(GEOMETRIC_FLOOR, result.points)) : result.points;
  });
}

/** The score by some weights, as `meanOf` has it; to nine decimals, so that equal ones are equal. */
function scoreBy({ starts, isGeometric }: Weighable, weights: Float64Array, points: Float64Array): number {
  const groups = starts.length - 1;
  let [sum, whole] = [0, 0];
  for (let group = 0; group < groups; group++) {
    let [own, told] = [0, 0];
    for (let at = starts[group] ?? 0; at < (starts[group + 1] ?? 0); at++) {
      const value = points[at] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const weight = weights[groups + at] ?? 0;
      own += weight * value;
      told += weight;
    }
    if (told === 0) continue;
    sum += (weights[group] ?? 0) * (own / told);
    whole += weights[group] ?? 0;
  }
  const mean = whole === 0 ? 0 : sum / whole;
  return Math.round((isGeometric ? Math.exp(mean) : mean) * 1e9) / 1e9;
}

/** Even numbers from 0 to 1 (mulberry32, Tommy Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
