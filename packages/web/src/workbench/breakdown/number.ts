import { readNumber } from "../report/content.ts";
import { tidy } from "../report/typed-unit.ts";

export { tidy };

/** A number as a field shows it, told in so many units. */
export const shown = (value: number | null, size = 1): string => (value === null ? "" : String(tidy(value / size)));

/** What a field holds, in single units: a number, nothing, or something that is no number. */
export const held = (text: string, size = 1): number | null | "wrong" => {
  if (text.trim() === "") return null;
  const number = readNumber(text);
  return number === null ? "wrong" : tidy(number * size);
};
