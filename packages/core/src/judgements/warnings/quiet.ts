import type { WarningKind } from "./warning.ts";

/** The published numbers by which warnings are raised and kept quiet. A version that was published is never altered. */
export interface QuietRules {
  readonly version: number;
  /** How far a probability, or the covered part of the way, has to be past a limit to count at once. */
  readonly margin: number;
  /** Days a worse status has to stand where it is not past the margin; and a better one where nothing measures it. */
  readonly holdDays: number;
  /** Days a better status has to stand where it is not past the margin. */
  readonly calmDays: number;
  /** Days nothing is told until a warning is over; and days after its end in which the same is not raised again. */
  readonly silentDays: number;
  /** Days after the due day from which a miss is no warning any more. */
  readonly staleDays: number;
}

/**
 * A twentieth is half of the least difference the ten-step reliability table of the back-test tells apart; two weeks are two
 * of the leader's weekly rounds; a quarter is how often most series are published.
 */
export const QUIET: QuietRules = {
  ...{ version: 1, margin: 0.05, holdDays: 14, calmDays: 90, silentDays: 14, staleDays: 366 },
};

/** Working days until the first answer to a warning is due. Set by this project; no document names a clock. */
export const ANSWER_WITHIN: Readonly<Record<WarningKind, number>> = {
  "turned-worse": 10,
  "likely-to-miss": 5,
  missed: 5,
  "said-against-data": 5,
  "economy-outside": 5,
  "economy-target": 10,
};
