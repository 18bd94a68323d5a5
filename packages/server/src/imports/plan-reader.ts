import type { Reading } from "@lantu/core";

/** How far the reading of one file has come. */
export interface ReadingProgress {
  readonly stage: "decode" | "repair" | "document" | "statements" | "figures" | "commitments";
}

/** Reads files away from the main thread; the pool of `@lantu/readers` is one. */
export interface PlanReader {
  /** Rejects with a `ReadProblem` for a file that cannot be read. */
  read(
    bytes: Uint8Array,
    fileName: string,
    options: { readonly signal?: AbortSignal; readonly onProgress?: (progress: ReadingProgress) => void },
  ): Promise<{ readonly reading: Reading }>;
}
