import { apply, compose, type Matrix, matrixOf } from "./geometry.ts";

/** A straight horizontal or vertical rule of a page, in points: its place across, and from where to where it runs. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The rules of a page, collinear ones joined. */
export interface Rulings {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** A drawing operation of a page as pdf.js lists it. */
export interface Operation {
  readonly kind: "save" | "restore" | "transform" | "begin-form" | "path" | "stroked-path";
  readonly matrix: ArrayLike<number>;
  /** Path data: 0 x y (move), 1 x y (line), 2 and six numbers, 3 and four (curves), 4 (close). */
  readonly path: ArrayLike<number>;
}

/** Thickness up to which a filled rectangle is a rule and not a field of colour; table borders are 0.5 to 2.25 points. */
const thickest = 3;
/** Rules shorter than this are parts of drawings. */
const shortest = 4;
/** Deviation from straight within one rule. */
const slack = 1;
/** Distance within which rules on one axis are the same rule, and gaps that dashes and corners leave. */
const sameAxis = 1.5;
const joint = 3;
/** Rules above which a page holds a drawing or a map, and no table. */
const mostRulings = 3000;

/** A page without rules. */
export const noRulings: Rulings = { horizontal: [], vertical: [] };

/** Numbers each kind of path step takes. */
const stepLengths = [2, 2, 6, 4, 0];

type Point = readonly [x: number, y: number];

/** The rules drawn by the operations of a page; `page` maps page coordinates to the upright page. */
export function rulingsOf(operations: readonly Operation[], page: Matrix): Rulings {
  const horizontal: Ruling[] = [];
  const vertical: Ruling[] = [];
  for (const [start, end] of drawnEdges(operations, page)) {
    const [width, height] = [Math.abs(end[0] - start[0]), Math.abs(end[1] - start[1])];
    if (height <= slack && width >= shortest) horizontal.push(ruling(start[1], end[1], start[0], end[0]));
    else if (width <= slack && height >= shortest) vertical.push(ruling(start[0], end[0], start[1], end[1]));
    if (horizontal.length + vertical.length > mostRulings) return noRulings;
  }
  return { horizontal: joinCollinear(horizontal), vertical: joinCollinear(vertical) };
}

function ruling(at1: number, at2: number, end1: number, end2: number): Ruling {
  return { at: (at1 + at2) / 2, from: Math.min(end1, end2), to: Math.max(end1, end2) };
}

/** Every edge that may be a rule: the edges of stroked paths, the middle lines of thin filled ones. */
function* drawnEdges(operations: readonly Operation[], page: Matrix): Generator<readonly [Point, Point]> {
  let current = page;
  const saved: Matrix[] = [];
  for (const { kind, matrix, path } of operations) {
    if (kind === "save" || kind === "begin-form") saved.push(current);
    if (kind === "restore") current = saved.pop() ?? page;
    if (kind === "transform" || kind === "begin-form") current = compose(current, matrixOf(matrix));
    if (kind === "stroked-path") for (const points of outlines(path, current)) yield* edges(points);
    if (kind === "path") for (const points of outlines(path, current)) yield* middleLine(points);
  }
}

/** The corner points of each part of a path; parts with curves keep the ends of the curves. */
function outlines(path: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? 4;
    const length = stepLengths[step] ?? 0;
    const part = parts.at(-1);
    const point = apply(matrix, path[i + length - 1] ?? 0, path[i + length] ?? 0);
    if (step === 0) parts.push([point]);
    else if (step === 4) part?.push(...part.slice(0, 1));
    else part?.push(point);
    i += 1 + length;
  }
  return parts;
}

function* edges(points: readonly Point[]): Generator<readonly [Point, Point]> {
  for (const [i, end] of points.entries()) {
    const start = points[i - 1];
    if (start) yield [start, end];
  }
}

function* middleLine(points: readonly Point[]): Generator<readonly [Point, Point]> {
  const [xs, ys] = [points.map((point) => point[0]), points.map((point) => point[1])];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (bottom - top <= thickest && right - left > thickest)
    yield [
      [left, y],
      [right, y],
    ];
  else if (right - left <= thickest && bottom - top > thickest)
    yield [
      [x, top],
      [x, bottom],
    ];
}

/** Rules on one axis that touch, as one rule. */
function joinCollinear(rulings: readonly Ruling[]): readonly Ruling[] {
  return axesOf(rulings).flatMap((axis) => {
    const joined: Ruling[] = [];
    for (const next of axis.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && next.from - last.to <= joint) joined.splice(-1, 1, { ...last, to: Math.max(last.to, next.to) });
      else joined.push(next);
    }
    return joined;
  });
}

/** Rules grouped by axis. */
function axesOf(rulings: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const axes: Ruling[][] = [];
  for (const next of rulings.toSorted((a, b) => a.at - b.at)) {
    const axis = axes.at(-1);
    if (axis?.[0] && next.at - axis[0].at <= sameAxis) axis.push({ ...next, at: axis[0].at });
    else axes.push([next]);
  }
  return axes;
}
