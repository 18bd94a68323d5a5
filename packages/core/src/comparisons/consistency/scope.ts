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
export function restrictionOf({ sentence, start, subject }: SeriesPoint): string {
  const before = sentence.quote.slice(0, Math.max(0, start - sentence.start));
  const part = PART_OF_PLACE.exec(before)?.[1] ?? "";
  const limited = LIMITED.exec(before)?.[1] ?? "";
  const among = /其中[^；;。]*$/.test(before) ? "其中" : "";
  const clauses = before.split(CLAUSE_MARKS);
  const own = PART_OF_PLACE.exec(clauses.at(-1) ?? "")?.[1] ?? "";
  return [subject.includes(part) ? "" : part, subject.includes(own) ? "" : own, limited, among].join("");
}
