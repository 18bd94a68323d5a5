import type { CommitmentSummary, DoubtCode } from "@lantu/server/contract";
import type { FigureValue } from "../../format/figure.ts";

/** A commitment as the rail shows it. */
export interface Entry {
  readonly id: string;
  readonly kind: CommitmentSummary["kind"];
  readonly nature: CommitmentSummary["nature"];
  readonly title: string;
  readonly value: FigureValue | null;
  /** The target cell as printed, where there is no value. */
  readonly target: string | null;
  readonly period: string | null;
  readonly lead: readonly string[];
  readonly doubts: readonly DoubtCode[];
  readonly section: number;
  /** Blocks it is marked in, in reading order; the first is where it is quoted from. */
  readonly blocks: readonly number[];
}
