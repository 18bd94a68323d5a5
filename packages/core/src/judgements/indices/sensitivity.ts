import type { CompositeIndex } from "../../ledger/index.ts";
import { meanOf } from "./mean.ts";
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
  const declared = placesOf(ranked.map(({ score }) => score ?? 0));
  const drawn = ranked.map(() => new Uint32Array(draws.count));
  const told = ranked.map(pointsById);
  const random = randomFrom(draws.seed);
  for (let draw = 0; draw < draws.count; draw++) {
    const shaken = shakenIndex(index, () => 1 + draws.spread * (2 * random() - 1));
    placesOf(told.map((points) => withWeights(shaken, points))).forEach((place, at) => {
      const places = drawn[at];
      if (places !== undefined) places[draw] = place;
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
function placesOf(scores: readonly number[]): readonly number[] {
  const descending = scores.toSorted((a, b) => b - a);
  const first = new Map<number, number>();
  descending.forEach((score, at) => {
    if (!first.has(score)) first.set(score, at + 1);
  });
  return scores.map((score) => first.get(score) ?? 0);
}

/** The index with other weights. They are drawn in the order of ids, so that the order of a declaration does not matter. */
function shakenIndex(index: CompositeIndex, factor: () => number): CompositeIndex {
  const groups = byId(index.groups).map((group) => ({
    ...{ ...group, weight: group.weight * factor() },
    members: byId(group.members).map((member) => ({ ...member, weight: member.weight * factor() })),
  }));
  return { ...index, groups };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Points by the ids of indicators; those that are missing are left out. */
type Points = ReadonlyMap<string, number>;

const pointsById = ({ groups }: SubjectScore): Points =>
  new Map(
    groups.flatMap(({ members }) =>
      members.flatMap(({ id, result }) => (result.kind === "points" ? [[id, result.points] as const] : [])),
    ),
  );

function withWeights(index: CompositeIndex, points: Points): number {
  const parts = index.groups.map(({ weight, members }) => {
    const told = members.map((member) => ({ weight: member.weight, points: points.get(member.id) ?? null }));
    return { weight, points: meanOf(told, index) };
  });
  return meanOf(parts, index) ?? 0;
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
