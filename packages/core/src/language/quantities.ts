import type { Span } from "../text/index.ts";
import { comparatorBefore, comparatorBehind, joinComparators } from "./comparator.ts";
import { exclusionOf } from "./exclusion.ts";
import { LONGEST_QUOTED_NAME, LONGEST_TITLE } from "./lexicon/not-figures.ts";
import { type MeasuredNumber, readMeasured } from "./measured-number.ts";
import { readNumeral, skipBlank } from "./numeral.ts";
import type { Quantity } from "./quantity.ts";
import { readWordForm, type WordForm } from "./quantity-forms.ts";
import { withSharedUnit } from "./shared-unit.ts";

const NUMBER = 1;
const QUOTATION = 2;
const TITLE = 3;

/** What may begin at a character: almost none begins anything, so that the scan runs at the speed of a table look-up. */
const OPENERS = openers();

function openers(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const char of "0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千半翻")
    table[char.charCodeAt(0)] = NUMBER;
  table["“".charCodeAt(0)] = QUOTATION;
  table["《".charCodeAt(0)] = TITLE;
  return table;
}

/**
 * Finds the numbers that measure something between two offsets of a text, in order. One pass, no backtracking.
 * What is no figure by the language alone (ordinals, dates, names in quotation marks, numbering …) is left out.
 */
export function quantities(text: string, from: number = 0, to: number = text.length): readonly Quantity[] {
  const found: Quantity[] = [];
  let floor = from;
  let at = from;
  while (at < to) {
    const opener = OPENERS[text.charCodeAt(at)];
    if (opener === 0) at++;
    else if (opener === QUOTATION) at = behindClosing(text, at, to, "”", LONGEST_QUOTED_NAME);
    else if (opener === TITLE) at = behindClosing(text, at, to, "》", LONGEST_TITLE);
    else {
      const read = readAt(text, floor, at, to);
      if (read.quantity !== null) {
        found.push(read.quantity);
        floor = read.end;
      }
      at = read.end;
    }
  }
  return found;
}

/** Offset behind the closing mark, or behind the opening one where it does not close soon enough. */
function behindClosing(text: string, at: number, to: number, mark: string, longest: number): number {
  const limit = Math.min(to, at + longest);
  for (let next = at + 1; next < limit; next++) if (text.charAt(next) === mark) return next + 1;
  return at + 1;
}

interface Read {
  readonly quantity: Quantity | null;
  readonly end: number;
}

function readAt(text: string, floor: number, at: number, to: number): Read {
  const numeral = readNumeral(text, at, to);
  const form = readWordForm(text, at, to, numeral);
  if (form !== undefined) return fromForm(text, floor, at, form, to);
  const alone = numeral === undefined ? undefined : readMeasured(text, at, to, numeral);
  if (alone === undefined) return { quantity: null, end: at + 1 };
  const measured = withSharedUnit(text, alone, to);
  const before = comparatorBefore(text, floor, at);
  const behind = comparatorBehind(text, measured.end, to);
  const negative = isNegative(text, floor, measured);
  const span = { start: before?.at ?? (negative ? at - 1 : at), end: behind?.at ?? measured.end };
  const place = { text, from: floor, to, measured, outer: before?.at ?? at, behind: span.end };
  if (exclusionOf(place) !== null || falls(measured)) {
    return { quantity: null, end: behindExcluded(text, floor, measured, to) };
  }
  const near = measured.last.approximate ? ("~" as const) : undefined;
  const op = joinComparators(before?.op, behind?.op ?? (before === undefined ? near : undefined));
  return { quantity: fromMeasured(measured, span, at, op, negative), end: span.end };
}

/** A minus sign stands behind a word (由一季度的-5.6%) and before a ratio; behind digits or letters it is a dash. */
function isNegative(text: string, floor: number, { first, unit }: MeasuredNumber): boolean {
  const sign = first.start - 1;
  const relative = unit?.dimension === "ratio" || unit?.dimension === "points";
  return sign > floor && "-－−".includes(text.charAt(sign)) && relative;
}

/** A range that falls (2021-12, 400-123) is no range but a code. */
function falls({ value, valueMax }: MeasuredNumber): boolean {
  return valueMax !== null && valueMax < value;
}

/** Where to go on behind a number that is no figure: 2017—2021年 whole, but 第3个100 only past its first number. */
function behindExcluded(text: string, floor: number, measured: MeasuredNumber, to: number): number {
  const { end } = measured.last;
  const code = text.charAt(end);
  const dashed = (code === "-" || code === "－") && measured.unit === null && end > floor;
  return dashed ? skipCode(text, end, to) : end;
}

function skipCode(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && /[-－\d]/.test(text.charAt(next))) next++;
  return next;
}

function fromMeasured(
  measured: MeasuredNumber,
  span: Span,
  at: number,
  op: Quantity["op"],
  negative: boolean,
): Quantity {
  const tenths = measured.unit?.name === "成" ? TENTHS : 1;
  return {
    kind: "quantity",
    span,
    number: { start: at, end: measured.end },
    value: (negative ? -measured.value : measured.value) * tenths,
    valueMax: measured.valueMax === null ? null : measured.valueMax * tenths,
    unit: percentSign(measured.unit?.name ?? null),
    dimension: measured.unit?.dimension ?? null,
    op,
    doubling: false,
  };
}

/** 9成 is 90 %. */
const TENTHS = 10;

function percentSign(unit: string | null): string | null {
  return unit === "％" || unit === "成" ? "%" : unit;
}

function fromForm(text: string, floor: number, at: number, form: WordForm, to: number): Read {
  if ("每另".includes(text.charAt(at - 1) || " ")) return { quantity: null, end: form.end };
  const before = comparatorBefore(text, floor, at);
  const behind = comparatorBehind(text, skipBlank(text, form.end, to), to);
  const span = { start: before?.at ?? at, end: behind?.at ?? form.end };
  const quantity: Quantity = {
    kind: "quantity",
    span,
    number: { start: at, end: form.end },
    value: form.value,
    valueMax: form.valueMax,
    unit: "%",
    dimension: "ratio",
    op: joinComparators(before?.op ?? (form.exceeded === true ? ">" : undefined), behind?.op),
    doubling: form.doubling,
  };
  return { quantity, end: span.end };
}
