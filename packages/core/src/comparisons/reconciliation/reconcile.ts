import {
  type Account,
  type Concept,
  type ConceptRef,
  conceptIndex,
  type PlaceIndex,
  type PlaceRef,
  type Series,
} from "../../indicators/index.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { gapTargets } from "./gaps.ts";
import { withMentions } from "./mentions.ts";
import type { Reconciliation } from "./outcome.ts";
import { promisesOf } from "./promises.ts";
import { reconcileSeries } from "./reconcile-series.ts";
import { isOnTheWay, reportsOf } from "./target.ts";
import { placesHeld } from "./upper-place.ts";

/** Everything that is held against each other. */
export interface Reconcilable {
  readonly accounts: readonly Account[];
  readonly series: readonly Series[];
  readonly registry: readonly Concept[];
  readonly places: PlaceIndex;
}

/** What became of every target, and what reports say themselves of how many were reached. */
export interface Reconciled {
  /** By document, then by place in the text. */
  readonly reconciliations: readonly Reconciliation[];
  readonly claims: readonly Claim[];
}

/**
 * Holds every target against what the documents and observations report (对账): numbers, targets of which only the gap
 * is printed, and targets in words.
 */
export function reconcile({ accounts, series, registry, places }: Reconcilable): Reconciled {
  const numbers = reconcileNumbers(series, registry);
  const gaps = accounts.flatMap((account) => gapTargets(account, series));
  const context = { series, concepts: conceptIndex(registry), places, held: placesHeld(accounts, places) };
  const promises = accounts.flatMap((account) => promisesOf(account, context));
  const all = withMentions([...numbers, ...gaps, ...promises], series, accounts, registry, context.held);
  return { reconciliations: [...all].sort(byPlace), claims: accounts.flatMap(claimsOf) };
}

function byPlace(a: Reconciliation, b: Reconciliation): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return (a.target.citations[0]?.start ?? 0) - (b.target.citations[0]?.start ?? 0);
}

/** Series of one place share how far anything is known; nothing else is shared, so one new document touches only its own. */
function reconcileNumbers(series: readonly Series[], registry: readonly Concept[]): readonly Reconciliation[] {
  const concepts = new Map(registry.map((concept) => [concept.id, concept]));
  const known = heldUntil(series);
  const growths = new Map(series.flatMap((one) => (one.measure === "growth" ? [[siblingKey(one), one] as const] : [])));
  return series.flatMap((one) =>
    reconcileSeries(one, {
      concept: concepts.get(conceptIdOf(one.concept) ?? "") ?? null,
      growth: one.measure === "amount" ? (growths.get(siblingKey(one)) ?? null) : null,
      heldUntil: known.get(placeName(one.place)) ?? 0,
    }),
  );
}

const siblingKey = ({ concept, place, breakdown }: Series): string =>
  [conceptIdOf(concept) ?? (concept.kind === "provisional" ? concept.key : ""), placeName(place), breakdown].join("|");

/** For each place the first month no settled number held speaks of any more; what is only expected may lie ahead. */
export function heldUntil(series: readonly Series[]): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const one of series) {
    const { place } = one;
    for (const report of reportsOf(one)) {
      const { point, interval } = report;
      if (point.modality !== "actual" || isOnTheWay(report)) continue;
      known.set(placeName(place), Math.max(known.get(placeName(place)) ?? 0, interval.until));
    }
  }
  return known;
}

const placeName = (place: PlaceRef): string => (place.kind === "unknown" ? "?" : place.name);

const conceptIdOf = (concept: ConceptRef): string | null => (concept.kind === "registered" ? concept.id : null);
