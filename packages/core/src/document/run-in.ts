import type { Span } from "../text/index.ts";
import { readNumbering } from "./numbering.ts";

/** A title is short; longer first sentences are content. In UTF-16 units, full stop included. */
export const LONGEST_TITLE = 32;

/** A paper given out is a deed told, not the name of what follows. */
const PAPER =
  /(?:^|[、．.）)])(?:(?:研究|编制|制定|修订|及时)?(?:公布|出台|印发|发布)|(?:编制|制定|修订)实施)[^。]*(?:计划|方案|办法|条例|规划|意见|措施|政策|清单|目录|标准|规范|细则|指南)。$/;

/** What a title never has: a comma or colon, a measured number, a speaker, a copula. */
const NOT_A_TITLE =
  /[，,；;：:！!？?…]|\d\s*(?:%|％|[万亿个家项件所处条户套人名公千平]|年)|来之不易|感谢|高度重视|等。$|^(?:我们?|各位|同志|本(?!土|地|科)|特此|现(?![代有场行])|这|此|其中|以上|同时)|[一二两三四五六七八九十百](?:座|条|处|所|家|公里|套|辆|亩|万)。$|是|(?<![较更成作尤以极最甚颇])为(?!民|主|本|先|重|中心)/;

/**
 * The numbers of measures told one after the other in a paragraph: (1)…(2)…, ①…②…, 1.…；2.…, 一是…二是…. A number opens a
 * measure where a sentence or clause has just ended; elsewhere it is a reference or a quantity.
 */
const MEASURE_NUMBER =
  /(?<=^|[。；;：:][ \u3000]?)(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳⑴-⒇]|\d{1,2}(?:[、．]|\.(?!\d(?!\d{3}年)))|[一二三四五六七八九十]{1,3}(?:是(?!否)|、))/g;

/** A title in brackets of its own before the text it names. */
const BRACKETED = /^【[^】\n]{2,30}】/;

/** Members of a list whose sentences are all of one kind; `——` opens titles as well. */
export const LIST_BULLET = /^[-–•●■◆Ø➢·*]/;

/** A part of a spatial structure (一核。两翼。三带。) is called in two characters. */
const STRUCTURE = /^[一二两三四五六七八九十多][核翼带轴区圈极廊心环点屏网]。$/;
const SHORTEST_TITLE = 4;

/** What is said of another word stands for it: titles in quotation marks, and what is done with something as its guide. */
const ASIDE = /“[^”]*”|以[^，。为]{1,14}为(?=\S)/g;

/**
 * Whether a sentence only names what follows: short, closed by 。, without a comma
 * (the conventions of the extraction contract call such openings headings).
 */
export function isTitleLike(sentence: string): boolean {
  if (sentence.length > LONGEST_TITLE || sentence.length < SHORTEST_TITLE) return STRUCTURE.test(sentence);
  if (sentence.indexOf("。") !== sentence.length - 1) return false;
  return !NOT_A_TITLE.test(sentence.replace(ASIDE, "")) && !PAPER.test(sentence);
}

/** Where each sentence has a line of its own, a title is shorter still and what it names follows it. */
const LONGEST_LINE_TITLE = 20;

/** What a title names is told at more length than the title. */
const TOLD_LONGER = 1.4;

/** The members of a list that are told over several lines have their titles in the first. */
const DASHES = "——";

/** One thing done to an end: a line told among others, not the name of them. */
const DONE = /^(?:(?:全面|基本|如期|按期)(?:完成|实现|建成)|完成|引入|引进|新增|举办|召开|竣工|出台|印发|发布)/;

/**
 * Whether a line closed by a full stop names what follows: there must be something that follows, that is no title itself
 * and longer than one.
 */
export function isOwnLineTitle(line: string, next: string): boolean {
  return isTitleLike(line) && tellsMore(line, next) && readNumbering(next) === null;
}

/** One rule drawn up or put in force, one thing built: lines told among others as well. */
const RULED =
  /^[^。]{0,6}(?:制定|制订|修订|修改|编制|落实|实施|执行|启动|探索|研究|完善|优化)[^。]*(?:条例|办法|目录|名录|细则|责任制|规划|标准|计划|立法)。$|开展[^。]*试点(?:工作)?。$|^[^。]{0,6}(?:建设|新建)[^。]*(?:实验室|交易所|工厂|基地|医院|学校)。$/;

/**
 * Whether a line is a title in a text that has one sentence a line: `next` is the line below it. Within a list whose
 * members open with dashes (`dashed`) only those lines are titles.
 */
export function isLineTitle(line: string, next: string, dashed = false): boolean {
  const opens = line.startsWith(DASHES);
  if (line.length > (opens ? LONGEST_TITLE : LONGEST_LINE_TITLE) || (dashed && !opens)) return false;
  if (STRUCTURE.test(line)) return next !== "";
  if (!isTitleLike(line) || DONE.test(line) || RULED.test(line) || readNumbering(next) !== null) return false;
  return tellsMore(line, next) || RULED.test(next) || (opens && next.endsWith("。") && !next.startsWith(DASHES));
}

/** Whether a line opens a member of a list with dashes. */
export const isDashed = (line: string): boolean => line.startsWith(DASHES);

function tellsMore(line: string, next: string): boolean {
  if (next.length > LONGEST_TITLE) return true;
  return (
    next.endsWith("。") && next.includes("，") && next.length > TOLD_LONGER * line.length && !next.startsWith(DASHES)
  );
}

/**
 * The run-in headings of a paragraph and the numbers of its measures, in order. `sentences` are its sentences; a paragraph
 * that is `titled` by the line above has no title of its own.
 */
export function runInsOf(text: string, span: Span, sentences: readonly Span[], titled: boolean): readonly Span[] {
  const words = text.slice(span.start, span.end);
  const runIns: Span[] = [];
  const title = titled ? null : titleOf(text, words, span, sentences);
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
