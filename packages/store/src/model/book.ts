import type { CommitmentKind } from "@lantu/core/commitments";
import type { RepairReason } from "@lantu/core/text";
import type { CommitmentSummary } from "./commitment.ts";
import type { DocumentDetail } from "./document.ts";

/** A heading of the outline with the blocks `[first, last]` under it. */
export interface BookSection {
  readonly index: number;
  readonly parent: number | null;
  readonly level: number;
  readonly label: string | null;
  readonly title: string;
  readonly heading: number | null;
  readonly first: number;
  readonly last: number;
  /** Commitments (not rejected ones) in the section with its subsections. */
  readonly commitments: number;
}

/** A cell of a table block; `from` and `to` are offsets into the block's text. */
export interface BookCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly header: boolean;
  readonly inferred: boolean;
  readonly from: number;
  readonly to: number;
}

/** A repaired place: `from`..`to` in the block's text is what is read, `start`..`end` and `raw` what was published. */
export interface BookRepair {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly reason: RepairReason;
}

/** A block to read. `start` and `end` are raw offsets; `raw` is null where the text was published as it is read. */
export interface BookBlock {
  readonly index: number;
  readonly kind: "heading" | "paragraph" | "table" | "noise";
  /** Heading style or reason of noise. */
  readonly style: string | null;
  readonly level: number | null;
  readonly section: number;
  readonly address: string;
  readonly page: number | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly raw: string | null;
  readonly item: boolean;
  /** Offsets into `text`. */
  readonly runIn: readonly (readonly [number, number])[];
  readonly cells: readonly BookCell[];
  readonly repairs: readonly BookRepair[];
}

/** A marked stretch inside one block; `from`..`to` in the block's text, `start`..`end` in the raw text. */
export interface BookMark {
  readonly type: CommitmentKind | "figure";
  /** A commitment's or figure's id. */
  readonly ref: string;
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** A whole document to read; commitments in text order. Rejected ones only while the document waits for review. */
export interface Book {
  readonly document: DocumentDetail;
  readonly sections: readonly BookSection[];
  readonly blocks: readonly BookBlock[];
  readonly marks: readonly BookMark[];
  readonly commitments: readonly CommitmentSummary[];
}
