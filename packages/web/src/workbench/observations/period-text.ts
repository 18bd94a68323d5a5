import { period } from "../../format/time.ts";
import type { Language } from "../../messages/catalogue.ts";

const part = /^(\d{4})-(?:Q([1-4])|H([12]))$/;

const zhQuarters = ["一", "二", "三", "四"] as const;

/** A period of an observation for reading: `2024-Q3` → `2024年三季度`, `2024-H1` → `2024年上半年`; others as elsewhere. */
export const observedPeriod = (text: string, language: Language): string => {
  const [, year = "", quarter, half] = part.exec(text) ?? [];
  if (year === "") return period(text, language);
  if (language === "en") return quarter === undefined ? `H${half} ${year}` : `Q${quarter} ${year}`;
  if (quarter !== undefined) return `${year}年${zhQuarters[Number(quarter) - 1]}季度`;
  return `${year}年${half === "1" ? "上" : "下"}半年`;
};
