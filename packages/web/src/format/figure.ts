import type { Figure } from "@lantu/server/contract";
import type { Language, Messages } from "../messages/catalogue.ts";
import { type Quantity, quantity } from "./quantity.ts";

/** The parts of a contract figure that make its value. */
export type FigureValue = Pick<Figure, "value" | "valueMax" | "unit" | "op" | "measure">;

/** Changes carry their sign, states do not. */
const sign = (figure: FigureValue): string =>
  (figure.measure === "delta" || figure.measure === "rate") && figure.value > 0 ? "+" : "";

const words: Readonly<Record<Language, string>> = { "zh-CN": " 至 ", en: " to " };

/** What stands between two numbers: a dash, but a word where a minus would follow it. */
const between = ({ value, valueMax }: FigureValue, language: Language): string =>
  value < 0 || (valueMax ?? 0) < 0 ? words[language] : "–";

const range = (low: Quantity, high: Quantity, to: string): Quantity => ({
  number: low.unit === high.unit ? `${low.number}${to}${high.number}` : `${low.number} ${low.unit}${to}${high.number}`,
  unit: high.unit,
  exact:
    low.exact === null && high.exact === null ? null : `${low.exact ?? low.number}${to}${high.exact ?? high.number}`,
});

/** A figure's value for reading, with comparator and sign: `≥ 8,000` `个`, `+6` `%`, `5–6` `%`, `−2 至 −3` `%`. */
export const figureQuantity = (figure: FigureValue, language: Language, messages: Messages): Quantity => {
  const low = quantity(figure.value, figure.unit, language);
  const high = figure.valueMax === null ? null : quantity(figure.valueMax, figure.unit, language);
  const whole = high === null ? low : range(low, high, between(figure, language));
  return { ...whole, number: `${messages.figure.ops[figure.op]}${sign(figure)}${whole.number}` };
};
