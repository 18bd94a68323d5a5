import { isWholeGrowth, type TargetPrinted } from "./default-kind.ts";
import type { ShareOut } from "./share-out.ts";
import type { YearPath } from "./year-path.ts";

/** A target's number as it is printed, with what tells how its years make it up. */
export interface PrintedNumber extends TargetPrinted {
  readonly value: number;
  readonly unit: string | null;
}

/**
 * The printed number the years of a path have to come to, whatever it was drawn for; null where the path measures something
 * else than the figure: another unit, amounts that are added to a level, yearly rates beside a growth of all years together.
 */
export function wholeOfPath(
  { kind, unit, base }: Pick<YearPath, "kind" | "unit" | "base">,
  figure: PrintedNumber | null,
): number | null {
  if (figure === null || figure.unit !== unit) return null;
  const { measure, value } = figure;
  const fits = {
    level: measure === "level" || measure === "share",
    sum: measure === "delta" || (measure === "level" && base === null),
    growth: measure === "rate" && !isWholeGrowth(figure),
    each: true,
  };
  return fits[kind] ? value : null;
}

/**
 * The number the parts of a share-out have to come to, whatever it was drawn for: of one year that of the path, else the
 * printed one; null where neither tells it, or where rates and shares would be added up.
 */
export function wholeOfShares(
  { year, kind, unit }: Pick<ShareOut, "year" | "kind" | "unit">,
  path: YearPath | null,
  figure: PrintedNumber | null,
): number | null {
  const isAmount = figure === null || figure.measure === "level" || figure.measure === "delta";
  if (kind === "sum" && !isAmount) return null;
  if (year === null) return figure === null || figure.unit !== unit ? null : figure.value;
  if (path === null || path.unit !== unit || (kind === "sum" && path.kind === "growth")) return null;
  return path.years.find((one) => one.year === year)?.value ?? null;
}
