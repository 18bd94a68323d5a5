import {
  CONCEPTS,
  type Concept,
  conceptIndex,
  ownPlace,
  type PlaceIndex,
  type PlaceSlice,
  type Series,
  STANDARD_PLACES,
} from "../../indicators/index.ts";
import { conceptName, conceptNames } from "../concept-names.ts";
import { yardstickOf } from "../reconciliation/index.ts";

/** A place that may lie below another, with what it looks up there. */
export interface LowerPlace {
  readonly key: string;
  /** Key of the place above, null where unknown. */
  readonly above: string | null;
  /** Names of the concepts whose series it is held against in the place above (`asksOf`). */
  readonly asks: readonly string[];
}

/** Names of the concepts a place looks up in the place above: those it is told of, and those of its targets in words. Sorted. */
export function asksOf(
  series: readonly Series[],
  slices: readonly PlaceSlice[],
  registry: readonly Concept[] = CONCEPTS,
  places: PlaceIndex = STANDARD_PLACES,
): readonly string[] {
  const promised = slices.flatMap(({ account }) => {
    const wordy = account.commitments.filter(
      ({ kind, figures, targetText, quote }) =>
        kind === "indicator" && figures.length === 0 && yardstickOf(targetText ?? quote) !== null,
    );
    const { names } = ownPlace(account, places);
    return wordy.flatMap(({ title }) => conceptNames(title, names, conceptIndex(registry)));
  });
  return [...new Set([...series.map(conceptName), ...promised])].sort();
}

/** Names of the concepts of which two states of a place's series tell something different. */
export function changedConcepts(before: readonly Series[], after: readonly Series[]): ReadonlySet<string> {
  const told = new Map(before.map((one) => [one.key, JSON.stringify(one)]));
  const changed = new Set<string>();
  for (const one of after) {
    if (told.get(one.key) !== JSON.stringify(one)) changed.add(conceptName(one));
  }
  const kept = new Set(after.map(({ key }) => key));
  for (const one of before) if (!kept.has(one.key)) changed.add(conceptName(one));
  return changed;
}

/**
 * The places to be concluded again when the series of a place changed: those directly below it that look up a concept of
 * which something else is told now.
 * @returns their keys, in the order given
 */
export function touchedBy(
  {
    key,
    before,
    after,
  }: { readonly key: string; readonly before: readonly Series[]; readonly after: readonly Series[] },
  lower: Iterable<LowerPlace>,
): readonly string[] {
  const below = [...lower].filter(({ above }) => above === key);
  if (below.length === 0) return [];
  const changed = changedConcepts(before, after);
  return below.filter(({ asks }) => asks.some((name) => changed.has(name))).map((one) => one.key);
}
