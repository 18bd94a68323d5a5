import { intervalOf } from "../../indicators/index.ts";
import type { CommitmentRecord } from "../../ledger/index.ts";
import { ruleOfTarget } from "./chosen-rule.ts";
import { lastDayOf } from "./days.ts";
import { judgeTitle } from "./judge-deed.ts";
import { judgeNumber } from "./judge-number.ts";
import { judgeRelative } from "./judge-relative.ts";
import { type JudgeableTarget, NO_WORK, type WorkFacts } from "./judgeable.ts";
import type { DocumentSays, TargetJudgement } from "./judgement.ts";
import { type Numbers, numbersOf } from "./numbers-told.ts";
import { type Answered, type Question, unknown } from "./question.ts";
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
  const numbers = numbersOf(target);
  const question = questionOf(
    target,
    ruleOn(rules, target.attached?.rule ?? ruleOfTarget(target, numbers), on),
    on,
    beside,
  );
  const answer = numbers === null ? IN_WORDS[question.rule.id](question) : inNumbers(question, numbers);
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
    ...(target.attached === undefined ? {} : { attached: target.attached }),
  };
}

function questionOf(target: JudgeableTarget, rule: Rule, on: string, beside: Beside): Question {
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

function inNumbers(question: Question, { goal, nature, told, setIn, reports }: Numbers): Answered {
  const { target, rule, limits, on, time, due, work, says, isSaid, signals } = question;
  if (time === null || due === null) return unknown("not-measurable");
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
    goal,
    nature,
    told,
    setIn,
    reports,
  });
}

/** A number of which no series tells, or one to be held against a year before of which none tells. */
const untold = ({ target: { reconciliation, confirmed, series } }: Question): Answered => {
  if (reconciliation.outcome === "to-confirm" && !confirmed) return unknown("target-to-confirm");
  return unknown(series === null ? "no-signal" : "other-series-missing");
};

const IN_WORDS: Readonly<Record<RuleId, (question: Question) => Answered>> = {
  level: untold,
  growth: untold,
  "average-growth": untold,
  cumulated: untold,
  ceiling: untold,
  band: untold,
  relative: judgeRelative,
  milestone: judgeTitle,
  "project-stage": judgeTitle,
  deed: judgeTitle,
  words: () => unknown("not-measurable"),
};
