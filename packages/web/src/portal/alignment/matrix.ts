import type { AlignmentMatrix, AlignmentRelation } from "@lantu/server/contract";
import { alignmentRelations } from "../../address/alignment.ts";

export type MatrixCell = AlignmentMatrix["cells"][number];
type Counts = MatrixCell["counts"];

/** All of what a cell counts. */
export const totalOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + (count ?? 0), 0);

/** The relations a cell counts, the gravest first. */
export const relationsIn = (
  { counts }: MatrixCell,
  mode: AlignmentMatrix["mode"],
): readonly { readonly relation: AlignmentRelation; readonly count: number }[] =>
  alignmentRelations[mode]
    .map((relation) => ({ relation, count: counts[relation] ?? 0 }))
    .filter(({ count }) => count > 0);

/** Relations worth a sign of their own in a cell: those by which the two documents differ. */
const telling: ReadonlySet<AlignmentRelation> = new Set(["contradicting", "looser", "stricter", "lowered", "raised"]);

/** Those of a cell by which the two documents differ. */
export const differencesIn = (cell: MatrixCell, mode: AlignmentMatrix["mode"]) =>
  relationsIn(cell, mode).filter(({ relation }) => telling.has(relation));

/** Finds cells by row and column; null stands for what has no counterpart. */
export type CellAt = (row: number | null, column: number | null) => MatrixCell | undefined;

const place = (row: number | null, column: number | null): string => `${row ?? ""}|${column ?? ""}`;

export const cellsOf = ({ cells }: Pick<AlignmentMatrix, "cells">): CellAt => {
  const found = new Map(cells.map((cell) => [place(cell.row, cell.column), cell]));
  return (row, column) => found.get(place(row, column));
};

/** The counterparts of a chapter of the first document, those that share most first. */
export const counterpartsOf = ({ cells }: Pick<AlignmentMatrix, "cells">, row: number): readonly MatrixCell[] =>
  cells
    .filter((cell) => cell.row === row && cell.column !== null)
    .sort((a, b) => totalOf(b.counts) - totalOf(a.counts) || (a.column ?? 0) - (b.column ?? 0));

/** How often each relation stands anywhere in the matrix. */
export const countsIn = ({ cells }: Pick<AlignmentMatrix, "cells">): Counts => {
  const sums: Partial<Record<AlignmentRelation, number>> = {};
  for (const { counts } of cells) {
    for (const [relation, count] of Object.entries(counts) as [AlignmentRelation, number][]) {
      sums[relation] = (sums[relation] ?? 0) + count;
    }
  }
  return sums;
};

/** How dark a cell is drawn, 1 to 4, by how much of the fullest it holds: areas are judged by their root. */
export const weightOf = (total: number, most: number): number =>
  total === 0 ? 0 : Math.max(1, Math.min(4, Math.ceil(4 * Math.sqrt(total / Math.max(1, most)))));
