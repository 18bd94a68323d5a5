import type { Reconciliation } from "../../comparisons/index.ts";
import type { Concept, Series } from "../../indicators/index.ts";
import type { AttachedRule, CommitmentRecord, Schedule, WorkReport, WorkStep, YearPath } from "../../ledger/index.ts";
import type { AttachedBy, DocumentSays } from "./judgement.ts";

/** One target of a commitment with everything told in its series, as known on the day that is judged. */
export interface JudgeableTarget {
  readonly reconciliation: Reconciliation;
  /** Null for a target no figure tells. Holds the points known by the day, statistics among them. */
  readonly series: Series | null;
  /** The growth of the same concept, place and breakdown, where the series tells its amount. */
  readonly growth: Series | null;
  readonly concept: Concept | null;
  /** A person has confirmed the number of a target that was looked up or calculated. */
  readonly confirmed: boolean;
  /** Left out where the target is judged as it is printed: the rule a person attached to its words, and who. */
  readonly attached?: AttachedBy;
}

/** A rule people attached to words, with how many entries made it so and the day it last changed. */
export interface DatedRule {
  readonly rule: AttachedRule;
  readonly version: number;
  /** ISO date. */
  readonly on: string;
}

/** A report with how many entries made it so and the day it last changed. */
export interface DatedReport {
  readonly report: WorkReport;
  readonly version: number;
  /** ISO date. */
  readonly on: string;
}

/** A figure as its text prints it. */
export interface PrintedFigure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string | null;
}

/** What people keep in the ledger about a commitment, as it stood at the end of the day that is judged. */
export interface WorkFacts {
  /** The deadline people set, an ISO date or a period whose last day counts; null where they set none. */
  readonly deadline: string | null;
  readonly path: YearPath | null;
  readonly schedule: Schedule | null;
  readonly steps: readonly WorkStep[];
  /** Of every period and side the latest state, those never sent left out. */
  readonly reports: readonly DatedReport[];
  /** Periods whose report was due before the day and has not come: the ISO day each was due. */
  readonly overdue: readonly { readonly period: string; readonly due: string }[];
  /** The headline figure as it is printed, in whose unit reports are; null where there is none. */
  readonly printed: PrintedFigure | null;
  /** The rule people attached to its words; null where there is none. */
  readonly attached: DatedRule | null;
}

/** By which act a commitment is no longer promised. */
export interface Withdrawal {
  readonly by: "document-withdrawn" | "superseded" | "adjusted";
  /** Entry of the journal, or the document that took its place. */
  readonly act: string;
}

/** Everything a judgement rests on. Plain data: the same gives the same, on any machine, in any order of arrival. */
export interface Judgeable {
  readonly commitment: CommitmentRecord;
  readonly document: string;
  readonly targets: readonly JudgeableTarget[];
  readonly documentsSay: readonly DocumentSays[];
  readonly work: WorkFacts;
  readonly withdrawn: Withdrawal | null;
}

/** Nothing kept about a commitment. */
export const NO_WORK: WorkFacts = {
  ...{ deadline: null, path: null, schedule: null, steps: [], reports: [], overdue: [], printed: null, attached: null },
};
