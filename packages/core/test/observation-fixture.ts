import fc from "fast-check";
import registry from "../../../specs/observations/registry.json" with { type: "json" };
import type { Concept } from "../src/indicators/index.ts";
import { conceptBook, type KnownPlace, type Observation, placeBook, VINTAGE_STATUSES } from "../src/signals/index.ts";

export const CONCEPTS = registry.concepts as readonly Concept[];
export const PLACES = registry.places as readonly KnownPlace[];

/** What the cases of observations are held against. */
export const books = { concepts: conceptBook(CONCEPTS), places: placeBook(PLACES) };

const text = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .map((given) =>
    given
      .normalize("NFC")
      .replace(/\p{Cc}/gu, "")
      .trim(),
  )
  .filter((given) => !given.startsWith("'"));

const periods = fc.oneof(
  fc.integer({ min: 1950, max: 2024 }).map(String),
  fc
    .tuple(fc.integer({ min: 1950, max: 2020 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, more]) => `${year}/${year + more}`),
);

const places = fc.constantFrom(...PLACES);

/** Observations of concepts that are published once a year, as an import would have kept them. */
export const observations: fc.Arbitrary<Observation> = fc
  .record({
    concept: fc.constantFrom("resident-population", "enterprises", "net-migration"),
    place: places,
    breakdown: fc.option(
      text.filter((one) => one !== "").map((one) => `组${one}`),
      { nil: null },
    ),
    period: periods,
    value: fc.option(fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e15, noNaN: true })), { nil: null }),
    status: fc.constantFrom(...VINTAGE_STATUSES),
    knownOn: fc.constantFrom("2025-01-20", "2025-03-01", "2025-06-29"),
    source: text.map((one) => `表${one}`),
    note: fc.option(
      text.filter((one) => one !== ""),
      { nil: null },
    ),
  })
  .map((given) => ({ ...given, measure: "amount", unit: given.concept === "enterprises" ? "家" : "人" }));

/** The key of an observation with the day it was known on. */
export function vintageKey({ concept, place, breakdown, period, knownOn }: Observation): string {
  return JSON.stringify([concept, place, breakdown, period, knownOn]);
}

/** Observations of which no two have one key and day. */
export const distinctObservations: fc.Arbitrary<readonly Observation[]> = fc.uniqueArray(observations, {
  selector: vintageKey,
  maxLength: 30,
});
