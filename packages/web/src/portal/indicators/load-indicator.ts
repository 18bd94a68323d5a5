import type { ConceptHistory, ConceptVersions, SeriesDetails, SeriesPage } from "@lantu/server/contract";
import type { IndicatorAddress, SeriesMeasure } from "../../address/indicators.ts";
import { writeQuery } from "../../address/query.ts";
import { ApiError } from "../../api/api.ts";
import {
  conceptHistoryResource,
  conceptResource,
  seriesDetailsResource,
  seriesResource,
  todayResource,
} from "../../api/series-resources.ts";
import type { LoadContext } from "./load-indicators.ts";
import { measureShown, mostDrawn, seriesShown } from "./series-shown.ts";

/** One version of a concept's definition. */
export type Definition = ConceptVersions["items"][number];

/** What the page of an indicator shows. */
export interface Indicator {
  readonly kind: "registered" | "provisional";
  /** Id of a registered concept, key of a provisional one. */
  readonly id: string;
  /** The latest first; none for a provisional one. */
  readonly versions: readonly Definition[];
  /** What became of a registered one, and by whom; null for a provisional one. */
  readonly history: ConceptHistory | null;
  /** Definitions the latest version and the history name: look-alikes, parts of formulas, what it was made of or became. */
  readonly related: readonly Definition[];
  /** The series there are, to choose from. */
  readonly list: SeriesPage;
  /** The series shown. */
  readonly shown: SeriesDetails;
  readonly measure: SeriesMeasure;
  readonly today: string;
}

/** So many series are drawn of what only statistics tell, where no place is chosen. */
const fewDrawn = 4;

/** So many series are offered to choose from. */
const listed = 100;

const none: SeriesDetails = { items: [], more: false, documents: [] };

/** Details come by name; they are shown in the order they were chosen in. */
const inOrder = (details: SeriesDetails, ids: readonly string[]): SeriesDetails => ({
  ...details,
  items: [...details.items].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
});

const loadShown = async (
  { api, queries }: LoadContext,
  concept: string,
  { place, measure }: { readonly place: IndicatorAddress["place"]; readonly measure: SeriesMeasure },
  list: SeriesPage,
): Promise<SeriesDetails> => {
  const load = (query: string) => queries.ensureQueryData(seriesDetailsResource(api, query));
  if (place !== undefined) return load(writeQuery({ concept: [concept], place, measure, limit: mostDrawn }));
  // What no document tells, the statistics may, of hundreds of places: the first ones, until a place is chosen.
  if (list.items.length === 0) return load(writeQuery({ concept: [concept], limit: fewDrawn }));
  const ids = seriesShown(list.items, measure);
  return ids.length === 0 ? none : inOrder(await load(writeQuery({ id: ids, limit: mostDrawn })), ids);
};

/** Ids of the concepts a definition names. */
const namedIn = ({ unlike, formula }: Definition): readonly string[] => {
  const { kind: _, ...parts } = formula ?? {};
  const named = Object.values(parts).flat();
  return [...new Set([...unlike, ...named.filter((part): part is string => typeof part === "string")])];
};

/** Ids of the concepts a history names. */
const namedInHistory = ({ id, becomes, changes }: ConceptHistory): readonly string[] =>
  [...becomes, ...changes.flatMap(({ concept, into }) => [concept, ...into])].filter((other) => other !== id);

/** Latest definitions of the concepts a definition and a history name; what is not known is left out. */
const loadRelated = async (
  { api, queries }: LoadContext,
  latest: Definition | undefined,
  history: ConceptHistory | null,
) => {
  const named = [
    ...(latest === undefined ? [] : namedIn(latest)),
    ...(history === null ? [] : namedInHistory(history)),
  ];
  const ids = [...new Set(named)];
  const loads = ids.map((id) => queries.ensureQueryData(conceptResource(api, id)).catch(() => null));
  return (await Promise.all(loads)).flatMap((found) => found?.items[0] ?? []);
};

/** Loads what the page of an indicator shows; `concept` is its part of the address. Throws a 404 for what does not exist. */
export const loadIndicator = async (
  context: LoadContext,
  concept: string,
  address: IndicatorAddress,
): Promise<Indicator> => {
  const { api, queries } = context;
  const provisional = concept.startsWith("~");
  const id = provisional ? concept.slice(1) : concept;
  const [{ items: versions }, history, list, today] = await Promise.all([
    provisional ? { items: [] } : queries.ensureQueryData(conceptResource(api, id)),
    provisional ? null : queries.ensureQueryData(conceptHistoryResource(api, id)),
    queries.ensureQueryData(seriesResource(api, writeQuery({ concept: [id], limit: listed }))),
    queries.ensureQueryData(todayResource),
  ]);
  if (provisional && list.items.length === 0) throw new ApiError(404, null);
  const measure = measureShown(list.items, address.measure);
  const [shown, related] = await Promise.all([
    loadShown(context, id, { place: address.place, measure }, list),
    loadRelated(context, versions[0], history),
  ]);
  const kind = provisional ? "provisional" : "registered";
  return { kind, id, versions, history, related, list, shown, measure, today };
};
