import type { Book, BookMark, CommitmentSummary, DoubtCode } from "@lantu/server/contract";
import type { FigureValue } from "../../format/figure.ts";

/** A commitment as the rail shows it: small, because a long plan sends thousands of them. */
export interface Entry {
  readonly id: string;
  readonly kind: CommitmentSummary["kind"];
  readonly nature: CommitmentSummary["nature"];
  readonly title: string;
  readonly value: FigureValue | null;
  /** The target cell as printed, where there is no value. */
  readonly target: string | null;
  readonly period: string | null;
  readonly lead: readonly string[];
  readonly doubts: readonly DoubtCode[];
  readonly section: number;
  /** Blocks it is marked in, in reading order; the first is where it is quoted from. */
  readonly blocks: readonly number[];
}

const headlineOf = ({ figure }: CommitmentSummary): FigureValue | null => {
  if (figure === null) return null;
  const { value, valueMax, unit, op, measure } = figure;
  return { value, valueMax, unit, op, measure };
};

const blocksByRef = (marks: readonly BookMark[]): ReadonlyMap<string, readonly number[]> => {
  const byRef = new Map<string, number[]>();
  for (const mark of marks) {
    if (mark.type === "figure") continue;
    const blocks = byRef.get(mark.ref) ?? [];
    if (!blocks.includes(mark.block)) byRef.set(mark.ref, [...blocks, mark.block]);
  }
  return byRef;
};

/** Where a commitment without a mark of its own stands: the block that holds its first character. */
const blockAt = (book: Book, start: number): readonly number[] => {
  const block = book.blocks.find((candidate) => candidate.start <= start && start < candidate.end);
  return block === undefined ? [] : [block.index];
};

/** The rail's entries of a book, in the order of the text. */
export const entriesOf = (book: Book): readonly Entry[] => {
  const blocks = blocksByRef(book.marks);
  return book.commitments.map((commitment) => ({
    id: commitment.id,
    kind: commitment.kind,
    nature: commitment.nature,
    title: commitment.title,
    value: headlineOf(commitment),
    target: commitment.figure === null ? commitment.targetText : null,
    period: commitment.period,
    lead: commitment.lead.map(({ name }) => name),
    doubts: commitment.doubts,
    section: commitment.section,
    blocks: blocks.get(commitment.id) ?? blockAt(book, commitment.start),
  }));
};
