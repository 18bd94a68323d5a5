import type { Edit } from "./edit.ts";
import { RADICALS } from "./radicals.ts";

/** Kangxi and CJK radicals, compatibility ideographs: look-alikes of characters that PDF converters put in their place. */
const RADICAL = /[\u2e80-\u2fdf\uf900-\ufaff]/g;
/** Full-width digits and letters. Punctuation stays: in Chinese text full width is right. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g;
/** Characters without width, and hyphens that show at line ends only. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]+/g;
/** Residue of HTML and of formula notation (PM_{2.5}, PM<sub>2.5</sub>). */
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|ensp|emsp|ldquo|rdquo|mdash|middot|#\d{2,5});/g;
const TAG = /<\/?(?:sub|sup|br|p|span|div|strong|b|font|a|td|tr|table)(?:\s[^<>]{0,200})?\/?>/gi;
const SUBSCRIPT = /_\{([\d.]+)\}/g;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  ldquo: "“",
  rdquo: "”",
  mdash: "—",
  middot: "·",
};

/** Characters that stand for others, each replaced by the one meant (NFKC, character by character). */
export function mendCharacters(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const all = (pattern: RegExp, reason: Edit["reason"], insert: (match: RegExpExecArray) => string): void => {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      edits.push({ span, insert: insert(match), reason });
    }
  };
  all(RADICAL, "compatibility-character", (match) => RADICALS[match[0]] ?? match[0].normalize("NFKC"));
  all(FULL_WIDTH, "width", (match) => match[0].normalize("NFKC"));
  all(INVISIBLE, "markup", () => "");
  // Most texts hold no markup at all: looking for the mark it begins with takes no time.
  if (text.includes("&")) all(ENTITY, "markup", (match) => entity(match[0].slice(1, -1)));
  if (text.includes("<")) all(TAG, "markup", (match) => (/^<(?:br|\/p|\/div|\/tr)/i.test(match[0]) ? "\n" : ""));
  if (text.includes("_{")) all(SUBSCRIPT, "markup", (match) => match[1] ?? "");
  return edits.filter((edit) => edit.insert !== text.slice(edit.span.start, edit.span.end)).sort(byStart);
}

function entity(name: string): string {
  return name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? "");
}

function byStart(a: Edit, b: Edit): number {
  return a.span.start - b.span.start;
}
