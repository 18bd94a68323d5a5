import type { Measure } from "./figure.ts";
import type { RowFigure } from "./row.ts";
import { cellFigure } from "./row-figure.ts";
import { withoutMarks } from "./table-names.ts";

/** A cell that holds one number, with what may stand around it; what carries other words is left to people. */
const NUMBER =
  /^(?:[<>＜＞≤≥≦≧±约]|增长|提高|上升|下降|减少|降低|[↑↓])?\s*[〔【［[（(]?\s*[<>＜＞≤≥≦≧±约+]?\s*[-－−]?\d[\d,，.]*(?:\s*[—–\-~～]\s*\d[\d.]*)?\s*(?:[%％‰]|个?百分点|[万亿]?[元人吨个家户件项])?(?:左右|以上|以内|以下)?[〕】］\]）)]?$/u;
const FALLS = /^(?:下降|减少|降低|↓)/u;

/**
 * A cell of a table as a number, null where it holds something else. `measure` is what the head of its column says all its
 * numbers are; the unit is the line's or the column's.
 */
export function cellValue(cell: string, name: string, unit: string | null, measure: Measure | null): RowFigure | null {
  const written = withoutMarks(cell).replace(/\s+/gu, "");
  if (written.length > 24 || !NUMBER.test(written)) return null;
  const figure = cellFigure(written, name, unit);
  if (figure === null) return null;
  const sign = FALLS.test(written) && figure.value > 0 ? -1 : 1;
  const told = measure ?? figure.measure;
  return {
    ...figure,
    value: sign * figure.value,
    valueMax: figure.valueMax === null ? null : sign * figure.valueMax,
    measure: figure.unit === "百分点" && measure === "rate" ? "delta" : told,
  };
}
