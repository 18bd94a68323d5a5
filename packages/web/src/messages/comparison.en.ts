import type { ComparisonWords } from "./comparison.zh-CN.ts";

export const comparisonEn: ComparisonWords = {
  all: "All",
  place: "Place",
  growthOf: (name) => `Growth of ${/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name}`,
  inDocument: (name) => name,
  commitment: "Its commitment",
  chart: "Chart of the indicator",
  permalink: "Permanent link",
  arithmetic: "Arithmetic",
  termSource: (term, document) => `Source of number ${term}: ${document}`,
  observed: "Statistics",
  vintages: { preliminary: "preliminary", revised: "revised", final: "final" },
  knownOn: (date) => `published ${date}`,
  computing: "What is held is still being compared; this page will show the result by itself.",
  keys: "j / k move · Enter opens",
};
