import { seriesIdForm } from "./ids.ts";
import { type Query, writeQuery } from "./query.ts";
import { readForms, readInteger, readOne, readText, readTexts } from "./value.ts";

/** In what ways a series tells its concept. */
export const seriesMeasures = ["amount", "share", "growth"] as const;
export type SeriesMeasure = (typeof seriesMeasures)[number];

/** Lines of one page of the list of indicators. */
const listSize = 50;
const longestName = 100;
const mostPlaces = 12;

/** What the address of the list of indicators holds. */
export interface IndicatorsAddress {
  readonly q?: string | undefined;
  readonly kind?: "registered" | "provisional" | undefined;
  /** Codes of places, or names of those without one. */
  readonly place?: readonly string[] | undefined;
  /** `all`: the whole registry, also what nothing tells of. */
  readonly show?: "all" | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** Reads {@link IndicatorsAddress} out of a query; what cannot be read is left out. */
export const readIndicatorsAddress = (query: Readonly<Record<string, unknown>>): IndicatorsAddress => ({
  q: readText(query.q, longestName),
  kind: readOne(query.kind, ["registered", "provisional"] as const),
  place: readTexts(query.place, longestName, mostPlaces),
  show: readOne(query.show, ["all"] as const),
  after: readText(query.after, 500),
  before: query.after === undefined ? readText(query.before, 500) : undefined,
});

/** Query of the list behind a page of indicators. */
export const toldQuery = ({ show, ...rest }: IndicatorsAddress): string =>
  writeQuery({ ...rest, told: show === "all" ? "false" : undefined, limit: listSize });

/** What the address of an indicator's page holds: which of its series are shown. */
export interface IndicatorAddress {
  readonly place?: readonly string[] | undefined;
  readonly measure?: SeriesMeasure | undefined;
}

/** Reads {@link IndicatorAddress} out of a query; what cannot be read is left out. */
export const readIndicatorAddress = (query: Readonly<Record<string, unknown>>): IndicatorAddress => ({
  place: readTexts(query.place, longestName, mostPlaces),
  measure: readOne(query.measure, seriesMeasures),
});

/** More series than this no reader can compare. */
export const mostCompared = 12;

/** What the address of the page that compares holds: series by their ids, or what they are of. */
export interface CompareAddress {
  readonly series?: readonly string[] | undefined;
  readonly concept?: readonly string[] | undefined;
  readonly place?: readonly string[] | undefined;
  readonly document?: readonly string[] | undefined;
  readonly measure?: SeriesMeasure | undefined;
  /** The year whose values are set to 100. */
  readonly base?: number | undefined;
  /** Words of a name to look for series to add. */
  readonly q?: string | undefined;
}

/** Reads {@link CompareAddress} out of a query; what cannot be read is left out. */
export const readCompareAddress = (query: Readonly<Record<string, unknown>>): CompareAddress => {
  const series = readForms(query.series, seriesIdForm)?.slice(0, mostCompared);
  return {
    series,
    ...(series === undefined
      ? {
          concept: readTexts(query.concept, 200, mostCompared),
          place: readTexts(query.place, longestName, mostPlaces),
          document: readTexts(query.document, 20, mostCompared),
          measure: readOne(query.measure, seriesMeasures),
        }
      : {}),
    base: readInteger(query.base, 1900, 2200),
    q: readText(query.q, longestName),
  };
};

/** Query of the series an address compares; null where it names none. */
export const comparedQuery = ({ series, concept, place, document, measure }: CompareAddress): string | null => {
  const filter: Query = { id: series, concept, place, document, measure };
  const query = writeQuery(filter);
  return query === "" ? null : `${query}&limit=${mostCompared}`;
};
