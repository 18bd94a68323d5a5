import { grouped } from "../../indicators/index.ts";
import type { CompositeIndex } from "../../ledger/index.ts";
import type { IndexedSubject } from "./member-value.ts";
import { type Rank, ranksOf } from "./ranks.ts";
import { type PeerNumbers, type SubjectScore, scoreOf } from "./score.ts";
import { type Draws, type Sensitivity, sensitivityOf, WEIGHT_DRAWS } from "./sensitivity.ts";

/** What a subject comes to, and where that places it among its peers. */
export interface RankedScore extends SubjectScore {
  readonly rank: Rank | null;
  readonly sensitivity: Sensitivity | null;
}

/**
 * What each subject comes to by the method of an index, in the order given. Subjects are compared with their peers alone: the
 * lowest and highest of an indicator, ranks, and what weights do to ranks are those among equals.
 */
export function scoreIndex(
  index: CompositeIndex,
  subjects: readonly IndexedSubject[],
  draws: Draws = WEIGHT_DRAWS,
): readonly RankedScore[] {
  const byPeers = grouped(subjects, ({ peers }) => peers);
  const found = new Map<IndexedSubject, RankedScore>();
  for (const peers of byPeers.values()) {
    const numbers = numbersOf(peers);
    const scores = peers.map((subject) => scoreOf(index, subject, numbers));
    const ranks = ranksOf(scores);
    const sensitivities = sensitivityOf(index, scores, draws);
    scores.forEach((score, at) => {
      found.set(score.subject, { ...score, rank: ranks[at] ?? null, sensitivity: sensitivities[at] ?? null });
    });
  }
  return subjects.flatMap((subject) => found.get(subject) ?? []);
}

function numbersOf(peers: readonly IndexedSubject[]): PeerNumbers {
  const numbers = new Map<string, number[]>();
  for (const { values } of peers)
    for (const [member, value] of values) {
      if (value.kind === "missing") continue;
      const held = numbers.get(member);
      if (held === undefined) numbers.set(member, [value.value]);
      else held.push(value.value);
    }
  return numbers;
}
