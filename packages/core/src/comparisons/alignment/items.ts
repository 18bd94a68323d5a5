import { type Account, type ConceptIndex, ownPlace, type PlaceIndex } from "../../indicators/index.ts";
import type { CommitmentRecord } from "../../ledger/index.ts";
import { conceptNames } from "../concept-names.ts";
import type { AlignedItem } from "./alignment.ts";
import type { GoalsHeld } from "./goals.ts";
import { reachesOf } from "./reaches.ts";

/** What commitments are looked up in. */
export interface ItemContext {
  readonly goals: GoalsHeld;
  readonly concepts: ConceptIndex;
  readonly places: PlaceIndex;
}

/** The commitments of a document as they are aligned, in the order of the text. */
export function itemsOf(account: Account, { goals, concepts, places }: ItemContext): readonly AlignedItem[] {
  const own = ownPlace(account, places).names;
  const inOrder = [...account.commitments].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
  const taken = new Map<string, number>();
  const figuresOf = withOrphans(account, inOrder);
  return inOrder.map((one) => {
    const { id, kind, nature, title, period, deadline, quote, targetText } = one;
    const [span = { start: 0, end: 0 }] = one.spans;
    return {
      key: keyOf(`${account.document}:${span.start}`, taken),
      commitment: id,
      ...{ kind, nature, title, period, deadline },
      citation: { document: account.document, start: span.start, end: span.end, quote },
      goals: [...figuresOf(one).flatMap((figure) => goals.get(figure) ?? []), ...reachesOf(one, account.document)],
      concepts: kind === "indicator" ? conceptNames(title, own, concepts) : [],
      targetText,
      concern: 1,
    };
  });
}

/**
 * The figures of a commitment, and those of its sentence that no commitment holds: 完成五年9000套任务 behind 筹集2400套 belongs
 * to the commitment before it.
 */
function withOrphans(account: Account, inOrder: readonly CommitmentRecord[]) {
  const held = new Set(inOrder.flatMap(({ figures }) => figures));
  const orphans = new Map<string, string[]>();
  let at = 0;
  for (const { figure, sentence, row } of [...account.figures].sort((a, b) => a.figure.start - b.figure.start)) {
    if (figure.modality !== "target" || held.has(figure.id) || row !== null) continue;
    while (at < inOrder.length && startOf(inOrder[at]) <= figure.start) at += 1;
    const owner = inOrder[at - 1];
    if (owner === undefined || startOf(owner) < sentence.start) continue;
    orphans.set(owner.id, [...(orphans.get(owner.id) ?? []), figure.id]);
  }
  return ({ id, figures }: CommitmentRecord): readonly string[] => [...figures, ...(orphans.get(id) ?? [])];
}

const startOf = (one: CommitmentRecord | undefined): number => one?.spans[0]?.start ?? Number.POSITIVE_INFINITY;

/** Of several commitments at one place of the text the second is told apart by its number. */
function keyOf(place: string, taken: Map<string, number>): string {
  const count = (taken.get(place) ?? 0) + 1;
  taken.set(place, count);
  return count === 1 ? place : `${place}~${count}`;
}
