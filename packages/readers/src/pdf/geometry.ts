/** An affine map `[a b c d e f]`: x' = a x + c y + e, y' = b x + d y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** A rectangle of a page in points; y grows downwards from the top of the page as it is read. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first and `outer` to its result. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** A point mapped. */
export function apply(matrix: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** A matrix out of the numbers a PDF gives; missing ones are those of the identity. */
export function matrixOf(numbers: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = identity.map((standard, i) => numbers[i] ?? standard);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** The smallest box around others; of none, an empty box. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** The middle value of numbers; `otherwise` of none. */
export function median(numbers: readonly number[], otherwise: number): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? otherwise;
}
