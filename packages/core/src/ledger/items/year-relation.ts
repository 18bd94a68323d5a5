/** How the target of a yearly plan lies to the year of the longer plan. */
export const YEAR_RELATIONS = [
  "stricter",
  "equal",
  "looser",
  "missing", // the yearly plan says nothing of it, or the path has no value for the year
  "not-comparable", // other unit, other measure, or a value in words
] as const;

export type YearRelation = (typeof YEAR_RELATIONS)[number];
