import type { SeriesPoint } from "@lantu/core/indicators";
import { type YearTarget, yearRelation, yearsOfTarget } from "@lantu/core/ledger";
import type { FigureSummary } from "@lantu/store";
import { sayYearRelation, type YearBinding } from "../../contract/index.ts";
import { inBoth } from "./in-both.ts";
import type { BreakdownSight } from "./present-breakdown.ts";

/** Whether people confirmed that the commitment and what stands at one of these places of another document say the same. */
export type Confirmed = (document: string, starts: readonly number[]) => boolean;

/**
 * Targets of yearly plans for years of a longer one, each beside the year of the path. What belongs together is what
 * comparing put into one series: the same concept, place and measure, in one unit.
 */
export function bindingsOf(figure: FigureSummary, sight: BreakdownSight): YearBinding[] {
  const { commitment, series } = sight;
  const own = series.find(({ points }) => points.some((point) => point.figure === figure.id));
  const point = own?.points.find((one) => one.figure === figure.id);
  const last = lastYear(figure.period ?? commitment.period);
  if (own === undefined || point === undefined || last === null) return [];
  const document = commitment.document.id;
  const { start, end, quote } = point.sentence;
  const plan = { document, start, end, quote };
  const scale = point.value === 0 || figure.value === 0 ? 1 : point.value / figure.value;
  const found = yearlyTargets(own.points, sight).map(({ year, point: yearly }): YearBinding => {
    const value = pathValue(year, last, figure, sight);
    const path: YearTarget | null =
      value === null ? null : { value: exact(value * scale), unit: own.unit, measure: own.measure, op: point.op };
    const target: YearTarget = { value: yearly.value, unit: yearly.unit, measure: own.measure, op: yearly.op };
    const relation = yearly.measure === point.measure ? yearRelation(path, target, sight.direction) : "not-comparable";
    return {
      ...{ year, relation, path: value, plan, yearly: presentYearly(yearly, sight) },
      said: inBoth((language) => sayYearRelation(relation, year, { path, yearly: target }, language)),
    };
  });
  const years = yearsOfTarget(figure.period ?? commitment.period, commitment.document.period ?? commitment.period);
  const silent = silentYears(years, found, sight).map((year): YearBinding => {
    const value = pathValue(year, last, figure, sight);
    const said = inBoth((language) => sayYearRelation("missing", year, { path: null, yearly: null }, language));
    return { year, relation: "missing", path: value, plan, yearly: null, said };
  });
  return [...found, ...silent].toSorted((a, b) => a.year - b.year);
}

/** Years whose yearly plan is held and sets no such target. */
function silentYears(
  years: readonly number[],
  found: readonly YearBinding[],
  { documents, commitment }: BreakdownSight,
) {
  const plans = [...documents.values()].filter(({ isPlan, place }) => isPlan && place === commitment.document.place);
  const planned = new Set(plans.map(({ period }) => period));
  return years.filter((year) => planned.has(String(year)) && !found.some((one) => one.year === year));
}

/** Twelve digits: a value of the series differs from the printed one by its unit alone. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** The year of the path; of the last year the target itself, where nothing was drawn. */
function pathValue(year: number, last: number, figure: FigureSummary, { held }: BreakdownSight): number | null {
  const drawn = held.path?.value.years.find((one) => one.year === year);
  if (drawn !== undefined) return drawn.value;
  const isWhole = figure.measure === "level" || figure.measure === "share" || figure.measure === "rate";
  return year === last && isWhole && held.path === null ? figure.value : null;
}

const lastYear = (period: string | null): number | null => {
  const found = /(\d{4})(?:-\d{2})?$/.exec(period ?? "");
  return found === null ? null : Number(found[1]);
};

/** Targets of single years in plans of a single year, each year and plan once, by year. */
function yearlyTargets(points: readonly SeriesPoint[], { commitment, documents }: BreakdownSight) {
  const found = new Map<string, { readonly year: number; readonly point: SeriesPoint }>();
  for (const point of points) {
    const { document, modality, period, origin } = point;
    if (modality !== "target" || origin !== undefined || document === commitment.document.id) continue;
    if (period === null || !/^\d{4}$/.test(period) || documents.get(document)?.isYearly !== true) continue;
    const key = `${document} ${period}`;
    if (!found.has(key)) found.set(key, { year: Number(period), point });
  }
  return [...found.values()].toSorted((a, b) => a.year - b.year || (a.point.document < b.point.document ? -1 : 1));
}

function presentYearly(point: SeriesPoint, { documents, owners, confirmed }: BreakdownSight): YearBinding["yearly"] {
  const { document, figure, subject, value, unit, op, sentence, start } = point;
  const commitment = owners.get(figure) ?? null;
  const cited = { document, start: sentence.start, end: sentence.end, quote: sentence.quote };
  return {
    ...{ commitment, title: subject, value, unit, op, citation: cited },
    document: { id: document, title: documents.get(document)?.title ?? document },
    confirmed: confirmed(document, [start, sentence.start]),
  };
}
