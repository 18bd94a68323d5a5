import type { EconomyPlaceHeld, Store } from "@lantu/store";
import type { EconomyPlaces } from "../contract/index.ts";
import { placeOfStored } from "../observations/books.ts";
import { BOARD_SERIES } from "./line-data.ts";

type PlaceLine = EconomyPlaces["items"][number];

/** Places with series of the board, by name. */
export async function economyPlaces(
  store: Store,
  { day, past, q }: { readonly day: string; readonly past: boolean; readonly q: string | undefined },
): Promise<readonly PlaceLine[]> {
  const held = await store.economy.places(BOARD_SERIES, past ? day : null);
  const lasting = await store.economy.warnings(null, day);
  const counts = new Map<string, number>();
  for (const { place } of lasting) counts.set(place, (counts.get(place) ?? 0) + 1);
  const wanted = q?.toLowerCase();
  return held
    .map((one) => placeLine(one, counts.get(one.place) ?? 0))
    .filter(
      ({ place }) => wanted === undefined || `${place.code ?? ""} ${place.name ?? ""}`.toLowerCase().includes(wanted),
    )
    .sort((a, b) => (a.place.name ?? "").localeCompare(b.place.name ?? "", "zh-CN"));
}

const placeLine = ({ place, lines, latest }: EconomyPlaceHeld, warnings: number): PlaceLine => ({
  ...{ place: placeOfStored(place), lines, latest, warnings },
});
