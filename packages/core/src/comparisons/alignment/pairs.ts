import type { AlignedItem, AlignedPair, Alignment, AlignmentMode, AlignmentRelation } from "./alignment.ts";
import { type Match, matched } from "./matching.ts";
import { relationOf } from "./relation.ts";

/** Everything an alignment is made from. */
export type Matchable = Pick<Alignment, "mode" | "items" | "candidates" | "decisions">;

/** Every commitment of both documents in one line: pairs, then what is left of the first, then what is left of the second. */
export function pairsOf({ mode, items, candidates, decisions }: Matchable): readonly AlignedPair[] {
  const [from, to] = [byKey(items.from), byKey(items.to)];
  const held = decisions.filter((one) => from.has(one.from) && to.has(one.to));
  const matches = matched(candidates, held);
  const paired = matches.flatMap((match) => pairOf(match, from, to, mode));
  const used = new Set(matches.flatMap((match) => [match.from, match.to, ...match.again]));
  const left = items.from.filter(({ key }) => !used.has(key)).sort((a, b) => b.concern - a.concern);
  const added = items.to.filter(({ key }) => !used.has(key));
  return [
    ...paired.sort(byPlace),
    ...left.map((item) => alone(item, null, mode)),
    ...added.map((item) => alone(null, item, mode)),
  ];
}

const byKey = (items: readonly AlignedItem[]): ReadonlyMap<string, AlignedItem> =>
  new Map(items.map((item) => [item.key, item]));

type Items = ReturnType<typeof byKey>;

function pairOf(match: Match, ofFrom: Items, ofTo: Items, mode: AlignmentMode): readonly AlignedPair[] {
  const [from, to] = [ofFrom.get(match.from), ofTo.get(match.to)];
  if (from === undefined || to === undefined) return [];
  const score = match.candidate?.score ?? null;
  const again = match.again.flatMap((key) => ofFrom.get(key) ?? ofTo.get(key) ?? []);
  return [
    {
      id: [mode, from.key, to.key].join("|"),
      ...relationOf({ from, to, again }, score, mode),
      ...{ from, to, score },
      again,
      candidates: match.isConfirmed ? [] : match.others,
      decision: match.isConfirmed ? "confirmed" : null,
    },
  ];
}

const ALONE = {
  "upper-lower": { from: "uncovered", to: "own" },
  "predecessor-successor": { from: "dropped", to: "new" },
} as const satisfies Readonly<Record<AlignmentMode, Readonly<Record<"from" | "to", AlignmentRelation>>>>;

const alone = (from: AlignedItem | null, to: AlignedItem | null, mode: AlignmentMode): AlignedPair => ({
  id: [mode, from?.key ?? "", to?.key ?? ""].join("|"),
  relation: ALONE[mode][from === null ? "to" : "from"],
  reason: null,
  ...{ from, to },
  score: null,
  steps: [],
  deciding: null,
  again: [],
  candidates: [],
  decision: null,
});

const byPlace = (a: AlignedPair, b: AlignedPair): number =>
  (a.from?.citation.start ?? 0) - (b.from?.citation.start ?? 0) || (a.id < b.id ? -1 : 1);
