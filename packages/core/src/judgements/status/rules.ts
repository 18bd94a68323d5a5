import type { Rule, RuleId, RuleLimits } from "./rule.ts";

/** Signals, by what each takes from the log-odds of reaching a target. A unit that is silent tells less than one that is stuck. */
const SIGNAL_WEIGHTS = {
  "signal:report-overdue": -0.4,
  "signal:blocker-open": -0.4,
  "signal:blocker-late": -0.8,
  "signal:step-late": -0.8,
  "signal:no-progress": -0.6,
  "signal:sides-disagree": -0.4,
  "signal:own-deadline-over": -0.4,
} as const;

const COMMON = {
  /** Days after the end of a time until its number is published, where the definition of the indicator does not say. */
  "publication-delay": 90,
  /** Days after that in which a number is still awaited. */
  grace: 60,
  /** Months after which a number tells nothing any more of how things stand. */
  "stale-months": 24,
  /** Sum of signal weights from which on what is not forecast is not on track. */
  "signals-turn": -0.4,
  ...SIGNAL_WEIGHTS,
} as const;

const BINDING: RuleLimits = { onTrack: 0.8, offTrack: 0.4, paceOnTrack: 0.95, paceOffTrack: 0.7 };
const OTHERS: RuleLimits = { onTrack: 0.65, offTrack: 0.3, paceOnTrack: 0.85, paceOffTrack: 0.6 };

const rule = (id: RuleId, parameters: Rule["parameters"] = {}): Rule => ({
  ...{ id, version: 1, since: "2026-11-22" },
  limits: { binding: BINDING, others: OTHERS },
  parameters: { ...COMMON, ...parameters },
  source: "Lantu",
});

/**
 * The rules in force and those before them: data that anybody can read and calculate with. A published version is never
 * altered; a change is a further version with its own first day.
 */
export const RULES: readonly Rule[] = [
  rule("level"),
  rule("growth"),
  rule("average-growth"),
  rule("cumulated"),
  rule("ceiling"),
  rule("band"),
  // How far two growth rates may lie apart, in percentage points, and still be “basically in step”.
  rule("relative", { tolerance: 0.5 }),
  rule("milestone"),
  rule("project-stage"),
  rule("deed"),
  rule("words"),
];

/** The version of a rule in force on a day; the first there is for days before it, so that history is judged by published rules. */
export function ruleOn(rules: readonly Rule[], id: RuleId, day: string): Rule {
  let found: Rule | undefined;
  for (const one of rules) {
    if (one.id !== id) continue;
    if (found === undefined || isNearer(one, found, day)) found = one;
  }
  if (found === undefined) throw new RangeError(`no rule ${id}`);
  return found;
}

/** In force before not in force; of those in force the latest, of those not the earliest. */
function isNearer(one: Rule, other: Rule, day: string): boolean {
  const [mine, its] = [one.since <= day, other.since <= day];
  if (mine !== its) return mine;
  return mine ? one.since > other.since : one.since < other.since;
}

/** A named number of a rule, zero where the rule has none of the name. */
export const parameterOf = ({ parameters }: Rule, name: string): number => parameters[name] ?? 0;
