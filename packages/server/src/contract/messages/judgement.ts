import type { SeriesPoint } from "@lantu/core";
import type { Judgement, LeadingSignal, Pace, Rule, RuleLimits, TargetJudgement } from "@lantu/core/judgements";
import { stepSentence } from "./comparisons/number.ts";
import { words as comparisonWords, fill, named, toldNumber, years } from "./comparisons/telling.ts";
import { dayOf } from "./day.ts";
import { attachedSentence, besideSentences } from "./judgement/beside.ts";
import { en } from "./judgement/en.ts";
import { near } from "./judgement/near.ts";
import type { JudgementWords } from "./judgement/words.ts";
import { zhCN } from "./judgement/zh-CN.ts";
import type { Language } from "./render.ts";

const WORDS: Readonly<Record<Language, JudgementWords>> = { "zh-CN": zhCN, en };

/** A target told in a language. */
export interface SaidTarget {
  readonly status: string;
  readonly sentence: string;
  readonly reason: string | null;
  /** The arithmetic, the pace and the forecast, line by line. */
  readonly steps: readonly string[];
}

/** A judgement told in a language. */
export interface SaidJudgement {
  readonly status: string;
  readonly sentence: string;
  readonly reason: string | null;
  /** Everything that bears on it besides its targets, a sentence each. */
  readonly lines: readonly string[];
  /** In the order of the targets, and of the signals. */
  readonly targets: readonly SaidTarget[];
  readonly signals: readonly string[];
}

/** Says how a commitment stands, why, and what it rests on. */
export function judgementSentences(judgement: Judgement, language: Language): SaidJudgement {
  const words = WORDS[language];
  const targets = judgement.targets.map((one) => targetSentences(one, language));
  const signals = judgement.signals.map((one) => signalSentence(one, language, words));
  const [first] = targets;
  return {
    status: statusOf(judgement, words),
    sentence: first?.sentence ?? deedSentence(judgement, language, words),
    reason: judgement.reason === null ? null : words.reasons[judgement.reason],
    lines: [
      ...judgement.targets.flatMap((one) => attachedSentence(one, language, words)),
      ...signals,
      ...besideSentences(judgement, language, words),
    ],
    ...{ targets, signals },
  };
}

/** Says how one target stands. */
export function targetSentences(one: TargetJudgement, language: Language): SaidTarget {
  const words = WORDS[language];
  const isSaid = one.status === "reached" && one.basis === "statement";
  const [last] = one.evidence.filter(({ modality }) => modality !== "target");
  const verdict = isSaid ? words.saidReached : words.verdicts[one.status];
  const parts = { ...partsOf(one, last, language), ...soFar(one, language) };
  const sentence = fill(
    (one.target.period === null ? words.undated : words.target) + (last === undefined ? "" : words.last) + verdict,
    parts,
  ).trim();
  return {
    status: statusOf(one, words),
    sentence,
    reason: one.reason === null ? null : words.reasons[one.reason],
    steps: [
      ...one.steps.map((step) => stepSentence(step, language, comparisonWords[language])),
      ...paceSentences(one, language, words),
      ...forecastSentences(one, language, words),
    ],
  };
}

/** Says how a rule judges, and where its limits lie. */
export function ruleSentence({ id, parameters, limits }: Rule, language: Language): string {
  const words = WORDS[language];
  const numbers = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  const how = fill(words.rules[id], numbers);
  const [binding, others] = [limits.binding, limits.others].map((one) => fill(words.limits, limitParts(one)));
  const space = language === "en" ? " " : "";
  return [how, fill(words.stricter, { limits: binding ?? "", others: others ?? "" }), words.deadlines].join(space);
}

const limitParts = (limits: RuleLimits): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(limits).map(([name, value]: [string, number]) => [name, percent(value)]));

const statusOf = ({ status, basis }: Pick<Judgement, "status" | "basis">, words: JudgementWords): string =>
  status === "reached" && basis === "statement" ? words.reachedBySaying : words.statuses[status];

const percent = (part: number): string => `${Math.round(part * 100)}%`;

function deedSentence(judgement: Judgement, language: Language, words: JudgementWords): string {
  const parts = {
    on: dayOf(judgement.on, language),
    status: statusOf(judgement, words),
    basis: words.bases[judgement.basis],
  };
  return [
    fill(words.deed, parts),
    ...(judgement.due === null ? [] : [fill(words.due, { due: dayOf(judgement.due, language) })]),
  ].join(" ");
}

function partsOf(
  { name, measure, place, target, unit, attached }: TargetJudgement,
  last: SeriesPoint | undefined,
  language: Language,
): Readonly<Record<string, string>> {
  const catalogue = comparisonWords[language];
  return {
    name: named(name[language === "en" ? "en" : "zh"], measure, language),
    place: place.kind === "unknown" ? "" : place.name,
    period: years(target.period, language),
    target: aimOf({ target, unit, attached }, language),
    last: last === undefined ? "" : toldNumber(last, last.unit, language, catalogue),
    lastPeriod: years(last?.period ?? null, language),
  };
}

/** The number of a target, its words, or the words with the number people measure them by. */
function aimOf(
  { target, unit, attached }: Pick<TargetJudgement, "target" | "unit" | "attached">,
  language: Language,
): string {
  const text = target.text ?? "";
  if (target.value === null) return `“${text}”`;
  const told = toldNumber(target, unit, language, comparisonWords[language]);
  if (attached === undefined) return told;
  const { measured, measuredByYearBefore } = WORDS[language];
  return fill(attached.isYearBefore ? measuredByYearBefore : measured, { text, target: told });
}

/** What a total has come to so far, instead of its last part alone. */
function soFar({ rule, pace, unit }: TargetJudgement, language: Language): Readonly<Record<string, string>> {
  if (rule.id !== "cumulated" || pace === null) return {};
  const { value, period } = pace.actual;
  return { last: near(value, unit, language), lastPeriod: years(period, language) };
}

function paceSentences({ pace, unit, measure }: TargetJudgement, language: Language, words: JudgementWords) {
  if (pace === null) return [];
  const scale = measure === "growth" ? "%" : unit;
  return [
    ...wayCovered(pace, scale, language, words),
    ...(pace.made === null ? [] : [fill(words.made, { made: near(pace.made, scale, language) })]),
    ...(pace.needed === null ? [] : [fill(words.needed, { needed: near(pace.needed, scale, language) })]),
  ];
}

function wayCovered(
  { expected, actual, share, by }: Pace,
  unit: string | null,
  language: Language,
  words: JudgementWords,
): readonly string[] {
  if (expected === null || share === null) return [];
  const parts = {
    period: years(expected.period, language),
    way: words.ways[by],
    expected: near(expected.value, unit, language),
    actual: near(actual.value, unit, language),
    share: percent(share),
  };
  return [fill(words.pace, parts)];
}

function forecastSentences({ forecast, unit }: TargetJudgement, language: Language, words: JudgementWords) {
  if (forecast === null) return [];
  if (forecast.kind === "too-little")
    return [fill(words.tooLittle, { points: String(forecast.points), needed: String(forecast.needed) })];
  const { period, value, low, high, probability, points } = forecast;
  const parts = {
    period: years(period, language),
    value: near(value, unit, language),
    low: near(low, unit, language),
    high: near(high, unit, language),
    ...{ probability: percent(probability), points: String(points) },
  };
  return [fill(words.forecast, parts)];
}

function signalSentence(
  { kind, about, since, weight }: LeadingSignal,
  language: Language,
  words: JudgementWords,
): string {
  const signal = fill(words.signals[kind], { about: years(about, language), since: dayOf(since, language) });
  return fill(words.weight, { signal, weight: String(weight).replace("-", "−") });
}
