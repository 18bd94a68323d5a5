import type { Span } from "../text/index.ts";
import { readNumbering } from "./numbering.ts";

/** A title is short; longer first sentences are content. In UTF-16 units, full stop included. */
export const LONGEST_TITLE = 32;

/** What a title never has: a comma or colon, a measured number, a speaker, a copula. */
const NOT_A_TITLE =
  /[，,；;：:！!？?…]|\d\s*(?:%|％|[万亿个家项件所处条户套人名公千平]|年)|来之不易|感谢|^(?:我们?|各位|同志|本|特此|现|这|此|其中|以上|同时)|[一二两三四五六七八九十百](?:座|条|处|所|家|公里|套|辆|亩|万)。$|是|(?<![较更成作尤以极最甚颇])为(?!民|主|本|先|重|中心)/;

/**
 * The numbers of measures told one after the other in a paragraph: (1)…(2)…, ①…②…, 1.…；2.…, 一是…二是…. A number opens a
 * measure where a sentence or clause has just ended; elsewhere it is a reference or a quantity.
 */
const MEASURE_NUMBER =
  /(?<=^|[。；;：:][ \u3000]?)(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳⑴-⒇]|\d{1,2}(?:[、．]|\.(?!\d))|[一二三四五六七八九十]{1,3}(?:是(?!否)|、))/g;

/** A title in brackets of its own before the text it names. */
const BRACKETED = /^【[^】\n]{2,30}】/;

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

/**
 * Whether a line closed by a full stop names what follows: there must be something that follows, that is no title itself
 * and longer than one.
 */
export function isOwnLineTitle(line: string, next: string): boolean {
  return isTitleLike(line) && next.length > LONGEST_TITLE && readNumbering(next) === null;
}

/** Whether a line is a title in a text that has one sentence a line: `next` is the line below it. */
export function isLineTitle(line: string, next: string): boolean {
  return line.length <= LONGEST_LINE_TITLE && isOwnLineTitle(line, next);
}

/** The run-in headings of a paragraph and the numbers of its measures, in order. `sentences` are its sentences. */
export function runInsOf(text: string, span: Span, sentences: readonly Span[]): readonly Span[] {
  const words = text.slice(span.start, span.end);
  const runIns: Span[] = [];
  const title = titleOf(text, words, span, sentences);
  if (title !== null) runIns.push(title);
  for (const { 0: number, index } of words.matchAll(MEASURE_NUMBER)) {
    const start = span.start + index;
    if (title === null || start >= title.end) runIns.push({ start, end: start + number.length });
  }
  return runIns;
}

function titleOf(text: string, words: string, span: Span, sentences: readonly Span[]): Span | null {
  const bracketed = BRACKETED.exec(words)?.[0].length ?? 0;
  if (bracketed > 0) return { start: span.start, end: span.start + bracketed };
  const first = sentences[0];
  if (first === undefined || sentences.length < 2 || LIST_BULLET.test(words.charAt(0))) return null;
  return isTitleLike(text.slice(first.start, first.end)) ? first : null;
}
