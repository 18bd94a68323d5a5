// The contents list of a document: which headings it names and on which page each is taken to stand.

const LINES_A_PAGE = 26;
const CHARACTERS_A_LINE = 28;

/** Lines a block fills on a page of GB/T 9704: 22 lines of 28 characters, a little closer in print. */
function linesOf(block) {
  if (block.kind === "table") return block.rows.length + 2;
  const text = block.kind === "box" ? block.lines : [block.text ?? ""];
  return text.reduce(
    (sum, line) => sum + Math.ceil((line.length + 2) / CHARACTERS_A_LINE),
    block.kind === "box" ? 2 : 0,
  );
}

/** Headings down to `depth` levels with an estimated page, counted from 1 after the contents list. */
export function contents(document, depth = 2) {
  let lines = 0;
  const entries = [];
  for (const block of document.blocks) {
    if (block.kind === "heading" && block.level <= depth)
      entries.push({ text: block.text, level: block.level, page: Math.floor(lines / LINES_A_PAGE) + 1 });
    lines += linesOf(block);
  }
  return entries;
}
