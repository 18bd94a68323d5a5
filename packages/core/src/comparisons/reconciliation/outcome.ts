import type { Bilingual, PlaceRef, SeriesMeasure, SeriesPoint } from "../../indicators/index.ts";
import type { Comparator, Nature } from "../../statements/index.ts";
import type { Citation } from "../citation.ts";
import type { Step } from "../step.ts";

/** What can become of a target, as far as the documents held and the observations tell. */
export const TARGET_OUTCOMES = [
  "reached", // a number for the time it was due is as good as the target
  "missed", // a number for the time it was due is worse
  "reached-early", // a number for an earlier time, told after the target was set, is as good already
  "reached-before-set", // a number for a time before the target was set was as good already
  "not-due", // nothing held speaks of the time it is due yet: by what is known here it is still open
  "not-comparable", // numbers are told, but none that may be held against it
  "reported-without-number", // a later report speaks of it in words only
  "not-reported", // its time is over and no document held says what became of it
  "to-confirm", // the target itself has to be confirmed first
] as const;

export type TargetOutcome = (typeof TARGET_OUTCOMES)[number];

/** Why an outcome is as it is, where the outcome alone does not say. */
export const OUTCOME_REASONS = [
  "worse-so-far", // the last number before it is due is not there yet
  "within-so-far", // a ceiling or floor that has been kept up to the last number
  "overlapping-periods", // the times told overlap without being the same: neither sum nor difference means anything
  "years-missing", // some of the years an average or a sum needs are not told
  "growth-only", // for that time only its growth is told, and no base it started from
  "bounds-too-wide", // “over 250” and “about 300” leave open which is greater
  "average-or-total", // the text does not tell a yearly average from a total of the years
  "target-of-upper-place", // 达到市级要求: the number is in the plan of the place above
  "total-of-upper-place", // … but it is a sum over the whole place above, of which this place owes a part nobody tells
  "upper-place-unknown", // … and no document of the place above holds it
  "average-of-upper-place", // 不高于全市平均
  "in-step-with-growth", // 与经济增长同步
  "title-won", // a report tells that the title was won
  "target-from-gap", // only the gap to the target is printed
] as const;

export type OutcomeReason = (typeof OUTCOME_REASONS)[number];

/** A target as it is held against what is reported: a number, or words that stand for one. */
export interface ReconciledTarget {
  readonly op: Comparator;
  /** In the unit of the series; null for a target in words. */
  readonly value: number | null;
  readonly valueMax: number | null;
  /** The words of a target without number. */
  readonly text: string | null;
  readonly period: string | null;
  readonly nature: Nature | null;
  /** Calculated from other numbers, not printed itself. */
  readonly derived: boolean;
  /** Everywhere the same target is told in its document; the first is the one it is quoted by. */
  readonly citations: readonly Citation[];
}

/** One target and what became of it. */
export interface Reconciliation {
  /** Stable: document, raw place of the target and the later document it is held against, if one. */
  readonly id: string;
  readonly outcome: TargetOutcome;
  readonly reason: OutcomeReason | null;
  /** Key of the series; null for a target in words whose concept no figure tells. */
  readonly series: string | null;
  readonly name: Bilingual;
  readonly place: PlaceRef;
  readonly measure: SeriesMeasure;
  readonly unit: string | null;
  readonly document: string;
  readonly target: ReconciledTarget;
  /** The numbers it rests on, the deciding one first. */
  readonly evidence: readonly SeriesPoint[];
  /** Sentences that speak of it without a number. */
  readonly mentions: readonly Citation[];
  readonly steps: readonly Step[];
}
