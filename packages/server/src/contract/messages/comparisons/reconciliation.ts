import type { Claim, Reconciliation, SeriesPoint } from "@lantu/core";
import type { Language } from "../render.ts";
import { en } from "./en.ts";
import { printed, stepSentence } from "./number.ts";
import type { ComparisonWords } from "./words.ts";
import { zhCN } from "./zh-CN.ts";

const words: Readonly<Record<Language, ComparisonWords>> = { "zh-CN": zhCN, en };

/** A reconciliation told in a language: one sentence, why, and the arithmetic line by line. */
export interface SaidReconciliation {
  readonly outcome: string;
  readonly sentence: string;
  readonly reason: string | null;
  readonly steps: readonly string[];
}

/** Says what became of a target. */
export function sayReconciliation(one: Reconciliation, language: Language): SaidReconciliation {
  const catalogue = words[language];
  const parts = partsOf(one, language, catalogue);
  return {
    outcome: catalogue.outcomeNames[one.outcome],
    sentence: fill(catalogue.outcomes[one.outcome], parts).trim(),
    reason: one.reason === null ? null : catalogue.reasons[one.reason],
    steps: one.steps.map((step) => stepSentence(step, language, catalogue)),
  };
}

/** Says what a report claims of its targets. */
export function sayClaim({ expected, reached, total, period }: Claim, language: Language): string {
  const { claim, claimExpected } = words[language];
  return fill(expected ? claimExpected : claim, {
    reached: String(reached),
    total: String(total),
    period: years(period, language),
  });
}

function partsOf(
  one: Reconciliation,
  language: Language,
  catalogue: ComparisonWords,
): Readonly<Record<string, string>> {
  const { target, evidence, place, name, unit } = one;
  const [last] = evidence;
  return {
    name: named(name[language === "en" ? "en" : "zh"], one, language),
    place: place.kind === "unknown" ? "" : place.name,
    period: years(target.period, language),
    target: target.value === null ? quoted(target.text) : told(target, unit, language, catalogue),
    text: target.text ?? "",
    last: last === undefined ? "" : told(last, last.unit, language, catalogue),
    lastPeriod: years(last?.period ?? null, language),
  };
}

/** Names that say already that they are a growth. */
const GROWTH = /增速|增长率|涨幅|降幅|下降率|降低率|[Gg]rowth/;

/** A growth is told as one: the name alone would be read as the amount. */
function named(name: string, { measure }: Reconciliation, language: Language): string {
  if (measure !== "growth" || GROWTH.test(name)) return name;
  return language === "en" ? `growth of ${name}` : `${name}增速`;
}

const quoted = (text: string | null): string => `“${text ?? ""}”`;

type ToldValue = Pick<SeriesPoint, "op"> & { readonly value: number | null; readonly valueMax: number | null };

function told(
  { op, value, valueMax }: ToldValue,
  unit: string | null,
  language: Language,
  { comparators }: ComparisonWords,
): string {
  if (value === null) return "";
  const most = valueMax === null ? "" : `–${printed(valueMax, unit, language)}`;
  return comparators[op] + printed(value, unit, language) + most;
}

/** 2021/2025 → 2021–2025年, in English 2021–2025. */
function years(period: string | null, language: Language): string {
  if (period === null) return "";
  const said = period.replace("/", "–");
  return language === "en" || !/^\d{4}(–\d{4})?$/.test(said) ? said : `${said}年`;
}

const fill = (template: string, parts: Readonly<Record<string, string>>): string =>
  template.replace(/\{([^}]+)\}/g, (_, name: string) => parts[name] ?? "");
