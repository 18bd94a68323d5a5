import { type Concept, type Series, type SeriesPoint, seriesPlace } from "../../indicators/index.ts";
import { seriesIdentity } from "../concept-names.ts";
import { natureOf } from "../reconciliation/index.ts";
import type { AlignedGoal } from "./alignment.ts";

/** Targets by the id of their figure, told of the place of the document they stand in. */
export type GoalsHeld = ReadonlyMap<string, AlignedGoal>;

/**
 * Every target of every series, by its figure. Made once for everything held.
 * @param placeOf key of the place a document is about
 * @param planOf the years a document plans
 */
export function goalsHeld(
  series: readonly Series[],
  registry: readonly Concept[],
  placeOf: (document: string) => string | null,
  planOf: (document: string) => string | null,
): GoalsHeld {
  const concepts = new Map(registry.map((concept) => [concept.id, concept]));
  const goals = new Map<string, AlignedGoal>();
  for (const one of series) {
    const concept = one.concept.kind === "registered" ? (concepts.get(one.concept.id) ?? null) : null;
    const { course, direction } = natureOf(one, concept);
    const about = {
      ...{ identity: seriesIdentity(one), series: one.key, name: one.name, measure: one.measure, direction },
      course: one.key.endsWith(":added") ? ("flow" as const) : course,
      part: one.breakdown,
      isOfLower: false,
    };
    const place = one.place.kind === "unknown" ? null : seriesPlace(one);
    for (const point of one.points) {
      if (point.modality !== "target" || isAside(point) || place !== placeOf(point.document)) continue;
      goals.set(point.figure, { ...about, plan: planOf(point.document), point });
    }
  }
  return goals;
}

/** A fall told as an addition below nought is a step on the way, no target. */
const isAside = ({ measure, value }: SeriesPoint): boolean => measure === "delta" && value < 0;
