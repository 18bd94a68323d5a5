import type { Box } from "./geometry.ts";
import type { Run } from "./run.ts";

/** Runs on one baseline, from left to right, and their text. */
export interface Line extends Box {
  readonly text: string;
  readonly baseline: number;
  /** Size of its largest writing, in points. */
  readonly size: number;
  readonly runs: readonly Run[];
  readonly heading: number | null;
}

/** Parts of the size a glyph stands above and below the baseline (CJK em boxes: 0.88 and 0.12). */
export const ascent = 0.88;
export const descent = 0.12;

/** Share of the lower of two runs that must overlap for one line; subscripts overlap by 0.7, next lines by nothing. */
const sameLineOverlap = 0.5;

/** Gaps, in parts of the size, that a reader sees as a space: between Latin words, and next to Chinese characters. */
const latinSpace = 0.15;
const wideSpace = 0.5;

/** Shift, in parts of the size, within which the same words set twice are one bold word. */
const boldShift = 0.3;

interface OpenLine {
  main: Run;
  readonly runs: Run[];
}

/** Runs gathered into lines, from top to bottom. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const open: OpenLine[] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const line = open.slice(-4).findLast((candidate) => overlap(candidate.main, run) >= sameLineOverlap);
    if (!line) open.push({ main: run, runs: [run] });
    else {
      line.runs.push(run);
      if (run.size > line.main.size) line.main = run;
    }
  }
  return open.map(closeLine).toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
}

/** The parts of a line divided by gaps of at least `gap` times its size. */
export function segmentsOf(line: Line, gap: number): readonly Line[] {
  const parts: Run[][] = [];
  for (const run of line.runs) {
    const last = parts.at(-1);
    const before = last?.at(-1);
    if (last && before && run.left - before.right < gap * line.size) last.push(run);
    else parts.push([run]);
  }
  return parts.map(lineOf);
}

/** The text of lines that belong together, read on: a space only where two Latin words meet. */
export function joinLines(lines: readonly Line[]): string {
  let joined = "";
  for (const { text } of lines) {
    const meets = isLatin(joined.at(-1)) && isLatin(text.at(0));
    joined += meets && !/[a-z]-$/.test(joined) ? ` ${text}` : text;
  }
  return joined;
}

/** Whether a character is one of a word or number in Latin script. */
export function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[0-9A-Za-z.,;:%)('"-]/.test(character);
}

function overlap(a: Run, b: Run): number {
  const top = Math.max(a.baseline - ascent * a.size, b.baseline - ascent * b.size);
  const bottom = Math.min(a.baseline + descent * a.size, b.baseline + descent * b.size);
  return (bottom - top) / Math.min(a.size, b.size);
}

function closeLine(open: OpenLine): Line {
  return lineOf(withoutDoubles(open.runs.toSorted((a, b) => a.left - b.left)));
}

/** A line out of runs in order. */
function lineOf(runs: readonly Run[]): Line {
  const main = runs.reduce((largest, run) => (run.size > largest.size ? run : largest));
  const heading = runs.every((run) => run.heading === main.heading) ? main.heading : null;
  return {
    text: textOf(runs),
    left: Math.min(...runs.map((run) => run.left)),
    right: Math.max(...runs.map((run) => run.right)),
    top: main.baseline - ascent * main.size,
    bottom: main.baseline + descent * main.size,
    baseline: main.baseline,
    size: main.size,
    runs,
    heading,
  };
}

/** Some makers set bold writing by setting it twice, a little apart: the second time is left out. */
function withoutDoubles(runs: readonly Run[]): readonly Run[] {
  return runs.filter((run, i) => {
    const earlier = runs.slice(Math.max(0, i - 4), i);
    return !earlier.some((other) => other.text === run.text && isShifted(other, run));
  });
}

function isShifted(a: Run, b: Run): boolean {
  const reach = boldShift * a.size;
  return Math.abs(a.left - b.left) < reach && Math.abs(a.baseline - b.baseline) < reach;
}

function textOf(runs: readonly Run[]): string {
  let text = "";
  let before: Run | null = null;
  for (const run of runs) {
    text += before && isSpaced(before, run) ? ` ${run.text}` : run.text;
    before = run;
  }
  return text;
}

function isSpaced(before: Run, run: Run): boolean {
  const gap = (run.left - before.right) / Math.max(before.size, run.size);
  return gap > (isLatin(before.text.at(-1)) && isLatin(run.text.at(0)) ? latinSpace : wideSpace);
}
