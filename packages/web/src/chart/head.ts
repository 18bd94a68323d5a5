import { type TextLine, textWidth, wrapped } from "./text.ts";

/** Words above and below the plot of a chart; they are part of the picture, so that it can be taken elsewhere. */
export interface ChartWords {
  readonly title: string;
  /** What the axis counts. */
  readonly unit: string;
  readonly key: readonly KeyEntry[];
  /** Where the numbers come from, and when the chart was drawn: one paragraph each. */
  readonly source: readonly string[];
}

/** A sign and what it stands for. */
export interface KeyEntry {
  readonly sign: string;
  /** The series it belongs to, where it stands for one. */
  readonly series: number | null;
  readonly text: string;
}

/** An entry of the key at its place. */
export interface PlacedKey extends TextLine {
  readonly sign: string;
  readonly series: number | null;
  /** Middle of the sign. */
  readonly signX: number;
  readonly signY: number;
}

/** Sizes of type, in pixels. */
export const titleSize = 16;
export const wordSize = 12;

const titleHeight = 24;
const wordHeight = 18;
const signRoom = 24;
const keyGap = 16;
const mostLines = 3;

/** Lines of a paragraph; more than fit are cut with an ellipsis. */
const paragraph = (text: string, size: number, width: number, most = mostLines): readonly string[] => {
  const lines = wrapped(text, size, width);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]?.slice(0, -1)}…`];
};

const keyWidth = ({ text }: KeyEntry): number => signRoom + textWidth(text, wordSize);

/** A row takes the entries that fit, at least one. */
const rowsOf = (key: readonly KeyEntry[], width: number): readonly (readonly KeyEntry[])[] => {
  const rows: KeyEntry[][] = [];
  let used = 0;
  for (const entry of key) {
    const needed = keyWidth(entry) + (used === 0 ? 0 : keyGap);
    const row = rows.at(-1);
    if (row === undefined || used + needed > width) {
      rows.push([entry]);
      used = keyWidth(entry);
    } else {
      row.push(entry);
      used += needed;
    }
  }
  return rows;
};

const placedRow = (row: readonly KeyEntry[], y: number, width: number): readonly PlacedKey[] => {
  let x = 0;
  return row.map((entry) => {
    const [text = ""] = paragraph(entry.text, wordSize, width - signRoom, 1);
    const placed = { ...entry, text, x: x + signRoom, y, signX: x + signRoom / 2 - 3, signY: y - 4 };
    x += keyWidth(entry) + keyGap;
    return placed;
  });
};

/** Everything above the plot. */
export interface Head {
  readonly title: readonly TextLine[];
  readonly unit: TextLine;
  readonly key: readonly PlacedKey[];
  readonly height: number;
}

/** Sets title, key and unit above each other. */
export const headOf = ({ title, unit, key }: ChartWords, width: number): Head => {
  const titles = paragraph(title, titleSize, width).map((text, index) => ({ text, x: 0, y: 18 + index * titleHeight }));
  const keyTop = titles.length * titleHeight + wordHeight;
  const rows = rowsOf(key, width);
  const unitY = keyTop + rows.length * wordHeight + 6;
  return {
    title: titles,
    key: rows.flatMap((row, index) => placedRow(row, keyTop + index * wordHeight, width)),
    unit: { text: unit, x: 0, y: unitY },
    height: unitY + 8,
  };
};

/** Lines under the plot, the first one's base line at `top` plus one line. */
export const sourceLines = (source: readonly string[], width: number, top: number): readonly TextLine[] =>
  source
    .flatMap((text) => paragraph(text, wordSize, width))
    .map((text, index) => ({ text, x: 0, y: top + (index + 1) * wordHeight }));
