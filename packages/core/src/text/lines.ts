/** A line with something on it: offsets of its first and behind its last character that is not white space. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
}

const BLANK = /\s/;

/** The words of a cell that was set in several lines, without the line ends and the white space around them. */
export function unwrapped(words: string): string {
  if (!words.includes("\n")) return words;
  return words
    .split("\n")
    .map((line) => line.trim())
    .join("");
}

/** The lines of a text that are not blank, in order. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let at = 0;
  while (at <= text.length) {
    const newline = text.indexOf("\n", at);
    const stop = newline < 0 ? text.length : newline;
    const line = trimmed(text, at, stop);
    if (line.start < line.end) lines.push(line);
    at = stop + 1;
  }
  return lines;
}

function trimmed(text: string, from: number, to: number): TextLine {
  let start = from;
  let end = to;
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  return { start, end };
}
