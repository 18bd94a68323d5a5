import {
  comparatorBefore,
  comparatorBehind,
  joinComparators,
  type MeasuredNumber,
  parseUnit,
  readMeasured,
} from "../language/index.ts";
import type { RowFigure } from "./row.ts";

/** Units of ratios: a number in one of them is a share or a rate, not an amount. */
const RATIO_UNIT = /^[%％‰]$/;
const RATE_NAME = /增速|增长率|增幅|降幅|下降|降低|增长/;
const ADDITION_NAME = /^(?:新增|累计新增|累计新建|净增)(?!.{0,8}平均)/;

/** Where the number of a cell begins, and a year it may speak of instead: 与2020年持平. */
const FIRST_DIGIT = /[\d０-９]/;
const YEAR = /^(?:19|20)\d{2}年/;
const MINUS = /(?:^|[^\d０-９])[-－−]$/;

/**
 * The target cell as a number, null where it is told in words only. The magnitude of the row's unit is folded into the
 * value (万人, 312.6 → 3126000 人). The period is not in the cell; it is null here.
 */
export function cellFigure(cell: string, name: string, unit: string | null): RowFigure | null {
  const at = cell.search(FIRST_DIGIT);
  const measured = at < 0 || YEAR.test(cell.slice(at)) ? undefined : readMeasured(cell, at, cell.length);
  if (measured === undefined) return null;
  const { name: shown, magnitude } = unitOf(measured, unit);
  const sign = MINUS.test(cell.slice(0, at)) ? -1 : 1;
  return {
    value: sign * scaled(measured.value, magnitude),
    valueMax: measured.valueMax === null ? null : sign * scaled(measured.valueMax, magnitude),
    unit: shown,
    op: joinComparators(comparatorBefore(cell, 0, at)?.op, comparatorBehind(cell, measured.end, cell.length)?.op),
    measure: measureOf(name, shown),
    period: null,
  };
}

/** The unit the cell itself prints, else that of the row, without its magnitude. */
function unitOf({ unit }: MeasuredNumber, written: string | null): { name: string | null; magnitude: number } {
  if (unit !== null) return { name: percent(unit.name), magnitude: 0 };
  const parsed = written === null ? undefined : parseUnit(written);
  return parsed === undefined
    ? { name: written, magnitude: 0 }
    : { name: percent(parsed.name), magnitude: parsed.magnitude };
}

function percent(unit: string): string {
  return unit === "％" ? "%" : unit;
}

/** Folding must not leave traces of binary fractions: 312.6 万 is 3126000. */
function scaled(value: number, magnitude: number): number {
  return magnitude === 0 ? value : Number(`${value}e${magnitude}`);
}

function measureOf(name: string, unit: string | null): RowFigure["measure"] {
  if (unit !== null && RATIO_UNIT.test(unit)) return RATE_NAME.test(name) ? "rate" : "share";
  return ADDITION_NAME.test(name) ? "delta" : "level";
}
