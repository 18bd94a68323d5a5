import type { Language } from "../messages/catalogue.ts";
import { quantity } from "./quantity.ts";

/** A number with its unit in one text: `38 万元`, `12%`. */
export const quantityText = (value: number, unit: string | null, language: Language): string => {
  const set = quantity(value, unit, language);
  return `${set.number}${/^[%‰]/.test(set.unit) ? "" : " "}${set.unit}`.trim();
};
