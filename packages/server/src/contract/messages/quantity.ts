import type { Language } from "./render.ts";
import { singleUnitWords, unitWords } from "./units.ts";

/** A number set for reading: `number` and `unit` apart, `exact` the full value where `number` was shortened, else null. */
export interface Quantity {
  readonly number: string;
  readonly unit: string;
  readonly exact: string | null;
}

/** A magnitude numbers are told in, with its word: 1e8, 亿. */
export interface Magnitude {
  readonly size: number;
  readonly word: string;
}

/** Words of magnitude, greatest first. Chinese counts in ten thousands, English in thousands. */
const scales: Readonly<Record<Language, readonly Magnitude[]>> = {
  "zh-CN": [
    { size: 1e12, word: "万亿" },
    { size: 1e8, word: "亿" },
    { size: 1e4, word: "万" },
  ],
  en: [
    { size: 1e12, word: "trillion" },
    { size: 1e9, word: "billion" },
    { size: 1e6, word: "million" },
  ],
};

/** From this size on a value is shortened even where two decimals cannot hold all of it. */
const alwaysShorten = 1e8;

/** Made once for each language: making one takes longer than a hundred uses of it. */
const formats = (maximumFractionDigits: number): Readonly<Record<Language, Intl.NumberFormat>> => ({
  "zh-CN": new Intl.NumberFormat("zh-CN", { maximumFractionDigits }),
  en: new Intl.NumberFormat("en", { maximumFractionDigits }),
});

const exactly = formats(6);
const shortly = formats(2);

const plain = (value: number, language: Language): string => exactly[language].format(value);

const decimals = (value: number): string => exactly.en.format(value);

const heldByTwoDecimals = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;

const scaleOf = (value: number, language: Language): Magnitude | undefined => {
  const scale = scales[language].find(({ size }) => Math.abs(value) >= size);
  if (scale === undefined) return undefined;
  return Math.abs(value) >= alwaysShorten || heldByTwoDecimals(value / scale.size) ? scale : undefined;
};

const shortened = (value: number, scale: Magnitude, language: Language): string =>
  shortly[language].format(value / scale.size);

const minus = (text: string): string => text.replace("-", "−");

const oneUnit = (unit: string, units: Readonly<Record<string, string>>): string => units[unit] ?? unit;

/** Unit in the reader's language; `元/人` is told by its parts, unknown units stay as printed. */
export const unitName = (unit: string | null, language: Language): string => {
  if (unit === null) return "";
  const units = unitWords[language];
  const [of = "", per] = unit.split("/");
  if (per === undefined || language !== "en" || Object.hasOwn(units, unit)) return oneUnit(unit, units);
  const one = singleUnitWords[per] ?? oneUnit(per, units);
  const counted = oneUnit(of, units);
  return counted === "" ? `per ${one}` : `${counted}/${one}`;
};

/**
 * Sets a value with its unit: 1020000000000 元 → `1.02 万亿元`, in English `1.02 trillion yuan`.
 * `exact` is set whenever the shown digits are not the whole value.
 */
export const quantity = (value: number, unit: string | null, language: Language): Quantity => {
  const name = unitName(unit, language);
  const scale = scaleOf(value, language);
  if (scale === undefined) return { number: minus(plain(value, language)), unit: name, exact: null };
  const gap = language === "en" && name !== "" ? " " : "";
  return {
    number: minus(shortened(value, scale, language)),
    unit: `${scale.word}${gap}${name}`,
    exact: `${minus(decimals(value))} ${name}`.trimEnd(),
  };
};

/** Below this a row of numbers is easier to read in full than in 万. */
const shortestRow = 1e5;

/** A magnitude an axis hardly reaches would leave all its numbers behind the point: 8,500 亿 and not 0.85 万亿. */
const leastReach = 2;

/** The one magnitude for all numbers of an axis that reaches to `most`: 3.2e11 → 亿; size 1 where none is needed. */
export const magnitudeOf = (most: number, language: Language): Magnitude => {
  const reach = Math.abs(most);
  const found = reach < shortestRow ? undefined : scales[language].find(({ size }) => reach >= size * leastReach);
  return found ?? { size: 1, word: "" };
};
