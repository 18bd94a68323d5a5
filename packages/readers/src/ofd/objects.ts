import { type Guard, tooLarge } from "../guard.ts";
import { compose, type Matrix, matrixOf } from "../pdf/geometry.ts";
import type { OfdPage } from "./document.ts";
import { pathData } from "./path.ts";
import { type Glyph, glyphsOf } from "./text-code.ts";
import { childOf, childrenOf, numbersOf, type XmlNode } from "./xml.ts";

/** Something painted on a page; `matrix` leads from its own coordinates to points from the page's upper left corner. */
export type OfdObject =
  | {
      readonly kind: "text";
      readonly matrix: Matrix;
      /** Height of the writing, in its own coordinates. */
      readonly size: number;
      /** Each with the place of its origin, on the baseline. */
      readonly glyphs: readonly Glyph[];
      readonly font: string | null;
      readonly color: string;
    }
  | {
      readonly kind: "path";
      readonly matrix: Matrix;
      /** As `Operation.path`. */
      readonly path: readonly number[];
      readonly stroke: string | null;
      readonly fill: string | null;
      readonly lineWidth: number;
    }
  /** The picture fills the unit square. */
  | { readonly kind: "image"; readonly matrix: Matrix; readonly file: string };

/** Points to the millimetre. */
export const pointsToMillimetre = 72 / 25.4;

/** How deep drawings may stand in one another. */
const deepest = 16;

/** What a page shows, in the order it is painted. Throws `file-too-large` where a file has too many objects. */
export class ObjectReader {
  readonly #guard: Guard;
  #count = 0;

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  objectsOf(page: OfdPage): readonly OfdObject[] {
    const { x, y } = page.box;
    const scale = pointsToMillimetre;
    const objects: OfdObject[] = [];
    const matrix: Matrix = [scale, 0, 0, scale, -x * scale, -y * scale];
    for (const layer of page.layers) this.#walk(layer, matrix, page, objects, 0);
    return objects;
  }

  #walk(parent: XmlNode, outer: Matrix, page: OfdPage, objects: OfdObject[], depth: number): void {
    if (depth > deepest) return;
    for (const node of parent.children) {
      if (node.attributes.get("Visible") === "false") continue;
      if (node.name === "PageBlock") this.#walk(node, outer, page, objects, depth + 1);
      const matrix = compose(outer, placeOf(node));
      if (node.name === "CompositeObject") {
        const drawing = page.resources.drawings.get(node.attributes.get("ResourceID") ?? "");
        const content = childOf(drawing ?? null, "Content");
        if (content) this.#walk(content, matrix, page, objects, depth + 1);
      }
      this.#countOne();
      const object = objectOf(node, matrix, page);
      if (object !== null) objects.push(object);
    }
  }

  #countOne(): void {
    const { objects } = this.#guard.limits;
    if (++this.#count > objects) throw tooLarge("objects", this.#count, objects);
    if (this.#count % 1000 === 0) this.#guard.check();
  }
}

/** From an object's own coordinates to those around it (GB/T 33190, 8.5: Boundary and CTM). */
function placeOf({ attributes }: XmlNode): Matrix {
  const [x = 0, y = 0] = numbersOf(attributes.get("Boundary"));
  return compose([1, 0, 0, 1, x, y], matrixOf(numbersOf(attributes.get("CTM"))));
}

function objectOf(node: XmlNode, matrix: Matrix, page: OfdPage): OfdObject | null {
  if (node.name === "TextObject") return textOf(node, matrix, page);
  if (node.name === "PathObject") return pathObject(node, matrix);
  return node.name === "ImageObject" ? imageOf(node, matrix, page) : null;
}

function textOf(node: XmlNode, matrix: Matrix, { resources }: OfdPage): OfdObject {
  const { attributes } = node;
  const size = Number(attributes.get("Size")) || usualSize;
  return {
    ...{ kind: "text", matrix, size, glyphs: glyphsOf(childrenOf(node, "TextCode"), size) },
    font: resources.fonts.get(attributes.get("Font") ?? "") ?? null,
    color: colorOf(childOf(node, "FillColor")) ?? "#000000",
  };
}

/** Size of writing that names none, in millimetres: 10.5 points, the usual one. */
const usualSize = 3.7;

function pathObject(node: XmlNode, matrix: Matrix): OfdObject {
  const { attributes } = node;
  const strokes = attributes.get("Stroke") !== "false";
  const fills = attributes.get("Fill") === "true";
  return {
    ...{ kind: "path", matrix, path: pathData(childOf(node, "AbbreviatedData")?.text ?? "") },
    stroke: strokes ? (colorOf(childOf(node, "StrokeColor")) ?? "#000000") : null,
    fill: fills ? (colorOf(childOf(node, "FillColor")) ?? "#000000") : null,
    lineWidth: Number(attributes.get("LineWidth")) || usualLineWidth,
  };
}

/** In millimetres (GB/T 33190, 8.5). */
const usualLineWidth = 0.353;

/** A picture without a matrix of its own fills its boundary. */
function imageOf(node: XmlNode, matrix: Matrix, { resources }: OfdPage): OfdObject | null {
  const file = resources.media.get(node.attributes.get("ResourceID") ?? "");
  if (file === undefined) return null;
  const [, , width = 0, height = 0] = numbersOf(node.attributes.get("Boundary"));
  const filling: Matrix = [width, 0, 0, height, 0, 0];
  return { kind: "image", file, matrix: node.attributes.has("CTM") ? matrix : compose(matrix, filling) };
}

/** A colour of one, three or four components, 0 to 255 (GB/T 33190, 8.3.2: grey, RGB, CMYK), as CSS writes it. */
function colorOf(node: XmlNode | null): string | null {
  const values = numbersOf(node?.attributes.get("Value")).map((value) => Math.min(255, Math.max(0, Math.round(value))));
  const [first = 0, second = 0, third = 0, black = 0] = values;
  if (values.length === 0) return null;
  if (values.length === 1) return hex([first, first, first]);
  const light = (ink: number) => Math.round(((255 - ink) * (255 - black)) / 255);
  return hex(values.length === 4 ? [light(first), light(second), light(third)] : [first, second, third]);
}

function hex(components: readonly number[]): string {
  return `#${components.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
