import type { BackTestRun, BackTestSet, ForecasterName } from "./back-test.ts";
import { type Forecaster, lantu, linearTrend, persistence } from "./forecaster.ts";
import type { PlanHistory } from "./plan-history.ts";
import { seeded } from "./random.ts";
import { type Answer, replayed } from "./replay.ts";
import { scoresOf } from "./scores.ts";
import { simulatedPlans } from "./simulated-plans.ts";

/** The made-up plans forecasts are tested on. */
export const TESTED = { seed: 2026, plans: 5000 } as const;

/** The made-up plans the published weights and errors were learned from: none of those tested. */
export const LEARNED = { seed: 1953, plans: 12_000 } as const;

/** The plans of a seed, the same on every machine. */
export const plansOfSeed = ({ seed, plans }: { readonly seed: number; readonly plans: number }) =>
  simulatedPlans(plans, seeded(seed));

const FORECASTS: readonly (readonly [ForecasterName, Forecaster])[] = [
  ["lantu", lantu],
  ["persistence", persistence],
  ["linear-trend", linearTrend],
];

/** What somebody else answered to the same questions. */
export interface PeerAnswers {
  readonly forecaster: ForecasterName;
  readonly answers: readonly Answer[];
}

/** Asks every forecaster of every plan on the same days, and scores what they told. */
export function backTestRun(
  set: BackTestSet,
  plans: readonly PlanHistory[],
  peers: readonly PeerAnswers[] = [],
  sources: BackTestRun["sources"] = [],
): BackTestRun {
  const own = FORECASTS.map(([forecaster, run]) => ({ forecaster, answers: replayed(plans, run) }));
  const forecasters = [...own, ...peers].map(({ forecaster, answers }) => ({ forecaster, scores: scoresOf(answers) }));
  return { set, plans: plans.length, forecasters, sources };
}
