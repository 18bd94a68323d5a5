import type { ReconciledTarget, Step } from "../../comparisons/index.ts";
import type { Bilingual, PlaceRef, SeriesMeasure, SeriesPoint } from "../../indicators/index.ts";
import type { Answer, AttachedRule, ReportState } from "../../ledger/index.ts";
import type { Forecast, TooLittle } from "../forecast/forecast.ts";
import type { LeadingSignal } from "./leading-signal.ts";
import type { JudgementReason } from "./reason.ts";
import type { RuleRef } from "./rule.ts";
import type { Basis, Status } from "./status.ts";

/** How fast it goes and how fast it would have to. All in the unit of the target, per year where it is a speed. */
export interface Pace {
  /** What would have to be there by now on the way to the target (by the path people laid, else the straight one), and its period. */
  readonly expected: { readonly value: number; readonly period: string } | null;
  /** What is there, and its period. */
  readonly actual: { readonly value: number; readonly period: string };
  /** Yearly speed from where it began until now; null where nothing tells where it began. */
  readonly made: number | null;
  /** Yearly speed still needed to get there. */
  readonly needed: number | null;
  /** Part of the way that should be covered by now that is covered; null where there is no way to cover. */
  readonly share: number | null;
  /** Where the expected value is from: a path people laid, or the straight way. */
  readonly by: "path" | "straight";
}

/** Who attached the rule that words are measured by, and why: every judgement made by it cites them. */
export interface AttachedBy extends Pick<AttachedRule, "rule" | "by" | "name" | "reason"> {
  /** ISO date it was attached, or last changed. */
  readonly on: string;
  /** How many entries made it so. */
  readonly version: number;
  /** The value is the number of the year before, and none a person named. */
  readonly isYearBefore: boolean;
}

/** One target of a commitment, judged. */
export interface TargetJudgement {
  /** Id of the reconciliation it stands on. */
  readonly id: string;
  readonly status: Status;
  readonly basis: Basis;
  readonly reason: JudgementReason | null;
  readonly rule: RuleRef;
  /** Key of its series; null for a target no figure tells. */
  readonly series: string | null;
  readonly name: Bilingual;
  readonly place: PlaceRef;
  readonly measure: SeriesMeasure;
  readonly unit: string | null;
  readonly target: ReconciledTarget;
  /** ISO day by which it is due; null where its text does not tell. */
  readonly due: string | null;
  /** The numbers it rests on, the deciding one first: its inputs, by document and place or by observation and vintage. */
  readonly evidence: readonly SeriesPoint[];
  /** The arithmetic, line by line. */
  readonly steps: readonly Step[];
  readonly pace: Pace | null;
  readonly forecast: Forecast | TooLittle | null;
  /** Left out for what is judged as it is printed. */
  readonly attached?: AttachedBy;
}

/** What the unit itself says, as the latest report that has left the unit tells it. */
export interface UnitSays {
  readonly report: string;
  /** How many entries made the report what it is. */
  readonly version: number;
  readonly state: ReportState;
  readonly answer: Answer;
  readonly done: boolean;
  readonly value: number | null;
  readonly period: string;
  readonly unit: string;
}

/** What a document says in words: that it was, or is expected to be, reached. */
export interface DocumentSays {
  /** Id of the target it speaks of; null where it speaks of the commitment as a whole. */
  readonly target: string | null;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The years it looks back on; null where it does not say. */
  readonly period: string | null;
  readonly reached: boolean;
  /** 预计: the document expects it. */
  readonly expected: boolean;
}

/** A number of the unit's own reports that is not what the statistics tell of the same time. */
export interface NumberAgainst {
  readonly report: string;
  /** The unit that reports. */
  readonly unit: string;
  readonly period: string;
  readonly said: number;
  /** By the statistics. */
  readonly told: number;
  /** Unit of both numbers. */
  readonly scale: string | null;
}

/** Status of a commitment on a day, by named rules, with its inputs: anybody can calculate it again. */
export interface Judgement {
  readonly commitment: string;
  readonly document: string;
  /** ISO date it is told for: from what was known by the end of that day. */
  readonly on: string;
  readonly status: Status;
  readonly basis: Basis;
  readonly reason: JudgementReason | null;
  readonly rule: RuleRef;
  /** ISO day by which the commitment is due; null where nothing tells. */
  readonly due: string | null;
  /** Probability of reaching it, 0 to 1; null where nothing can be told. */
  readonly probability: number | null;
  /** Its targets one by one, the deciding one first; empty for what has no number. */
  readonly targets: readonly TargetJudgement[];
  /** What moved the probability besides the numbers. */
  readonly signals: readonly LeadingSignal[];
  readonly unitSays: UnitSays | null;
  readonly documentsSay: readonly DocumentSays[];
  /** What its own word and the data say is not the same. */
  readonly disagrees: boolean;
  /** Left out where no number of the unit's stands against the statistics. */
  readonly numberAgainst?: NumberAgainst;
  /** ISO day people set where the text tells another, which decides; left out where there is none. */
  readonly ownDue?: string;
}
