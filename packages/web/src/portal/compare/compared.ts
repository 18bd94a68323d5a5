import type { DocumentNamed, SeriesDetail } from "@lantu/server/contract";
import { lengthOf, stretchOf } from "../../chart/stretch.ts";
import { isYearly, type ToldValue, valuesOf } from "../charts/told-mark.ts";

/** A series among others: its letter stays the same in every chart and table of the page. */
export interface Compared {
  readonly letter: string;
  /** Number of its colour. */
  readonly pen: number;
  readonly series: SeriesDetail;
  readonly values: readonly ToldValue[];
}

/** So many colours there are; more series share them and are told apart by their letters. */
const pens = 6;

/** Gives every series its letter and its values in the order of time. */
export const comparedOf = (
  items: readonly SeriesDetail[],
  documents: readonly DocumentNamed[],
): readonly Compared[] => {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return items.map((series, index) => ({
    letter: String.fromCharCode("A".charCodeAt(0) + index),
    pen: index % pens,
    series,
    values: valuesOf(series, byId),
  }));
};

/** Series that may share an axis: those of one unit told in one way. */
export const groupsOf = (compared: readonly Compared[]): readonly (readonly Compared[])[] => {
  const groups = new Map<string, Compared[]>();
  for (const one of compared) {
    const key = `${one.series.measure} ${one.series.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
};

/** Why a series cannot be told as an index. */
export type LeftOut = "growth" | "no-value" | "not-positive";

/** A series as an index: the value of the base year that is 100, and the values that may be divided by it. */
export type Indexed =
  | { readonly kind: "indexed"; readonly of: Compared; readonly base: number }
  | { readonly kind: "left-out"; readonly of: Compared; readonly reason: LeftOut };

const isKnown = ({ origin, earlier }: ToldValue): boolean =>
  !earlier && (origin.kind === "observed" || (origin.point.modality === "actual" && origin.point.valueMax === null));

const isTotal = ({ origin }: ToldValue): boolean => origin.kind === "observed" || origin.point.measure !== "delta";

const vintageOf = ({ origin }: ToldValue): string =>
  origin.kind === "observed" ? origin.point.knownOn : (origin.point.vintage ?? "");

/** The known values of one year: statistics before documents, what was told last before what was told first. */
const knownIn = (values: readonly ToldValue[], year: number): readonly ToldValue[] =>
  values
    .filter((value) => value.period === String(year) && isKnown(value) && value.origin.point.value !== null)
    .sort((a, b) => {
      if (a.origin.kind !== b.origin.kind) return a.origin.kind === "observed" ? -1 : 1;
      return vintageOf(a) < vintageOf(b) ? 1 : -1;
    });

/** Values that may be divided by a year's value: those of single years, told in the same way. */
const divisible = (values: readonly ToldValue[], by: ToldValue): readonly ToldValue[] =>
  values.filter((value) => isYearly(value) && isTotal(value) === isTotal(by));

/** A series with the value of `year` as 100, or the reason why it cannot be so told. */
export const indexed = (of: Compared, year: number): Indexed => {
  if (of.series.measure === "growth") return { kind: "left-out", of, reason: "growth" };
  const [first] = knownIn(of.values, year);
  if (first === undefined) return { kind: "left-out", of, reason: "no-value" };
  const base = first.origin.point.value ?? 0;
  if (base <= 0) return { kind: "left-out", of, reason: "not-positive" };
  return { kind: "indexed", of: { ...of, values: divisible(of.values, first) }, base };
};

/** Years of which some series knows a value: those an index can begin with. */
export const baseYears = (compared: readonly Compared[]): readonly number[] => {
  const known = compared.flatMap(({ series, values }) =>
    series.measure === "growth" ? [] : values.filter((value) => isYearly(value) && isKnown(value)),
  );
  const years = known.flatMap(({ period }) => (period !== null && /^\d{4}$/.test(period) ? [Number(period)] : []));
  return [...new Set(years)].sort((a, b) => a - b);
};

/** One line of the table of periods: a cell for each series, empty where nothing is told. */
export interface PeriodLine {
  readonly period: string;
  readonly cells: readonly (readonly ToldValue[])[];
}

const order = (period: string): readonly [number, number] => {
  const stretch = stretchOf(period);
  return stretch === null
    ? [Number.POSITIVE_INFINITY, 0]
    : [stretch.from, lengthOf(stretch) === "year" ? 0 : stretch.to];
};

/** All periods the series tell of, in the order of time, each with what every series tells of it. */
export const periodLines = (compared: readonly Compared[]): readonly PeriodLine[] => {
  const periods = new Set(compared.flatMap(({ values }) => values.flatMap(({ period }) => period ?? [])));
  const sorted = [...periods].sort((a, b) => {
    const [[from, to], [otherFrom, otherTo]] = [order(a), order(b)];
    return from - otherFrom || to - otherTo || (a < b ? -1 : 1);
  });
  return sorted.map((period) => ({
    period,
    cells: compared.map(({ values }) => values.filter((value) => value.period === period)),
  }));
};

/** Values of one cell that say the same, together; each leads to its own sentence. */
export const alike = (
  values: readonly ToldValue[],
  said: (value: ToldValue) => string,
): readonly (readonly ToldValue[])[] => {
  const groups = new Map<string, ToldValue[]>();
  for (const value of values) groups.set(said(value), [...(groups.get(said(value)) ?? []), value]);
  return [...groups.values()];
};

/** A list with the entry at `from` moved by `by`; unchanged where that leads out of it. */
export const moved = <T>(list: readonly T[], from: number, by: number): readonly T[] => {
  const to = from + by;
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
};
