import { sql } from "drizzle-orm";
import type { ConclusionFacets, PlaceHeld } from "../model/index.ts";
import type { Counted } from "./faceted.ts";

/** The place of a row `r` as one value to count by: its code and its name. */
export const FACET_PLACE = sql`array[json_build_array(r.place_code, r.place_name)::text]`;

/** Counts by document and place as they are handed out: the most frequent places first. */
export function facetsOf({ document, place }: Counted<"document" | "place">): ConclusionFacets {
  const places = Object.entries(place).map(([text, count]) => ({ place: placeIn(text), count }));
  places.sort((a, b) => b.count - a.count || ((a.place.name ?? "") < (b.place.name ?? "") ? -1 : 1));
  return { documents: document, places };
}

function placeIn(text: string): PlaceHeld {
  const [code = null, name = null]: readonly (string | null)[] = JSON.parse(text);
  return { code, name };
}
