import { type Carry, carryOver, within } from "./carry-over.ts";
import type { NewReading } from "./command.ts";
import type { DocumentReread } from "./entry.ts";
import type { Outcome } from "./outcome.ts";
import { refuse } from "./refusal.ts";
import type { HeldCommitment, HeldDocument, HeldFigure } from "./state.ts";

/**
 * The same bytes read again: another encoding, a repair taken back, a newer engine. Only while the document waits for
 * review: what is published stays as it was published. What people had decided, changed, joined, parted or added is
 * carried over where its words still stand, and kept as a person's own where they do not.
 */
export function reread(held: HeldDocument, reading: NewReading): Outcome {
  if (held.state !== "review") return refuse("import-not-in-review", { id: held.id, state: held.state });
  const { read, cause, choices } = reading;
  const old = [...held.commitments.values()].filter(isWorkedOn);
  const carry = carryOver(old, reading);
  const superseded = new Set([...carry.superseded, ...carry.held.map(({ record }) => record.id)]);
  const payload: DocumentReread = {
    ...{ cause, choices, held: carry.held, carried: carry.carried },
    read: { ...read, commitments: read.commitments.filter(({ id }) => !superseded.has(id)) },
    figures: keptFigures(held, reading, carry),
  };
  return [{ kind: "document.reread", subject: held.id, payload }];
}

/** Whether people did anything with a commitment, or entered it. */
export function isWorkedOn({ reviewed, edited, opinions, state, record }: HeldCommitment): boolean {
  return reviewed || edited || opinions.length > 0 || state === "retired" || record.origin !== "reader";
}

/** Figures people corrected, where they are still read, and all that the kept commitments stand on. */
function keptFigures(
  held: HeldDocument,
  { figures, sameText, characters }: NewReading,
  carry: Carry,
): readonly HeldFigure[] {
  const now = new Map(figures.map((figure) => [figure.id, figure]));
  const needed = new Set(carry.held.flatMap(({ record }) => record.figures));
  return [...held.figures.values()].flatMap((figure): readonly HeldFigure[] => {
    const { id, quote } = figure.record;
    const found = now.get(id);
    const still = sameText && found?.quote === quote;
    if (figure.edited && still) return [figure];
    if (!needed.has(id) || (found !== undefined && still)) return [];
    return found === undefined
      ? [{ ...figure, record: { ...figure.record, ...within(figure.record, characters) } }]
      : [];
  });
}
