import type { PriorityReason, QuietRules, Status, WarningEnd, WarningKind } from "@lantu/core/judgements";
import type { ResponseState } from "@lantu/core/ledger";
import { printed } from "../comparisons/number.ts";
import { fill, years } from "../comparisons/telling.ts";
import { dayOf } from "../day.ts";
import { en } from "../judgement/en.ts";
import { zhCN } from "../judgement/zh-CN.ts";
import type { Language } from "../render.ts";
import { type WarningWords, warningWords } from "./words.ts";

/** What sentences about a warning are made with. */
export interface WarningTold {
  readonly kind: WarningKind;
  readonly title: { readonly zh: string; readonly en: string };
  readonly before: Status | null;
  readonly status: Status | null;
  /** ISO dates. */
  readonly stood: string;
  readonly since: string;
  readonly due: string | null;
  /** Of reaching it, 0 to 1. */
  readonly probability: number | null;
  readonly ended: WarningEnd | null;
  readonly lead: string | null;
  readonly response: { readonly state: ResponseState } | null;
  readonly answerBy: string | null;
  readonly late: boolean;
  readonly priority: readonly PriorityReason[];
  readonly cause: CauseTold;
}

/** What brought it about, with the names its sentence needs. */
export type CauseTold =
  | {
      readonly kind: "observation";
      readonly name: { readonly zh: string; readonly en: string } | null;
      readonly period: string;
      readonly value: number;
      readonly unit: string | null;
    }
  | { readonly kind: "document"; readonly title: string | null }
  | { readonly kind: "rule"; readonly version: number }
  | { readonly kind: "work" | "calendar" | "first" };

/** Whole percent; what is not certain is never told as 0 or 100. */
const percentOf = (probability: number | null): string =>
  probability === null ? "" : String(Math.min(99, Math.max(1, Math.round(probability * 100))));

/** Significant digits of a number that is named, not calculated with. */
const DIGITS = 6;

/** Everything said of a warning in one language. */
export function warningSentences(told: WarningTold, language: Language) {
  const words = warningWords[language];
  return {
    kind: words.kinds[told.kind],
    sentence: sentenceOf(told, language, words),
    why: causeOf(told.cause, language, words),
    who: whoOf(told, language, words),
    ended: told.ended === null ? null : words.ends[told.ended],
    priority: told.priority.map((reason) => priorityOf(reason, told, language, words)),
  };
}

function sentenceOf(told: WarningTold, language: Language, words: WarningWords): string {
  const { kind, title, stood, due, probability, before, status } = told;
  const { statuses } = language === "en" ? en : zhCN;
  const word = (one: Status | null) => (one === null ? "" : statuses[one]);
  const params = {
    ...{ title: language === "en" ? title.en : title.zh },
    ...{ stood: dayOf(stood, language), due: dayOf(due, language) },
    ...{ before: word(before), status: word(status), percent: percentOf(probability) },
  };
  if (kind === "likely-to-miss" && probability !== null) return fill(words.likelyWith, params);
  if (kind === "missed" && due === null) return fill(words.missedUndated, params);
  return fill(words.sentences[kind], params);
}

function causeOf(cause: CauseTold, language: Language, words: WarningWords): string {
  const sentence = words.causes[cause.kind];
  if (cause.kind === "observation") {
    const name = cause.name === null ? words.nameless : language === "en" ? cause.name.en : cause.name.zh;
    return fill(sentence, {
      ...{ name, period: years(cause.period, language) },
      value: printed(Number(cause.value.toPrecision(DIGITS)), cause.unit, language),
    });
  }
  if (cause.kind === "document") return fill(sentence, { name: cause.title ?? words.nameless });
  return fill(sentence, cause.kind === "rule" ? { version: String(cause.version) } : {});
}

function whoOf(
  { lead, response, answerBy, late }: WarningTold,
  language: Language,
  { who, states }: WarningWords,
): string {
  const by = lead === null ? who.nobody : fill(who.led, { unit: lead });
  const params = { state: response === null ? "" : states[response.state], until: dayOf(answerBy, language) };
  if (response === null) {
    if (answerBy === null) return by.replace(/[:：]\s*$/, "");
    return by + fill(late ? who.late : who.open, params);
  }
  if (answerBy === null) return by + fill(who.answered, params);
  return by + fill(late ? who.lateWord : who.answeredUntil, params);
}

function priorityOf(reason: PriorityReason, told: WarningTold, language: Language, words: WarningWords): string {
  const { status, probability, due, since } = told;
  if (reason === "sure" && (status === "missed" || probability === null)) return words.priorityMissed;
  return fill(words.priority[reason], {
    percent: percentOf(probability),
    ...{ due: dayOf(due, language), since: dayOf(since, language) },
  });
}

/** The published rules in one language. */
export function warningRuleSentences(quiet: QuietRules, language: Language) {
  const { kinds, ends, order, states, quiet: sentences } = warningWords[language];
  const numbers = Object.entries({ ...quiet, margin: Math.round(quiet.margin * 100) });
  const params = Object.fromEntries(numbers.map(([name, value]) => [name, String(value)]));
  return { quiet: sentences.map((one) => fill(one, params)), kinds, ends, order, states };
}
