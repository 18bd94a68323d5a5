import type { BackTestScores } from "./back-test.ts";
import type { Answered } from "./scores.ts";

/** There is an alarm while the probability of reaching a target is below this. */
export const ALARM_BELOW = 0.5;

/** An alarm counts as early so many months before the end: there is still time to act. */
export const WARNING_MONTHS = 6;

type AlarmScores = Pick<BackTestScores, "missed" | "recall" | "leadMonths" | "falseAlarms" | "alarmedReached">;

interface Alarmed {
  readonly reached: boolean;
  /** The alarm of the last day early enough. */
  readonly early: boolean;
  /** Months from the day since when the alarm stood without a break until the last answer; null where none stood then. */
  readonly lead: number | null;
}

/** How well alarms told who would miss; only targets that were asked early enough count. */
export function alarmScores(answers: readonly Answered[]): AlarmScores {
  const plans = [...byPlan(answers)].flatMap((of) => alarmOf(of) ?? []);
  const missed = plans.filter(({ reached }) => !reached);
  const alarms = plans.filter(({ early }) => early);
  const wrong = alarms.filter(({ reached }) => reached).length;
  const leads = missed.flatMap(({ lead }) => lead ?? []);
  return {
    missed: missed.length,
    recall: part(missed.filter(({ early }) => early).length, missed.length),
    leadMonths: middle(leads),
    falseAlarms: part(wrong, alarms.length),
    alarmedReached: part(wrong, plans.length - missed.length),
  };
}

function byPlan(answers: readonly Answered[]): Iterable<readonly Answered[]> {
  const plans = new Map<string, Answered[]>();
  for (const one of answers) {
    const held = plans.get(one.plan);
    if (held === undefined) plans.set(one.plan, [one]);
    else held.push(one);
  }
  return plans.values();
}

/** Null for a target nothing was told of early enough. */
function alarmOf(answers: readonly Answered[]): Alarmed | null {
  const days = [...answers].sort((a, b) => b.monthsLeft - a.monthsLeft);
  const early = days.findLast(({ monthsLeft }) => monthsLeft >= WARNING_MONTHS);
  if (early === undefined) return null;
  const calm = days.findLastIndex((one) => !isAlarm(one));
  return { reached: early.reached, early: isAlarm(early), lead: days[calm + 1]?.monthsLeft ?? null };
}

const isAlarm = ({ told }: Answered): boolean => told.probability < ALARM_BELOW;

const part = (some: number, all: number): number | null => (all === 0 ? null : some / all);

function middle(numbers: readonly number[]): number | null {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null;
}
