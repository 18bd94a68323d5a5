import type { Edit } from "./edit.ts";

/** The label, number and title of a box, each on a line of its own. */
const SCATTERED_LABEL = /(?<=^[ \t\u3000]*专栏)[ \t\u3000]*\n\s*(?=[一二三四五六七八九十\d]{1,3}[ \t\u3000]*\n)/gm;
const LABEL_AND_TITLE =
  /(?<=^[ \t\u3000]*专栏(?:[ \t\u3000]*\n\s*)?[一二三四五六七八九十\d]{1,3})[ \t\u3000]*\n\s*(?=[^\n。；]{2,40}\n)/gm;

/** Puts the label of a box (`专栏`, its number, its title) back on one line. */
export function joinBoxLabels(text: string): readonly Edit[] {
  if (!text.includes("专栏")) return [];
  const joined = [...text.matchAll(SCATTERED_LABEL)].map((match) => edit(match, ""));
  const titled = [...text.matchAll(LABEL_AND_TITLE)].map((match) => edit(match, " "));
  return [...joined, ...titled].sort((a, b) => a.span.start - b.span.start);
}

function edit(match: RegExpExecArray, insert: string): Edit {
  return { span: { start: match.index, end: match.index + match[0].length }, insert, reason: "line-wrap" };
}
