import type { Answer, AttachableRule, ReportState } from "@lantu/core";
import type { JudgementReason, LeadingSignalKind, RuleId, Status } from "@lantu/core/judgements";
import type { StatusNames } from "./status-names.ts";

/** The sentences of judgements in one language. `{name}` stands for a part that is set in. */
export interface JudgementWords extends StatusNames {
  /** What a target is, and how it stands: set one after the other into one sentence. */
  readonly target: string;
  /** The same where the text tells no time. */
  readonly undated: string;
  readonly last: string;
  readonly verdicts: Readonly<Record<Status, string>>;
  readonly saidReached: string;
  /** A commitment without a number. */
  readonly deed: string;
  readonly due: string;
  readonly reasons: Readonly<Record<JudgementReason, string>>;
  readonly pace: string;
  readonly ways: Readonly<Record<"path" | "straight", string>>;
  readonly made: string;
  readonly needed: string;
  readonly forecast: string;
  readonly tooLittle: string;
  readonly signals: Readonly<Record<LeadingSignalKind, string>>;
  readonly weight: string;
  readonly unitSays: string;
  readonly saidDone: string;
  readonly saidValue: string;
  readonly answers: Readonly<Record<Answer, string>>;
  readonly states: Readonly<Record<ReportState, string>>;
  readonly documentSays: Readonly<Record<"reached" | "expected" | "missed", string>>;
  readonly disagrees: string;
  /** A number of the unit's own beside the statistics'. */
  readonly numberAgainst: string;
  /** A day people set beside the one that is printed. */
  readonly ownDue: string;
  /** The target of words that a person attached a rule to. */
  readonly measured: string;
  readonly measuredByYearBefore: string;
  /** Who attached which rule, since when and why. */
  readonly attached: string;
  readonly atMachine: string;
  readonly ruleNames: Readonly<Record<AttachableRule, string>>;
  readonly rules: Readonly<Record<RuleId, string>>;
  /** Limits of a rule that judges numbers, and of one that judges acts. */
  readonly limits: string;
  readonly stricter: string;
  /** What a day people set does to any of them. */
  readonly deadlines: string;
}
