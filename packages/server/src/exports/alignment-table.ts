import type { AlignedItem, AlignedPair } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";
import { alignmentTableWords } from "./alignment-words.ts";
import type { Cell } from "./table.ts";

/** Columns of an alignment, in their order, with their widths in a workbook in characters. */
export const alignmentColumns = {
  relation: 12,
  fromTitle: 36,
  toTitle: 36,
  sentence: 60,
  reason: 30,
  steps: 40,
  score: 10,
  decision: 10,
  fromQuote: 60,
  toQuote: 60,
  fromSection: 24,
  toSection: 24,
  fromLink: 44,
  toLink: 44,
} as const;
export type AlignmentColumn = keyof typeof alignmentColumns;

/** How the table is to be written. */
export interface AlignmentForm {
  readonly language: Language;
  /** Origin of the links. */
  readonly origin: string;
}

/** The head of the table. */
export const alignmentHeadings = ({ language }: AlignmentForm): readonly string[] =>
  Object.values(alignmentTableWords(language).columns);

/** One line of an alignment as a line of the table. */
export function alignmentCells(pair: AlignedPair, { language, origin }: AlignmentForm): readonly Cell[] {
  const { from, to, score, decision } = pair;
  const said = pair.said[language];
  const link = (item: AlignedItem | null): Cell => (item === null ? null : `${origin}/commitments/${item.commitment}`);
  const cells: Readonly<Record<AlignmentColumn, Cell>> = {
    relation: said.relation,
    fromTitle: from?.title ?? null,
    toTitle: to?.title ?? null,
    sentence: said.sentence,
    reason: said.reason,
    steps: said.steps.length === 0 ? null : said.steps.join("\n"),
    score: score === null ? null : Math.round(score.total * 100) / 100,
    decision: decision === null ? null : alignmentTableWords(language).confirmed,
    fromQuote: from?.citation.quote ?? null,
    toQuote: to?.citation.quote ?? null,
    fromSection: from?.section ?? null,
    toSection: to?.section ?? null,
    fromLink: link(from),
    toLink: link(to),
  };
  return Object.values(cells);
}
