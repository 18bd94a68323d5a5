import {
  type Account,
  type Concept,
  type ConceptIndex,
  conceptIndex,
  type PlaceIndex,
  type Series,
} from "../../indicators/index.ts";
import { type PlacesHeld, placesHeld } from "../reconciliation/index.ts";
import type { AlignedItem, Alignment, AlignmentMode } from "./alignment.ts";
import { candidatesOf } from "./candidates.ts";
import { withConcern } from "./concern.ts";
import { type GoalsHeld, goalsHeld } from "./goals.ts";
import { itemsOf } from "./items.ts";
import { meaningOf } from "./meaning.ts";
import { type OrderedPair, orderedPair } from "./mode.ts";
import { pairsOf } from "./pairs.ts";

/** Everything documents are aligned by. */
export interface Alignable {
  readonly accounts: readonly Account[];
  readonly series: readonly Series[];
  readonly registry: readonly Concept[];
  readonly places: PlaceIndex;
}

/** What is looked up for any two of the documents held; made once for all of them. */
export interface AlignmentGround {
  readonly goals: GoalsHeld;
  readonly concepts: ConceptIndex;
  readonly places: PlaceIndex;
  readonly held: PlacesHeld;
}

/** Prepares what is held for aligning any two of its documents. */
export function alignmentGround({ accounts, series, registry, places }: Alignable): AlignmentGround {
  const held = placesHeld(accounts, places);
  const plans = new Map(accounts.map(({ document, description }) => [document, description.period.value]));
  const goals = goalsHeld(series, registry, held.of, (document) => plans.get(document) ?? null);
  return { goals, concepts: conceptIndex(registry), places, held };
}

/**
 * Holds two documents side by side (衔接): what a lower plan makes of an upper one, or a later of an earlier. The order they
 * are given in does not matter where their places or times tell it.
 * @returns null where nothing tells how they lie to each other and no mode is given
 */
export function align(a: Account, b: Account, ground: AlignmentGround, mode?: AlignmentMode): Alignment | null {
  const pair = orderedPair(a, b, { ...ground, ...(mode === undefined ? {} : { mode }) });
  if (pair === null) return null;
  const items = itemsOfPair(pair, ground);
  const candidates = candidatesOf(items.from.map(meaningOf), items.to.map(meaningOf));
  const matchable = { mode: pair.mode, items, candidates, decisions: [] };
  return { ...matchable, from: pair.from.document, to: pair.to.document, pairs: pairsOf(matchable) };
}

function itemsOfPair({ mode, from, to }: OrderedPair, ground: AlignmentGround): Alignment["items"] {
  const items: readonly AlignedItem[] = itemsOf(from, ground);
  return {
    from: mode === "upper-lower" ? withConcern(items, from, to, ground.places) : items,
    to: itemsOf(to, ground),
  };
}
