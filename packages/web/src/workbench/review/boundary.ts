/** How far a border is moved at a time. */
export type Stride = "character" | "word" | "clause" | "sentence";

/** What ends a sentence; its mark belongs to it. */
const sentenceEnds = /[。！？；!?;\n]/u;
/** What ends a clause or a member of a list, and what ends a sentence. */
const clauseEnds = /[，、：,:。！？；!?;\n]/u;
/** Characters looked at around a border to find words: no word is longer. */
const wordWindow = 64;

const words = new Intl.Segmenter("zh", { granularity: "word" });
const characters = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** Starts of the segments of a text around a place, as offsets into the text, with the end of the last one. */
const bordersAround = (segmenter: Intl.Segmenter, text: string, at: number): readonly number[] => {
  const from = Math.max(0, at - wordWindow);
  const part = text.slice(from, at + wordWindow);
  return [...[...segmenter.segment(part)].map(({ index }) => from + index), from + part.length];
};

const nextEnd = (text: string, at: number, ends: RegExp): number => {
  let place = at;
  while (place < text.length && !ends.test(text[place] ?? "")) place++;
  return Math.min(text.length, place + 1);
};

const previousEnd = (text: string, at: number, ends: RegExp): number => {
  let place = at - 1;
  while (place > 0 && !ends.test(text[place - 1] ?? "")) place--;
  return Math.max(0, place);
};

/** The next border from a place in a direction; the same place at either end of the text. */
export const borderFrom = (text: string, at: number, stride: Stride, step: 1 | -1): number => {
  if (stride === "sentence" || stride === "clause") {
    const ends = stride === "clause" ? clauseEnds : sentenceEnds;
    return step > 0 ? nextEnd(text, at, ends) : previousEnd(text, at, ends);
  }
  const borders = bordersAround(stride === "word" ? words : characters, text, at);
  const beyond = step > 0 ? borders.find((one) => one > at) : borders.findLast((one) => one < at);
  return beyond ?? at;
};

/** A stretch of the raw text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch with one of its borders moved; it never becomes empty. */
export const moved = (
  text: string,
  { start, end }: Stretch,
  side: "start" | "end",
  stride: Stride,
  step: 1 | -1,
): Stretch => {
  const to = borderFrom(text, side === "start" ? start : end, stride, step);
  if (side === "start") return to < end ? { start: to, end } : { start, end };
  return to > start ? { start, end: to } : { start, end };
};

/** A stretch without the white space at its borders. */
export const trimmed = (text: string, { start, end }: Stretch): Stretch => {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] ?? "")) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
};

/** The sentence that follows a place. */
export const sentenceAfter = (text: string, at: number): Stretch => {
  let from = at;
  while (from < text.length && /[\s。！？；!?;]/u.test(text[from] ?? "")) from++;
  return trimmed(text, { start: from, end: nextEnd(text, from, sentenceEnds) });
};

/** The parts of a stretch between cuts, empty ones left out; cuts are offsets into the whole text. */
export const partsAt = (text: string, stretch: Stretch, cuts: readonly number[]): readonly Stretch[] => {
  const inside = [...new Set(cuts)].filter((cut) => cut > stretch.start && cut < stretch.end).sort((a, b) => a - b);
  const borders = [stretch.start, ...inside, stretch.end];
  return borders.slice(1).flatMap((end, index) => {
    const part = trimmed(text, { start: borders[index] ?? stretch.start, end });
    return part.end > part.start ? [part] : [];
  });
};
