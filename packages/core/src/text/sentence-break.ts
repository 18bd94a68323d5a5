/** A line that opens something new and therefore never continues the line above. */
export const OPENS_ITSELF =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,4}[编篇章节部条]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、．.](?!\d(?!\d{3}年))|[①-⑳]|专栏|附[表件录]|——|[·•●■◆Ø➢]|目\s*录|[-—]\s*\d+\s*[-—])/;

/** A line that begins like a heading is one, even where nothing closes it. */
export const HEADING =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,4}[编篇章节]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|专栏|附[表件录])/;
export const LONGEST_HEADING = 48;

/** A line whose last character leaves its sentence open. */
export const LEFT_OPEN = /[^。！？!?；;：:…\s]$/;
/** The sentence ended before a note in brackets: who leads, who helps, until when. */
const CLOSED_BY_NOTE = /[。；;！][（(][^（）()]*[）)]$|[（(][^（）()]*(?:单位|负责|牵头|配合)[^（）()]*[）)]$/;
export const PROSE = /[，。；,;、]/;

/** Shorter lines are titles, cells and signatures rather than broken sentences. */
export const SHORTEST_BROKEN_LINE = 24;
/** Notes in brackets are at most this long; their first half may stand in the lines above. */
const LONGEST_NOTE = 160;
/** So much of a line is enough to tell what it opens and whether it is prose. */
const TELLING = 200;

/** Whether the text before `end` closes with a note that stands behind its full stop. */
export function closedByNote(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  if (last !== "）" && last !== ")") return false;
  return CLOSED_BY_NOTE.test(text.slice(Math.max(0, end - LONGEST_NOTE), end).replace(/\s/g, ""));
}

/**
 * Whether a sentence runs from the line that ends at `above` into the one that begins at `below`, where a page is known
 * to end between them: a page does not end behind a heading.
 */
export function runsOverPage(text: string, above: number, below: number): boolean {
  if (!LEFT_OPEN.test(text.charAt(above - 1)) || closedByNote(text, above)) return false;
  const told = text.slice(Math.max(0, above - TELLING), above);
  const before = told.slice(told.lastIndexOf("\n") + 1).trimStart();
  const [after = ""] = text.slice(below, below + TELLING).split("\n", 1);
  if (before.length < SHORTEST_BROKEN_LINE || before.includes("\t") || after.includes("\t")) return false;
  if (HEADING.test(before) && before.length <= LONGEST_HEADING && !before.includes("。")) return false;
  return !OPENS_ITSELF.test(after) && PROSE.test(after);
}
