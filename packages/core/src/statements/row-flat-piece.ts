import type { Span } from "../text/index.ts";
import { CATEGORY_NAMES } from "./row-words.ts";

/** A stretch of a table told in one line, with its place. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** The piece from `from` to `to` (offsets into the piece). */
export function cut(piece: Piece, from: number, to: number = piece.text.length): Piece {
  return { text: piece.text.slice(from, to), start: piece.start + from };
}

export function spanOf(piece: Piece): Span {
  return { start: piece.start, end: piece.start + piece.text.length };
}

/** The part of a category's name that has been met so far; its characters stand one by one between the rows. */
export type Spelled = string;

/** Whether the name of a category has begun and still lacks characters. */
export function isBegun(spelled: Spelled): boolean {
  return spelled !== "" && !CATEGORY_NAMES.includes(spelled);
}

/**
 * Takes from the beginning of a piece the characters that spell on the name of a category, or begin the next one
 * where the last is complete.
 */
export function takeCategory(piece: Piece, spelled: Spelled): { readonly rest: Piece; readonly spelled: Spelled } {
  const before = CATEGORY_NAMES.includes(spelled) ? "" : spelled;
  for (let length = Math.min(piece.text.length, 6); length > 0; length--) {
    const met = before + piece.text.slice(0, length);
    if (CATEGORY_NAMES.some((name) => name.startsWith(met))) return { rest: cut(piece, length), spelled: met };
  }
  return { rest: piece, spelled };
}

/** The same at the end of a piece, where the name of an indicator was cut by the column of categories. */
export function takeCategoryBehind(
  piece: Piece,
  spelled: Spelled,
): { readonly rest: Piece; readonly spelled: Spelled } {
  const before = CATEGORY_NAMES.includes(spelled) ? "" : spelled;
  for (let length = Math.min(piece.text.length - 1, 4); length > 0; length--) {
    const from = piece.text.length - length;
    const met = before + piece.text.slice(from);
    if (CATEGORY_NAMES.some((name) => name.startsWith(met))) return { rest: cut(piece, 0, from), spelled: met };
  }
  return { rest: piece, spelled };
}
