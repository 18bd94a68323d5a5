import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusal.ts";
import type { DecidingItems } from "./deciding.ts";
import { changeItems } from "./item-change.ts";
import { may } from "./permission.ts";
import { isStanding, type Unit, type UnitsById } from "./unit.ts";
import { unitFaults } from "./unit-rules.ts";

/** What a unit sees when units are decided on. */
export type DecidingUnits = Pick<DecidingItems, "unit" | "who">;

/** What people say of a unit; its end is an act of its own. */
export type UnitFields = Omit<Unit, "id" | "until" | "becomes" | "order"> & {
  /** Left out: after its siblings. */
  readonly order?: number | undefined;
};

/** Fields of a unit that can be changed; one left out stays. */
export type UnitChange = { readonly [K in keyof UnitFields]?: UnitFields[K] | undefined };

/** The units that were looked up, without their versions. */
export const unitsById = (held: Pick<DecidingItems, "unit">): UnitsById =>
  new Map([...held.unit].map(([id, { value }]) => [id, value]));

/** Steps between the places of siblings, so that one can be put between two. */
const ORDER_STEP = 10;

/** The place after the standing siblings. */
function lastPlace(units: UnitsById, parent: string | null): number {
  let last = 0;
  for (const one of units.values()) if (one.parent === parent && isStanding(one)) last = Math.max(last, one.order);
  return last + ORDER_STEP;
}

/** A new unit that stands. */
export function newUnit(id: string, { order, ...fields }: UnitFields, units: UnitsById): Unit {
  return { id, ...fields, order: order ?? lastPlace(units, fields.parent), until: null, becomes: [] };
}

/** Brings units to what is wanted, where the rules of the tree and the rights of whoever asks allow all of it. */
export function setUnits(
  held: DecidingUnits,
  wanted: ReadonlyMap<string, Unit>,
  { act, reason }: { readonly act: string; readonly reason: string | null },
): Outcome {
  const before = unitsById(held);
  const after = new Map([...before, ...wanted]);
  for (const { id, parent } of wanted.values()) {
    const mine = before.has(id) ? id : parent;
    const allowed = (unit: string | null) => may(held.who, "manage-units", { unit }, after);
    if (!allowed(mine) || ((before.get(id)?.parent ?? null) !== parent && !allowed(parent))) {
      return refuse("not-allowed", { id });
    }
  }
  const [fault] = unitFaults(after, wanted.keys(), before);
  if (fault !== undefined) return fault.refusal;
  return changeItems(held, { noun: "unit", act, wanted, reason, subject: "unit" });
}

/** Adds a unit. */
export function createUnit(
  held: DecidingUnits,
  { id, fields, reason }: { readonly id: string; readonly fields: UnitFields; readonly reason: string | null },
): Outcome {
  const wanted = new Map([[id, newUnit(id, fields, unitsById(held))]]);
  return setUnits(held, wanted, { act: "created", reason });
}

/** Renames, recodes, moves, reorders or places a unit that exists still. */
export function changeUnit(
  held: DecidingUnits,
  { id, change, reason }: { readonly id: string; readonly change: UnitChange; readonly reason: string | null },
): Outcome {
  const unit = held.unit.get(id)?.value;
  if (unit === undefined) return refuse("not-found", { what: "unit", id });
  if (!isStanding(unit)) return refuse("unit-unknown", { unit: unit.name, id });
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return setUnits(held, new Map([[id, { ...unit, ...given }]]), { act: "changed", reason });
}

/** Lets a unit that ended exist again. What was handed over stays where it went. */
export function reopenUnit(
  held: DecidingUnits,
  { id, reason }: { readonly id: string; readonly reason: string },
): Outcome {
  const unit = held.unit.get(id)?.value;
  if (unit === undefined) return refuse("not-found", { what: "unit", id });
  return setUnits(held, new Map([[id, { ...unit, until: null, becomes: [] }]]), { act: "reopened", reason });
}
