import type { Language } from "./render.ts";

const FORMS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  "zh-CN": new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }),
};

/** An ISO day as people write it: 2025年12月31日, December 31, 2025. What is no day stays as it is; nothing is nothing. */
export function dayOf(iso: string | null, language: Language): string {
  const time = iso === null || !/^\d{4}-\d{2}-\d{2}$/.test(iso) ? Number.NaN : Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? (iso ?? "") : FORMS[language].format(time);
}
