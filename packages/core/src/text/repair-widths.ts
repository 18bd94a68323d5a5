import type { Edit } from "./edit.ts";

/** Half-width marks and the full-width ones Chinese uses in their place (GB/T 15834). */
const FULL: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
};
const MARK = /[,;:!?]/g;
/** Brackets and straight quotation marks with something Chinese between or beside them; no note is longer. */
const BRACKETED = /[(（]([^()（）\n]{1,160})[)）]/g;
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
  if (text.includes("(") || text.includes(")")) {
    for (const { 0: found, 1: inside = "", index: at } of text.matchAll(BRACKETED)) {
      if (!HAN.test(inside)) continue;
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
  return edits.sort((a, b) => a.span.start - b.span.start);
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
