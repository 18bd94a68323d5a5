import type { PageBlock } from "./block.ts";
import { around, median } from "./geometry.ts";
import { isLatin, joinLines, type Line } from "./line.ts";

/** What the lines of a flow have in common, in points. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next. */
  readonly pitch: number;
}

/** Pitch beyond which a new paragraph begins, in parts of the usual one; subscripts widen lines by up to 0.15. */
const widePitch = 1.25;
/** Indent of a first line, in parts of the size; official documents indent by two characters. */
const indent = 1.2;
/** Difference of sizes that sets a heading off its text. */
const otherSize = 0.1;
/** Room, in parts of the size, a justified line may leave at its end. */
const ragged = 1;
/** Pitch, in parts of the size, up to which two lines of a heading are one heading. */
const headingPitch = 2;
/** Lines from which a frame can be told. */
const leastLines = 5;

/** Page numbers, with the dashes and words they come in. */
const pageNumber = /^[-—–·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／]\s*\d{1,4})?[-—–·\s]*$/;

/** A line of a table of contents: leaders and a page number at its end. */
const leaders = /[.．·…‥]{4,}\s*\d{1,4}$/;

/**
 * The frame of a flow on a page of a given width. Of too few lines it cannot be told: then the frame of the pages
 * before stands, or margins that are the same on both sides.
 */
export function frameOf(lines: readonly Line[], width: number, before: Frame | null): Frame {
  if (lines.length < leastLines && before) return before;
  const left = agreed(lines.map((line) => line.left)) ?? Math.min(...lines.map((line) => line.left));
  const right = agreed(lines.map((line) => -line.right));
  return {
    left,
    right: right === null ? Math.max(width - left, ...lines.map((line) => line.right)) : -right,
    pitch: pitchOf(lines) ?? before?.pitch ?? 1.75 * sizeOf(lines),
  };
}

/** The usual pitch of lines, or null where none follow one another closely. */
function pitchOf(lines: readonly Line[]): number | null {
  const size = sizeOf(lines);
  const pitches = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0));
  const usual = pitches.filter((pitch) => pitch > 0.8 * size && pitch < 3 * size);
  return usual.length === 0 ? null : median(usual, size);
}

function sizeOf(lines: readonly Line[]): number {
  return median(
    lines.map((line) => line.size),
    12,
  );
}

/** The lines of a flow gathered into paragraphs. */
export function paragraphsOf(lines: readonly Line[], frame: Frame): readonly PageBlock[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.at(-1);
    if (open && last && !isBreak(last, line, frame)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((own) => ({
    kind: "paragraph",
    box: around(own),
    text: joinLines(own),
    lines: own,
    heading: own[0]?.heading ?? null,
  }));
}

/** Whether a new paragraph begins between two lines that follow one another. */
function isBreak(last: Line, line: Line, frame: Frame): boolean {
  if (line.heading !== null || last.heading !== null) return !isSameHeading(last, line);
  if (pageNumber.test(last.text) || pageNumber.test(line.text) || leaders.test(last.text)) return true;
  if (Math.abs(line.size - last.size) > otherSize * Math.max(line.size, last.size)) return true;
  if (isFar(last, line, frame) || line.left - frame.left >= indent * line.size) return true;
  return endsShort(last, line, frame);
}

/** Whether two lines are one heading: marked alike and set close. */
function isSameHeading(last: Line, line: Line): boolean {
  const pitch = line.baseline - last.baseline;
  return line.heading === last.heading && pitch > 0 && pitch < headingPitch * line.size;
}

function isFar(last: Line, line: Line, frame: Frame): boolean {
  const usual = Math.max(frame.pitch, 1.2 * line.size);
  return line.baseline - last.baseline > widePitch * usual || line.baseline <= last.baseline;
}

/** Whether the first word of the next line would have found room at the end of the last. */
function endsShort(last: Line, line: Line, frame: Frame): boolean {
  return frame.right - last.right > firstWord(line.text) * line.size + ragged * line.size;
}

/** Width of the first unbreakable piece of a line, in parts of its size: a Latin word, or a character with its stops. */
function firstWord(text: string): number {
  const latin = /^[0-9A-Za-z.,%()+-]+/.exec(text)?.[0] ?? "";
  if (latin !== "" && isLatin(text.at(0))) return latin.length * 0.55 + stops(text.slice(latin.length));
  return 1 + stops(text.slice(1));
}

/** Signs that may not open a line (GB/T 15834-2011, 5.1). */
function stops(text: string): number {
  return /^[。，、；：！？”’）》】％℃]*/.exec(text)?.[0].length ?? 0;
}

/** The least number that at least two, or one in twenty, agree on within three points; null where none do. */
function agreed(numbers: readonly number[]): number | null {
  const ordered = numbers.toSorted((a, b) => a - b);
  const needed = Math.max(2, Math.ceil(ordered.length / 20));
  const isAgreed = (value: number, i: number) => (ordered[i + needed - 1] ?? Number.POSITIVE_INFINITY) - value <= 3;
  return ordered.find(isAgreed) ?? null;
}
