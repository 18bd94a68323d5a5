import { monthOfDay } from "./day-in.ts";
import type { Forecaster, Told } from "./forecaster.ts";
import { isReached, type PlanHistory, pastOn } from "./plan-history.ts";

/** A target on a day, and what a forecaster told of it; null where it found too little. */
export interface Answer {
  readonly plan: string;
  /** Months from the day to the end of the target's time. */
  readonly monthsLeft: number;
  readonly reached: boolean;
  readonly truth: number;
  readonly step: number;
  readonly told: Told | null;
}

/** Asks a forecaster of every target on every day, with what was known by the end of that day and nothing else. */
export function replayed(plans: readonly PlanHistory[], forecaster: Forecaster): readonly Answer[] {
  return plans.flatMap((plan) => {
    const { id, truth, step, question, asked } = plan;
    const reached = isReached(plan);
    return asked.map((day): Answer => {
      const monthsLeft = question.due.until - 1 - monthOfDay(day);
      return { plan: id, monthsLeft, reached, truth, step, told: forecaster({ ...question, past: pastOn(plan, day) }) };
    });
  });
}
