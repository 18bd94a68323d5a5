import { isLatin, type MeasuredNumber, readMeasured } from "./measured-number.ts";
import { skipBlank } from "./numeral.ts";
import type { Unit } from "./unit.ts";

/** Members of a list of numbers that are looked at for the unit said behind the last. */
const LONGEST_LIST = 3;
const JOINTS = "、和与及";
const SIGNS = "-－−";

/** Dimensions a list of whole numbers may share; others may be numbering (1、2期). */
const SHARED: ReadonlySet<Unit["dimension"]> = new Set(["points", "ratio", "money"]);

/**
 * A number without a unit in a list whose last member names it (分别回落2.1和1.6个百分点): the number in that unit, and in its
 * magnitude (12.5、13.6亿元). Any other number as it is.
 */
export function withSharedUnit(text: string, measured: MeasuredNumber, to: number): MeasuredNumber {
  const { first, last, unit, valueMax, end } = measured;
  if (unit !== null || valueMax !== null || first.script !== "arabic" || first.magnitude > 0) return measured;
  const closing = lastOfList(text, end, to);
  if (closing === null || closing.unit === null) return measured;
  if (!first.digits.includes(".") && !SHARED.has(closing.unit.dimension)) return measured;
  const magnitude = closing.last.magnitude;
  const value = magnitude === 0 ? last.value : Number(`${first.digits}e${magnitude}`);
  return { ...measured, value, unit: closing.unit };
}

/** The first number with a unit in the list that goes on at `at`; null where the list ends before. */
function lastOfList(text: string, at: number, to: number): MeasuredNumber | null {
  let from = at;
  for (let count = 0; count < LONGEST_LIST; count++) {
    const joint = skipBlank(text, from, to);
    if (joint >= to || !JOINTS.includes(text.charAt(joint))) return null;
    const signed = skipBlank(text, joint + 1, to);
    const start = SIGNS.includes(text.charAt(signed) || " ") ? signed + 1 : signed;
    const next = start < to ? readMeasured(text, start, to) : undefined;
    if (next === undefined || next.first.script !== "arabic" || next.valueMax !== null) return null;
    if (next.unit !== null) return next;
    if (isLatin(text.charCodeAt(next.end))) return null;
    from = next.end;
  }
  return null;
}
