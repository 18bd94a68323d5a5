import type { Edit } from "./edit.ts";
import { linesOf, type TextLine } from "./lines.ts";

/** Blanks of every width inside a line, and the Chinese characters and marks beside which none belongs. */
const BLANKS = /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const CHINESE = /[\u2e80-\u9fff\u3001\u3002\u3008-\u3011“”‘’—…％（），、。；：！？]/;

/** Sentences have marks; headings, signatures and rows of tables use white space to keep things apart. */
const SENTENCE_MARK = /[，。；]|[\u4e00-\u9fff][,;]/;
const SHORTEST_PROSE = 24;
const ROW_END = /(?:约束性|预期性)\s*$/;
/** The header of a table in one line: its cells are told apart by blanks alone. */
const BLANK_HEADER = /(?:类别\s+序号|序号\s+(?:指标|项目|名称|类别)|指标(?:名称)?\s+单位)/;
/** The title of a document, set wide. */
const SET_WIDE = /^[\u4e00-\u9fff](?:[ \u00a0\u3000]{1,6}[\u4e00-\u9fff]){3,24}$/;
const TITLE = /(?:报告|规划|纲要|计划|方案|意见|公报|通知|决定|办法|说明|建议)$/;
const LONGEST_SET_WIDE = 120;
/** A title goes on over a blank beside a word that ties what stands around it. */
const TIED = /(第[一二三四五六七八九十\d]{1,3}个|[的和与及、])[ \u00a0\u3000]{1,3}(?=[\u4e00-\u9fff])/g;
const LONGEST_TITLE = 90;

/** A label keeps the white space behind it. */
const LABEL =
  /^(?:第.{1,4}[编篇章节部分]{1,2}|[一二三四五六七八九十]{1,3}[、．.]|[（(].{1,3}[）)]|\d{1,2}[．.、]|专栏\s*\d*[：:]?|附[表件录图]\s*\d*[：:]?|[Ø•●■◆➢·])\s*/;

/** White space that a converter left between the characters of a sentence. */
export function removeStraySpaces(text: string): readonly Edit[] {
  return linesOf(text).flatMap((line) => straySpaces(text, line));
}

function straySpaces(text: string, line: TextLine): readonly Edit[] {
  const words = text.slice(line.start, line.end);
  if (words.search(BLANKS) < 0) return [];
  if (!isProse(words) && !isSetWide(words)) return titleSpaces(words, line.start);
  const label = LABEL.exec(words)?.[0].length ?? 0;
  const edits: Edit[] = [];
  for (const { 0: blank, index } of words.matchAll(BLANKS)) {
    const end = index + blank.length;
    if (index < label || (!CHINESE.test(words.charAt(index - 1)) && !CHINESE.test(words.charAt(end)))) continue;
    edits.push({ span: { start: line.start + index, end: line.start + end }, insert: "", reason: "stray-space" });
  }
  return edits;
}

/** Blanks within the title of a document that hold nothing apart. */
function titleSpaces(words: string, start: number): readonly Edit[] {
  if (words.length > LONGEST_TITLE || !TITLE.test(words)) return [];
  return [...words.matchAll(TIED)].map(({ 0: found, 1: word = "", index }) => ({
    span: { start: start + index + word.length, end: start + index + found.length },
    insert: "",
    reason: "stray-space",
  }));
}

function isSetWide(words: string): boolean {
  return words.length <= LONGEST_SET_WIDE && SET_WIDE.test(words) && TITLE.test(words.replace(BLANKS, ""));
}

function isProse(words: string): boolean {
  return (
    words.length >= SHORTEST_PROSE &&
    SENTENCE_MARK.test(words) &&
    !words.includes("\t") &&
    !ROW_END.test(words) &&
    !BLANK_HEADER.test(words)
  );
}
