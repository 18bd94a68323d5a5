import type { RowFigure } from "./row.ts";

const NUMBER = /(\d[\d,，]*(?:\.\d+)?)\s*(?:(?:—|–|-|～|~|至)\s*(\d[\d,，]*(?:\.\d+)?))?\s*([万亿]{0,2})([%％‰]?)/;

const MAGNITUDES: Readonly<Record<string, number>> = { "": 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** Units of ratios: a number in one of them is a share or a rate, not an amount. */
const RATIO_UNIT = /^[%％‰]$/;
const RATE_NAME = /增速|增长率|增幅|降幅|下降|降低|增长/;
const ADDITION_NAME = /^(?:新增|累计新增|累计新建|净增)(?!.{0,8}平均)/;

/**
 * The target cell as a number, null where it is told in words only. The magnitude of the row's unit is folded into the
 * value (万人, 312.6 → 3126000 人). The period is not in the cell; it is null here.
 */
export function cellFigure(cell: string, name: string, unit: string | null): RowFigure | null {
  const match = NUMBER.exec(cell);
  const [, low, high, magnitude, sign] = match ?? [];
  if (match === null || low === undefined) return null;
  const shown = sign === undefined || sign === "" ? unit : "%";
  const [factor, base] = splitMagnitude(shown);
  const scale = factor * (MAGNITUDES[magnitude ?? ""] ?? 1);
  return {
    value: fold(low, scale),
    valueMax: high === undefined ? null : fold(high, scale),
    unit: base,
    op: comparatorOf(cell),
    measure: measureOf(name, base),
    period: null,
  };
}

function splitMagnitude(unit: string | null): readonly [number, string | null] {
  const magnitude = /^(?:万亿|亿|万)/.exec(unit ?? "")?.[0];
  if (unit === null || magnitude === undefined) return [1, unit === "％" ? "%" : unit];
  return [MAGNITUDES[magnitude] ?? 1, unit.slice(magnitude.length)];
}

/** Folding must not leave traces of binary fractions: 312.6 万 is 3126000. */
function fold(digits: string, scale: number): number {
  return Number((Number(digits.replace(/[,，]/g, "")) * scale).toPrecision(15));
}

function comparatorOf(cell: string): RowFigure["op"] {
  if (/[≤]|不(?:超过|高于|大于)|以内|以下/.test(cell)) return "<=";
  if (/[≥]|不(?:少于|低于|小于)|以上/.test(cell)) return ">=";
  if (/[<＜]|小于|低于/.test(cell)) return "<";
  if (/[>＞]|超过|突破|大于|高于/.test(cell)) return ">";
  return /左右|约|~/.test(cell) ? "~" : "=";
}

function measureOf(name: string, unit: string | null): RowFigure["measure"] {
  if (unit !== null && RATIO_UNIT.test(unit)) return RATE_NAME.test(name) ? "rate" : "share";
  return ADDITION_NAME.test(name) ? "delta" : "level";
}
