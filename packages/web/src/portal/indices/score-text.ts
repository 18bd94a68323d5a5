import { type FigureValue, figureQuantity } from "../../format/figure.ts";
import type { Language, Messages } from "../../messages/catalogue.ts";

const oneDigit: Readonly<Record<Language, Intl.NumberFormat>> = {
  "zh-CN": new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
};

/** Points from 0 to 100 with one digit. */
export const pointsText = (points: number, language: Language): string => oneDigit[language].format(points);

/** So many digits of an estimate say something. */
const estimated = 3;

/** What was estimated, without digits that say nothing. */
export const rounded = (value: number): number => Number(value.toPrecision(estimated));

/** A value with its unit as a text. */
export const valueText = (
  value: number,
  unit: string | null,
  { language, messages }: { readonly language: Language; readonly messages: Messages },
): string => {
  const figure: FigureValue = { value, valueMax: null, unit, op: "=", measure: "level" };
  const quantity = figureQuantity(figure, language, messages);
  return `${quantity.number}${/^[%‰]/.test(quantity.unit) ? "" : " "}${quantity.unit}`.trim();
};
