import type { Reading, Span, StatementClass } from "@lantu/core";

/** Prose in which something may have been promised; headings, tables and noise are not shown. */
const ASKED: ReadonlySet<StatementClass> = new Set<StatementClass>(["target", "action", "context"]);

/**
 * Stretches of the repaired text to show, in order, each of whole sentences and at most `characters` long (a longer
 * sentence stands alone, cut at that length). Paragraphs that only report or name problems are left out.
 */
export function windowsOf(reading: Reading, characters: number): readonly Span[] {
  const windows: Span[] = [];
  let open: Span | null = null;
  for (const { start, end: whole } of sentencesAsked(reading)) {
    const end = Math.min(whole, start + characters);
    if (open !== null && end - open.start <= characters) open = { start: open.start, end };
    else {
      if (open !== null) windows.push(open);
      open = { start, end };
    }
  }
  return open === null ? windows : [...windows, open];
}

function sentencesAsked({ document, statements }: Reading): readonly Span[] {
  const asked = new Set(statements.flatMap(({ class: name, block }) => (ASKED.has(name) ? [block] : [])));
  return document.blocks.flatMap((block) =>
    block.kind === "paragraph" && asked.has(block.index) ? block.sentences : [],
  );
}
