import type { XmlNode } from "./xml.ts";

/** A character and where its origin stands, in its object's own coordinates. */
export interface Glyph {
  readonly character: string;
  readonly x: number;
  readonly y: number;
}

/** Repetitions one shorthand may stand for; beyond, it says nothing about any text. */
const mostRepeated = 100_000;

/**
 * Steps from character to character (ST_Array of DeltaX and DeltaY; GB/T 33190, 11.3): numbers, where `g n v` stands for
 * n times v. At most `most` are given.
 */
export function stepsOf(list: string | undefined, most: number): readonly number[] {
  const words = (list ?? "").split(/\s+/).filter((word) => word !== "");
  const steps: number[] = [];
  for (let i = 0; i < words.length && steps.length < most; i += 1) {
    const isRepeated = words[i] === "g";
    const times = isRepeated ? Math.min(Number(words[i + 1]) || 0, mostRepeated, most - steps.length) : 1;
    const value = Number(words[isRepeated ? i + 2 : i]) || 0;
    for (let n = 0; n < times; n += 1) steps.push(value);
    if (isRepeated) i += 2;
  }
  return steps;
}

/** The characters of a text object. A code without a place of its own goes on from that of the code before. */
export function glyphsOf(codes: readonly XmlNode[], size: number): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let [x, y] = [0, 0];
  for (const { attributes, text } of codes) {
    x = numberOr(attributes.get("X"), x);
    y = numberOr(attributes.get("Y"), y);
    const characters = Array.from(text);
    const across = stepsOf(attributes.get("DeltaX"), characters.length);
    const down = stepsOf(attributes.get("DeltaY"), characters.length);
    let [left, top] = [x, y];
    for (const [i, character] of characters.entries()) {
      glyphs.push({ character, x: left, y: top });
      left += across[i] ?? (down.length > 0 ? 0 : widthOf(character) * size);
      top += down[i] ?? 0;
    }
  }
  return glyphs;
}

/** Width of a character in parts of the size, where nothing else tells: Chinese ones are as wide as high. */
export function widthOf(character: string): number {
  return character < "\u2e80" ? 0.5 : 1;
}

function numberOr(value: string | undefined, otherwise: number): number {
  const number = value === undefined ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : otherwise;
}
