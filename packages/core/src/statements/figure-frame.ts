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
  if (plan !== null || review !== null) return null;
  const spanned = frameOfLength(document, issued);
  if (spanned !== null || context.kind !== null) return spanned;
  return frameOfTitle(document) ?? frameOfDay(issued);
}

function frameOfTitle({ text, blocks }: Document): Frame | null {
  for (const block of blocks.filter(opens).slice(0, OPENING_BLOCKS)) {
    const frame = frameOfTimes(periods(text, block.span.start, block.span.end));
    if (frame !== null) return frame;
  }
  return null;
}

/** 三年行动方案 of a known day: as many years from that of its issue, from the next where it was issued at the end of one. */
function frameOfLength({ text, blocks }: Document, issued: string | null): Frame | null {
  const [year, month = 1] = (issued ?? "").split("-").map(Number);
  if (year === undefined || Number.isNaN(year) || year === 0) return null;
  for (const { span } of blocks.filter(opens).slice(0, OPENING_BLOCKS)) {
    const written = LENGTH.exec(text.slice(span.start, span.end))?.[1];
    const count = written === undefined ? 0 : COUNTS.indexOf(written);
    if (count < 2) continue;
    const first = month >= FIRST_MONTH_OF_NEXT ? year + 1 : year;
    const last = { first: first - 1, last: first - 1 };
    return { plan: { first, last: first + count - 1 }, review: last, months: null };
  }
  return null;
}

const LENGTH = /([二两三四五六七八九十])年(?:行动|攻坚|提升|倍增|滚动|实施|建设|工作)?(?:计划|方案|规划|行动)/u;
const COUNTS = "零一二三四五六七八九十";
/** Plans issued from this month on are for the years to come. */
const FIRST_MONTH_OF_NEXT = 11;

function opens({ kind, span }: Block): boolean {
  return (kind === "heading" || kind === "paragraph") && span.end - span.start <= LONGEST_TITLE;
}

function frameOfTimes(times: readonly PeriodMention[]): Frame | null {
  const named = times.map(({ value }) => toldYears(resolvePeriod(value, null))).find((years) => years !== null);
  const part = times.find(({ value }) => value.kind === "months" && value.first !== value.last);
  const months = part === undefined ? null : resolvePeriod(part.value, named?.last ?? null);
  const told = named ?? toldYears(months?.slice(0, 4) ?? null);
  if (told === null) return null;
  const ends = months === null ? told.last : Number(months.slice(0, 4));
  const years = { first: told.first, last: Math.max(told.last, ends) };
  return { plan: years, review: years, months: years.first === years.last ? months : null };
}

function frameOfDay(issued: string | null): Frame | null {
  const [year, month = 12] = (issued ?? "").split("-").map(Number);
  if (year === undefined || Number.isNaN(year) || year === 0) return null;
  const last = month <= LAST_MONTH_OF_REVIEW ? year - 1 : year;
  return { plan: { first: year, last: year }, review: { first: last, last }, months: null };
}
