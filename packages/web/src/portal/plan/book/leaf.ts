import type { BookBlock } from "@lantu/server/contract";

/** A stretch of blocks laid out together, or not at all while it is off screen. `height` is estimated, in CSS pixels. */
export interface Leaf {
  readonly blocks: readonly BookBlock[];
  readonly height: number;
}

/** Characters after which a new leaf begins: a few screens' worth. */
const leafCharacters = 1500;

/** Measures of the book as set on a wide screen (styles/book.css): characters to a line, height of a line. */
const lineCharacters = 36;
const lineHeight = 34;

/** Heights of one-line headings with the space around them. */
const headingHeights: Readonly<Record<string, number>> = {
  title: 64,
  part: 146,
  chapter: 130,
  annex: 130,
  section: 98,
  item: 62,
  box: 70,
  caption: 70,
};
const plainHeading = 50;

const lines = (text: string, width: number): number => Math.max(1, Math.ceil(text.length / width));

/** Characters of a table's text side by side, and the fewest in one column. */
const tableCharacters = 44;
const narrowest = 3;

/** Longest text of each column, in characters; a cell across several columns is shared out among them. */
const longestByColumn = ({ cells, text }: BookBlock): readonly number[] => {
  const longest: number[] = [];
  for (const { column, colSpan, from, to } of cells) {
    const share = Math.ceil(text.slice(from, to).length / colSpan);
    for (let at = column; at < column + colSpan; at += 1) longest[at] = Math.max(longest[at] ?? narrowest, share);
  }
  return longest;
};

/** A row of a table is as high as its fullest cell; columns share the width as their longest texts ask for it. */
const tableHeight = (block: BookBlock): number => {
  const longest = longestByColumn(block);
  const scale = Math.min(1, tableCharacters / longest.reduce((sum, length) => sum + length, 0));
  const rows = new Map<number, number>();
  for (const { row, column, rowSpan, colSpan, from, to } of block.cells) {
    if (rowSpan > 1) continue;
    const width = Math.max(narrowest, Math.floor((longest[column] ?? narrowest) * scale)) * colSpan;
    rows.set(row, Math.max(rows.get(row) ?? 1, lines(block.text.slice(from, to), width)));
  }
  return [...rows.values()].reduce((sum, count) => sum + count * 22 + 15, 50);
};

const blockHeight = (block: BookBlock): number => {
  if (block.kind === "noise") return 0;
  if (block.kind === "table") return tableHeight(block);
  if (block.kind === "heading") return headingHeights[block.style ?? "plain"] ?? plainHeading;
  return lines(`　　${block.text}`, lineCharacters) * lineHeight;
};

/** Divides a book into leaves. */
export const intoLeaves = (blocks: readonly BookBlock[]): readonly Leaf[] => {
  const leaves: BookBlock[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (characters >= leafCharacters) {
      leaves.push([]);
      characters = 0;
    }
    leaves.at(-1)?.push(block);
    characters += block.text.length + 20;
  }
  return leaves.map((leaf) => ({ blocks: leaf, height: leaf.reduce((sum, block) => sum + blockHeight(block), 0) }));
};
