import { type Account, ownPlace, type PlaceIndex, type PlaceRef, placeKey } from "../../indicators/index.ts";
import type { PlacesHeld } from "../reconciliation/index.ts";
import type { AlignmentMode } from "./alignment.ts";

/** Two documents in the order they are held against each other. */
export interface OrderedPair {
  readonly mode: AlignmentMode;
  readonly from: Account;
  readonly to: Account;
}

/**
 * How two documents lie to each other, and which comes first, from their places and times; null where neither their places
 * tell it nor a mode is given. A given mode only decides what the documents leave open, and never their order in time.
 */
export function orderedPair(
  a: Account,
  b: Account,
  { places, held, mode }: { readonly places: PlaceIndex; readonly held: PlacesHeld; readonly mode?: AlignmentMode },
): OrderedPair | null {
  const [placeA, placeB] = [ownPlace(a, places).ref, ownPlace(b, places).ref];
  if (mode !== "predecessor-successor") {
    if (isAbove(placeA, placeB, held, places)) return { mode: "upper-lower", from: a, to: b };
    if (isAbove(placeB, placeA, held, places)) return { mode: "upper-lower", from: b, to: a };
    if (mode === "upper-lower") return { mode, from: a, to: b };
  }
  const isOnePlace = placeA.kind !== "unknown" && placeKey(placeA, a.document) === placeKey(placeB, b.document);
  if (!isOnePlace && mode === undefined) return null;
  const [from, to] = isLater(a, b) ? [b, a] : [a, b];
  return { mode: "predecessor-successor", from, to };
}

/** Whether one place lies anywhere above another. */
function isAbove(upper: PlaceRef, lower: PlaceRef, held: PlacesHeld, places: PlaceIndex): boolean {
  if (upper.kind === "unknown") return false;
  const key = placeKey(upper, "");
  for (let at = held.above(lower); at !== null; at = places.byCode(at)?.parent ?? null) if (at === key) return true;
  return false;
}

/** Whether one document was made after another: by date, by the years it plans, else by name, so that the order given does not matter. */
function isLater(a: Account, b: Account): boolean {
  const [timesA, timesB] = [timesOf(a), timesOf(b)];
  const differing = timesA.findIndex((time, index) => time !== timesB[index]);
  return (timesA[differing] ?? "") > (timesB[differing] ?? "");
}

function timesOf({ document, description: { date, period } }: Account): readonly string[] {
  const years = period.value ?? "";
  return [(date.value ?? years).slice(0, 4), years.slice(0, 4), years.slice(-4), date.value ?? "", document];
}
