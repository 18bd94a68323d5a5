import { averageKind } from "../../comparisons/index.ts";
import type { SeriesPoint } from "../../indicators/index.ts";
import { REACHES } from "./lexicon/reaching-words.ts";
import type { NumberQuestion } from "./question.ts";

/** Months before its end from which on a target for a single year is one of a plan, not of that year's. */
const LONG_BEFORE = 24;

/**
 * Nobody knows of a document without a date whether it is a plan of several years: it is taken for one. Whoever attached a rule
 * to words said what is meant.
 */
const isOfPlan = ({ time, setIn, target }: NumberQuestion): boolean =>
  target.attached === undefined &&
  time.until - time.from <= 12 &&
  (setIn === null || setIn <= time.until - LONG_BEFORE);

/** The growth by a year far ahead that is not said to be yearly: it may be the growth since the plan began. */
export const isUnclearGrowth = (question: NumberQuestion): boolean =>
  question.rule.id === "growth" &&
  isOfPlan(question) &&
  question.told !== null &&
  averageKind({ point: question.told, interval: question.time, told: [question.told] }) !== "average";

/** What a plan adds or does by a year, or counts of what nobody defined: it may be all that comes together until then. */
export const isUnclearTotal = (question: NumberQuestion): boolean =>
  isOfPlan(question) && question.told !== null && isOfDeeds(question, question.told);

/** Money is told by the year; so is what a table lists with its nature, and what is said to reach a height. */
function isOfDeeds(
  { nature, target }: NumberQuestion,
  { measure, sentence, start, nature: binds }: SeriesPoint,
): boolean {
  if (measure === "delta" || nature.course === "unknown") return true;
  if (nature.course !== "flow" || target.concept?.dimension === "money" || binds !== null) return false;
  return !REACHES.test(sentence.quote.slice(0, Math.max(0, start - sentence.start)));
}
