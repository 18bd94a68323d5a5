import { UNIT_SCALES } from "./lexicon/unit-scales.ts";

/** What a unit can be compared with, and its size in the group's base unit. */
export interface UnitScale {
  /** Units of one group are converted into each other; `count` holds every measure word for things. */
  readonly group: string;
  /** How many of the group's base unit one of it is. */
  readonly factor: number;
}

const SCALES: ReadonlyMap<string, UnitScale> = new Map(
  UNIT_SCALES.flatMap(([group, units]) =>
    units.split(/\s+/).map((written): [string, UnitScale] => {
      const [name = written, factor = "1"] = written.split(":");
      return [name, { group, factor: Number(factor) }];
    }),
  ),
);

/** The scale of a unit as written; a unit nobody listed is a group of its own, none is the group `bare`. */
export function scaleOf(unit: string | null): UnitScale {
  if (unit === null) return { group: "bare", factor: 1 };
  return SCALES.get(unit) ?? SCALES.get(unit.replaceAll("／", "/")) ?? { group: unit.replaceAll("／", "/"), factor: 1 };
}

/** A value told in one unit, in another of the same group; unchanged where the groups differ. */
export function converted(value: number, from: string | null, to: string | null): number {
  const [own, wanted] = [scaleOf(from), scaleOf(to)];
  if (own.group !== wanted.group || own.factor === wanted.factor) return value;
  return Number(((value * own.factor) / wanted.factor).toPrecision(12));
}
