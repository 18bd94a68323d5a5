/** What kind of body a unit is. */
export const UNIT_KINDS = [
  "place", // an area with a government: city, district
  "department", // 委办局
  "street", // 街道
  "town", // 镇, 乡
  "institution", // 事业单位
  "enterprise", // 企业集团
  "task-force", // 专班: members from several units, with an end
  "outside", // a counterpart that cannot be ordered: a ministry, a central unit, a neighbouring province
] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];

/** A department, street, town or other body that can owe something. */
export interface Unit {
  /** `u` and sixteen hexadecimal digits. */
  readonly id: string;
  /** What the office knows it by (GB 32100 or its own), unique among the units that exist. */
  readonly code: string;
  /** Unique among the units that exist under the same parent. */
  readonly name: string;
  /** How tables and conversations call it; null where it has no other name. */
  readonly shortName: string | null;
  readonly kind: UnitKind;
  /** The unit it belongs to, null at the top. */
  readonly parent: string | null;
  /** Code of GB/T 2260 or GB/T 10114 of the place it governs, null where it governs none. */
  readonly place: string | null;
  /** Where it stands among its siblings, ascending. */
  readonly order: number;
  /** ISO dates: since when it exists, and the day from which it no longer does. */
  readonly since: string | null;
  readonly until: string | null;
  /** The units it was merged into or split into when it ended; empty where it only ended or still exists. */
  readonly becomes: readonly string[];
}

/** Units by id. */
export type UnitsById = ReadonlyMap<string, Unit>;

/** Whether a unit exists still. */
export const isStanding = ({ until }: Unit): boolean => until === null;

/** A unit and those above it, from itself to the top; stops at a circle. */
export function lineOf(units: UnitsById, id: string): readonly string[] {
  const line: string[] = [];
  for (let at: string | null = id; at !== null && !line.includes(at); at = units.get(at)?.parent ?? null) line.push(at);
  return line;
}

/** A unit and all below it. */
export function under(units: UnitsById, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const one of units.values()) if (one.parent !== null && found.has(one.parent)) found.add(one.id);
  }
  return found;
}
