import {
  aloneOf,
  comingOf,
  contributionsTo,
  economySubject,
  expectedOf,
  isCumulated,
  type KnownNumber,
  lastRevision,
  lineKey,
  revisionsOf,
  type SeasonalPart,
  seasonalView,
  yearChange,
} from "@lantu/core/judgements";
import { canonicalPeriod, periodDays } from "@lantu/core/signals";
import type { EconomyWarningHeld } from "@lantu/store";
import { citation, said } from "../comparisons/present.ts";
import type {
  EconomyForecast,
  EconomyLine,
  EconomyPoint,
  EconomySeries,
  EconomyTarget,
  EconomyValue,
} from "../contract/index.ts";
import { sayEconomyLine, sayEconomyMethod } from "../contract/messages/economy.ts";
import { type EconomyData, seriesName } from "./line-data.ts";
import { numbersOf, type Stand, warningsOf } from "./stand.ts";

/** Years a small chart of a line shows. */
const SPARK_YEARS = 8;
const YEAR = 12;

/** What a line has in common wherever it is shown. */
function headOf({ line, measure, name, unit }: Stand) {
  const { direction, course, frequency } = measure.concept;
  return { key: lineKey(line), concept: line.concept, name, measure: line.measure, unit, direction, course, frequency };
}

function standing(data: EconomyData, stand: Stand, held: readonly EconomyWarningHeld[]) {
  const { latest, change, next, target, expected, numbers } = stand;
  return {
    latest: latest === null ? null : presentValue(stand, latest),
    ...{ yearOnYear: change, revision: revisionLately(stand), next, expected },
    target: target === null ? null : presentTarget(stand),
    forecast: numbers.length === 0 ? null : presentForecast(stand),
    warnings: presentWarnings(data, stand, held),
  };
}

/** A line of the board. */
export function presentLine(data: EconomyData, stand: Stand, held: readonly EconomyWarningHeld[]): EconomyLine {
  return {
    ...headOf(stand),
    ...standing(data, stand, held),
    spark: sparkOf(stand),
    said: said((language) => ({ sentences: sayEconomyLine(toldOf(stand), language) })),
  };
}

/** What is told of a line in words. */
export function toldOf({ name, unit, latest, change, expected, target, forecast, next }: Stand) {
  return { name, unit, latest, change, expected, target, forecast, next };
}

/** A line with every number, its vintages, the same times of former years, its parts, and what is to come. */
export function presentSeries(
  data: EconomyData,
  stand: Stand,
  held: readonly EconomyWarningHeld[],
): Omit<EconomySeries, "place" | "asOf" | "documents"> {
  const { measure, numbers, growth, year, forecast } = stand;
  const coming = year === null ? [] : comingOf(measure, numbers, year);
  return {
    ...{ ...headOf(stand), ...standing(data, stand, held), on: data.on },
    points: numbers.map((one) => presentPoint(stand, one)),
    seasonal: seasonalView(measure, numbers, growth).map(presentPart),
    contributions: contributionsOf(data, stand),
    revisions: revisionsOf(measure, numbers),
    fan: coming
      .map((one) => (forecast?.kind === "forecast" && forecast.period === one.period ? forecast : one))
      .map(({ period, value, low, high }) => ({ period, value, low, high })),
    said: said((language) => ({
      sentences: sayEconomyLine(toldOf(stand), language),
      method: sayEconomyMethod(language),
    })),
  };
}

function presentValue({ measure }: Stand, one: KnownNumber): EconomyValue {
  const { period, value, status, knownOn, source } = one;
  const days = periodDays(period) ?? { start: knownOn, end: knownOn };
  return { period, ...days, cumulated: isCumulated(one.interval, measure), value, status, knownOn, source };
}

function presentPoint(stand: Stand, one: KnownNumber): EconomyPoint {
  const { measure, numbers, growth, vintages } = stand;
  return {
    ...presentValue(stand, one),
    vintages: one.vintages.map(({ value, status, knownOn, source }) => ({ value, status, knownOn, source })),
    yearOnYear: yearChange(measure, numbers, one, growth),
    alone: aloneOf(measure, numbers, one),
    expected: expectedOf(measure, vintages, one),
  };
}

/** The last revision of a number of the last two years. */
function revisionLately({ numbers, latest }: Stand): EconomyLine["revision"] {
  const since = (latest?.interval.until ?? 0) - 2 * YEAR;
  return lastRevision(numbers.filter(({ interval }) => interval.until > since));
}

function sparkOf({ numbers, latest }: Stand): EconomyLine["spark"] {
  if (latest === null) return [];
  const { from, until } = latest.interval;
  return numbers
    .filter(({ interval }) => until - from === interval.until - interval.from && (until - interval.until) % YEAR === 0)
    .slice(-SPARK_YEARS)
    .map(({ period, value }) => ({ period, value }));
}

function presentTarget({ target, unit }: Stand): EconomyTarget | null {
  const [first] = target?.held.body.target.citations ?? [];
  if (target === null || first === undefined) return null;
  const { held, value, valueMax, op, year } = target;
  return {
    ...{ reconciliation: held.body.id, value, valueMax, op, unit, period: year },
    ...{ nature: held.body.target.nature, commitment: held.commitment, citation: citation(first) },
  };
}

function presentForecast({ forecast, target, year }: Stand): EconomyForecast | null {
  if (forecast === null || year === null) return null;
  if (forecast.kind === "too-little")
    return { kind: "too-little", period: canonicalPeriod(year), points: forecast.points, needed: forecast.needed };
  const { period, value, low, high, probability, methods, points, version } = forecast;
  const told = { period, value, low, high, points, version, methods: [...methods] };
  return { kind: "forecast", ...told, probability: target === null ? null : probability };
}

/** Warnings that were raised about a line, else those that would hold on the day: nothing is raised for the past. */
function presentWarnings(
  data: EconomyData,
  stand: Stand,
  held: readonly EconomyWarningHeld[],
): EconomyLine["warnings"] {
  const subject = economySubject(data.place, stand.line);
  const own = held.filter((one) => one.subject === subject);
  const raised = own.map(({ id, kind, since, state }) => ({ id, kind, since, state }));
  const kinds = new Set(own.map(({ kind }) => kind));
  const others = warningsOf(data, stand).flatMap(({ raising: { kind, stood } }) =>
    (kind === "economy-outside" || kind === "economy-target") && !kinds.has(kind)
      ? [{ id: null, kind, since: stood, state: null }]
      : [],
  );
  return [...raised, ...others];
}

const MONTHS = { 3: "Q", 6: "H" } as const;

function presentPart({ month, months, years }: SeasonalPart): EconomySeries["seasonal"][number] {
  return {
    part: partName(month, months),
    years: years.map(({ number, change }) => ({
      year: String(Math.floor(number.interval.from / YEAR)),
      ...{ period: number.period, value: number.value, yearOnYear: change?.value ?? null },
    })),
  };
}

/** A time of the year by name: `Q1`, `H1`, `01/09`, `03`, `year`. */
function partName(month: number, months: number): string {
  if (months === YEAR) return "year";
  const letter = months === 3 || months === 6 ? MONTHS[months] : null;
  if (letter !== null && month % months === 0) return `${letter}${month / months + 1}`;
  const two = (number: number) => String(number).padStart(2, "0");
  return months === 1 ? two(month + 1) : `${two(month + 1)}/${two(month + months)}`;
}

function contributionsOf(data: EconomyData, { line, measure, numbers }: Stand): EconomySeries["contributions"] {
  const { formula } = measure.concept;
  if (line.measure !== "amount" || formula?.kind !== "sum") return null;
  const parts = formula.parts.map((concept) => ({ concept, numbers: numbersOf(data, { concept, measure: "amount" }) }));
  const found = contributionsTo(numbers, parts);
  if (found === null) return null;
  const named = (concept: string) => data.concepts.get(concept)?.name ?? { zh: concept, en: concept };
  return {
    ...{ ...found, open: [...found.open] },
    parts: found.parts.map((part) => ({ ...part, name: named(part.concept) })),
  };
}

/** Whether anything is held of a line. */
export const isHeld = (data: EconomyData, { line }: Stand): boolean =>
  (data.vintages.get(seriesName(line)) ?? []).length > 0;
