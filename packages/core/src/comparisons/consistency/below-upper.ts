import type { Series, SeriesPoint } from "../../indicators/index.ts";
import { carriesOver } from "../carries-over.ts";
import { type SeriesNature, targetsOf } from "../reconciliation/index.ts";
import { difference, termOf } from "../terms.ts";
import { type Finding, finding } from "./finding.ts";
import { isWhole, type ScopeOf } from "./scope.ts";
import { compared } from "./targets-changed.ts";

/** Targets of a place that ask for less than the same target of the place above, for the same time. */
export function belowUpper(
  own: Series,
  upper: Series,
  { direction }: SeriesNature,
  scopeOf: ScopeOf,
): readonly Finding[] {
  if (direction !== "more" && direction !== "less") return [];
  const above = targetsOf(upper).map(({ point }) => point);
  return targetsOf(own).flatMap(({ point }) => {
    if (!isWhole(point, scopeOf)) return [];
    const same = above.filter(
      (one) => one.period === point.period && isComparable(one, point) && isWhole(one, scopeOf),
    );
    const [set] = same;
    if (set === undefined || compared(set, point, direction) !== "less") return [];
    return [finding("looser-than-upper", own, [point, set], [difference(termOf(point), termOf(set))])];
  });
}

const isComparable = (a: SeriesPoint, b: SeriesPoint): boolean => a.measure === b.measure && carriesOver(b);
