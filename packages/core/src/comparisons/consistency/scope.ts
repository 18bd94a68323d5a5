import type { SeriesPoint } from "../../indicators/index.ts";
import { LIMITED, PART_OF_PLACE } from "./lexicon/scope-words.ts";

/** What part of its place a number is told of, in words that are equal where the part is; empty for the whole. */
export type ScopeOf = (point: SeriesPoint) => string;

const WHOLE = "";

const CLAUSE_MARKS = /[，,；;。：:]/;

/** The scope a number is told of, by its sentence and by the section it stands in. */
export const scopeOf: ScopeOf = (point) => (point.area ?? WHOLE) + restrictionOf(point);

/** Whether two numbers are told of the same part. */
export const isOfOneScope = (a: SeriesPoint, b: SeriesPoint, scopeOf: ScopeOf): boolean => scopeOf(a) === scopeOf(b);

/** Whether a number is told of the whole of its place. */
export const isWhole = (point: SeriesPoint, scopeOf: ScopeOf): boolean => scopeOf(point) === WHOLE;

/** Words of the sentence in front of a number that limit it to a part of the place, to some people or to a purpose. */
export function restrictionOf(point: SeriesPoint): string {
  return partWords(point) + (/其中[，,：:]?[^，,；;。]*$/.test(wordsBefore(point)) ? "其中" : "");
}

/** Whether a number is told of an area, of some people or for a purpose; what 其中 tells is the whole of what it names. */
export const isOfPart = (point: SeriesPoint): boolean => (point.area ?? WHOLE) + partWords(point) !== "";

const wordsBefore = ({ sentence, start }: SeriesPoint): string =>
  sentence.quote.slice(0, Math.max(0, start - sentence.start));

function partWords(point: SeriesPoint): string {
  const before = wordsBefore(point);
  const part = PART_OF_PLACE.exec(before)?.[1] ?? "";
  const limited = LIMITED.exec(before)?.[1] ?? "";
  const own = PART_OF_PLACE.exec(before.split(CLAUSE_MARKS).at(-1) ?? "")?.[1] ?? "";
  return [part, own].filter((word) => !point.subject.includes(word)).join("") + limited;
}
