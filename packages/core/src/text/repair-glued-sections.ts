import type { Edit } from "./edit.ts";
import { gluedTitleEnd } from "./glued-title.ts";
import { breakLines } from "./repair-glued-headings.ts";

/** A line that begins with the number of a part, chapter or section. */
const SECTION_LINE = /^[ \t\u3000]*(第[一二三四五六七八九十百\d]{1,4}[篇章节])[ \t\u3000]*([^\n]+)$/gm;

/** No title is longer, or goes on behind a full stop. */
const LONGEST_TITLE = 45;
const SENTENCE = /。./;

/**
 * Breaks the line behind the title of a chapter or section that runs into its first sentence. Where the words do not tell
 * the title from the sentence, the label alone is set apart: the section then has a number and no title, and no word of
 * the sentence is lost to it. Titles a list of contents tells have been set apart before.
 */
export function splitGluedSections(text: string): readonly Edit[] {
  const places: number[] = [];
  for (const match of text.matchAll(SECTION_LINE)) {
    const [line, label = "", body = ""] = match;
    if (body.length <= LONGEST_TITLE && !SENTENCE.test(body) && !body.endsWith("。")) continue;
    if (/[.．…·]{4,}/.test(body)) continue;
    const title = gluedTitleEnd(body);
    places.push(
      match.index + (title === null ? line.indexOf(label) + label.length : line.length - body.length + title),
    );
  }
  return breakLines(text, places);
}
