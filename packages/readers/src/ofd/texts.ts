import { apply, compose, type Matrix } from "../pdf/geometry.ts";
import type { Operation } from "../pdf/ruling.ts";
import { type PlacedText, turnOf } from "../pdf/run.ts";
import type { OfdObject } from "./objects.ts";
import { type Glyph, widthOf } from "./text-code.ts";

type TextObject = Extract<OfdObject, { kind: "text" }>;

/** Change of the step between characters, in parts of the size, at which a new stretch begins. */
const otherStep = 0.1;

/** The texts of a page in stretches of even steps, so that a character's place follows from its share of the width. */
export function textsOf(objects: readonly OfdObject[]): readonly PlacedText[] {
  return objects.flatMap((object) => (object.kind === "text" ? stretchesOf(object) : []));
}

function stretchesOf(object: TextObject): readonly PlacedText[] {
  const stretches: Glyph[][] = [];
  for (const glyph of object.glyphs) {
    const last = stretches.at(-1);
    if (last && goesOn(last, glyph, object.size)) last.push(glyph);
    else stretches.push([glyph]);
  }
  return stretches.map((stretch) => placed(stretch, object)).filter(({ text }) => text.trim() !== "");
}

function goesOn(stretch: readonly Glyph[], next: Glyph, size: number): boolean {
  const [before, last] = [stretch.at(-2), stretch.at(-1)];
  if (last === undefined || Math.abs(next.y - last.y) > otherStep * size) return false;
  const step = next.x - last.x;
  const usual = before === undefined ? widthOf(last.character) * size : last.x - before.x;
  return step > 0 && Math.abs(step - usual) <= otherStep * size && widthOf(next.character) === widthOf(last.character);
}

function placed(stretch: readonly Glyph[], { matrix, size }: TextObject): PlacedText {
  const [first, last] = [stretch[0], stretch.at(-1)];
  const [x, y] = apply(matrix, first?.x ?? 0, first?.y ?? 0);
  const length = (last?.x ?? 0) - (first?.x ?? 0) + widthOf(last?.character ?? "") * size;
  const text = stretch.map(({ character }) => character).join("");
  const scale = Math.hypot(matrix[0], matrix[1]);
  const height = Math.hypot(matrix[2], matrix[3]) * size;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: fonts without proper maps give control characters
  const shown = text.replace(/[\u0000-\u001f\u007f]/g, " ");
  return { text: shown, x, y, turn: turnOf(matrix), width: length * scale, size: height, heading: null };
}

/** What the paths of a page draw, as operations of a page whose unit is the point. */
export function operationsOf(objects: readonly OfdObject[], upright: Matrix): readonly Operation[] {
  return objects.flatMap((object): readonly Operation[] => {
    if (object.kind !== "path" || (object.stroke === null && object.fill === null)) return [];
    return [
      { kind: "save", matrix: [], path: [] },
      { kind: "transform", matrix: compose(upright, object.matrix), path: [] },
      { kind: object.stroke === null ? "path" : "stroked-path", matrix: [], path: object.path },
      { kind: "restore", matrix: [], path: [] },
    ];
  });
}
