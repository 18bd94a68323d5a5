import type { MessagePort } from "node:worker_threads";
import type { Reading, ReadingStage, Source, Span } from "@lantu/core";
import type { Limits } from "./limits.ts";
import type { ReadProblemCode, ReadProblemParams } from "./problem.ts";

/** Stages a file goes through in a worker: its bytes are decoded, then the text is read. */
export type FileStage = "decode" | ReadingStage;

/** What a worker tells on its way: that a stage begins, or that it holds more memory than it may. */
export type WorkerMessage = FileStage | "exhausted";

/** What a worker is given. */
export interface ReadTask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly limits: Limits;
  readonly encoding: string | null;
  /** Raw stretches to be left as they were published. */
  readonly keep: readonly Span[];
  /** Whether the source is also read as a plan, or only decoded. */
  readonly whole: boolean;
  /** Takes `WorkerMessage`s. */
  readonly progress: MessagePort;
}

/** What a worker gives back. A problem travels as data, for classes do not survive the way between threads. */
export type ReadOutcome =
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "reading"; readonly source: Source; readonly reading: Reading }
  | { readonly kind: "problem"; readonly code: ReadProblemCode; readonly params: ReadProblemParams };
