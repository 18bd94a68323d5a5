import type { TargetSaid } from "./conservation.ts";

/** How the target of a yearly plan lies to the year of the longer plan. */
export const YEAR_RELATIONS = [
  "stricter",
  "equal",
  "looser",
  "missing", // the yearly plan says nothing of it, or the path has no value for the year
  "not-comparable", // other unit, other measure, or a value in words
] as const;

export type YearRelation = (typeof YEAR_RELATIONS)[number];

/** A target of one year. */
export interface YearTarget {
  readonly value: number;
  readonly unit: string | null;
  readonly measure: string;
  readonly op: TargetSaid["op"];
}

/**
 * How a yearly target lies to the year of the longer plan. More is stricter, unless either is a limit from above or the
 * indicator is one of which less is better.
 */
export function yearRelation(
  path: YearTarget | null,
  yearly: YearTarget | null,
  direction: "more" | "less" | "band" | "none",
): YearRelation {
  if (path === null || yearly === null) return "missing";
  if (path.unit !== yearly.unit || path.measure !== yearly.measure || direction === "band") return "not-comparable";
  if (isLimit(path) !== isLimit(yearly) && path.op !== "=" && yearly.op !== "=") return "not-comparable";
  if (path.value === yearly.value) return sameValue(path.op, yearly.op);
  const isLessBetter = direction === "less" || isLimit(path) || isLimit(yearly);
  return yearly.value < path.value === isLessBetter ? "stricter" : "looser";
}

const isLimit = ({ op }: YearTarget): boolean => op === "<=" || op === "<";

/** How hard a comparator binds: about, at least or at most, exactly, more or less than. */
const HARDNESS: Readonly<Record<TargetSaid["op"], number>> = { "~": 0, ">=": 1, "<=": 1, "=": 1, ">": 2, "<": 2 };

function sameValue(path: TargetSaid["op"], yearly: TargetSaid["op"]): YearRelation {
  const harder = HARDNESS[yearly] - HARDNESS[path];
  return harder === 0 ? "equal" : harder > 0 ? "stricter" : "looser";
}
