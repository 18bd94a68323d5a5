import {
  CONCEPTS,
  type Concept,
  type Gathered,
  gather,
  type PlaceIndex,
  type PlaceSlice,
  type Series,
  STANDARD_PLACES,
} from "../../indicators/index.ts";
import { type Finding, findings } from "../consistency/index.ts";
import { type Observed, withObservations } from "../observed.ts";
import { type Reconciled, reconcilePlace } from "../reconciliation/index.ts";

/** What a place is concluded from. Plain data. */
export interface ConcludablePlace {
  /** What each document says of it; one slice a document, in any order. */
  readonly slices: readonly PlaceSlice[];
  /** Its series where they are gathered already; they follow from the slices alone. */
  readonly gathered?: Gathered | undefined;
  /** What the statistics say of it; left out where they say nothing. */
  readonly observations?: readonly Observed[];
  /** The place above: its key and what is told of it; null where nothing held tells which place lies above. */
  readonly above: UpperPlace | null;
}

/** All a place needs to know of the one above it: targets are held against the upper place's, and parts against its whole. */
export interface UpperPlace {
  readonly key: string;
  readonly series: readonly Series[];
  readonly observations?: readonly Observed[];
}

/** Everything that follows from what documents say of one place; the series hold only what documents say. */
export interface PlaceConclusions extends Gathered, Reconciled {
  readonly findings: readonly Finding[];
}

/** Concludes one place. The conclusions of all places together are those of gathering, reconciling and examining everything at once. */
export function concludePlace(
  { slices, gathered, observations = [], above }: ConcludablePlace,
  registry: readonly Concept[] = CONCEPTS,
  places: PlaceIndex = STANDARD_PLACES,
): PlaceConclusions {
  const accounts = slices.map(({ account }) => account);
  const { series: told, unresolved } = gathered ?? gather(accounts, registry, places);
  const series = withObservations(told, observations, registry);
  const aboveSeries = withObservations(above?.series ?? [], above?.observations ?? [], registry);
  const key = above?.key ?? null;
  const reconciled = reconcilePlace({ slices, series, above: key, aboveSeries, registry, places });
  const { reconciliations } = reconciled;
  const held = { of: () => null, above: () => key };
  const found = findings({ accounts, series, reconciliations, registry, places, beside: aboveSeries, held });
  return { series: told, unresolved, ...reconciled, findings: found };
}
