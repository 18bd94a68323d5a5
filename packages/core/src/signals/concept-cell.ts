import type { Concept, SeriesMeasure } from "../indicators/index.ts";
import type { ConceptBook, Found } from "./books.ts";
import { readUnitName } from "./unit-scale.ts";

/** What the name of an indicator in a table says: the concept, and where the name tells them, measure and unit. */
export interface ConceptCell {
  readonly found: Found<Concept>;
  readonly measure: SeriesMeasure | null;
  readonly unit: string | null;
}

const BRACKETED = /^(.+?)\s*(?:[（([［]([^()（）[\]［］]+)[)）\]］]|[,，:：]\s*([^,，:：]+))\s*$/u;
const GROWTH = /^(.+?)(?:同比|比上年|较上年)?(?:增速|增长率|增长速度|增长)$/u;

/** Reads `地区生产总值`, `地区生产总值（亿元）`, `地区生产总值增速（%）`; the whole name goes before its parts. */
export function readConceptCell(written: string, concepts: ConceptBook): ConceptCell {
  const whole = concepts.find(written);
  if (whole.kind !== "none") return { found: whole, measure: null, unit: null };
  const [, name = "", bracketed, after] = BRACKETED.exec(written.trim()) ?? [];
  const unit = bracketed ?? after ?? null;
  if (unit !== null && readUnitName(unit) !== undefined) return { ...readNamed(name, concepts), unit: unit.trim() };
  return { ...readNamed(written.trim(), concepts), unit: null };
}

function readNamed(name: string, concepts: ConceptBook): Pick<ConceptCell, "found" | "measure"> {
  const found = concepts.find(name);
  if (found.kind !== "none") return { found, measure: null };
  const grown = GROWTH.exec(name)?.[1];
  return grown === undefined ? { found, measure: null } : { found: concepts.find(grown), measure: "growth" };
}
