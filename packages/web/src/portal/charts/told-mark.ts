import type { DocumentNamed, ObservedPoint, SeriesDetail, ToldPoint } from "@lantu/server/contract";
import type { ChartMark } from "../../chart/mark.ts";
import { lengthOf, stretchOf } from "../../chart/stretch.ts";

/** Where a value comes from: words of a document, or published statistics. */
export type Origin =
  | { readonly kind: "told"; readonly point: ToldPoint; readonly document: DocumentNamed | undefined }
  | { readonly kind: "observed"; readonly point: ObservedPoint };

/** One value of a series, for the table, and for the chart where its period is known. */
export interface ToldValue {
  readonly key: string;
  readonly series: SeriesDetail;
  readonly origin: Origin;
  readonly period: string | null;
  /** Told otherwise by a later document. */
  readonly earlier: boolean;
}

const bounds = { "=": "exact", ">=": "least", ">": "least", "<=": "most", "<": "most", "~": "about" } as const;

const signs = { "=": "", ">=": "≥", ">": ">", "<=": "≤", "<": "<", "~": "≈" } as const;

const sameTime = (a: ToldPoint, b: ToldPoint): boolean =>
  a.period !== null && a.period === b.period && a.measure === b.measure && a.modality === b.modality;

/** Whether the document itself tells several values of that time: the year's and the sum of years are no versions of one. */
const isOneOfSeveral = ({ document, period, value }: ToldPoint, all: readonly ToldPoint[]): boolean =>
  all.some(
    (other) =>
      other.document === document && other.period === period && other.modality !== "target" && other.value !== value,
  );

/** Whether a later document reports another value for the same time. Goals are never so marked: each stands as it was set. */
const isToldOtherwise = (point: ToldPoint, all: readonly ToldPoint[]): boolean => {
  const { vintage, modality } = point;
  if (vintage === null || modality === "target" || isOneOfSeveral(point, all)) return false;
  const later = all.filter((other) => sameTime(point, other) && other.vintage !== null && other.vintage > vintage);
  return later.some(({ value }) => value !== point.value) && !later.some(({ value }) => value === point.value);
};

const told = (
  series: SeriesDetail,
  point: ToldPoint,
  documents: ReadonlyMap<string, DocumentNamed>,
  index: number,
): ToldValue => ({
  key: `${series.id}-${index}`,
  ...{ series, period: point.period, earlier: isToldOtherwise(point, series.points) },
  origin: { kind: "told", point, document: documents.get(point.document) },
});

const observed = (series: SeriesDetail, point: ObservedPoint): ToldValue => ({
  key: `${series.id}-o${point.period.replaceAll("/", "_")}`,
  ...{ series, period: point.period, earlier: false, origin: { kind: "observed", point } },
});

const timeOf = ({ period }: ToldValue): readonly [number, number] => {
  const stretch = period === null ? null : stretchOf(period);
  return stretch === null ? [Number.POSITIVE_INFINITY, 0] : [stretch.from, stretch.to];
};

const byTime = (a: ToldValue, b: ToldValue): number => {
  const [[from, to], [otherFrom, otherTo]] = [timeOf(a), timeOf(b)];
  if (from !== otherFrom) return from < otherFrom ? -1 : 1;
  return to - otherTo;
};

/** All values of a series in the order of time; those whose period is not told stand last. */
export const valuesOf = (series: SeriesDetail, documents: ReadonlyMap<string, DocumentNamed>): readonly ToldValue[] =>
  [
    ...series.points.map((point, index) => told(series, point, documents, index)),
    ...series.observed.map((point) => observed(series, point)),
  ].sort(byTime);

/** How a value of a series is calculated before it is drawn: as it is, or as an index. */
export type Calculated = (value: number) => number;

/** The mark of a value; null for one without number or period. `text` sets a number. */
export const markOf = (
  { key, period, origin, earlier }: ToldValue,
  text: (value: number) => string,
  calculated: Calculated = (value) => value,
): ChartMark | null => {
  const stretch = period === null ? null : stretchOf(period);
  const { value } = origin.point;
  if (stretch === null || value === null) return null;
  const shared = { key, stretch, earlier, value: calculated(value) };
  if (origin.kind === "observed") {
    const plain = { kind: "observed", valueMax: null, bound: "exact", binding: false, added: false } as const;
    return { ...shared, ...plain, label: text(shared.value) };
  }
  const { modality, valueMax, op, nature, measure } = origin.point;
  const most = valueMax === null ? null : calculated(valueMax);
  return {
    ...{ ...shared, kind: modality, valueMax: most, bound: bounds[op] },
    ...{ binding: modality === "target" && nature === "binding", added: measure === "delta" },
    label: `${signs[op]}${text(shared.value)}${most === null ? "" : `–${text(most)}`}`,
  };
};

/** The numbers a value has: one, or the two ends of a range; none where it is known to be missing. */
export const numbersOf = ({ origin }: ToldValue): readonly number[] => {
  const { value } = origin.point;
  const most = origin.kind === "told" ? origin.point.valueMax : null;
  return [value, most].filter((number) => number !== null);
};

/** Whether a value tells what one whole year brought or showed. */
export const isYearly = ({ period }: ToldValue): boolean => {
  const stretch = period === null ? null : stretchOf(period);
  return stretch !== null && lengthOf(stretch) === "year";
};

/** Address of the sentence a value stands in; for statistics the place of its line on the page. */
export const addressOf = ({ key, origin }: ToldValue): string =>
  origin.kind === "observed"
    ? `#v-${key}`
    : `/documents/${origin.point.document}?at=${origin.point.sentence.start}-${origin.point.sentence.end}`;
