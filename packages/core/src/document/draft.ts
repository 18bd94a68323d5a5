import type { Span, TextLine } from "../text/index.ts";
import type { HeadingStyle, NoiseBlock, TableCell } from "./block.ts";

/** The number a paragraph begins with, as written, and how deep it numbers. */
export interface ParagraphNumber {
  readonly label: string;
  readonly level: number;
}

/** A heading before it is known where in the outline it stands. */
export interface HeadingDraft {
  readonly kind: "heading";
  readonly span: Span;
  readonly style: HeadingStyle;
  readonly level: number;
  readonly label: string | null;
}

/** A paragraph before it is known where in the outline it stands. */
export interface ParagraphDraft {
  readonly kind: "paragraph";
  readonly span: Span;
  readonly item: boolean;
  /** The number of a numbered measure. */
  readonly number?: ParagraphNumber;
}

/** A block before it is known where in the outline it stands. */
export type Draft =
  | HeadingDraft
  | ParagraphDraft
  | { readonly kind: "table"; readonly span: Span; readonly cells: readonly TableCell[] }
  | { readonly kind: "noise"; readonly span: Span; readonly reason: NoiseBlock["reason"] };

/** Blocks read from the lines at one place, and how many lines they took. */
export interface Taken {
  readonly drafts: readonly Draft[];
  readonly count: number;
}

/** The stretch from the first of the lines to the last. */
export function cover(lines: readonly TextLine[]): Span {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

/** The words of a line; empty where there is no line. */
export function wordsOf(text: string, line: TextLine | undefined): string {
  return line === undefined ? "" : text.slice(line.start, line.end);
}

/** A line that names the table below it. */
export function captionDraft({ start, end }: Span): Draft {
  return { kind: "heading", span: { start, end }, style: "caption", level: CAPTION_LEVEL, label: null };
}

/** Captions open no section; they are as deep as the plain headings around them. */
const CAPTION_LEVEL = 10;
