import { type Concept, type SeriesMeasure, scaleOf } from "../indicators/index.ts";
import { parseUnit, type Unit } from "../language/index.ts";
import { OTHER_NAMES } from "./lexicon/unit-names.ts";

/** How values told in a unit become values in the concept's unit: times `factor`. */
export type Scaling =
  | { readonly kind: "scaling"; readonly factor: number; readonly unit: string }
  | { readonly kind: "unknown" }
  /** The words are a unit, but of something else; `expected` is the unit the values are kept in. */
  | { readonly kind: "mismatch"; readonly expected: string };

/** Stands for the unit of each concept itself, whatever it is. */
export const OWN_UNIT = "*";

const GROWTH_UNITS: ReadonlySet<string> = new Set(["%", "百分点"]);

/** The unit values of a concept are kept in: its own; % for the growth of an amount, 百分点 for that of a ratio. */
export function keptUnit({ unit, dimension }: Concept, measure: SeriesMeasure): string {
  if (measure === "growth") return "%";
  return measure === "share" && dimension !== "ratio" ? "%" : unit;
}

/** Reads a unit as tables write it, in Chinese, English or by its code; undefined where it is none. */
export function readUnitName(written: string): Unit | undefined {
  const text = written.normalize("NFKC").trim();
  const plain = parseUnit(OTHER_NAMES[text] ?? text) ?? parseUnit(OTHER_NAMES[text.toLowerCase()] ?? text);
  if (plain !== undefined) return plain;
  // 亿CNY, 万persons: a magnitude before a name of our own list
  const found = /^([十百千万亿]+)(.+)$/.exec(text);
  const other = found === null ? undefined : OTHER_NAMES[found[2] ?? ""];
  return other === undefined ? undefined : parseUnit(`${found?.[1]}${other}`);
}

/** How values in `written` become values of the concept told in this measure. */
export function scalingOf(written: string, concept: Concept, measure: SeriesMeasure): Scaling {
  const expected = keptUnit(concept, measure);
  const own = parseUnit(expected);
  if (written === OWN_UNIT || written === expected) return { kind: "scaling", factor: 1, unit: expected };
  const unit = readUnitName(written);
  if (unit === undefined) return { kind: "unknown" };
  const mismatch = { kind: "mismatch", expected } as const;
  if (measure === "growth") return growthScaling(unit) ?? mismatch;
  if (own === undefined) return mismatch;
  const factor = factorBetween(unit, own);
  return factor === null ? mismatch : { kind: "scaling", factor, unit: expected };
}

/** The change of a share is told in percentage points, and kept as it is told in the same column as %. */
function growthScaling({ name, magnitude }: Unit): Scaling | null {
  if (GROWTH_UNITS.has(name) && magnitude === 0) return { kind: "scaling", factor: 1, unit: "%" };
  return name === "‰" ? { kind: "scaling", factor: 0.1, unit: "%" } : null;
}

/** What a value in `from` is to be multiplied with to be one in `to`; null where they measure different things. */
function factorBetween(from: Unit, to: Unit): number | null {
  const power = 10 ** (from.magnitude - to.magnitude);
  const [own, wanted] = [scaleOf(from.name), scaleOf(to.name)];
  return own.group === wanted.group ? (power * own.factor) / wanted.factor : null;
}
