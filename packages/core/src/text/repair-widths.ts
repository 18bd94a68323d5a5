import type { Edit } from "./edit.ts";

/** Half-width marks and the full-width ones Chinese uses in their place (GB/T 15834). */
const FULL: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
};
/**
 * A full stop set half-width, and how many make it the text's own way of ending sentences: behind a number it belongs to
 * the number, in names and rows of leaders it stands here and there.
 */
const STOP =
  /\.(?=[\u4e00-\u9fff“\n]|$)(?<=[\u4e00-\u9fff”）]\.)(?<!(?:^|[\s。；：，、.])[（(]?(?:第?[一二三四五六七八九十百]{1,4}[）)]?[章节条]?|[甲乙丙丁])\.)/g;
const FEWEST_STOPS = 3;
const MARK = /[,;:!?]/g;
/**
 * Brackets and straight quotation marks with something Chinese between or beside them; no note is longer. Recognition of
 * images takes one of a pair of round brackets for an angle; two angles are a pair of their own.
 */
const BRACKETED = /[(（〈]([^()（）〈〉\n]{1,160})[)）〉]/g;
const QUOTED = /"([^"\n]{1,60})"/g;
const HAN = /[\u4e00-\u9fff]/;

/** Half-width punctuation in Chinese text, read as the full-width punctuation it stands for; numbers keep theirs. */
export function mendWidths(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const put = (at: number, insert: string): void => {
    if (text.charAt(at) !== insert) edits.push({ span: { start: at, end: at + 1 }, insert, reason: "width" });
  };
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    if (isChinese(text, at)) put(at, FULL[mark] ?? mark);
  }
  if (text.includes("(") || text.includes(")") || text.includes("〈")) {
    for (const { 0: found, 1: inside = "", index: at } of text.matchAll(BRACKETED)) {
      if (!HAN.test(inside) || (found.startsWith("〈") && found.endsWith("〉"))) continue;
      put(at, "（");
      put(at + found.length - 1, "）");
    }
  }
  if (text.includes('"')) {
    for (const { 0: found, 1: inside = "", index: at } of text.matchAll(QUOTED)) {
      if (!HAN.test(inside)) continue;
      put(at, "“");
      put(at + found.length - 1, "”");
    }
  }
  for (const at of stopsOf(text)) put(at, "。");
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** The places of half-width full stops in a text that has more of them than of 。 */
function stopsOf(text: string): readonly number[] {
  const stops = Array.from(text.matchAll(STOP), ({ index }) => index);
  if (stops.length < FEWEST_STOPS) return [];
  let full = 0;
  for (let at = text.indexOf("。"); at >= 0 && full < stops.length; at = text.indexOf("。", at + 1)) full++;
  return full < stops.length ? stops : [];
}

/** Whether a mark stands in Chinese: beside a Chinese character or sign, and not between two digits. */
function isChinese(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isHan(before) || isHan(after)) return true;
  return (isSign(before) && !isLatin(after)) || (isSign(after) && !isLatin(before));
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Chinese quotation marks and brackets. */
function isSign(code: number): boolean {
  return code === 0x201c || code === 0x201d || (code >= 0x3008 && code <= 0x3015) || code === 0xff08 || code === 0xff09;
}

function isLatin(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
