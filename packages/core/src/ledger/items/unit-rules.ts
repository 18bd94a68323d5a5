import { type Refusal, refuse } from "../refusal.ts";
import { isStanding, lineOf, type Unit, type UnitsById } from "./unit.ts";

/** What is wrong with one unit among the others. */
export interface UnitFault {
  readonly id: string;
  readonly refusal: Refusal;
}

const among = (parent: string | null, name: string): string => `${parent ?? ""}\n${name}`;

/** Standing units by something they have, to tell who has it twice. */
function holders(units: UnitsById, keyOf: (unit: Unit) => string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const unit of units.values()) {
    if (!isStanding(unit)) continue;
    const key = keyOf(unit);
    const held = found.get(key);
    if (held === undefined) found.set(key, [unit.id]);
    else held.push(unit.id);
  }
  return found;
}

/**
 * What the rules of the tree forbid of the units that were touched, as the tree would be: among those that exist, a code
 * once, a name once under one parent; nothing below itself; nothing newly below what does not exist.
 */
export function unitFaults(units: UnitsById, touched: Iterable<string>, before: UnitsById): readonly UnitFault[] {
  const byCode = holders(units, ({ code }) => code);
  const byName = holders(units, ({ parent, name }) => among(parent, name));
  return [...touched].flatMap((id) => {
    const unit = units.get(id);
    if (unit === undefined || !isStanding(unit)) return [];
    const refusal = faultOf(unit, units, { byCode, byName }, before.get(id));
    return refusal === null ? [] : [{ id, refusal }];
  });
}

interface Holders {
  readonly byCode: ReadonlyMap<string, readonly string[]>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

function faultOf(unit: Unit, units: UnitsById, { byCode, byName }: Holders, before: Unit | undefined): Refusal | null {
  const { id, code, name, parent } = unit;
  if ((byCode.get(code)?.length ?? 0) > 1) return refuse("unit-code-taken", { code, id });
  if ((byName.get(among(parent, name))?.length ?? 0) > 1) return refuse("unit-name-taken", { name, id });
  if (parent === null) return null;
  const above = units.get(parent);
  const moved = before === undefined || before.parent !== parent || !isStanding(before);
  if (above === undefined || (moved && !isStanding(above))) return refuse("unit-unknown", { unit: parent, id });
  const top = units.get(lineOf(units, id).at(-1) ?? id);
  return top?.parent === null ? null : refuse("unit-circle", { id });
}
