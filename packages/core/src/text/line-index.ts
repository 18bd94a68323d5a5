/** A place as people count: both from 1; `column` in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Converts between offsets and lines. Total: out of range is `undefined` (after vfile-location). */
export interface LineIndex {
  /** Place of an offset in `[0, length]`. */
  readonly point: (offset: number) => Point | undefined;
  /** Offset of a place; a column may stand behind the last character of its line but not further. */
  readonly offset: (point: Point) => number | undefined;
}

/** Index of the lines of `text`; `\n` ends a line and belongs to it. */
export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const length = text.length;
  return {
    point: (offset) => pointAt(starts, length, offset),
    offset: ({ line, column }) => offsetOf(starts, length, line, column),
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function pointAt(starts: readonly number[], length: number, offset: number): Point | undefined {
  if (!Number.isInteger(offset) || offset < 0 || offset > length) return undefined;
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

function offsetOf(starts: readonly number[], length: number, line: number, column: number): number | undefined {
  const start = starts[line - 1];
  if (start === undefined || !Number.isInteger(column) || column < 1) return undefined;
  const end = starts[line] ?? length + 1;
  return start + column - 1 < end ? start + column - 1 : undefined;
}
