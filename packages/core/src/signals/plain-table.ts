import type { Bilingual } from "../indicators/index.ts";
import { type Observation, placeCode } from "./observation.ts";
import type { Field } from "./table.ts";

/** A column of the plain table: a field, or a name beside its code. */
export type PlainColumn = Exclude<Field, "multiplier" | "vintage" | "action"> | "conceptName" | "placeName";

/** Columns of the plain table, in their order. */
export const PLAIN_COLUMNS: readonly PlainColumn[] = [
  ...(["concept", "conceptName", "place", "placeName", "period", "measure", "breakdown", "value", "unit"] as const),
  ...(["status", "knownOn", "source", "note"] as const),
];

/** Heads of the columns. Each is a name that `proposeMapping` knows, the codes before the words. */
export const PLAIN_HEADINGS: Readonly<Record<PlainColumn, Bilingual>> = {
  concept: { zh: "指标代码", en: "concept" },
  conceptName: { zh: "指标名称", en: "concept_name" },
  place: { zh: "地区代码", en: "place" },
  placeName: { zh: "地区名称", en: "place_name" },
  period: { zh: "时间", en: "period" },
  measure: { zh: "度量", en: "measure" },
  breakdown: { zh: "分组", en: "breakdown" },
  value: { zh: "数值", en: "value" },
  unit: { zh: "单位", en: "unit" },
  status: { zh: "状态", en: "status" },
  knownOn: { zh: "公布日期", en: "known_on" },
  source: { zh: "来源", en: "source" },
  note: { zh: "备注", en: "note" },
};

/** How a value that is known to be missing is written. */
const MISSING = "…";

/** One observation as a row of the plain table; `conceptName` is what the reader calls the concept. */
export function plainRow(observation: Observation, conceptName: string): readonly (string | number | null)[] {
  const { place, value, concept, breakdown, note } = observation;
  const beside = { concept, conceptName, place: placeCode(place), placeName: place.name, breakdown, note };
  const row = { ...observation, ...beside, value: value ?? MISSING };
  return PLAIN_COLUMNS.map((column) => row[column]);
}
