import type { Comparator } from "../language/index.ts";
import type { Span } from "../text/index.ts";

export type { Comparator };
export type Measure = "level" | "delta" | "rate" | "share";
export type Modality = "target" | "actual" | "estimate";

/** What can be right or wrong of a figure: that it is one at all (`found`), and each of its fields. */
export type FigureField = "found" | "value" | "unit" | "op" | "measure" | "modality" | "period" | "subject";

/** How likely each field is right, 0 to 1, as calibrated on annotated documents (`evaluation/results.md`). */
export type FigureConfidence = Readonly<Record<FigureField, number>>;

/** What each field was read from, by the names the confidence table counts under (`own-clause`, `carried`, `section`, …). */
export type FigureEvidence = Readonly<Record<FigureField, string>>;

/** One measured number. `value` has Chinese magnitudes folded in (9500 亿元 → 950000000000, unit 元). */
export interface Figure {
  readonly kind: "figure";
  /** The number with its magnitude, unit and adjoining comparators, in the repaired text. */
  readonly span: Span;
  /** What is measured, ellipsis resolved; null where it cannot be told. */
  readonly subject: string | null;
  /** Where the subject is named, null where it was put together from several places. */
  readonly subjectSpan: Span | null;
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly valueMax: number | null;
  /** Unit without magnitude, as written, or null. */
  readonly unit: string | null;
  readonly op: Comparator;
  readonly measure: Measure;
  readonly modality: Modality;
  /** ISO-like: `2025`, `2021/2025`, `2024-11`, `2024-01/2024-11`; null where it cannot be told. */
  readonly period: string | null;
  /** Index into the statements. */
  readonly statement: number;
  readonly evidence: FigureEvidence;
  readonly confidence: FigureConfidence;
}
