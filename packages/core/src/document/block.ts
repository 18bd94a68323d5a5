import type { Span } from "../text/index.ts";

/** What a heading opens. `item` is 一、（一）1.（1）①; `run-in` opens a paragraph on the same line. */
export type HeadingStyle =
  | "title"
  | "part"
  | "chapter"
  | "section"
  | "item"
  | "box"
  | "annex"
  | "caption"
  | "plain"
  | "run-in";

interface BlockBase {
  /** Position in `Document.blocks`, from 0. */
  readonly index: number;
  /** Characters of the repaired text. */
  readonly span: Span;
  /** Index into `Document.sections` of the innermost section the block stands in; 0 is the whole document. */
  readonly section: number;
  /** Where the block stands, in words a person can cite: `第六章 第一节 二、 ¶3`. */
  readonly address: string;
}

export interface HeadingBlock extends BlockBase {
  readonly kind: "heading";
  readonly style: HeadingStyle;
  /** 1 is the document's title; greater is deeper. */
  readonly level: number;
  /** The numbering as written (`第六章`, `二、`, `专栏3`), or null. */
  readonly label: string | null;
}

export interface ParagraphBlock extends BlockBase {
  readonly kind: "paragraph";
  /** Sentences in order, covering all that is not white space. A run-in heading is its own entry of `runIn`. */
  readonly sentences: readonly Span[];
  /** Spans of run-in headings and of numbered measures' numbers inside the paragraph, in order. */
  readonly runIn: readonly Span[];
  /** Whether the paragraph is a list item (—— · Ø 1. …) of the lines around it. */
  readonly item: boolean;
}

export interface TableCell {
  readonly span: Span;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly header: boolean;
  /** True where the extent was read out of a damaged table and not out of the original's own markup. */
  readonly inferred: boolean;
}

export interface TableBlock extends BlockBase {
  readonly kind: "table";
  readonly cells: readonly TableCell[];
}

export interface NoiseBlock extends BlockBase {
  readonly kind: "noise";
  readonly reason: "contents" | "page-number" | "navigation" | "footer" | "other";
}

/** One stretch of a document's repaired text, in reading order; blocks do not overlap and cover all but white space. */
export type Block = HeadingBlock | ParagraphBlock | TableBlock | NoiseBlock;
