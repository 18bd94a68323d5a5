import { lettersOf, mostStampLetters } from "../pdf/picture.ts";
import type { OfdObject } from "./objects.ts";
import { textsOf } from "./texts.ts";

/** Share of a page its pictures must cover for it to be a scan. */
const leastCover = 0.5;

/** Whether the text of a page can only be had from its pictures. */
export function isPicture(page: {
  readonly size: { readonly width: number; readonly height: number };
  readonly objects: readonly OfdObject[];
}): boolean {
  const { size, objects } = page;
  if (lettersOf(textsOf(objects)) > mostStampLetters) return false;
  const areas = objects.map((object) => (object.kind === "image" ? areaOf(object.matrix) : 0));
  return areas.reduce((sum, area) => sum + area, 0) >= leastCover * size.width * size.height;
}

/** Area of the unit square as a matrix draws it. */
function areaOf([a, b, c, d]: readonly number[]): number {
  return Math.abs((a ?? 0) * (d ?? 0) - (b ?? 0) * (c ?? 0));
}
