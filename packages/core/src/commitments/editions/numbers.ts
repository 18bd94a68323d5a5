import type { EditionNumber, NumberChange } from "./edition.ts";

/** The numbers two wordings do not share, paired in their order; empty where both state the same. */
export function numberChanges(from: readonly EditionNumber[], to: readonly EditionNumber[]): readonly NumberChange[] {
  const left = without(from, to);
  const right = without(to, from);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    from: left[index] ?? null,
    to: right[index] ?? null,
  }));
}

/** What is left of a list when each number of the other has cancelled one of its own. */
function without(list: readonly EditionNumber[], other: readonly EditionNumber[]): readonly EditionNumber[] {
  const open = new Map<string, number>();
  for (const one of other) open.set(keyOf(one), (open.get(keyOf(one)) ?? 0) + 1);
  return list.filter((one) => {
    const count = open.get(keyOf(one)) ?? 0;
    if (count > 0) open.set(keyOf(one), count - 1);
    return count === 0;
  });
}

function keyOf({ value, valueMax, unit, op, period }: EditionNumber): string {
  return [value, valueMax, unit?.normalize("NFKC") ?? null, op, period].join(" ");
}
