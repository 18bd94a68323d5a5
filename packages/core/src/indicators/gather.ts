import type { Account } from "./account.ts";
import type { Concept } from "./concept.ts";
import { conceptIndex } from "./concept-index.ts";
import { fullerNames, isBare } from "./fuller-names.ts";
import { NO_PLACES, type PlaceIndex } from "./place-index.ts";
import { ownPlace, placeKey } from "./place-of.ts";
import type { Series, Unresolved } from "./series.ts";
import { seriesOf } from "./series-of.ts";
import { type Known, type Told, toldOf, type Untold, untold } from "./told.ts";

/** What documents tell, put in order. */
export interface Gathered {
  /** Sorted by key. */
  readonly series: readonly Series[];
  /** In the order of documents' names and of places in the text. */
  readonly unresolved: readonly Unresolved[];
}

/**
 * Puts every figure of every account into its series, or names the reason why it is in none. The order of the accounts
 * does not matter; an account given twice counts once.
 */
export function gather(
  accounts: readonly Account[],
  registry: readonly Concept[],
  places: PlaceIndex = NO_PLACES,
): Gathered {
  const known: Known = { concepts: conceptIndex(registry), places };
  const read = ordered(accounts).flatMap((account) => {
    const own = ownPlace(account.description.place.value, places.find);
    return account.figures.map((told) => toldOf(account, own, told, known));
  });
  const told = read.filter((one): one is Told => one.kind === "told");
  const named = withFullerNames(told, known);
  const unresolved = [...read, ...named].filter((one): one is Untold => one.kind === "untold");
  return {
    series: seriesOf(named.filter((one): one is Told => one.kind === "told")),
    unresolved: unresolved.map(({ kind: _, ...rest }) => rest),
  };
}

/** By name, each document once. */
function ordered(accounts: readonly Account[]): readonly Account[] {
  const byName = new Map(accounts.map((account) => [account.document, account]));
  return [...byName.values()].sort((a, b) => (a.document < b.document ? -1 : 1));
}

/** Gives figures that name only the end of what they measure the fuller name their sentence tells; what stays bare is in no series. */
function withFullerNames(told: readonly Told[], known: Known): readonly (Told | Untold)[] {
  const byPlace = new Map<string, Told[]>();
  for (const one of told) {
    const place = placeKey(one.place, one.document.document);
    byPlace.set(place, [...(byPlace.get(place) ?? []), one]);
  }
  return [...byPlace.values()].flatMap((here) => {
    const names = fullerNames([...known.concepts.cores, ...here.map(({ key }) => key.core)]);
    return here.map((one) => {
      if (one.concept !== null) return one;
      const fuller = names.of(one);
      if (fuller !== null) return renamed(one, fuller, known);
      return isBare(one.key.core) ? untold(one.document, one.told, "no-subject") : one;
    });
  });
}

function renamed(one: Told, core: string, { concepts }: Known): Told {
  const key = { ...one.key, core, told: core };
  const [concept = null, second] = concepts.find(key);
  return { ...one, key, concept: second === undefined ? concept : null };
}
