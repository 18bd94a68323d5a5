import { readNumber } from "../report/content.ts";

/** A number as a field shows it. */
export const shown = (value: number | null): string => (value === null ? "" : String(value));

/** What a field holds: a number, nothing, or something that is no number. */
export const held = (text: string): number | null | "wrong" =>
  text.trim() === "" ? null : (readNumber(text) ?? "wrong");

/** A number without the noise of floating point. */
export const tidy = (value: number): number => Number(value.toPrecision(12));
