import type { CommitmentSummary } from "./commitment.ts";
import type { Page, PageRequest } from "./page.ts";

/** What is looked for: words, in commitments or text or both, in one document or all that are published. */
export interface SearchQuery extends PageRequest {
  readonly q: string;
  readonly in: "all" | "commitments" | "text";
  readonly document?: string | undefined;
}

/** A stretch of text with the `[from, to)` offsets of the matched words in it. */
export interface Snippet {
  readonly text: string;
  readonly hits: readonly (readonly [number, number])[];
}

/** A hit in a published document. `start` and `end` of a passage are the raw offsets of its block. */
export type SearchHit =
  | { readonly type: "commitment"; readonly commitment: CommitmentSummary; readonly snippet: Snippet }
  | {
      readonly type: "passage";
      readonly document: {
        readonly id: string;
        readonly title: string;
        readonly period: string | null;
        readonly place: string | null;
      };
      readonly block: number;
      readonly address: string;
      readonly start: number;
      readonly end: number;
      readonly snippet: Snippet;
    };

/** Commitments first, best first; `total` counts what `in` asks for, the two counts are always given. */
export interface SearchPage extends Page<SearchHit> {
  readonly commitments: number;
  readonly passages: number;
}
