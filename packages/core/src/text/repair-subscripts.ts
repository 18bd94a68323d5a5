import type { Edit } from "./edit.ts";

/** Fine particles whose 2.5 was set lower and came out of the converter further on in the sentence. */
const DISPLACED = /PM(?=(?:年均|年平均|平均)?浓度)(?=([^。；\n\d]{2,16})2\.5(?![\d%％]))/g;
/** The same with a blank or a subscript sign between. */
const APART = /(?<=PM)(?:\s+|[₂]\s*[.．]?\s*[₅])(?=2\.5)|(?<=PM)₂[.．]₅/g;

/** Puts a displaced 2.5 back behind its PM, where nothing else can be meant. */
export function restoreSubscripts(text: string): readonly Edit[] {
  if (!text.includes("PM")) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(DISPLACED)) {
    const at = match.index + 2;
    const lost = at + (match[1]?.length ?? 0);
    edits.push({ span: { start: at, end: at }, insert: "2.5", reason: "lost-character" });
    edits.push({ span: { start: lost, end: lost + 3 }, insert: "", reason: "lost-character" });
  }
  for (const match of text.matchAll(APART)) {
    const insert = match[0].includes("₂") ? "2.5" : "";
    edits.push({ span: { start: match.index, end: match.index + match[0].length }, insert, reason: "lost-character" });
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}
