import type { Span } from "../text/index.ts";
import { readNumbering } from "./numbering.ts";

/** A title is short; longer first sentences are content. In UTF-16 units, full stop included. */
const LONGEST_TITLE = 32;

/** What a title never has: a comma or colon, a measured number, a speaker, a copula. */
const NOT_A_TITLE =
  /[，,；;：:！!？?…]|\d\s*(?:%|％|[万亿个家项件所处条户套人名公千平]|年)|来之不易|感谢|^(?:我们?|各位|同志|本|特此|现|这|此|其中|以上|同时)|是|(?<![较更成作尤以极最甚颇])为(?!民|主|本|先|重|中心)/;

/** The numbers of measures told one after the other in a paragraph: (1)…(2)…, ①…②…, 一是…二是…. */
const MEASURE_NUMBER = /[（(]\d{1,2}[）)]|[①-⑳]/g;

/** Members of a list whose sentences are all of one kind; `——` opens titles as well. */
export const LIST_BULLET = /^[-–•●■◆Ø➢·*]/;

/**
 * Whether a sentence only names what follows: short, closed by 。, without a comma
 * (the conventions of the extraction contract call such openings headings).
 */
export function isTitleLike(sentence: string): boolean {
  if (sentence.length > LONGEST_TITLE || sentence.length < 5 || !sentence.endsWith("。")) return false;
  return !NOT_A_TITLE.test(sentence.replace(/“[^”]*”/g, ""));
}

/** Where each sentence has a line of its own, a title is shorter still and what it names follows it. */
const LONGEST_LINE_TITLE = 20;

/** Whether a line closed by a full stop names what follows: there must be something that follows and is no title itself. */
export function isOwnLineTitle(line: string, next: string): boolean {
  return isTitleLike(line) && next.length > 0 && readNumbering(next) === null && !isTitleLike(next);
}

/** Whether a line is a title in a text that has one sentence a line: `next` is the line below it. */
export function isLineTitle(line: string, next: string): boolean {
  return line.length <= LONGEST_LINE_TITLE && isOwnLineTitle(line, next);
}

/** The run-in headings of a paragraph and the numbers of its measures, in order. `sentences` are its sentences. */
export function runInsOf(text: string, span: Span, sentences: readonly Span[]): readonly Span[] {
  const runIns: Span[] = [];
  const first = sentences[0];
  const bullet = LIST_BULLET.test(text.slice(span.start, span.start + 1));
  if (first !== undefined && !bullet && sentences.length > 1 && isTitleLike(text.slice(first.start, first.end)))
    runIns.push(first);
  for (const match of text.slice(span.start, span.end).matchAll(MEASURE_NUMBER)) {
    const start = span.start + match.index;
    if (isMeasureNumber(text, start, span)) runIns.push({ start, end: start + match[0].length });
  }
  return runIns;
}

/** A number opens a measure where a sentence or clause has just ended; elsewhere it is a reference or a quantity. */
function isMeasureNumber(text: string, start: number, span: Span): boolean {
  return start === span.start || /[。；;：:]\s?$/.test(text.slice(Math.max(span.start, start - 2), start));
}
