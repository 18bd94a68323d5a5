import { NOT_A_UNIT_BEFORE } from "./lexicon/units.ts";
import { type Numeral, readNumeral, skipBlank } from "./numeral.ts";
import { readUnit, type Unit } from "./unit.ts";

/** A number, or the two ends of a range, with the unit behind it. */
export interface MeasuredNumber {
  readonly first: Numeral;
  readonly last: Numeral;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: Unit | null;
  readonly end: number;
}

const RANGE_MARKS = "—–-－~～至到";

/** Reads the number, range and unit that begin at `at`; undefined where no number (`first`) begins there. */
export function readMeasured(
  text: string,
  at: number,
  end: number,
  first: Numeral | undefined = readNumeral(text, at, end),
): MeasuredNumber | undefined {
  if (first === undefined) return undefined;
  const unit = unitBehind(text, first, end);
  const last = rangeEnd(text, unit?.end ?? first.end, end);
  if (last === undefined) {
    return { first, last: first, value: first.value, valueMax: null, unit: unit ?? null, end: unit?.end ?? first.end };
  }
  return joinRange(text, first, unit, last, end);
}

function joinRange(
  text: string,
  first: Numeral,
  unit: Unit | undefined,
  last: Numeral,
  end: number,
): MeasuredNumber | undefined {
  const shared = unitBehind(text, last, end);
  if (unit !== undefined && unit.name !== shared?.name) {
    return { first, last: first, value: first.value, valueMax: null, unit, end: unit.end };
  }
  const value = first.magnitude === 0 && unit === undefined ? Number(`${first.digits}e${last.magnitude}`) : first.value;
  return {
    first,
    last,
    value,
    valueMax: last.value,
    unit: shared ?? null,
    end: shared?.end ?? last.end,
  };
}

/** The upper end of a range (5%—6%, 2至3个), where a mark of range and a greater number follow. */
function rangeEnd(text: string, at: number, end: number): Numeral | undefined {
  const mark = skipBlank(text, at, end);
  if (mark >= end || !RANGE_MARKS.includes(text.charAt(mark))) return undefined;
  const next = skipBlank(text, mark + 1, end);
  return next < end ? readNumeral(text, next, end) : undefined;
}

/** The unit behind a numeral, unless the words go on to make another word of it (3位于, 2成为). */
function unitBehind(text: string, numeral: Numeral, end: number): Unit | undefined {
  const from = skipBlank(text, numeral.end, end);
  const unit = readUnit(text, from, end);
  if (unit === undefined) return undefined;
  const next = text.charAt(unit.end);
  if (next !== "" && (NOT_A_UNIT_BEFORE.get(text.slice(from, unit.end)) ?? "").includes(next)) return undefined;
  return isLatin(text.charCodeAt(unit.end - 1)) && isLatin(next.charCodeAt(0)) ? undefined : unit;
}

/** Whether a code unit is an ASCII letter. */
export function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
