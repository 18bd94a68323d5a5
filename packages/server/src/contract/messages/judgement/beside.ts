import type { AttachedBy, Judgement, TargetJudgement, UnitSays } from "@lantu/core/judgements";
import { fill, years } from "../comparisons/telling.ts";
import { dayOf } from "../day.ts";
import type { Language } from "../render.ts";
import { near } from "./near.ts";
import type { JudgementWords } from "./words.ts";

/** Who measures words by which rule, and why: told with every judgement made by it. */
export function attachedSentence(
  { rule, attached }: TargetJudgement,
  language: Language,
  words: JudgementWords,
): readonly string[] {
  if (attached === undefined) return [];
  const { name, on, reason, rule: id }: AttachedBy = attached;
  const parts = { name: name ?? words.atMachine, on: dayOf(on, language), reason: ended(reason, language) };
  return [fill(words.attached, { ...parts, rule: words.ruleNames[id], version: String(rule.version) })];
}

const ended = (sentence: string, language: Language): string =>
  /[。.!?！？]$/.test(sentence) ? sentence : sentence + (language === "en" ? "." : "。");

/** What the unit and documents say beside the data, and where it is not the same: a sentence each. */
export function besideSentences(judgement: Judgement, language: Language, words: JudgementWords): readonly string[] {
  const { unitSays, documentsSay, disagrees, ownDue } = judgement;
  const told = documentsSay.map(({ reached, expected, period, quote }) =>
    fill(words.documentSays[reached ? (expected ? "expected" : "reached") : "missed"], {
      period: years(period, language),
      quote,
    }),
  );
  return [
    ...(unitSays === null ? [] : [unitSentence(unitSays, language, words)]),
    ...told,
    ...(ownDue === undefined ? [] : [fill(words.ownDue, { own: dayOf(ownDue, language) })]),
    ...numberAgainstSentence(judgement, language, words),
    ...(disagrees ? [words.disagrees] : []),
  ];
}

function numberAgainstSentence({ numberAgainst }: Judgement, language: Language, words: JudgementWords) {
  if (numberAgainst === undefined) return [];
  const { period, said, told, scale } = numberAgainst;
  const [own, other] = [said, told].map((value) => near(value, scale, language));
  return [fill(words.numberAgainst, { period: years(period, language), said: own ?? "", told: other ?? "" })];
}

function unitSentence({ period, state, answer, value, done }: UnitSays, language: Language, words: JudgementWords) {
  return fill(words.unitSays, {
    period: years(period, language),
    state: words.states[state],
    answer: words.answers[answer],
    value: value === null ? "" : fill(words.saidValue, { value: near(value, null, language) }),
    done: done ? words.saidDone : "",
  });
}
