export { type ComparatorMark, comparatorBefore, comparatorBehind, joinComparators } from "./comparator.ts";
export type { Comparator } from "./lexicon/comparators.ts";
export type { Dimension } from "./lexicon/units.ts";
export { type MeasuredNumber, readMeasured } from "./measured-number.ts";
export { type Numeral, readNumeral } from "./numeral.ts";
export { quantities } from "./quantities.ts";
export type { Quantity } from "./quantity.ts";
export { parseUnit, readUnit, type Unit } from "./unit.ts";
export { type WordList, wordList } from "./words.ts";
