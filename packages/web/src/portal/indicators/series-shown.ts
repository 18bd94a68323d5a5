import type { SeriesSummary } from "@lantu/server/contract";
import { type SeriesMeasure, seriesMeasures } from "../../address/indicators.ts";

/** So many series are drawn on one page. */
export const mostDrawn = 12;

/** Without a choice of places the fullest are shown, up to this many. */
const placesShown = 2;

const fullness = ({ counts }: SeriesSummary): number => counts.targets + counts.actuals + counts.estimates;

/** A place in an address: its code, else its name. */
export const placeKey = ({ place }: Pick<SeriesSummary, "place">): string | null => place.code ?? place.name;

const sums = <K>(items: readonly SeriesSummary[], keyOf: (item: SeriesSummary) => K): ReadonlyMap<K, number> => {
  const found = new Map<K, number>();
  for (const item of items) found.set(keyOf(item), (found.get(keyOf(item)) ?? 0) + fullness(item) + 1);
  return found;
};

/** The way of telling that is shown: the one chosen, else the first there is, amounts before shares before growth. */
export const measureShown = (items: readonly SeriesSummary[], chosen: SeriesMeasure | undefined): SeriesMeasure =>
  chosen ?? seriesMeasures.find((measure) => items.some((item) => item.measure === measure)) ?? "amount";

/** The series shown where no place is chosen: of the fullest places, the whole before its parts. */
export const seriesShown = (items: readonly SeriesSummary[], measure: SeriesMeasure): readonly string[] => {
  const own = items.filter((item) => item.measure === measure);
  const full = sums(own, placeKey);
  const places = [...full.keys()].sort((a, b) => (full.get(b) ?? 0) - (full.get(a) ?? 0)).slice(0, placesShown);
  const rank = (item: SeriesSummary): number => (item.breakdown === null ? 0 : 1000) + places.indexOf(placeKey(item));
  return own
    .filter((item) => places.includes(placeKey(item)))
    .sort((a, b) => rank(a) - rank(b) || fullness(b) - fullness(a))
    .slice(0, mostDrawn)
    .map(({ id }) => id);
};
