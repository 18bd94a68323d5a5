import type { Account, Reading, Span } from "@lantu/core";

/** How far the reading of one file has come. */
export interface ReadingProgress {
  readonly stage: "decode" | "recognise" | "repair" | "document" | "statements" | "figures" | "commitments";
  /** The page being recognised, counted from 1, of how many; only in that stage. */
  readonly page?: number;
  readonly pages?: number;
}

/** A page drawn. */
export interface PageImage {
  readonly type: "image/png" | "image/svg+xml";
  readonly bytes: Uint8Array;
}

/** Reads files away from the main thread; the pool of `@lantu/readers` is one. */
export interface PlanReader {
  /** Rejects with a `ReadProblem` for a file that cannot be read. */
  read(
    bytes: Uint8Array,
    fileName: string,
    options: {
      readonly signal?: AbortSignal;
      /** Insists on a character encoding. */
      readonly encoding?: string | null;
      /** Raw stretches to be left as they were published. */
      readonly keep?: readonly Span[];
      readonly onProgress?: (progress: ReadingProgress) => void;
    },
  ): Promise<{ readonly reading: Reading }>;
  /**
   * Reads a file for what the document of this id says, as comparisons need it. Rejects like `read`; a reader without it
   * compares nothing.
   */
  account?(
    bytes: Uint8Array,
    fileName: string,
    document: string,
    options: { readonly signal?: AbortSignal; readonly encoding?: string | null; readonly keep?: readonly Span[] },
  ): Promise<Account>;
  /** Draws a page, counted from 1; null where there is none. Rejects with a `ReadProblem` where the file is damaged. */
  drawPage?(
    bytes: Uint8Array,
    fileName: string,
    wanted: { readonly page: number; readonly width: number },
  ): Promise<PageImage | null>;
}
