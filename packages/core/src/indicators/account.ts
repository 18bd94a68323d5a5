import type { CommitmentRecord, DescriptionRecord, FigureRecord } from "../ledger/index.ts";
import type { Nature } from "../statements/index.ts";
import type { Span } from "../text/index.ts";
import type { ToldDate } from "./dates/index.ts";
import type { ToldList } from "./lists/index.ts";
import type { PlaceRef } from "./place.ts";

/** A figure with the sentence or table line it stands in; offsets are raw, the quote is the published text. */
export interface ToldFigure {
  readonly figure: FigureRecord;
  readonly sentence: ToldWords;
  /** Titles of the sections it stands in, outermost first. */
  readonly path: readonly string[];
  /** For a target cell of an indicator table: its nature, and whether it was read from a merged or lost cell. */
  readonly row: { readonly nature: Nature | null; readonly inferred: boolean } | null;
}

/** Words of a document where they stand; offsets are raw, the quote is the published text. */
export type ToldWords = Span & { readonly quote: string };

/**
 * What one document says, as series and comparisons need it. It is made from a reading (command line) or from the
 * store (after people corrected it) and looks the same from both.
 */
export interface Account {
  /** Id of the document, or its file name without ending where nothing is stored. */
  readonly document: string;
  readonly description: DescriptionRecord;
  /**
   * The place it is about, where that is settled: a part of an account has no longer all the words that settle it. Left out
   * it is found by the description and the text.
   */
  readonly own?: PlaceRef;
  readonly figures: readonly ToldFigure[];
  /** Sentences that report what was done, reached or not reached, with or without numbers. */
  readonly reported: readonly ToldWords[];
  /** Commitments that stand, rejected ones left out. */
  readonly commitments: readonly CommitmentRecord[];
  /** Counts it announces with the things that follow; left out where the account was made without the text's structure. */
  readonly lists?: readonly ToldList[];
  /** Dates in it that no calendar has; left out where the account was made without the text. */
  readonly dates?: readonly ToldDate[];
}
