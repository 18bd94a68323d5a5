import type { FindingRule, FindingRules } from "@lantu/server/contract";
import type { Language } from "../../messages/catalogue.ts";

/** Finds what a rule looks at, in the reader's language. */
export const explanationsOf = ({ items }: FindingRules, language: Language): ((rule: FindingRule) => string) => {
  const byRule = new Map(items.map(({ rule, explanation }) => [rule, explanation]));
  return (rule) => byRule.get(rule)?.[language === "en" ? "en" : "zh"] ?? "";
};
