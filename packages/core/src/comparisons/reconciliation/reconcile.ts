import {
  type Account,
  type Concept,
  type ConceptRef,
  conceptIndex,
  grouped,
  type PlaceIndex,
  type PlaceSlice,
  type Series,
  seriesPlace,
  slicesOf,
} from "../../indicators/index.ts";
import { type Observed, withObservations } from "../observed.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { gapTargets } from "./gaps.ts";
import { withMentions } from "./mentions.ts";
import type { Reconciliation } from "./outcome.ts";
import { promisesOf } from "./promises.ts";
import { reconcileSeries } from "./reconcile-series.ts";
import { isOnTheWay, reportsOf } from "./target.ts";
import { titleTargets } from "./titles.ts";
import { placesHeld } from "./upper-place.ts";

/** Everything that is held against each other. */
export interface Reconcilable {
  readonly accounts: readonly Account[];
  readonly series: readonly Series[];
  readonly registry: readonly Concept[];
  readonly places: PlaceIndex;
  /** What the statistics say, told beside the documents; left out where the series hold it already. */
  readonly observations?: Iterable<Observed>;
}

/** What became of every target, and what reports say themselves of how many were reached. */
export interface Reconciled {
  /** By document, then by place in the text. */
  readonly reconciliations: readonly Reconciliation[];
  readonly claims: readonly Claim[];
}

/** One place with what is told of it. */
export interface ReconcilablePlace {
  readonly slices: readonly PlaceSlice[];
  readonly series: readonly Series[];
  /** Key of the place above and the series of it; null and none where nothing tells it. */
  readonly above: string | null;
  readonly aboveSeries: readonly Series[];
  readonly registry: readonly Concept[];
  readonly places: PlaceIndex;
}

/**
 * Holds every target against what the documents and observations report (对账): numbers, targets of which only the gap
 * is printed, and targets in words. Each place by itself, so that a new document touches only the places it speaks of.
 */
export function reconcile({ accounts, registry, places, ...all }: Reconcilable): Reconciled {
  const series = withObservations(all.series, all.observations ?? [], registry);
  const held = placesHeld(accounts, places);
  const slices = accounts.flatMap((account) => slicesOf(account, registry, places));
  const [told, measured] = [grouped(slices, ({ key }) => key), grouped(series, seriesPlace)];
  const found = [...new Set([...told.keys(), ...measured.keys()])].map((key) => {
    const [here = [], own = []] = [told.get(key), measured.get(key)];
    const place = here[0]?.place ?? own[0]?.place;
    const above = place === undefined ? null : held.above(place);
    const aboveSeries = above === null ? [] : (measured.get(above) ?? []);
    return reconcilePlace({ slices: here, series: own, above, aboveSeries, registry, places });
  });
  return {
    reconciliations: found.flatMap(({ reconciliations }) => reconciliations).sort(byPlaceInText),
    claims: found.flatMap(({ claims }) => claims).sort(byPlaceInText),
  };
}

/** Holds the targets of one place against what is told of it and of the place above; both lists as `reconcile` orders them. */
export function reconcilePlace(place: ReconcilablePlace): Reconciled {
  const { slices, series, above, aboveSeries, registry, places } = place;
  const accounts = slices.map(({ account }) => account).sort((a, b) => (a.document < b.document ? -1 : 1));
  const owned = new Set(slices.flatMap(({ own, account }) => (own ? [account.document] : [])));
  const own = accounts.filter(({ document }) => owned.has(document));
  const found = [
    ...reconcileNumbers(series, registry),
    ...gapTargets(accounts, series),
    ...titleTargets(own, slices.find((slice) => slice.own)?.place ?? { kind: "unknown" }),
    ...promisesOf(own, { series: [...series, ...aboveSeries], concepts: conceptIndex(registry), places, above }),
  ];
  return {
    reconciliations: [...withMentions(found, series, own, registry)].sort(byPlaceInText),
    claims: own.flatMap(claimsOf).sort(byPlaceInText),
  };
}

/** By document, then by place of what is quoted, then by the place the id names. */
export function byPlaceInText(a: Reconciliation | Claim, b: Reconciliation | Claim): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  const from = (one: Reconciliation | Claim) => ("target" in one ? one.target.citations[0] : one.citation)?.start ?? 0;
  const at = ({ id, document }: Reconciliation | Claim) => Number.parseInt(id.slice(document.length + 1), 10);
  return from(a) - from(b) || at(a) - at(b);
}

/** Series of one place share how far anything is known. */
function reconcileNumbers(series: readonly Series[], registry: readonly Concept[]): readonly Reconciliation[] {
  const concepts = new Map(registry.map((concept) => [concept.id, concept]));
  const known = heldUntil(series);
  const growths = new Map(series.flatMap((one) => (one.measure === "growth" ? [[siblingKey(one), one] as const] : [])));
  return series.flatMap((one) =>
    reconcileSeries(one, {
      concept: concepts.get(conceptIdOf(one.concept) ?? "") ?? null,
      growth: one.measure === "amount" ? (growths.get(siblingKey(one)) ?? null) : null,
      heldUntil: known,
    }),
  );
}

const siblingKey = ({ concept, breakdown }: Series): string =>
  [conceptIdOf(concept) ?? (concept.kind === "provisional" ? concept.key : ""), breakdown].join("|");

/** The first month no settled number of these series speaks of any more; what is only expected may lie ahead. */
function heldUntil(series: readonly Series[]): number {
  let known = 0;
  for (const one of series) {
    for (const report of reportsOf(one)) {
      if (report.point.modality === "actual" && !isOnTheWay(report)) known = Math.max(known, report.interval.until);
    }
  }
  return known;
}

const conceptIdOf = (concept: ConceptRef): string | null => (concept.kind === "registered" ? concept.id : null);
