import { ENTITY, entityCharacter } from "./character-entities.ts";
import type { Edit, RepairReason } from "./edit.ts";
import { privateUseMeaning } from "./private-use.ts";
import { RADICALS } from "./radicals.ts";

/**
 * Characters that stand for others, or for nothing:
 * controls and line breaks of other systems, characters without width, radicals and compatibility forms, private use,
 * full-width digits and letters with their points and per cent signs. One class, so that a text is looked through once.
 */
const ODD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+|[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+|[\ufe00-\ufe0f\u000b\u0085\u2028\u2029\u2e80-\u2fdf\ue000-\uf8ff\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff05\uff0e\uff61-\uff65]/g;

/** A line end of old systems; behind a line feed it belongs to one line end. */
const LONE_RETURN = /\r(?!\n)/g;
const TAG =
  /<!--[^<>]{0,400}-->|<\/?(?:sub|sup|br|p|span|div|strong|b|em|i|u|font|a|h[1-6]|ul|ol|li|img|hr|center|section|article|table|tbody|thead|th|tr|td|o:p|st1:[a-z]{1,20})(?:\s[^<>]{0,400})?\/?>/gi;
const BREAKING_TAG = /^<(?:br|hr|\/(?:p|div|tr|li|h[1-6]|section|article|table))/i;
/** Formula notation (PM_{2.5}, m^{2}). */
const SCRIPT = /[_^]\{([\d.]+)\}/g;
/** The mark of a lowered number or letter behind the name of a substance (CO_2, VOC_s). */
const LOWERED = /(?<=(?<![A-Za-z\d_])[A-Z]{2,4})_(?=(?:\d(?:\.\d)?|[a-z])(?![\w.]))/g;
/** Words set bold in Markdown; the marks at both ends go. */
const BOLD = /\*\*(?=[^*\n]{1,200}\*\*)|\*\*(?<=\*\*[^*\n]{1,200}\*\*)/g;
/** The year written in characters, with a look-alike in the place of 〇. */
const HAN_YEAR = /[一二][一二三四五六七八九〇○◯OoＯ0]{3}(?=年)/g;
const NOUGHT = /[○◯OoＯ0]/g;

/** Characters that stand for others, each replaced by the one meant. */
export function mendCharacters(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const all = (pattern: RegExp, reason: RepairReason, insert: (found: string, at: number) => string): void => {
    for (const { 0: found, index: at } of text.matchAll(pattern)) {
      const span = { start: at, end: at + found.length };
      const meant = insert(found, at);
      if (meant !== found) edits.push({ span, insert: meant, reason });
    }
  };
  for (const { 0: found, index: at } of text.matchAll(ODD)) {
    const edit = odd(text, found, at);
    if (edit !== null) edits.push(edit);
  }
  // Most texts hold no markup at all: looking for the mark it begins with takes no time.
  if (text.includes("\r")) all(LONE_RETURN, "markup", () => "\n");
  if (text.includes("&")) all(ENTITY, "markup", entityCharacter);
  if (text.includes("<")) all(TAG, "markup", (tag) => (BREAKING_TAG.test(tag) ? "\n" : ""));
  if (text.includes("{")) all(SCRIPT, "markup", (script) => script.slice(2, -1));
  if (text.includes("_")) all(LOWERED, "markup", () => "");
  if (text.includes("**")) all(BOLD, "markup", () => "");
  all(HAN_YEAR, "compatibility-character", (year) => year.replace(NOUGHT, "〇"));
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** The edit for what `ODD` found, or null where it stands rightly. */
function odd(text: string, found: string, at: number): Edit | null {
  const [insert, reason] = meaning(text, found, at);
  return insert === found ? null : { span: { start: at, end: at + found.length }, insert, reason };
}

function meaning(text: string, found: string, at: number): readonly [string, RepairReason] {
  const code = found.charCodeAt(0);
  if (code === 0x0b || code === 0x85 || code === 0x2028 || code === 0x2029) return ["\n", "markup"];
  if (code === 0xff05) return [DIGIT.test(text.charAt(at - 1)) ? "%" : found, "width"];
  if (code === 0xff0e) return [isDecimalPoint(text, at) ? "." : found, "width"];
  if (code >= 0xff10 && code <= 0xff5a) return [found.normalize("NFKC"), "width"];
  if (code >= 0xe000 && code <= 0xf8ff) return [privateUseMeaning(text, at), "compatibility-character"];
  if (code >= 0x2e80 && code <= 0xff65 && code !== 0xfeff && !isSelector(code))
    return [RADICALS[found] ?? found.normalize("NFKC"), "compatibility-character"];
  return ["", "markup"];
}

/** Variation selectors choose a shape and say nothing. */
function isSelector(code: number): boolean {
  return code >= 0xfe00 && code <= 0xfe0f;
}

const DIGIT = /[\d０-９]/;

/** A full-width point between digits, unless it closes a line's number (`1．2025年`). */
function isDecimalPoint(text: string, at: number): boolean {
  if (!DIGIT.test(text.charAt(at - 1)) || !DIGIT.test(text.charAt(at + 1))) return false;
  const line = text.slice(Math.max(0, at - 4), at);
  return !/(?:^|[\n\s])[\d０-９]{1,2}$/.test(line) || !/^．[12１２][\d０-９]{3}年/.test(text.slice(at, at + 6));
}
