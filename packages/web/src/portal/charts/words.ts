import type { DocumentNamed, SeriesDetail, SeriesSummary } from "@lantu/server/contract";
import { type Chart, reachesBeyond } from "../../chart/drawing.ts";
import type { KeyEntry } from "../../chart/head.ts";
import type { ChartMark } from "../../chart/mark.ts";
import { shapeOf } from "../../chart/mark.ts";
import { documentName } from "../../format/document-name.ts";
import { figureQuantity } from "../../format/figure.ts";
import { nameIn } from "../../format/name-in.ts";
import { quantityText } from "../../format/quantity-text.ts";
import { day, period } from "../../format/time.ts";
import type { Preferences } from "../../shell/preferences.tsx";
import type { ToldValue } from "./told-mark.ts";

type Said = Pick<Preferences, "language" | "messages">;

/** A document's title as it stands among others, its file's name where it has none. */
export const titleOf = (document: DocumentNamed | undefined, { language }: Said): string => {
  if (document === undefined) return "";
  const { title, fileName } = document;
  return title === null ? fileName : documentName({ ...document, title }, language);
};

/** Where a series is of, with its part: 青渡区 · 第三产业. */
export const placeOf = ({ place, breakdown }: SeriesSummary | SeriesDetail, { messages }: Said): string =>
  messages.indicators.one.seriesTitle(place.name ?? messages.indicators.unknownPlace, breakdown);

/** The whole name of a series among others. */
export const seriesName = (series: SeriesSummary | SeriesDetail, said: Said): string => {
  const { measures } = said.messages.indicators.one;
  const told = series.measure === "amount" ? "" : ` · ${measures[series.measure]}`;
  return `${nameIn(series.name, said)}${told} · ${placeOf(series, said)}`;
};

/** A value with its unit as a text. */
export const valueText = ({ origin, series }: ToldValue, { language, messages }: Said): string => {
  if (origin.kind === "told") {
    const { number, unit } = figureQuantity(origin.point, language, messages);
    return `${number}${/^[%‰]/.test(unit) ? "" : " "}${unit}`.trim();
  }
  if (origin.point.value === null) return messages.indicators.chart.missing;
  return quantityText(origin.point.value, series.unit, language);
};

/** The period of a value. */
export const periodText = ({ period: when }: ToldValue, { language, messages }: Said): string =>
  when === null ? messages.indicators.chart.noPeriod : period(when, language);

/** What a value is: 目标 · 约束性. */
export const kindText = ({ origin, earlier }: ToldValue, { language, messages }: Said): string => {
  const { chart } = messages.indicators;
  if (origin.kind === "observed") {
    const { status, knownOn } = origin.point;
    return [chart.signs.observed, chart.statuses[status], chart.knownOn(day(knownOn, language))].join(" · ");
  }
  const { modality, nature, inferred } = origin.point;
  return [
    messages.figure.modality[modality],
    modality === "target" && nature !== null ? messages.natures[nature] : null,
    inferred ? chart.inferred : null,
    earlier ? chart.earlier : null,
  ]
    .filter((word) => word !== null)
    .join(" · ");
};

/** Which document a value is of. */
export const originText = ({ origin }: ToldValue, said: Said): string =>
  origin.kind === "observed" ? said.messages.indicators.chart.observedDocument : titleOf(origin.document, said);

/** Names of several series, each once: what documents tell in two ways no name tells apart is numbered. */
export const distinctNames = (all: readonly (SeriesSummary | SeriesDetail)[], said: Said): readonly string[] => {
  const names = all.map((series) => seriesName(series, said));
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
};

const signs = [
  "actual",
  "estimate",
  "observed",
  "planned",
  "least",
  "most",
  "exact",
  "about",
  "binding",
  "earlier",
  "bar",
  "beyond",
] as const;
type Sign = (typeof signs)[number];

const signsOf = (mark: ChartMark): readonly Sign[] => [
  mark.kind === "target" ? mark.bound : mark.kind,
  ...(mark.binding ? (["binding"] as const) : []),
  ...(mark.earlier ? (["earlier"] as const) : []),
  ...(shapeOf(mark) === "bar" ? (["bar"] as const) : []),
];

/** The signs a chart uses, each with its meaning. */
export const keyOf = (chart: Pick<Chart, "series" | "fromZero">, { messages }: Said): readonly KeyEntry[] => {
  const used = new Set<Sign>(chart.series.flatMap(({ marks }) => marks.flatMap(signsOf)));
  if (reachesBeyond(chart)) used.add("beyond");
  return signs
    .filter((sign) => used.has(sign))
    .map((sign) => ({ sign, series: null, text: messages.indicators.chart.signs[sign] }));
};

const mostTitles = 4;

/** The lines under a chart: the documents and statistics its values come from, and when and where it was drawn. */
export const sourceOf = (
  values: readonly ToldValue[],
  { today, address }: { readonly today: string; readonly address: string },
  said: Said,
): readonly string[] => {
  const { messages, language } = said;
  const { chart, morePlaces } = messages.indicators;
  const titles = [
    ...new Set(values.flatMap(({ origin }) => (origin.kind === "told" ? [titleOf(origin.document, said)] : []))),
  ];
  const quoted = titles.slice(0, mostTitles).map((title) => (language === "en" ? `“${title}”` : `《${title}》`));
  const more = titles.length > mostTitles ? ` ${morePlaces}` : "";
  const known = values.flatMap(({ origin }) => (origin.kind === "observed" ? [origin.point.knownOn] : [])).sort();
  const latest = known.at(-1);
  const parts = [
    ...(quoted.length === 0 ? [] : [`${quoted.join(messages.separators.list)}${more}`]),
    ...(latest === undefined ? [] : [chart.observedSource(day(latest, language))]),
  ];
  return [chart.source(parts.join(messages.separators.clause)), `${chart.drawn(day(today, language))} · ${address}`];
};
