import { quantity } from "../../format/quantity.ts";
import type { Language } from "../../messages/catalogue.ts";

const thin = "\u2009";

/** A number with its unit as one text, as it is set everywhere. */
export const amount = (value: number, unit: string | null, language: Language): string => {
  const { number, unit: name } = quantity(value, unit, language);
  return name === "" ? number : `${number}${/^[%‰]/.test(name) ? "" : thin}${name}`;
};

/** A difference, with its sign. */
export const difference = (value: number, unit: string | null, language: Language): string =>
  `${value > 0 ? "+" : ""}${amount(value, unit, language)}`;
