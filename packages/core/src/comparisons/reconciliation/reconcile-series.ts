import type { Concept, Series } from "../../indicators/index.ts";
import { sentenceOf } from "../citation.ts";
import { goalOf } from "./bounds.ts";
import { judge } from "./judge.ts";
import { natureOf } from "./nature-of-series.ts";
import type { Reconciliation } from "./outcome.ts";
import { reportsOf, type Target, targetsOf } from "./target.ts";

/** What a series is held against besides its own points. */
export interface Beside {
  readonly concept: Concept | null;
  /** The growth of the same concept, place and breakdown, where this series tells its amount. */
  readonly growth: Series | null;
  /** First month nothing held of the place speaks of any more, counted as `Interval` counts. */
  readonly heldUntil: number;
}

/**
 * How many numbers a target is shown with. The deciding ones come first and the series holds all, so that what is kept of
 * many targets and many reports does not grow with the product of both.
 */
const MOST_EVIDENCE = 50;

/** What became of every target of one series. */
export function reconcileSeries(series: Series, { concept, growth, heldUntil }: Beside): readonly Reconciliation[] {
  const targets = targetsOf(series);
  if (targets.length === 0) return [];
  const nature = natureOf(series, concept);
  const reports = reportsOf(series);
  return targets.map((target) => {
    const goal = goalOf(target.point, nature.direction);
    const { outcome, reason, evidence, steps } = judge({ series, nature, target, goal, reports, growth, heldUntil });
    const shown = evidence.slice(0, MOST_EVIDENCE);
    return { ...about(series, target), outcome, reason, evidence: shown, steps, mentions: [] };
  });
}

function about(series: Series, { point, told }: Target) {
  const { key, name, place, measure, unit } = series;
  const { document, op, value, valueMax, period, nature } = point;
  const citations = told.map(sentenceOf);
  return {
    id: `${document}:${point.start}`,
    ...{ series: key, name, place, measure, unit, document },
    target: { op, value, valueMax, text: null, period, nature, derived: false, citations },
  };
}
