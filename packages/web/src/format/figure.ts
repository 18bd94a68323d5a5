import type { Figure } from "@lantu/server/contract";
import type { Language, Messages } from "../messages/catalogue.ts";
import { type Quantity, quantity } from "./quantity.ts";

/** The parts of a contract figure that make its value. */
export type FigureValue = Pick<Figure, "value" | "valueMax" | "unit" | "op" | "measure">;

/** Changes carry their sign, states do not. */
const sign = (figure: FigureValue): string =>
  (figure.measure === "delta" || figure.measure === "rate") && figure.value > 0 ? "+" : "";

const joinExact = (low: Quantity, high: Quantity): string | null =>
  low.exact === null && high.exact === null ? null : `${low.exact ?? low.number}–${high.exact ?? high.number}`;

const range = (low: Quantity, high: Quantity): Quantity =>
  low.unit === high.unit
    ? { number: `${low.number}–${high.number}`, unit: high.unit, exact: joinExact(low, high) }
    : { number: `${low.number} ${low.unit}–${high.number}`, unit: high.unit, exact: joinExact(low, high) };

/** A figure's value for reading, with comparator and sign: `≥ 8,000` `个`, `+6` `%`, `5–6` `%`. */
export const figureQuantity = (figure: FigureValue, language: Language, messages: Messages): Quantity => {
  const low = quantity(figure.value, figure.unit, language);
  const whole = figure.valueMax === null ? low : range(low, quantity(figure.valueMax, figure.unit, language));
  return { ...whole, number: `${messages.figure.ops[figure.op]}${sign(figure)}${whole.number}` };
};
