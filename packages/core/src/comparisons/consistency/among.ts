import {
  type Account,
  type Series,
  type SeriesPoint,
  scaleOf,
  seriesPlace,
  type ToldFigure,
} from "../../indicators/index.ts";
import { isPerUnit } from "../carries-over.ts";
import { boundsOf } from "../reconciliation/index.ts";
import { difference, termOf } from "../terms.ts";
import { type Finding, finding } from "./finding.ts";
import { rounding } from "./rounding.ts";

/** A point with the series it belongs to. */
export interface Placed {
  readonly series: Series;
  readonly point: SeriesPoint;
}

/** Points by the ids of their figures. */
export function pointsByFigure(series: readonly Series[]): ReadonlyMap<string, Placed> {
  return new Map(series.flatMap((one) => one.points.map((point) => [point.figure, { series: one, point }] as const)));
}

/** What may stand between a whole and 其中: its growth, and marks. */
const BETWEEN_WHOLE =
  /^[、，,；;。\s]*(?:[^\d，。；]{0,8}[\d.]+(?:%|个百分点)[，,；;。\s]*)?[（(]?其中[，,：:]?([^\d，。；]{0,24})$/;

/** Words in front of a number that make it something else than a part: what the part moves, covers or is worth. */
const OTHER_QUANTITY = /带动|拉动|涉及|惠及|覆盖|辐射|服务|总投资|投资|累计|总额|面积|人次|年产|可|比|较|超/;

/** Numbers behind 其中 that tell of an amount and are greater than the whole directly before it. */
export function amongFindings(account: Account, placed: ReadonlyMap<string, Placed>): readonly Finding[] {
  return account.figures.flatMap((part, index) => {
    const whole = account.figures[index - 1];
    if (whole === undefined || whole.sentence.start !== part.sentence.start || part.row !== null) return [];
    if (!part.sentence.quote.includes("其中")) return [];
    const before = wholeBefore(account.figures, index);
    return before === null ? [] : partFinding(placed.get(before.figure.id), placed.get(part.figure.id));
  });
}

/** The figure a part is told to be a part of: the one before 其中, over its growth. */
function wholeBefore(figures: readonly ToldFigure[], index: number): ToldFigure | null {
  const part = figures[index];
  if (part === undefined) return null;
  for (const whole of [figures[index - 1], figures[index - 2]]) {
    if (whole === undefined || whole.sentence.start !== part.sentence.start) return null;
    const [from, to] = [whole.figure.end - part.sentence.start, part.figure.start - part.sentence.start];
    const words = BETWEEN_WHOLE.exec(part.sentence.quote.slice(Math.max(0, from), Math.max(0, to)));
    if (words !== null && whole.figure.measure !== "rate" && isOfOneKind(whole, part))
      return OTHER_QUANTITY.test(words[1] ?? "") ? null : whole;
  }
  return null;
}

const isOfOneKind = ({ figure: a }: ToldFigure, { figure: b }: ToldFigure): boolean =>
  a.period === b.period &&
  a.modality === b.modality &&
  a.measure === b.measure &&
  b.measure !== "rate" &&
  (scaleOf(a.unit).group === "count" ? a.unit === b.unit : scaleOf(a.unit).group === scaleOf(b.unit).group);

function partFinding(whole: Placed | undefined, part: Placed | undefined): readonly Finding[] {
  if (whole === undefined || part === undefined || seriesPlace(whole.series) !== seriesPlace(part.series)) return [];
  if (isPerUnit(whole.point) || isPerUnit(part.point)) return [];
  if (scaleOf(whole.point.unit).factor !== scaleOf(part.point.unit).factor) return [];
  const most = boundsOf(whole.point).most + rounding(whole.point) + rounding(part.point);
  if (boundsOf(part.point).least <= most) return [];
  const steps = [difference(termOf(part.point), termOf(whole.point))];
  return [finding("part-over-whole", part.series, [part.point, whole.point], steps)];
}
