import type { Commitment } from "./commitments/index.ts";
import type { Document } from "./document/index.ts";
import type { Description, Figure, Row, Statement } from "./statements/index.ts";

/**
 * Everything read out of one source. Spans are offsets into `document.text` (repaired);
 * `rawSpan(document, span)` leads back to `document.source.text`.
 */
export interface Reading {
  readonly document: Document;
  readonly description: Description;
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  readonly rows: readonly Row[];
  readonly commitments: readonly Commitment[];
}

/** Stages of reading, in order, as reported to `onStage`. */
export type ReadingStage = "repair" | "document" | "statements" | "figures" | "commitments";
