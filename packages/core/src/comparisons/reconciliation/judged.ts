import type { Series, SeriesPoint } from "../../indicators/index.ts";
import type { Step } from "../step.ts";
import type { Bounds } from "./bounds.ts";
import type { SeriesNature } from "./nature-of-series.ts";
import type { OutcomeReason, TargetOutcome } from "./outcome.ts";
import type { Report, Target } from "./target.ts";

/** What the rules of one kind of series find of one target. */
export interface Judged {
  readonly outcome: TargetOutcome;
  readonly reason: OutcomeReason | null;
  readonly evidence: readonly SeriesPoint[];
  readonly steps: readonly Step[];
}

/** One target with everything told in its series. */
export interface Case {
  readonly series: Series;
  readonly nature: SeriesNature;
  readonly target: Target;
  readonly goal: Bounds;
  readonly reports: readonly Report[];
  /** Series of the same concept and place told otherwise: its growth, where this is its amount. */
  readonly growth: Series | null;
  /** First month nothing held speaks of any more: a target whose time ends by then is due. */
  readonly heldUntil: number;
}

/** Puts the parts of a finding together. */
export const judged = (
  outcome: TargetOutcome,
  reason: OutcomeReason | null,
  evidence: readonly SeriesPoint[] = [],
  steps: readonly Step[] = [],
): Judged => ({ outcome, reason, evidence, steps });
