// Reads the markup of samples/text (described in samples/README.md) into blocks every format is made from.

/** Lines between `---` at the head of a text, as names and values. */
function frontMatter(lines) {
  const end = lines.indexOf("---", 1);
  const fields = lines.slice(1, end).map((line) => {
    const at = line.indexOf(": ");
    return [line.slice(0, at), line.slice(at + 2)];
  });
  return { fields: Object.fromEntries(fields), rest: lines.slice(end + 1) };
}

/** The cells of one `| a | b |` line, as written. */
function cellsOf(line) {
  return line
    .replace(/^\|\s*/, "")
    .replace(/\s*\|\s*$/, "")
    .split(/\s*\|\s*/);
}

/** The cell that the text at `row`, `column` belongs to: `<` goes left, `^` goes up. */
function ownerOf(lines, row, column) {
  let at = { row, column };
  while (lines[at.row][at.column] === "<") at = { ...at, column: at.column - 1 };
  while (lines[at.row][at.column] === "^") {
    at = { ...at, row: at.row - 1 };
    while (lines[at.row][at.column] === "<") at = { ...at, column: at.column - 1 };
  }
  return at;
}

/** How many lines of the head the table has: as far as a header cell reaches down. */
function headLines(lines) {
  let count = 1;
  while (count < lines.length && lines[count][0] === "^" && ownerOf(lines, count, 0).row === 0) count++;
  return count;
}

/** Rows of cells with their extent: `^` joins a cell to the one above, `<` to the one on its left. */
export function tableRows(source) {
  const lines = source.map(cellsOf);
  const cells = new Map();
  const head = headLines(lines);
  lines.forEach((line, row) => {
    if (line.length !== lines[0].length) throw new Error(`uneven table line: ${source[row]}`);
    line.forEach((text, column) => {
      const owner = ownerOf(lines, row, column);
      const key = `${owner.row}:${owner.column}`;
      const known = cells.get(key) ?? { ...owner, text, rowSpan: 1, colSpan: 1, header: owner.row < head };
      const rowSpan = Math.max(known.rowSpan, row - owner.row + 1);
      const colSpan = Math.max(known.colSpan, column - owner.column + 1);
      cells.set(key, { ...known, rowSpan, colSpan });
    });
  });
  return lines.map((_, row) => [...cells.values()].filter((cell) => cell.row === row));
}

/** A `::: table` or `::: box` with the lines up to its closing `:::`. */
function container(opening, lines) {
  const [, kind, title] = /^::: (\S+)\s*(.*)$/.exec(opening);
  if (kind === "contents") return { kind };
  if (kind === "table") return { kind, title, rows: tableRows(lines) };
  if (kind === "box") return { kind, title, lines };
  throw new Error(`unknown block: ${opening}`);
}

/** One line that is no container. */
function single(line) {
  const heading = /^(#{1,6}) (.+)$/.exec(line);
  if (heading)
    return { kind: heading[1].length === 1 ? "title" : "heading", level: heading[1].length, text: heading[2] };
  if (line.startsWith("> ")) return { kind: "note", text: line.slice(2) };
  const remark = /^\*(.+)\*$/.exec(line);
  return remark ? { kind: "remark", text: remark[1] } : { kind: "paragraph", text: line };
}

/** Headings numbered from 1, whatever depth of `#` the text begins with. */
function levelled(blocks) {
  const top = Math.min(...blocks.filter((b) => b.kind === "heading").map((b) => b.level));
  return blocks.map((b) => (b.kind === "heading" ? { ...b, level: b.level - top + 1 } : b));
}

/**
 * A sample text as fields (id, title, issuer, date) and blocks: title, note, contents, heading (level from 1),
 * paragraph, remark, box (title, lines), table (title, rows of cells with rowSpan and colSpan).
 */
export function parse(text) {
  const { fields, rest } = frontMatter(text.split("\n"));
  const blocks = [];
  for (let at = 0; at < rest.length; at++) {
    const line = rest[at].trim();
    if (line === "") continue;
    if (!line.startsWith("::: ") || line === "::: contents") {
      blocks.push(line.startsWith(":::") ? container(line, []) : single(line));
      continue;
    }
    const end = rest.indexOf(":::", at);
    blocks.push(container(line, rest.slice(at + 1, end)));
    at = end;
  }
  return { ...fields, blocks: levelled(blocks) };
}
