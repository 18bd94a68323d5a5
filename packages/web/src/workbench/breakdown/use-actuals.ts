import type { Breakdown, ReconciliationPage, SeriesDetails } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { deskApi } from "../api/desk-api.ts";
import { tidy } from "./number.ts";

/** A result of one year, in the unit of the path. */
export interface Actual {
  readonly year: number;
  readonly value: number;
  /** Told by a document, or published by statistics. */
  readonly kind: "actual" | "observed";
  /** Address of its sentence; of statistics that of the indicator's list. */
  readonly href: string;
  readonly source: string;
}

const yearOf = (period: string | null): number | null =>
  period !== null && /^\d{4}$/.test(period) ? Number(period) : null;

/** How many of the target's units one of the series' units is: both tell the same target. Null where they do not. */
const scaleOf = (target: number, inSeries: number | null): number | null =>
  inSeries === null || inSeries === 0 || target === 0 ? null : target / inSeries;

const load = async (commitment: string, target: number): Promise<readonly Actual[]> => {
  const { items } = await deskApi.get<ReconciliationPage>(`/api/v1/reconciliations?commitment=${commitment}&limit=20`);
  const found = items.find(
    (one) => one.series !== null && one.measure !== "growth" && scaleOf(target, one.target.value) !== null,
  );
  const scale = scaleOf(target, found?.target.value ?? null);
  if (found?.series == null || scale === null) return [];
  const details = await deskApi.get<SeriesDetails>(`/api/v1/series/details?id=${found.series}`);
  const series = details.items.find(({ id }) => id === found.series);
  const titles = new Map(details.documents.map((one) => [one.id, one.title ?? one.fileName]));
  const told = (series?.points ?? []).flatMap((point): Actual[] => {
    const year = yearOf(point.period);
    if (year === null || point.modality !== "actual" || point.measure === "delta") return [];
    const href = `/documents/${point.document}?at=${point.sentence.start}-${point.sentence.end}`;
    const source = titles.get(point.document) ?? "";
    return [{ year, value: tidy(point.value * scale), kind: "actual", href, source }];
  });
  const observed = (series?.observed ?? []).flatMap((point): Actual[] => {
    const year = yearOf(point.period);
    if (year === null || point.value === null) return [];
    return [{ year, value: tidy(point.value * scale), kind: "observed", href: "/indicators", source: point.knownOn }];
  });
  return [...observed, ...told];
};

/** Results of single years as far as they are known, statistics first. Empty until they have come. */
export const useActuals = ({ commitment, target }: Breakdown): readonly Actual[] => {
  const { data } = useQuery({
    queryKey: ["actuals", commitment.id],
    queryFn: () => load(commitment.id, target?.value ?? 0),
    enabled: target !== null,
  });
  return data ?? nothing;
};

const nothing: readonly Actual[] = [];

/** The result of a year that counts: statistics before documents. */
export const actualOf = (actuals: readonly Actual[], year: number): Actual | undefined =>
  actuals.find((one) => one.year === year);
