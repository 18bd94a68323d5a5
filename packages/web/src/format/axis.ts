import type { Language } from "../messages/catalogue.ts";
import { magnitudeOf, unitName } from "./quantity.ts";

/** How all numbers of one axis are set: in one unit with one magnitude. */
export interface AxisNumbers {
  /** Unit with its magnitude, in the reader's language: 亿元. Empty where there is none. */
  readonly unit: string;
  readonly text: (value: number) => string;
}

/** The setting of an axis that holds `values` of `unit`. */
export const axisNumbers = (values: readonly number[], unit: string | null, language: Language): AxisNumbers => {
  const most = Math.max(0, ...values.map(Math.abs));
  const { size, word } = magnitudeOf(most, language);
  const digits = most / size >= 1000 ? 0 : 2;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: most > 0 && most / size < 0.1 ? 4 : digits });
  const gap = language === "en" && word !== "" ? " " : "";
  return {
    unit: `${word}${gap}${unitName(unit, language)}`,
    text: (value) => format.format(value / size).replace("-", "−"),
  };
};
