import type { Region, SourceFormat } from "@lantu/core";
import type { Guard } from "./guard.ts";
import type { Host } from "./host.ts";

/** The text layer of one file: what a reader makes of bytes. Spans of `regions` are offsets into `text`. */
export interface Layer {
  readonly text: string;
  readonly regions: readonly Region[];
  /** Encoding the bytes were decoded with; null where the format has none. */
  readonly encoding: string | null;
}

/** What a reader may use besides the bytes. */
export interface ReadContext {
  readonly guard: Guard;
  readonly host: Host;
  /** Encoding the caller insists on, as a label of the WHATWG Encoding Standard; null leaves it to the bytes. */
  readonly encoding: string | null;
}

/**
 * One file format. `read` is deterministic, does not keep `bytes`, and throws `ReadProblem`;
 * anything else it throws is reported as `file-unreadable`.
 */
export interface Reader {
  readonly format: SourceFormat;
  read(bytes: Uint8Array, context: ReadContext): Promise<Layer>;
}
