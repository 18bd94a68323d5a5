import type { Edit } from "./edit.ts";

/** The label, number and title of a box, each on a line of its own. */
const SCATTERED_LABEL = /(专栏)([ \t\u3000]*\n\s*)(?=[一二三四五六七八九十\d]{1,3}[ \t\u3000]*\n)/g;
const LABEL_AND_TITLE =
  /(专栏(?:[ \t\u3000]*\n\s*)?[一二三四五六七八九十\d]{1,3})([ \t\u3000]*\n\s*)(?=[^\n。；]{2,40}\n)/g;

/** A box without a number, its title on the next line. */
const UNNUMBERED = /(专栏[：:])([ \t\u3000]*\n\s*)(?=[^\n。；：:]{2,30}\n)/g;

/** Puts the label of a box (`专栏`, its number, its title) back on one line. */
export function joinBoxLabels(text: string): readonly Edit[] {
  if (!text.includes("专栏")) return [];
  return [...gaps(text, SCATTERED_LABEL, ""), ...gaps(text, LABEL_AND_TITLE, " "), ...gaps(text, UNNUMBERED, "")].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** The second group of each match that opens a line, as an edit. */
function gaps(text: string, pattern: RegExp, insert: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { 0: found, 1: label = "", index } of text.matchAll(pattern)) {
    if (!opensLine(text, index)) continue;
    edits.push({ span: { start: index + label.length, end: index + found.length }, insert, reason: "line-wrap" });
  }
  return edits;
}

/** Blanks a label may be set in by. */
const DEEPEST_INDENT = 40;

function opensLine(text: string, at: number): boolean {
  return /(?:^|\n)[ \t\u3000]*$/.test(text.slice(Math.max(0, at - DEEPEST_INDENT), at));
}
