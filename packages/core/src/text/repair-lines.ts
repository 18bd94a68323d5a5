import type { Edit } from "./edit.ts";
import { linesOf, type TextLine } from "./lines.ts";

/** A line that opens something new and therefore never continues the line above. */
const OPENS_ITSELF =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,4}[编篇章节部条]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、．.](?!\d)|[①-⑳]|专栏|附[表件录]|——|[·•●■◆Ø➢]|目\s*录|[-—]\s*\d+\s*[-—])/;

/** A line whose last character leaves its sentence open. */
const LEFT_OPEN = /[^。！？!?；;：:…\s]$/;
const PROSE = /[，。；,;、]/;

/** Shorter lines are titles, cells and signatures rather than broken sentences. */
const SHORTEST_BROKEN_LINE = 24;

/**
 * Line breaks inside sentences: a long line of prose left open and a line that can only be its continuation
 * are joined. Headings, list items and table cells are never joined.
 */
export function joinBrokenLines(text: string): readonly Edit[] {
  const lines = linesOf(text);
  const edits: Edit[] = [];
  for (let index = 1; index < lines.length; index++) {
    const above = lines[index - 1];
    const line = lines[index];
    if (above === undefined || line === undefined || !continues(text, above, line)) continue;
    const blank = text.slice(above.end, line.start).split("\n").length > 2;
    edits.push({ span: { start: above.end, end: line.start }, insert: "", reason: blank ? "page-break" : "line-wrap" });
  }
  return edits;
}

/** A short line that begins like a heading is one, even where nothing closes it. */
const HEADING =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,4}[编篇章节]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|专栏|附[表件录])/;
const LONGEST_HEADING = 48;

/** A bracket opened in a line of its own and closed in the next: one line that was too long for the page. */
const OPEN_BRACKET = /^[（(《“][^（）()《》“”]*$/;
const CLOSING_BRACKET = /^[^（）()《》“”]{1,30}[）)》”]$/;

function continues(text: string, above: TextLine, line: TextLine): boolean {
  const before = text.slice(above.start, above.end);
  const after = text.slice(line.start, line.end);
  if (OPEN_BRACKET.test(before) && CLOSING_BRACKET.test(after)) return true;
  if (HEADING.test(before) && before.length <= LONGEST_HEADING && !before.includes("。")) return false;
  if (above.end - above.start < SHORTEST_BROKEN_LINE || !LEFT_OPEN.test(text.slice(above.end - 1, above.end)))
    return false;
  if (before.includes("\t") || after.includes("\t") || OPENS_ITSELF.test(after)) return false;
  return /[，。；,;]/.test(before) && PROSE.test(after);
}
