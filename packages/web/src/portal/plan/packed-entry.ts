import type { Book, BookMark, CommitmentSummary } from "@lantu/server/contract";
import type { FigureValue } from "../../format/figure.ts";
import type { Entry } from "./entry.ts";

/** What most entries, being tasks, do not have; left out of a packed entry where there is none of it. */
type Extras = Partial<Pick<Entry, "nature" | "value" | "target" | "period" | "lead" | "doubts">>;

/**
 * An entry as it travels with the page: short ref, kind, title, section, blocks, extras. A long plan has thousands of
 * entries; packed they are a quarter of the size, and the page is ready that much sooner.
 */
export type PackedEntry = readonly [
  ref: string,
  kind: Entry["kind"],
  title: string,
  section: number,
  blocks: readonly number[],
  extras?: Extras,
];

const valueOfFigure = ({ figure }: CommitmentSummary): FigureValue | null => {
  if (figure === null) return null;
  const { value, valueMax, unit, op, measure } = figure;
  return { value, valueMax, unit, op, measure };
};

const extrasOf = (commitment: CommitmentSummary, usualPeriod: string | null): Extras => {
  const value = valueOfFigure(commitment);
  return {
    ...(commitment.nature === null ? {} : { nature: commitment.nature }),
    ...(value === null ? {} : { value }),
    ...(value !== null || commitment.targetText === null ? {} : { target: commitment.targetText }),
    ...(commitment.period === usualPeriod ? {} : { period: commitment.period }),
    ...(commitment.lead.length === 0 ? {} : { lead: commitment.lead.map(({ name }) => name) }),
    ...(commitment.doubts.length === 0 ? {} : { doubts: commitment.doubts }),
  };
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

const shortRef = (id: string): string => id.slice(id.indexOf("-") + 1);

/** The rail's entries of a book, in the order of the text, packed for the way. */
export const packEntries = (book: Book): readonly PackedEntry[] => {
  const blocks = blocksByRef(book.marks);
  return book.commitments.map((commitment): PackedEntry => {
    const { id, kind, title, section, start } = commitment;
    const extras = extrasOf(commitment, book.document.period);
    const packed = [shortRef(id), kind, title, section, blocks.get(id) ?? blockAt(book, start)] as const;
    return Object.keys(extras).length === 0 ? packed : [...packed, extras];
  });
};

/** Undoes {@link packEntries}; `document` is the document the entries belong to. */
export const unpackEntries = (
  packed: readonly PackedEntry[],
  document: { readonly id: string; readonly period: string | null },
): readonly Entry[] =>
  packed.map(([ref, kind, title, section, blocks, extras = {}]) => ({
    id: `${document.id}-${ref}`,
    kind,
    title,
    section,
    blocks,
    nature: null,
    value: null,
    target: null,
    period: document.period,
    lead: [],
    doubts: [],
    ...extras,
  }));
