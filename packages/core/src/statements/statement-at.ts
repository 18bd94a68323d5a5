import type { Statement } from "./statement.ts";

/** Index of the statement an offset lies in (binary search), or of the last one before it. */
export function statementAt(statements: readonly Statement[], offset: number): number {
  let low = 0;
  let high = statements.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((statements[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
