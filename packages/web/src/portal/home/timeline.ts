import type { DocumentSummary } from "@lantu/server/contract";

/** Years a time line shows, both included. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/** A document on the time line, in percent of its width: a bar for a plan, a tick at its date for a report. */
export type Track =
  | { readonly kind: "bar"; readonly from: number; readonly to: number }
  | { readonly kind: "tick"; readonly at: number; readonly from: number; readonly to: number }
  | { readonly kind: "unknown" };

/** Documents of one place, in the order they were given; `place` is null where none is known. */
export interface PlaceGroup {
  readonly place: string | null;
  readonly documents: readonly DocumentSummary[];
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** The years that hold all documents and today. */
export const yearsOf = (documents: readonly DocumentSummary[], today: string): Years => {
  const dates = documents.flatMap(({ periodStart, periodEnd }) => [periodStart, periodEnd]);
  const years = [today, ...dates].flatMap((date) => (date === null ? [] : [yearOf(date)]));
  return { first: Math.min(...years), last: Math.max(...years) };
};

/** Where an ISO date lies, in percent from the beginning of the first year to the end of the last; kept inside. */
export const positionOf = (date: string, { first, last }: Years): number => {
  const year = yearOf(date);
  const begin = Date.UTC(year, 0, 1);
  const share = (Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - begin) / (Date.UTC(year + 1, 0, 1) - begin);
  return Math.min(100, Math.max(0, ((year + share - first) / (last - first + 1)) * 100));
};

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** How a document stands on the time line: what governs more than a year is a bar, anything else a tick. */
export const trackOf = ({ periodStart, periodEnd, date }: DocumentSummary, years: Years): Track => {
  if (periodStart === null || periodEnd === null) return { kind: "unknown" };
  const from = positionOf(periodStart, years);
  const to = positionOf(dayAfter(periodEnd), years);
  if (yearOf(periodEnd) > yearOf(periodStart)) return { kind: "bar", from, to };
  return { kind: "tick", at: date === null ? from : positionOf(date, years), from, to };
};

/** Groups documents by place, places in the order they first appear. */
export const byPlace = (documents: readonly DocumentSummary[]): readonly PlaceGroup[] => {
  const places = [...new Set(documents.map(({ place }) => place))];
  return places.map((place) => ({ place, documents: documents.filter((document) => document.place === place) }));
};
