import type { DocumentSummary } from "./document.ts";
import type { JournalLine } from "./journal.ts";

/** What is held. Totals count published documents and their commitments (rejected ones left out). */
export interface Overview {
  /** Published, by the start of their period; those without a period last. */
  readonly documents: readonly DocumentSummary[];
  readonly totals: {
    readonly documents: number;
    readonly characters: number;
    readonly commitments: number;
    readonly indicators: number;
    readonly tasks: number;
    readonly projects: number;
    readonly binding: number;
    readonly withoutLead: number;
    readonly figures: number;
    /** Documents waiting for review. */
    readonly waiting: number;
  };
  /** The last 12, newest first. */
  readonly changes: readonly JournalLine[];
}
