import type { AlignmentCandidate, AlignmentDecision } from "./alignment.ts";

/** One commitment of each document, and those that tell the same once more, by their keys. */
export interface Match {
  readonly from: string;
  readonly to: string;
  readonly candidate: AlignmentCandidate | null;
  readonly isConfirmed: boolean;
  readonly again: readonly string[];
  /** Others that fit as well. */
  readonly others: readonly AlignmentCandidate[];
}

/** One that is left over joins a pair it fits this well: the same is told twice. */
const TOLD_AGAIN = 0.7;
/** … or shares its series this far, whatever its words. */
const SAME_SERIES = 0.8;
/** Another that scores this little less fits as well. */
const AS_WELL = 0.05;
const MOST_OTHERS = 3;

/**
 * Pairs each commitment with at most one of the other document: what a person confirmed first, then the likeliest, never
 * what a person rejected.
 * @param candidates likeliest first
 */
export function matched(
  candidates: readonly AlignmentCandidate[],
  decisions: readonly AlignmentDecision[],
): readonly Match[] {
  const byKeys = new Map(candidates.map((one) => [pairKey(one), one]));
  const rejected = new Set(decisions.filter(({ verdict }) => verdict === "rejected").map(pairKey));
  const confirmed = decisions.filter(({ verdict }) => verdict === "confirmed");
  const open = candidates.filter((one) => !rejected.has(pairKey(one)));
  const pairs = unique([...confirmed, ...open]);
  const sure = new Set(confirmed.map(pairKey));
  const again = toldAgain(open, pairs);
  const around = nearby(open);
  return pairs.map(({ from, to }) => ({
    ...{ from, to },
    candidate: byKeys.get(pairKey({ from, to })) ?? null,
    isConfirmed: sure.has(pairKey({ from, to })),
    again: again.get(pairKey({ from, to })) ?? [],
    others: othersOf({ from, to }, byKeys, around),
  }));
}

interface Keys {
  readonly from: string;
  readonly to: string;
}

const pairKey = ({ from, to }: Keys): string => `${from}|${to}`;

/** Each key once, in the order given. */
function unique(pairs: readonly Keys[]): readonly Keys[] {
  const [from, to] = [new Set<string>(), new Set<string>()];
  return pairs.filter((pair) => {
    if (from.has(pair.from) || to.has(pair.to)) return false;
    from.add(pair.from);
    to.add(pair.to);
    return true;
  });
}

/** For each pair the left-over commitments that fit one of its two best and well. */
function toldAgain(candidates: readonly AlignmentCandidate[], pairs: readonly Keys[]): ReadonlyMap<string, string[]> {
  const [pairOfFrom, pairOfTo] = [
    new Map(pairs.map((pair) => [pair.from, pairKey(pair)])),
    new Map(pairs.map((pair) => [pair.to, pairKey(pair)])),
  ];
  const joined = new Map<string, string[]>();
  const done = new Set<string>();
  for (const { from, to, score } of candidates) {
    if (score.total < TOLD_AGAIN && (score.series ?? 0) < SAME_SERIES) continue;
    const [left, pair] = pairOfFrom.has(from) ? [to, pairOfFrom.get(from)] : [from, pairOfTo.get(to)];
    if (pair === undefined || (pairOfFrom.has(from) && pairOfTo.has(to)) || done.has(left)) continue;
    done.add(left);
    joined.set(pair, [...(joined.get(pair) ?? []), left]);
  }
  return joined;
}

type Around = ReadonlyMap<string, readonly AlignmentCandidate[]>;

function nearby(candidates: readonly AlignmentCandidate[]): Around {
  const around = new Map<string, AlignmentCandidate[]>();
  for (const one of candidates) {
    for (const key of [one.from, one.to]) {
      const held = around.get(key);
      if (held === undefined) around.set(key, [one]);
      else held.push(one);
    }
  }
  return around;
}

function othersOf(pair: Keys, byKeys: ReadonlyMap<string, AlignmentCandidate>, around: Around) {
  const own = byKeys.get(pairKey(pair))?.score.total ?? 1;
  if (own === 1) return [];
  const others = [...(around.get(pair.from) ?? []), ...(around.get(pair.to) ?? [])];
  return others
    .filter((one) => pairKey(one) !== pairKey(pair) && one.score.total >= own - AS_WELL)
    .sort((a, b) => b.score.total - a.score.total || (pairKey(a) < pairKey(b) ? -1 : 1))
    .slice(0, MOST_OTHERS);
}
