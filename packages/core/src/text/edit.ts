import type { Span } from "./span.ts";

/** Why the reader changed a place of the published text for reading. */
export type RepairReason =
  | "page-number" // a page number glued into the text
  | "page-furniture" // running heads, site navigation inside a sentence
  | "line-wrap" // a line break inside a sentence
  | "page-break" // a sentence cut by a page break
  | "stray-space" // white space between Chinese characters or around a number
  | "glued-heading" // a heading run into its body
  | "compatibility-character" // Kangxi radicals, private use and compatibility forms
  | "width" // half-width punctuation in Chinese text, full-width digits
  | "lost-character" // characters lost or displaced (the 2.5 of PM2.5)
  | "interleaved" // the lines of another column of a table, read across by a converter
  | "duplicate" // a paragraph, page or sentence that a converter wrote twice
  | "markup"; // residue of HTML or of a converter

/** One repair: `span` of the published text is read as `insert`. Edits are sorted and do not overlap. */
export interface Edit {
  readonly span: Span;
  readonly insert: string;
  readonly reason: RepairReason;
}
