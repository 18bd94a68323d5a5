import type { Edit, Source } from "../text/index.ts";
import type { Block } from "./block.ts";

/** A node of the outline: a stretch of blocks under one heading. */
export interface Section {
  /** Position in `Document.sections`; 0 is the whole document. */
  readonly index: number;
  readonly parent: number | null;
  readonly level: number;
  readonly label: string | null;
  readonly title: string;
  /** Index of the heading block, null for the whole document and for what stands before the first heading. */
  readonly heading: number | null;
  /** Blocks `[first, last]` of the section with all its subsections. */
  readonly blocks: { readonly first: number; readonly last: number };
}

/**
 * A source, organised. All spans are offsets into `text` (the repaired text); `edits` lead back to `source.text`.
 */
export interface Document {
  readonly source: Source;
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}
