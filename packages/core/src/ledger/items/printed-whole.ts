import { defaultPathKind, isWholeGrowth, type TargetPrinted } from "./default-kind.ts";
import type { ShareOut } from "./share-out.ts";
import type { YearPath } from "./year-path.ts";

/** A target's number as it is printed, with what tells how its years make it up. */
export interface PrintedNumber extends TargetPrinted {
  readonly value: number;
  readonly unit: string | null;
}

/**
 * The printed number the years of a path have to come to, whatever it was drawn for; null where the path measures something
 * else than the figure: another unit, amounts that are added to a level, all years together beside an amount of each year or
 * the other way round, yearly rates beside a growth of all years together.
 */
export function wholeOfPath(
  { kind, unit, base }: Pick<YearPath, "kind" | "unit" | "base">,
  figure: PrintedNumber | null,
): number | null {
  if (figure === null || figure.unit !== unit) return null;
  const { measure, value } = figure;
  const printedAs = defaultPathKind(figure).kind;
  const isTogether = isWholeGrowth(figure);
  const fits = {
    level: measure === "level" || measure === "share",
    sum: printedAs !== "each" && (measure === "delta" || (measure === "level" && base === null)),
    growth: measure === "rate" && !isTogether,
    each: printedAs !== "sum" && !isTogether,
  };
  return fits[kind] ? value : null;
}

/**
 * The number the parts of a share-out have to come to, whatever it was drawn for: of one year that of the path, else the
 * printed one; null where neither tells it, where rates and shares would be added up, or where each part would be held against
 * an amount of all together.
 */
export function wholeOfShares(
  { year, kind, unit }: Pick<ShareOut, "year" | "kind" | "unit">,
  path: YearPath | null,
  figure: PrintedNumber | null,
): number | null {
  const isAmount = figure === null || figure.measure === "level" || figure.measure === "delta";
  if (kind === "sum" && !isAmount) return null;
  if (year === null) {
    if (figure === null || figure.unit !== unit || (kind === "each" && isAmount && !holdsForEach(figure))) return null;
    return figure.value;
  }
  if (path === null || path.unit !== unit || (kind === "sum" && path.kind === "growth")) return null;
  return path.years.find((one) => one.year === year)?.value ?? null;
}

/** Whether an amount can be what each part has to meet: one of each year, or a limit. */
const holdsForEach = (figure: PrintedNumber): boolean =>
  figure.op === "<=" || figure.op === "<" || defaultPathKind(figure).kind === "each";
