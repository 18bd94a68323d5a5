import type { Edit } from "./edit.ts";
import { runsOverPage } from "./sentence-break.ts";

const FORM_FEED = "\f";
const BLANK = /\s/;

/** The ends of pages as printers write them: a sentence goes on over them, anything else begins a line behind them. */
export function mendFormFeeds(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf(FORM_FEED); at >= 0; ) {
    const span = blanksAround(text, at);
    const first = span.start === 0 || span.end === text.length;
    const insert = !first && runsOverPage(text, span.start, span.end) ? "" : lineEnds(text.slice(span.start, span.end));
    edits.push({ span, insert, reason: "page-break" });
    at = text.indexOf(FORM_FEED, span.end);
  }
  return edits;
}

function blanksAround(text: string, at: number): Edit["span"] {
  let start = at;
  let end = at + 1;
  while (start > 0 && BLANK.test(text.charAt(start - 1))) start--;
  while (end < text.length && BLANK.test(text.charAt(end))) end++;
  return { start, end };
}

/** The same blanks with a line end where no other is. */
function lineEnds(blanks: string): string {
  const without = blanks.replaceAll(FORM_FEED, "");
  return without.includes("\n") ? without : `\n${without}`;
}
