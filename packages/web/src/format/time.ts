import type { Language } from "../messages/catalogue.ts";

/** Government documents count days in Beijing; a fixed zone also makes server and browser agree. */
const timeZone = "Asia/Shanghai";

const dayOptions = { year: "numeric", month: "long", day: "numeric", timeZone } as const;

/** Made once for each language: making one takes longer than a hundred uses of it. */
const days: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  "zh-CN": new Intl.DateTimeFormat("zh-CN", dayOptions),
  en: new Intl.DateTimeFormat("en", dayOptions),
};

const year = (text: string, language: Language): string => (language === "en" ? text : `${text}年`);

const month = (text: string, language: Language): string => {
  const [y = "", m = "1"] = text.split("-");
  if (language !== "en") return `${y}年${Number(m)}月`;
  return new Intl.DateTimeFormat("en", { year: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(Date.UTC(Number(y), Number(m) - 1, 1)),
  );
};

const part = /^(\d{4})-(?:Q([1-4])|H([12]))$/;
const zhQuarters = "一二三四";

/** `2024-Q3` → `2024年三季度`, `2024-H1` → `2024年上半年`; null for all else. */
const partOfYear = (text: string, language: Language): string | null => {
  const [, y = "", quarter, half] = part.exec(text) ?? [];
  if (y === "") return null;
  if (language === "en") return quarter === undefined ? `H${half} ${y}` : `Q${quarter} ${y}`;
  return quarter === undefined
    ? `${y}年${half === "1" ? "上" : "下"}半年`
    : `${y}年${zhQuarters[Number(quarter) - 1]}季度`;
};

/** An ISO-like period for reading: `2021/2025` → `2021—2025年`, `2021–2025`; `2024-11` → `2024年11月`, `Nov 2024`. */
export const period = (text: string, language: Language): string => {
  const [from = "", to] = text.split("/");
  if (to === undefined) return day(from, language);
  const dash = language === "en" ? "–" : "—";
  return /^\d{4}$/.test(from) && language !== "en"
    ? `${from}${dash}${day(to, language)}`
    : `${day(from, language)}${dash}${day(to, language)}`;
};

/**
 * An ISO date (`2025-12-31`) or time stamp as a day, in Beijing time; where only the month or the year is known, that.
 * Unreadable text is given back unchanged.
 */
export const day = (text: string, language: Language): string => {
  const named = partOfYear(text, language);
  if (named !== null) return named;
  if (/^\d{4}$/.test(text)) return year(text, language);
  if (/^\d{4}-\d{2}$/.test(text)) return month(text, language);
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00+08:00` : text);
  if (Number.isNaN(date.getTime())) return text;
  return days[language].format(date);
};

/** An ISO time stamp as hour and minute, in Beijing time. Unreadable text is given back unchanged. */
export const time = (text: string, language: Language): string => {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(
    date,
  );
};

/** An ISO time stamp as day and minute, in Beijing time. Unreadable text is given back unchanged. */
export const minute = (text: string, language: Language): string => {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  return new Intl.DateTimeFormat(language, {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(date);
};
