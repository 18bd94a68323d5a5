import { apply, identity, type Matrix } from "./geometry.ts";

/** A part of a run whose place is known by itself. `from` and `to` count UTF-16 units of the run's text. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** How sure the recognition of an image was, 0 to 1; null for characters given as such. */
  readonly confidence: number | null;
}

/** A stretch of characters one operator of the page sets, or one line of an image. Lengths in points. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Level of the heading the document's own structure puts it in, or null. */
  readonly heading: number | null;
  /** Its parts in order; none where nothing is known beyond the run itself. */
  readonly pieces?: readonly Piece[];
}

/** A run before the direction of its page is known: where it starts and which way it goes. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Direction of writing in quarter turns clockwise, 0 to 3; null where it is slanted, as watermarks are. */
  readonly turn: number | null;
  readonly width: number;
  readonly size: number;
  readonly heading: number | null;
}

/** Slant, as sine of the angle, up to which writing counts as upright. */
const slightSlant = 0.05;

/** Direction of writing of a text matrix in quarter turns, or null. */
export function turnOf(matrix: Matrix): number | null {
  const length = Math.hypot(matrix[0], matrix[1]) || 1;
  const [cosine, sine] = [matrix[0] / length, matrix[1] / length];
  if (Math.abs(sine) <= slightSlant) return cosine > 0 ? 0 : 2;
  if (Math.abs(cosine) <= slightSlant) return sine > 0 ? 1 : 3;
  return null;
}

/** The direction most characters of a page are written in. */
export function mainTurn(texts: readonly PlacedText[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turn, text } of texts) if (turn !== null) counts[turn] = (counts[turn] ?? 0) + text.length;
  return counts.indexOf(Math.max(...counts));
}

/** The map that turns a page upright whose writing goes `turn` quarters; `width` and `height` are those of the page. */
export function uprighting(turn: number, width: number, height: number): Matrix {
  if (turn === 1) return [0, -1, 1, 0, 0, width];
  if (turn === 2) return [-1, 0, 0, -1, width, height];
  if (turn === 3) return [0, 1, -1, 0, height, 0];
  return identity;
}

/** The map back from the upright page to the page as it is shown; see `uprighting`. */
export function uprightingBack(turn: number, width: number, height: number): Matrix {
  if (turn === 1) return [0, 1, -1, 0, width, 0];
  if (turn === 2) return [-1, 0, 0, -1, width, height];
  if (turn === 3) return [0, -1, 1, 0, 0, height];
  return identity;
}

/** A placed text as a run of the upright page, white space at its ends cut off; null where nothing is left. */
export function toRun(placed: PlacedText, upright: Matrix): Run | null {
  const text = placed.text.trim();
  if (text === "") return null;
  const [x, baseline] = apply(upright, placed.x, placed.y);
  const perCharacter = placed.width / placed.text.length;
  const left = x + perCharacter * (placed.text.length - placed.text.trimStart().length);
  const right = left + perCharacter * text.length;
  return { text, left, right, baseline, size: placed.size, heading: placed.heading };
}
