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
import { type Reconciled, reconcilePlace } from "../reconciliation/index.ts";

/** What a place is concluded from. Plain data. */
export interface ConcludablePlace {
  /** What each document says of it; one slice a document, in any order. */
  readonly slices: readonly PlaceSlice[];
  /** Its series where they are gathered already; they follow from the slices alone. */
  readonly gathered?: Gathered | undefined;
  /** The place above: its key and what is told of it; null where nothing held tells which place lies above. */
  readonly above: UpperPlace | null;
}

/** All a place needs to know of the one above it: targets are held against the upper place's, and parts against its whole. */
export interface UpperPlace {
  readonly key: string;
  readonly series: readonly Series[];
}

/** Everything that follows from what documents say of one place. */
export interface PlaceConclusions extends Gathered, Reconciled {
  readonly findings: readonly Finding[];
}

/** Concludes one place. The conclusions of all places together are those of gathering, reconciling and examining everything at once. */
export function concludePlace(
  { slices, gathered, above }: ConcludablePlace,
  registry: readonly Concept[] = CONCEPTS,
  places: PlaceIndex = STANDARD_PLACES,
): PlaceConclusions {
  const accounts = slices.map(({ account }) => account);
  const { series, unresolved } = gathered ?? gather(accounts, registry, places);
  const [key, beside] = [above?.key ?? null, above?.series ?? []];
  const reconciled = reconcilePlace({ slices, series, above: key, aboveSeries: beside, registry, places });
  const held = { of: () => null, above: () => key };
  const { reconciliations } = reconciled;
  const found = findings({ accounts, series, reconciliations, registry, places, beside, held });
  return { series, unresolved, ...reconciled, findings: found };
}
