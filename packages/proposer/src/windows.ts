import type { Reading, Span, StatementClass } from "@lantu/core";

/** Prose in which something may have been promised; headings, tables and noise are not shown. */
const ASKED: ReadonlySet<StatementClass> = new Set<StatementClass>(["target", "action", "context"]);

/**
 * Stretches of the repaired text to show, in order, each of whole paragraphs and at most `characters` long (a longer
 * paragraph stands alone, cut at that length). Paragraphs that only report or name problems are left out.
 */
export function windowsOf({ document, statements }: Reading, characters: number): readonly Span[] {
  const asked = new Set(statements.flatMap(({ class: name, block }) => (ASKED.has(name) ? [block] : [])));
  const windows: Span[] = [];
  let open: Span | null = null;
  for (const block of document.blocks) {
    if (block.kind !== "paragraph" || !asked.has(block.index)) continue;
    const { start } = block.span;
    const end = Math.min(block.span.end, start + characters);
    if (open !== null && end - open.start <= characters) open = { start: open.start, end };
    else {
      if (open !== null) windows.push(open);
      open = { start, end };
    }
  }
  return open === null ? windows : [...windows, open];
}
