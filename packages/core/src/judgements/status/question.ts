import type { Interval } from "../../indicators/index.ts";
import type { JudgeableTarget, WorkFacts } from "./judgeable.ts";
import type { DocumentSays, TargetJudgement } from "./judgement.ts";
import type { Numbers } from "./numbers-told.ts";
import type { Rule, RuleLimits } from "./rule.ts";

/** One target on one day, with what its rule needs. */
export interface Question {
  readonly target: JudgeableTarget;
  readonly rule: Rule;
  readonly limits: RuleLimits;
  /** ISO day. */
  readonly on: string;
  /** The time the target is for and its last day; null where its text does not tell. */
  readonly time: Interval | null;
  readonly due: string | null;
  readonly work: WorkFacts;
  readonly says: readonly DocumentSays[];
  /** A document, or the unit itself, says that it was or will be reached. */
  readonly isSaid: boolean;
  /** What signals add to the log-odds, ≤ 0. */
  readonly signals: number;
}

/** A question about a number in a series. */
export interface NumberQuestion extends Question, Numbers {
  readonly time: Interval;
  readonly due: string;
}

/** What a rule answers. */
export type Answered = Pick<TargetJudgement, "status" | "basis" | "reason"> &
  Partial<Pick<TargetJudgement, "evidence" | "steps" | "pace" | "forecast">> & {
    /** With the signals counted; null where nothing can be told. */
    readonly probability?: number | null;
  };

/** Nothing told, with why. */
export const unknown = (reason: NonNullable<Answered["reason"]>, more: Partial<Answered> = {}): Answered => ({
  ...{ status: "unknown", basis: "none", reason },
  ...more,
});

/** Its time has not come, or its number has not. */
export const notDue = (reason: "not-begun" | "awaiting-publication"): Answered => ({
  ...{ status: "not-due", basis: "calendar", reason },
});
