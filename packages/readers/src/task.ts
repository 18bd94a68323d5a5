import type { MessagePort } from "node:worker_threads";
import type { Account, Reading, ReadingStage, Source, Span } from "@lantu/core";
import type { Limits } from "./limits.ts";
import type { ReadProblemCode, ReadProblemParams } from "./problem.ts";

/** Stages a file goes through in a worker: its bytes are decoded, scanned pages recognised, then the text is read. */
export type FileStage = "decode" | "recognise" | ReadingStage;

/** How far the reading of a file has come; of stage `recognise` the how many-th page of how many. */
export interface FileProgress {
  readonly stage: FileStage;
  readonly page?: number;
  readonly pages?: number;
}

/** What a worker tells on its way. */
export type WorkerMessage =
  | { readonly kind: "progress"; readonly progress: FileProgress }
  /** It holds more memory than it may. */
  | { readonly kind: "exhausted" }
  /** It asks for its turn to recognise pages, and waits for an answer, whatever that is. */
  | { readonly kind: "turn" }
  /** It is allowed more time. */
  | { readonly kind: "more-time"; readonly milliseconds: number };

/** A page to be drawn: its number, counted from 1, and how many pixels wide. */
export interface PageWanted {
  readonly page: number;
  readonly width: number;
}

/** What the document of this id says is wanted, as comparisons need it. */
export interface AccountWanted {
  readonly document: string;
}

/** A page drawn, to be shown beside the text. */
export interface PageImage {
  readonly type: "image/png" | "image/svg+xml";
  readonly bytes: Uint8Array;
}

/** What a worker is given. */
export interface ReadTask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly limits: Limits;
  readonly encoding: string | null;
  /** Raw stretches to be left as they were published. */
  readonly keep: readonly Span[];
  /** Whether the file is decoded, also read as a plan, read for what it says, or a page of it is drawn. */
  readonly want: "source" | "reading" | AccountWanted | PageWanted;
  /** Takes `WorkerMessage`s; gives a message back when it is the worker's turn. */
  readonly progress: MessagePort;
}

/** What a worker gives back. A problem travels as data, for classes do not survive the way between threads. */
export type ReadOutcome =
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "reading"; readonly source: Source; readonly reading: Reading }
  | { readonly kind: "account"; readonly account: Account }
  | { readonly kind: "page"; readonly image: PageImage | null }
  | { readonly kind: "problem"; readonly code: ReadProblemCode; readonly params: ReadProblemParams };

/** Whether a page is to be drawn. */
export const isPage = (want: ReadTask["want"]): want is PageWanted => typeof want === "object" && "page" in want;
