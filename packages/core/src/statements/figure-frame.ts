import type { Block, Document } from "../document/index.ts";
import { type PeriodMention, periods, resolvePeriod } from "../language/index.ts";
import { type ReadingContext, type ToldYears, toldYears } from "./figure-context.ts";

/** From when a document speaks whose kind says nothing of it: a list of duties, a half-year's summary, a news item. */
export interface Frame {
  /** Years its measures are for. */
  readonly plan: ToldYears;
  /** Years its results are of. */
  readonly review: ToldYears;
  /** The months its results are of, ISO-like (`2024-01/2024-06`), null where it speaks of whole years. */
  readonly months: string | null;
}

/** Blocks at the beginning among which a title stands, and the longest line that is a title. */
const OPENING_BLOCKS = 3;
const LONGEST_TITLE = 60;
/** A text issued in these months at the latest tells the results of the year before. */
const LAST_MONTH_OF_REVIEW = 2;

/**
 * The years the title of a document of unknown kind names (2024年民生实事, 2025年上半年工作总结), else those of its day of issue;
 * null where a description tells the years, or nothing does.
 */
export function frameOf(document: Document, context: ReadingContext): Frame | null {
  const { plan, review, issued } = context.years;
  if (context.kind !== null || plan !== null || review !== null) return null;
  return frameOfTitle(document) ?? frameOfDay(issued);
}

function frameOfTitle({ text, blocks }: Document): Frame | null {
  for (const block of blocks.filter(opens).slice(0, OPENING_BLOCKS)) {
    const frame = frameOfTimes(text, periods(text, block.span.start, block.span.end));
    if (frame !== null) return frame;
  }
  return null;
}

function opens({ kind, span }: Block): boolean {
  return (kind === "heading" || kind === "paragraph") && span.end - span.start <= LONGEST_TITLE;
}

function frameOfTimes(text: string, times: readonly PeriodMention[]): Frame | null {
  const year = times.map(({ value }) => toldYears(resolvePeriod(value, null))).find((years) => years !== null) ?? null;
  const part = times.find(({ value, span }) => value.kind === "months" && !isDay(text, span.end));
  const months = part === undefined ? null : resolvePeriod(part.value, year?.last ?? null);
  const years = year ?? toldYears(months?.slice(0, 4) ?? null);
  return years === null ? null : { plan: years, review: years, months };
}

/** 2024年6月12日 is a day and no stretch of months. */
function isDay(text: string, end: number): boolean {
  return /^\s?\d{1,2}\s?日/u.test(text.slice(end, end + 5));
}

function frameOfDay(issued: string | null): Frame | null {
  const [year, month = 12] = (issued ?? "").split("-").map(Number);
  if (year === undefined || Number.isNaN(year) || year === 0) return null;
  const last = month <= LAST_MONTH_OF_REVIEW ? year - 1 : year;
  return { plan: { first: year, last: year }, review: { first: last, last }, months: null };
}
