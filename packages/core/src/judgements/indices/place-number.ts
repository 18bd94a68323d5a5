import { APPROXIMATELY } from "../../comparisons/index.ts";
import { type Concept, converted, intervalOf, lastYear, type SeriesPoint } from "../../indicators/index.ts";
import { neededDecimals } from "../../ledger/index.ts";
import type { VintageStatus } from "../../signals/index.ts";
import type { MemberValue } from "./member-value.ts";

/** A published value, with all its vintages; the last known by the day counts. */
export interface PublishedValue {
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly status: VintageStatus;
  /** ISO date. */
  readonly knownOn: string;
  /** Null where it was not looked up. */
  readonly source: string | null;
}

/** Everything told of one concept of one place, as known on a day. */
export interface PlaceTelling {
  readonly concept: Pick<Concept, "unit" | "course" | "direction">;
  readonly measure: "amount" | "growth" | "share";
  readonly points: readonly SeriesPoint[];
  readonly published: readonly PublishedValue[];
}

/** Where a number is from. */
export type NumberOrigin =
  | { readonly kind: "published"; readonly value: PublishedValue }
  | { readonly kind: "told"; readonly point: SeriesPoint };

/** The number of a year with where it is from. */
export interface PlaceNumber {
  readonly value: MemberValue;
  readonly origin: NumberOrigin | null;
  readonly unit: string;
  readonly period: string | null;
}

/** Years (ISO) anything is told of that counts for an index, ascending. */
export function toldYears(telling: PlaceTelling): readonly string[] {
  const periods = [
    ...telling.published.map(({ period }) => period),
    ...reportedPoints(telling).map(({ period }) => period),
  ];
  const years = periods.flatMap((period) => (period === null ? [] : (yearIn(period, telling) ?? [])));
  return [...new Set(years)].sort();
}

/**
 * The number of a year: what statistics published, else what a document reports, else what it expects; of several the one
 * known last. Between what it lies is told by its last printed digit and, while it is not final, by the greatest revision
 * the same series has seen.
 */
export function placeNumber(telling: PlaceTelling, year: string): PlaceNumber {
  const unit = telling.measure === "amount" ? telling.concept.unit : "%";
  const origin = publishedOf(telling, year) ?? toldOf(telling, year);
  const none = { origin: null, unit, period: null };
  if (origin === null) return { value: { kind: "missing", reason: "not-told" }, ...none };
  const told = origin.kind === "published" ? origin.value : origin.point;
  const value = converted(told.value, told.unit, unit);
  const width = halfDigit(told.value, told.unit, unit) + openness(origin, value, telling);
  const target = targetOf(telling, year, unit);
  return {
    value: { kind: "number", value, low: value - width, high: value + width, target },
    origin,
    unit,
    period: told.period,
  };
}

/** Half a step of the last printed digit, in the unit asked for. */
function halfDigit(value: number, from: string | null, unit: string): number {
  const step = 10 ** -neededDecimals(value);
  return Math.abs(converted(Math.abs(value) + step / 2, from, unit) - converted(Math.abs(value), from, unit));
}

/** How much a number may still move, or lie beside what is told. */
function openness(origin: NumberOrigin, value: number, { published }: PlaceTelling): number {
  if (origin.kind === "told") return origin.point.op === "=" ? 0 : Math.abs(value) * APPROXIMATELY;
  return origin.value.status === "final" ? 0 : Math.abs(value) * greatestRevision(published);
}

/** The greatest part by which a number was ever revised, from one vintage to the next; 0 where none was. */
function greatestRevision(published: readonly PublishedValue[]): number {
  const before = new Map<string, number>();
  let greatest = 0;
  for (const { period, value } of published.toSorted((a, b) => (a.knownOn < b.knownOn ? -1 : 1))) {
    const held = before.get(period);
    if (held !== undefined && held !== 0) greatest = Math.max(greatest, Math.abs(value / held - 1));
    before.set(period, value);
  }
  return greatest;
}

function publishedOf(telling: PlaceTelling, year: string): NumberOrigin | null {
  const found = telling.published.filter(({ period }) => yearIn(period, telling) === year);
  const latest = found.toSorted((a, b) =>
    `${a.period === year} ${a.knownOn}` < `${b.period === year} ${b.knownOn}` ? 1 : -1,
  )[0];
  return latest === undefined ? null : { kind: "published", value: latest };
}

const reportedPoints = ({ points }: PlaceTelling): readonly SeriesPoint[] =>
  points.filter(
    ({ modality, measure, origin }) => modality !== "target" && measure !== "delta" && origin === undefined,
  );

function toldOf(telling: PlaceTelling, year: string): NumberOrigin | null {
  const found = reportedPoints(telling).filter(({ period }) => period !== null && yearIn(period, telling) === year);
  const rank = ({ modality, vintage }: SeriesPoint) => `${modality === "actual" ? 1 : 0} ${vintage ?? ""}`;
  const latest = found.toSorted((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : a.start - b.start))[0];
  return latest === undefined ? null : { kind: "told", point: latest };
}

/** The year a period stands for: its own, and for what is counted at a moment also a part of it that ends with the year. */
function yearIn(period: string, { concept, measure }: PlaceTelling): string | null {
  if (/^\d{4}$/.test(period)) return period;
  const interval = intervalOf(period);
  const moment = concept.course !== "flow" && measure !== "growth";
  if (interval === null || !moment || interval.until % 12 !== 0 || interval.until - interval.from > 12) return null;
  return String(lastYear(interval)).padStart(4, "0");
}

/** Years of a plan: targets of one period are held against each other. */
const PLAN_YEARS = 5;

/**
 * The target the number of a year is held against. Of what is counted at a moment or is a ratio the strictest due in that
 * year or later in the same five-year period: a target that was quietly lowered stays the yardstick. Without one the next due
 * after it. What happens in one year is held against targets for that year alone, and says nothing of one for five.
 */
function targetOf(telling: PlaceTelling, year: string, unit: string): number | null {
  const { concept, measure } = telling;
  const isFlow = measure === "growth" || (measure === "amount" && concept.course === "flow");
  const due = telling.points.flatMap((point) => {
    if (point.modality !== "target" || point.measure === "delta" || point.period === null) return [];
    const interval = intervalOf(point.period);
    if (interval === null || lastYear(interval) < Number(year) || (isFlow && point.period !== year)) return [];
    const told = concept.direction === "less" ? (point.valueMax ?? point.value) : point.value;
    return [{ year: lastYear(interval), value: converted(told, point.unit, unit) }];
  });
  const end = Math.ceil(Number(year) / PLAN_YEARS) * PLAN_YEARS;
  const inPeriod = due.filter((one) => one.year <= end);
  const next = Math.min(...due.map((one) => one.year));
  const values = (inPeriod.length > 0 ? inPeriod : due.filter((one) => one.year === next)).map(({ value }) => value);
  if (values.length === 0) return null;
  return concept.direction === "less" ? Math.min(...values) : Math.max(...values);
}
