import type { DocumentKind } from "./description.ts";

/** What a document says of the years it speaks of; figures without a time of their own take theirs from here. */
export interface ReadingContext {
  readonly kind: DocumentKind | null;
  readonly years: {
    /** Years the document governs, `2021/2025` or `2025`, or null. */
    readonly plan: string | null;
    /** Years the document looks back on, `2024` or `2017/2021`, or null. */
    readonly review: string | null;
    /** ISO date of adoption or issue, or null. */
    readonly issued: string | null;
  };
}

/** The years a stretch of text is told in: one year, or a span of years. */
export interface ToldYears {
  readonly first: number;
  readonly last: number;
}

/** Reads `2025` or `2021/2025`; null for anything else. */
export function toldYears(period: string | null): ToldYears | null {
  const match = period === null ? null : /^(\d{4})(?:\/(\d{4}))?$/.exec(period);
  if (match === null) return null;
  const first = Number(match[1]);
  return { first, last: match[2] === undefined ? first : Number(match[2]) };
}

/** Writes the years as a period: `2025`, or `2021/2025`. */
export function writeYears({ first, last }: ToldYears): string {
  return first === last ? String(first) : `${first}/${last}`;
}

/** Years looked forward to; a document that only looks back has none. */
export function planYearsOf({ years }: ReadingContext): ToldYears | null {
  return toldYears(years.plan);
}

/** Years looked back on; where they are not told, the years of the same length before those the plan governs. */
export function reviewYearsOf({ years }: ReadingContext): ToldYears | null {
  const told = toldYears(years.review);
  const plan = toldYears(years.plan);
  if (told !== null || plan === null) return told;
  const length = plan.last - plan.first + 1;
  return { first: plan.first - length, last: plan.last - length };
}
