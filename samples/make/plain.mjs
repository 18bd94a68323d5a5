// The clean text of a document: what a careful clerk would paste, nothing lost and nothing added.

/** A table as lines of cells parted by tabs; a merged cell is written once, where it begins. */
function tableLines(block) {
  const width = Math.max(...block.rows[0].map((cell) => cell.column + cell.colSpan));
  return block.rows.map((row) => {
    const line = Array.from({ length: width }, () => "");
    for (const cell of row) line[cell.column] = cell.text;
    return line.join("\t");
  });
}

function blockLines(block) {
  if (block.kind === "contents") return [];
  if (block.kind === "table") return [block.title, ...tableLines(block)];
  if (block.kind === "box") return [block.title, ...block.lines];
  return [block.text];
}

/** The document as UTF-8 text, blocks parted by an empty line. */
export function plain(document) {
  return `${document.blocks
    .map(blockLines)
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
