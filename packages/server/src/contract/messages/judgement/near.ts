import { printed } from "../comparisons/number.ts";
import type { Language } from "../render.ts";

/** Digits of numbers that are calculated: enough to check by hand. */
const DIGITS = 4;

/** A calculated number in its unit. */
export const near = (value: number, unit: string | null, language: Language): string =>
  printed(Number(value.toPrecision(DIGITS)), unit, language);
