import type { Nature } from "../statements/index.ts";
import type { Span } from "../text/index.ts";

export type CommitmentKind = "indicator" | "task" | "project";

/** How far a project is to come: 前期, 开工, 续建, 竣工, 投用. */
export type ProjectStage = "planning" | "start" | "build" | "complete" | "use";

/** A unit the text itself names, as written. Where the text names none there is none until a person names one. */
export interface NamedUnit {
  readonly name: string;
  readonly span: Span;
}

/** Why a person should look at a proposed commitment before it is published. */
export type DoubtCode =
  | "value-inferred" // the target was read from a merged or lost cell
  | "value-missing" // an indicator without any number or words in its target cell
  | "relative-target" // the target names no number (达到市级要求, 与经济增长基本同步)
  | "period-unknown"
  | "subject-unknown"
  | "nature-unknown" // an indicator row whose attribute is lost
  | "damaged-text" // repairs inside the quote
  | "prose-table-differ" // the same target is told differently in prose and table
  | "long-quote" // the sentence could not be cut into single duties
  | "low-confidence" // what it stands on leaves too much doubt, though no single reason stands out
  | "recognised" // its text was read from an image
  | "proposed"; // the reader passed it over; a proposer pointed at it

export interface Doubt {
  readonly code: DoubtCode;
  readonly span: Span | null;
}

/** Who found a commitment: the reader, or a proposer whose words were checked against the text. */
export type Finder = "reader" | "proposer";

/** What somebody undertook. All spans are offsets into the repaired text until `pipeline` leads them back. */
export interface Commitment {
  readonly kind: CommitmentKind;
  readonly nature: Nature | null;
  /** Short name: the indicator's name, or the deed in at most some 40 characters, words of the text only. */
  readonly title: string;
  /** At least one; the first is the sentence or table line it is quoted by, others say the same again. */
  readonly spans: readonly Span[];
  /** Index into `Document.blocks` of the first span. */
  readonly block: number;
  readonly section: number;
  readonly address: string;
  /** ISO-like period the commitment is about, null where unknown. */
  readonly period: string | null;
  /** ISO-like date by which it is due, where the text says so or the period ends, else null. */
  readonly deadline: string | null;
  readonly lead: readonly NamedUnit[];
  readonly cooperating: readonly NamedUnit[];
  /** Indices into the figures of the reading; the first is the headline value. */
  readonly figures: readonly number[];
  /** Index into the rows of the reading, where the commitment stands in an indicator table. */
  readonly row: number | null;
  /** How far the text says a project is to come; null where it does not say, and for what is no project. */
  readonly stage: ProjectStage | null;
  readonly doubts: readonly Doubt[];
  readonly origin: Finder;
  /** How likely a person keeps it as it is, 0 to 1 (`confidence.ts`). */
  readonly confidence: number;
}
