import { compareEditions, type EditionChange, type EditionItem, type EditionNumber } from "../commitments/index.ts";
import type { HeldCommitment, HeldDocument, HeldFigure } from "./state.ts";

/**
 * What a new edition made of each commitment of the old one. Those rejected and those merged into another take part, so
 * that what was settled once is not proposed again; of one that was split its parts speak.
 * Both documents must be held with all their commitments and figures.
 */
export function editionChanges(old: HeldDocument, now: HeldDocument): readonly EditionChange[] {
  return compareEditions(itemsOf(old), itemsOf(now));
}

function itemsOf({ commitments, figures }: HeldDocument): readonly EditionItem[] {
  const told = [...commitments.values()].filter((one) => one.state !== "retired" || isMerged(one));
  return told.sort(inText).map(({ record: { id, kind, quote, figures: ids } }) => ({
    ...{ id, kind, quote },
    numbers: ids.flatMap((figure) => numberOf(figures.get(figure))),
  }));
}

function numberOf(figure: HeldFigure | undefined): readonly EditionNumber[] {
  if (figure === undefined) return [];
  const { value, valueMax, unit, op, period } = figure.record;
  return [{ value, valueMax, unit, op, period }];
}

/** Whether a commitment is now a part of one other. */
export function isMerged({ state, replacedBy }: HeldCommitment): boolean {
  return state === "retired" && replacedBy.length === 1;
}

function inText(a: HeldCommitment, b: HeldCommitment): number {
  return (a.record.spans[0]?.start ?? 0) - (b.record.spans[0]?.start ?? 0) || (a.record.id < b.record.id ? -1 : 1);
}
