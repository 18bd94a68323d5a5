import { boundsOf, goalOf, natureOf } from "../../comparisons/index.ts";
import { intervalOf, type SeriesPoint } from "../../indicators/index.ts";
import type { CommitmentRecord } from "../../ledger/index.ts";
import { ruleOfTarget } from "./chosen-rule.ts";
import { knownSince, lastDayOf, monthOf } from "./days.ts";
import { judgeTitle } from "./judge-deed.ts";
import { judgeNumber } from "./judge-number.ts";
import { judgeRelative } from "./judge-relative.ts";
import { type JudgeableTarget, NO_WORK, type WorkFacts } from "./judgeable.ts";
import type { DocumentSays, TargetJudgement } from "./judgement.ts";
import { type Answered, type Question, unknown } from "./question.ts";
import { newestFirst } from "./reports-told.ts";
import type { Rule, RuleId } from "./rule.ts";
import { RULES, ruleOn } from "./rules.ts";
import { type Noticed, weighed, weightOf } from "./signals-of.ts";
import { unitSaysOf } from "./unit-says.ts";

/** What a target is judged with besides its numbers. */
export interface Beside {
  readonly work: WorkFacts;
  readonly says: readonly DocumentSays[];
  readonly noticed: readonly Noticed[];
  /** What binds its commitment, where the target itself does not say. */
  readonly nature: CommitmentRecord["nature"];
}

/** Nothing besides the numbers. */
export const NOTHING_BESIDE: Beside = { work: NO_WORK, says: [], noticed: [], nature: null };

/** A judged target with its probability, signals counted. */
export interface JudgedTarget {
  readonly judgement: TargetJudgement;
  readonly probability: number | null;
}

/** Judges one target for a day, from what its series and reconciliation hold, which is what was known by that day. */
export function judgeTarget(
  target: JudgeableTarget,
  on: string,
  rules: readonly Rule[] = RULES,
  beside: Beside = NOTHING_BESIDE,
): JudgedTarget {
  const question = questionOf(target, on, rules, beside);
  const answer = ANSWERS[question.rule.id](question);
  return { judgement: judgementOf(question, answer), probability: answer.probability ?? null };
}

/** One literal, without spreads: a million of them are made a night. */
function judgementOf({ target, rule, due }: Question, answer: Answered): TargetJudgement {
  const { reconciliation } = target;
  return {
    id: reconciliation.id,
    status: answer.status,
    basis: answer.basis,
    reason: answer.reason,
    rule: { id: rule.id, version: rule.version },
    series: reconciliation.series,
    name: reconciliation.name,
    place: reconciliation.place,
    measure: reconciliation.measure,
    unit: reconciliation.unit,
    target: reconciliation.target,
    due,
    evidence: answer.evidence ?? reconciliation.evidence,
    steps: answer.steps ?? reconciliation.steps,
    pace: answer.pace ?? null,
    forecast: answer.forecast ?? null,
  };
}

function questionOf(target: JudgeableTarget, on: string, rules: readonly Rule[], beside: Beside): Question {
  const rule = ruleOn(rules, ruleOfTarget(target), on);
  const { target: wanted } = target.reconciliation;
  const isBinding = (wanted.nature ?? beside.nature) === "binding";
  const time = intervalOf(wanted.period ?? "");
  const says = saidOf(target, beside);
  return {
    target,
    rule,
    on,
    time,
    work: beside.work,
    says,
    isSaid: says.some(({ reached }) => reached) || unitSaysOf(beside.work.reports)?.done === true,
    limits: isBinding ? rule.limits.binding : rule.limits.others,
    due: time === null ? null : lastDayOf(time),
    signals: weightOf(weighed(beside.noticed, rule)),
  };
}

/** What is said of just this target, or of the commitment as a whole. */
const saidOf = ({ reconciliation }: JudgeableTarget, { says }: Beside): readonly DocumentSays[] =>
  says.length === 0 ? says : says.filter(({ target }) => target === null || target === reconciliation.id);

function number(question: Question): Answered {
  const { target, time, due } = question;
  const { series, reconciliation, concept } = target;
  const { value } = reconciliation.target;
  if (time === null || due === null || value === null) return unknown("not-measurable");
  if (series === null) return unknown("no-signal");
  const nature = natureOf(series, concept);
  const told = { ...reconciliation.target, value };
  const goal = reconciliation.target.derived ? boundsOf(told) : goalOf(told, nature.direction);
  const point = tellingOf(target);
  const set = knownSince(point?.vintage ?? null);
  const setIn = set === "" ? null : monthOf(set);
  const reports = newestFirst(series);
  const { rule, limits, on, work, says, isSaid, signals } = question;
  return judgeNumber({
    target,
    rule,
    limits,
    on,
    time,
    due,
    work,
    says,
    isSaid,
    signals,
    nature,
    goal,
    told: point,
    setIn,
    reports,
  });
}

/** The target as its own document tells it. */
function tellingOf({ series, reconciliation: { document, target } }: JudgeableTarget): SeriesPoint | null {
  const found = series?.points.find(
    (point) =>
      point.modality === "target" &&
      point.document === document &&
      point.period === target.period &&
      point.value === target.value,
  );
  return found ?? null;
}

const ANSWERS: Readonly<Record<RuleId, (question: Question) => Answered>> = {
  level: number,
  growth: number,
  "average-growth": number,
  cumulated: number,
  ceiling: number,
  band: number,
  relative: judgeRelative,
  milestone: judgeTitle,
  "project-stage": judgeTitle,
  deed: judgeTitle,
  words: () => unknown("not-measurable"),
};
