/** Operators of abbreviated path data (GB/T 33190, 9.1) and how many numbers each takes. */
const operators: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** Path data as `Operation.path` has it: 0 move, 1 line, 2 cubic, 3 quadratic curve, 4 close. Arcs become lines. */
export function pathData(abbreviated: string): readonly number[] {
  const path: number[] = [];
  const words = abbreviated.split(/[\s,]+/).filter((word) => word !== "");
  for (let i = 0; i < words.length; ) {
    const operator = words[i] ?? "";
    const count = operators[operator];
    if (count === undefined) {
      i += 1;
      continue;
    }
    const numbers = words.slice(i + 1, i + 1 + count).map(Number);
    if (numbers.length === count && numbers.every(Number.isFinite)) path.push(...stepOf(operator, numbers));
    i += 1 + count;
  }
  return path;
}

function stepOf(operator: string, numbers: readonly number[]): readonly number[] {
  if (operator === "S" || operator === "M") return [0, ...numbers];
  if (operator === "L") return [1, ...numbers];
  if (operator === "B") return [2, ...numbers];
  if (operator === "Q") return [3, ...numbers];
  return operator === "A" ? [1, ...numbers.slice(5)] : [4];
}
