import type { Forecastable, PastValue } from "../forecast/index.ts";

/** A number with the day from which it was known; a later one for the same time is its revision. */
export interface ToldValue extends PastValue {
  /** ISO date. */
  readonly knownOn: string;
}

/** A target whose end is known, with everything that was ever told on the way. */
export interface PlanHistory {
  readonly id: string;
  /** What is asked; its past depends on the day. */
  readonly question: Omit<Forecastable, "past">;
  readonly told: readonly ToldValue[];
  /** ISO days it is asked on, ascending, all before its end. */
  readonly asked: readonly string[];
  /** What it came to. */
  readonly truth: number;
  /** The yearly step the series is used to, in its unit; what errors are told in. */
  readonly step: number;
  /** A number for every year and no other: what every forecaster can read. */
  readonly even: boolean;
}

/** What was known by the end of a day: of each stretch of time the number known last. */
export function pastOn({ told, question }: PlanHistory, day: string): readonly PastValue[] {
  const latest = new Map<string, ToldValue>();
  for (const one of told) {
    if (one.knownOn > day || one.interval.until > question.due.until) continue;
    const key = `${one.interval.from}-${one.interval.until}`;
    const held = latest.get(key);
    if (held === undefined || held.knownOn <= one.knownOn) latest.set(key, one);
  }
  return [...latest.values()].sort((a, b) => a.interval.until - b.interval.until || b.interval.from - a.interval.from);
}

/** Whether what a plan came to is what it promised. */
export const isReached = ({ truth, question: { goal } }: PlanHistory): boolean =>
  truth >= goal.least && truth <= goal.most;
