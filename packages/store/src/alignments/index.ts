import type { Database } from "../database.ts";
import { chaptersOf } from "./chapters.ts";
import { keepAlignment, keptAlignment } from "./kept.ts";
import { comparedPlaces } from "./places.ts";
import type { Alignments } from "./stores.ts";
import { decideAlignment, heldVerdicts } from "./verdicts.ts";

/** Documents side by side. */
export function alignmentsOf(database: Database): Alignments {
  return {
    verdicts: (from, to) => heldVerdicts(database, from, to),
    decide: (from, to, verdicts, asked) => decideAlignment(database, { from, to, verdicts }, asked),
    kept: (of) => keptAlignment(database, of),
    keep: (of, kept) => keepAlignment(database, of, kept),
    places: () => comparedPlaces(database),
    chapters: (document) => chaptersOf(database, document),
  };
}
