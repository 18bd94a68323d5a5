import { median } from "../pdf/geometry.ts";
import { isLatin } from "../pdf/line.ts";
import type { Piece, Run } from "../pdf/run.ts";
import type { RecognisedLine, RecognisedWord } from "./engine.ts";

/** Mean confidence below which a line is the ornament, seal or photograph it was taken from, and no writing. */
const leastConfidence = 0.35;

/** Gap, in parts of the size, that divides a line: wider than two punctuation marks leave that meet (`。（`). */
const segmentGap = 1.6;

/** Gap, in parts of the size, that is a space between two Latin words. */
const latinGap = 0.2;

/** Widths, in parts of the size, from which the size of a line can be told by its length. */
const leastUnits = 4;

/** Height of a line's tallest characters in parts of its size, where its length tells nothing. */
const inkHeight = 0.85;

/** Depth of Chinese characters below the baseline, in parts of the size. */
const inkDepth = 0.06;

/** Difference from the usual size of a page, in parts of it, that the recognition is not exact enough to see. */
const sizeBlur = 0.18;

interface Segment {
  readonly words: readonly RecognisedWord[];
  readonly bottom: number;
  readonly height: number;
}

/** The lines of an image as runs of a page; `scale` is how many pixels of the image a unit of the page takes. */
export function runsOf(lines: readonly RecognisedLine[], scale: number): readonly Run[] {
  const segments = lines.filter(isWriting).flatMap(segmentsOf);
  const usual = median(segments.filter(({ words }) => unitsOf(words) >= leastUnits).map(sizeOf), 0);
  return segments.map((segment) => runOf(segment, settledSize(sizeOf(segment), usual), scale));
}

function isWriting({ words }: RecognisedLine): boolean {
  const sum = words.reduce((total, { confidence }) => total + confidence, 0);
  return words.some(({ text }) => text !== "") && sum >= leastConfidence * words.length;
}

/** The parts of a line between wide gaps: the columns of a table, in most cases. */
function segmentsOf({ words, bottom, height }: RecognisedLine): readonly Segment[] {
  const parts: RecognisedWord[][] = [];
  const seen = words.filter(({ text }) => text !== "").toSorted((a, b) => a.left - b.left);
  for (const word of seen) {
    const last = parts.at(-1);
    const before = last?.at(-1);
    if (last && before && word.left - before.right < segmentGap * height) last.push(word);
    else parts.push([word]);
  }
  return parts.map((part) => ({ words: part, bottom, height }));
}

/** Length of words in parts of the size: Chinese characters are as wide as high, others half as wide. */
function unitsOf(words: readonly RecognisedWord[]): number {
  const text = words.map((word) => word.text).join("");
  return Array.from(text).reduce((sum, character) => sum + (character < "\u2e80" ? 0.5 : 1), 0);
}

function sizeOf({ words, height }: Segment): number {
  const units = unitsOf(words);
  const length = Math.max(...words.map(({ right }) => right)) - (words[0]?.left ?? 0);
  return units >= leastUnits ? length / units : height / inkHeight;
}

function settledSize(size: number, usual: number): number {
  return Math.abs(size - usual) <= sizeBlur * usual ? usual : size;
}

function runOf({ words, bottom }: Segment, size: number, scale: number): Run {
  let text = "";
  const pieces: Piece[] = [];
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    if (before && isSpaced(before, word, size)) text += " ";
    const piece = { from: text.length, to: text.length + word.text.length, ...placeOf(word, scale) };
    text += word.text;
    addPiece(pieces, piece, text);
  }
  return {
    ...{ text, pieces, size: size / scale, heading: null },
    left: pieces[0]?.left ?? 0,
    right: Math.max(...pieces.map(({ right }) => right)),
    baseline: (bottom - inkDepth * size) / scale,
  };
}

function placeOf({ left, right, confidence }: RecognisedWord, scale: number): Omit<Piece, "from" | "to"> {
  return { left: left / scale, right: right / scale, confidence };
}

function isSpaced(before: RecognisedWord, word: RecognisedWord, size: number): boolean {
  return isLatin(before.text.at(-1)) && isLatin(word.text.at(0)) && word.left - before.right > latinGap * size;
}

/**
 * Adds a piece, or joins it to the one before where both hold no digit: how sure a number is must be known by itself,
 * while the places of single Chinese characters are told no better than by their share of the width.
 */
function addPiece(pieces: Piece[], piece: Piece, text: string): void {
  const last = pieces.at(-1);
  if (last === undefined || /\d/.test(text.slice(last.from, piece.to))) {
    pieces.push(last === undefined ? piece : { ...piece, left: Math.max(piece.left, last.left) });
    return;
  }
  const [own, held] = [piece.to - piece.from, last.to - last.from];
  const confidence = ((last.confidence ?? 1) * held + (piece.confidence ?? 1) * own) / (held + own);
  pieces.splice(-1, 1, { ...last, to: piece.to, right: Math.max(last.right, piece.right), confidence });
}
