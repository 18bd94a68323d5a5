import { type Account, type ConceptIndex, ownPlace, type PlaceIndex } from "../../indicators/index.ts";
import type { CommitmentRecord } from "../../ledger/index.ts";
import { conceptNames } from "../concept-names.ts";
import type { AlignedItem } from "./alignment.ts";
import type { GoalsHeld } from "./goals.ts";

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
  return inOrder.map((one) => {
    const { id, kind, nature, title, period, quote, figures, targetText } = one;
    const [span = { start: 0, end: 0 }] = one.spans;
    return {
      key: keyOf(`${account.document}:${span.start}`, taken),
      commitment: id,
      ...{ kind, nature, title, period },
      citation: { document: account.document, start: span.start, end: span.end, quote },
      goals: figures.flatMap((figure) => goals.get(figure) ?? []),
      concepts: kind === "indicator" ? conceptNames(title, own, concepts) : [],
      targetText,
      concern: 1,
    };
  });
}

const startOf = ({ spans }: CommitmentRecord): number => spans[0]?.start ?? 0;

/** Of several commitments at one place of the text the second is told apart by its number. */
function keyOf(place: string, taken: Map<string, number>): string {
  const count = (taken.get(place) ?? 0) + 1;
  taken.set(place, count);
  return count === 1 ? place : `${place}~${count}`;
}
