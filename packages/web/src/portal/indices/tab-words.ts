import type { Language } from "../../messages/catalogue.ts";

/** Names of the pages of what is told in numbers. */
export const tabWords: Readonly<
  Record<Language, { readonly [K in "label" | "indicators" | "indices" | "economy"]: string }>
> = {
  "zh-CN": { label: "指标页面", indicators: "指标", indices: "综合指数", economy: "经济运行" },
  en: { label: "Pages of indicators", indicators: "Indicators", indices: "Composite indices", economy: "Economy" },
};
