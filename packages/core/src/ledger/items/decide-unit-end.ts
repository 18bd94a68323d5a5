import { canonical } from "../canonical.ts";
import type { EntryBody } from "../entry.ts";
import type { Outcome } from "../outcome.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { newUnit, setUnits, type UnitFields, unitsById } from "./decide-unit.ts";
import type { DecidingItems } from "./deciding.ts";
import { BELONGING, type Taking, takenItems } from "./hand-over.ts";
import { changeItems } from "./item-change.ts";
import { isStanding, type Unit, type UnitsById } from "./unit.ts";

/** What takes the place of a unit: one that exists, or a new one (its id and what is said of it). */
export type Successor =
  | { readonly kind: "standing"; readonly id: string }
  | { readonly kind: "new"; readonly id: string; readonly fields: UnitFields };

interface Ending {
  /** ISO date from which it no longer exists. */
  readonly until: string;
  readonly reason: string;
}

const isRefusal = (outcome: object): outcome is Refusal => "kind" in outcome && outcome.kind === "refusal";

/** The units by id, or why one of them cannot end. */
function standingOf(units: UnitsById, ids: readonly string[]): readonly Unit[] | Refusal {
  const found: Unit[] = [];
  for (const id of ids) {
    const unit = units.get(id);
    if (unit === undefined) return refuse("not-found", { what: "unit", id });
    if (!isStanding(unit)) return refuse("unit-unknown", { unit: unit.name, id });
    found.push(unit);
  }
  return found;
}

/** How many things belong to a unit: the units below it and everything that names it and is not closed. */
export function belongingTo(held: DecidingItems, id: string): number {
  const away: Taking = (unit) => (unit === id ? "" : unit);
  const below = [...held.unit.values()].filter(({ value }) => value.parent === id && isStanding(value)).length;
  const named = BELONGING.map((noun) => {
    const moved = takenItems(held, noun, away);
    return [...moved].filter(([key, value]) => canonical(value) !== canonical(held[noun].get(key)?.value)).length;
  });
  return below + named.reduce((all, count) => all + count, 0);
}

/** Ends a unit nothing belongs to. */
export function closeUnit(held: DecidingItems, { id, until, reason }: Ending & { readonly id: string }): Outcome {
  const found = standingOf(unitsById(held), [id]);
  if (isRefusal(found)) return found;
  const count = belongingTo(held, id);
  if (count > 0) return refuse("unit-in-use", { id, count });
  const ended = found.map((unit): [string, Unit] => [unit.id, { ...unit, until }]);
  return setUnits(held, new Map(ended), { act: "closed", reason });
}

/** Units that take the place of others, as they stand or will stand. */
function successorsOf(units: UnitsById, ended: readonly string[], into: readonly Successor[]) {
  const found = new Map<string, Unit>();
  for (const one of into) {
    if (one.kind === "new") found.set(one.id, newUnit(one.id, one.fields, units));
    else {
      const unit = units.get(one.id);
      if (unit === undefined || !isStanding(unit) || ended.includes(one.id)) {
        return refuse("unit-unknown", { unit: unit?.name ?? one.id, id: one.id });
      }
      found.set(one.id, unit);
    }
  }
  return found;
}

/**
 * Makes one unit of several. Everything that belonged to them goes to it in the same act: what is assigned, shared out,
 * planned and reported, their people with the roles they have there, and the units below.
 */
export function mergeUnits(
  held: DecidingItems,
  { units: ids, into, until, reason }: Ending & { readonly units: readonly string[]; readonly into: Successor },
): Outcome {
  const units = unitsById(held);
  const ended = standingOf(units, ids);
  if (isRefusal(ended)) return ended;
  const found = successorsOf(units, ids, [into]);
  if (isRefusal(found)) return found;
  const taking: Taking = (unit) => (ids.includes(unit) ? into.id : unit);
  const wanted = new Map<string, Unit>();
  for (const unit of units.values()) {
    if (unit.parent !== null && ids.includes(unit.parent) && isStanding(unit)) {
      wanted.set(unit.id, { ...unit, parent: into.id });
    }
  }
  for (const unit of found.values()) wanted.set(unit.id, { ...unit, parent: above(units, unit.parent, ids) });
  for (const unit of ended) wanted.set(unit.id, { ...unit, until, becomes: [into.id] });
  const tree = setUnits(held, wanted, { act: "merged", reason });
  if (isRefusal(tree)) return tree;
  return [...tree, ...handedOver(held, taking, reason)];
}

/** The unit above, or the first above that which does not end with it. */
function above(units: UnitsById, parent: string | null, ended: readonly string[]): string | null {
  let at = parent;
  while (at !== null && ended.includes(at)) at = units.get(at)?.parent ?? null;
  return at;
}

function handedOver(held: DecidingItems, taking: Taking, reason: string): readonly EntryBody[] {
  return BELONGING.flatMap((noun) => {
    const wanted = takenItems(held, noun, taking) as ReadonlyMap<string, never>;
    const outcome = changeItems(held, { noun, act: "handed-over", wanted, reason, subject: noun });
    return isRefusal(outcome) ? [] : outcome;
  });
}

/** Makes several units of one. What belonged to it stays with it until somebody chooses, thing by thing. */
export function splitUnit(
  held: DecidingItems,
  { id, into, until, reason }: Ending & { readonly id: string; readonly into: readonly Successor[] },
): Outcome {
  const units = unitsById(held);
  const ended = standingOf(units, [id]);
  if (isRefusal(ended)) return ended;
  const found = successorsOf(units, [id], into);
  if (isRefusal(found)) return found;
  if (found.size < 2) return refuse("invalid-request", { field: "into" });
  const wanted = new Map(found);
  for (const unit of ended) wanted.set(unit.id, { ...unit, until, becomes: [...found.keys()] });
  return setUnits(held, wanted, { act: "split", reason });
}
