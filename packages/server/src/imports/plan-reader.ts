import type { Reading, Span } from "@lantu/core";

/** How far the reading of one file has come. */
export interface ReadingProgress {
  readonly stage: "decode" | "recognise" | "repair" | "document" | "statements" | "figures" | "commitments";
  /** The page being recognised, counted from 1, of how many; only in that stage. */
  readonly page?: number;
  readonly pages?: number;
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
}
