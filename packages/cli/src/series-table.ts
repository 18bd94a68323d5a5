import type { Gathered, PlaceRef, Series, SeriesPoint, UnresolvedReason } from "@lantu/core";
import type { Language } from "@lantu/server/messages";
import { say } from "./messages/series.ts";
import { type Column, tableLines } from "./table.ts";

/** Series as lines a person reads in a terminal: the fullest first, then what was in none. */
export function seriesLines({ series, unresolved }: Gathered, language: Language): readonly string[] {
  const rows = [...series].sort((a, b) => b.points.length - a.points.length).map((one) => cells(one, language));
  const points = series.reduce((sum, one) => sum + one.points.length, 0);
  const counts = { series: series.length, points, unresolved: unresolved.length };
  const counted = new Map<UnresolvedReason, number>();
  for (const { reason } of unresolved) counted.set(reason, (counted.get(reason) ?? 0) + 1);
  const reasons = [...counted]
    .map(([reason, count]) => say(language, reason, { count }))
    .join(language === "en" ? ", " : "，");
  return [
    ...tableLines(columns(language), rows),
    "",
    say(language, "counts", { ...counts, reasons: reasons === "" ? say(language, "none-unresolved") : reasons }),
  ];
}

/** A place's name for a person. */
export function placeName(place: PlaceRef, language: Language): string {
  return place.kind === "unknown" ? say(language, "nowhere") : place.name;
}

function columns(language: Language): readonly Column[] {
  return [
    { title: say(language, "concept"), most: 40 },
    { title: say(language, "place"), most: 14 },
    { title: say(language, "measure"), most: 8 },
    { title: say(language, "unit"), most: 10 },
    { title: say(language, "points"), most: 6, right: true },
    { title: say(language, "values"), most: 70 },
  ];
}

function cells(one: Series, language: Language): readonly string[] {
  const name = one.name[language === "en" ? "en" : "zh"];
  const part = one.breakdown === null ? "" : ` · ${one.breakdown}`;
  const mark = one.concept.kind === "provisional" ? ` ${say(language, "provisional")}` : "";
  return [
    `${name}${part}${mark}`,
    placeName(one.place, language),
    say(language, one.measure),
    one.unit ?? "",
    String(one.points.length),
    one.points.map(pointCell).join("  "),
  ];
}

const MODALITY_MARK = { target: "→", actual: "", estimate: "~" } as const;

const pointCell = ({ period, modality, value }: SeriesPoint): string =>
  `${period ?? "?"}: ${MODALITY_MARK[modality]}${value}`;
