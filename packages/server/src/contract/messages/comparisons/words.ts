import type { DateFault, FindingRule, Operation, OutcomeReason, Severity, TargetOutcome } from "@lantu/core";

/** The sentences of comparisons in one language. `{name}` stands for a part that is set by `fill.ts`. */
export interface ComparisonWords {
  readonly operations: Readonly<Record<Operation, string>>;
  readonly outcomes: Readonly<Record<TargetOutcome, string>>;
  readonly outcomeNames: Readonly<Record<TargetOutcome, string>>;
  /** Said of a title instead, once it was won. */
  readonly titleWon: string;
  readonly reasons: Readonly<Record<OutcomeReason, string>>;
  /** What a rule found, in words; `{first}`, `{second}`, `{third}` are numbers with their time, `{rest}` all but the first. */
  readonly findings: Readonly<Record<FindingRule, string>>;
  readonly ruleNames: Readonly<Record<FindingRule, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** What is wrong with a date. */
  readonly dateFaults: Readonly<Record<DateFault, string>>;
  /** What stands between numbers that are named one after the other. */
  readonly listed: string;
  /** A number with its time. */
  readonly dated: string;
  /** A number of the statistics with its time and source. */
  readonly observed: string;
  /** What became of a target, where the statistics say it: its number and its source. */
  readonly bySource: string;
  readonly claim: string;
  readonly claimExpected: string;
  readonly derived: string;
  readonly comparators: Readonly<Record<"=" | ">=" | ">" | "<=" | "<" | "~", string>>;
}
