import type { Language } from "../messages/catalogue.ts";

/** Made once for each language: making one takes longer than a hundred uses of it. */
const integers: Readonly<Record<Language, Intl.NumberFormat>> = {
  "zh-CN": new Intl.NumberFormat("zh-CN"),
  en: new Intl.NumberFormat("en"),
};

/** A whole number with its thousands grouped. */
export const integer = (value: number, language: Language): string => integers[language].format(value);

/** A count of characters, short: 136,324 → `13.6 万`, in English `136,324`. */
export const shortCount = (value: number, language: Language): string =>
  language === "en" || value < 1e4
    ? integer(value, language)
    : `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value / 1e4)} 万`;

const sizes = ["B", "kB", "MB", "GB"] as const;

/** A size in bytes, in decimal units: 408123 → `408 kB`. */
export const fileSize = (bytes: number, language: Language): string => {
  const step = Math.min(sizes.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const digits = step > 1 ? 1 : 0;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(bytes / 1000 ** step);
  return `${number} ${sizes[step] ?? "B"}`;
};

/** A share, 0 to 1, in whole percent. */
export const percent = (share: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share);
