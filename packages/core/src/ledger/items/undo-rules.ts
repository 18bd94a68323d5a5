import { documentOf } from "../ids.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { type DecidingUnits, unitsById } from "./decide-unit.ts";
import type { DecidingItems } from "./deciding.ts";
import { commitmentOf, type ItemTypes, type Noun } from "./item.ts";
import { type ItemBody, nounOf } from "./item-change.ts";
import { type Action, may } from "./permission.ts";
import { type DecidingOrder, orderFault } from "./undo-order.ts";
import type { Unit, UnitsById } from "./unit.ts";
import { unitFaults } from "./unit-rules.ts";

/** What whoever takes an entry back must be allowed to do. What is missing here is changed onwards, never taken back. */
const UNDOING: Partial<Readonly<Record<Noun, Action>>> = {
  unit: "manage-units",
  assignment: "assign",
  path: "break-down",
  share: "break-down",
  step: "break-down",
  "key-work": "list-key-works",
  programme: "break-down",
  schedule: "schedule",
  index: "define-index",
  "attached-rule": "attach-rule",
};

/** The acts that belong to the end of a unit, whatever they changed. */
const HANDED_OVER = "handed-over";

/** The action that lets somebody take an entry back; undefined where nobody may. */
function undoingOf(entry: ItemBody): Action | undefined {
  const noun = nounOf(entry.kind);
  if (noun === null) return undefined;
  return entry.payload.act === HANDED_OVER ? "manage-units" : UNDOING[noun];
}

/** Whether such an entry is ever taken back: what people, reports, answers and ways out are is changed onwards alone. */
export const isEverTakenBack = (entry: ItemBody): boolean => undoingOf(entry) !== undefined;

/** What a decision about undoing sees: the assignments of the commitments an entry is about, too. */
export interface DecidingUndo extends DecidingUnits, DecidingOrder, Pick<DecidingItems, "assignment"> {}

/** The unit an item is decided by: its own, or the one that leads its commitment. */
function unitOf(noun: Noun, id: string, value: ItemTypes[Noun], { assignment }: DecidingUndo): string | null {
  if (noun === "unit") return id;
  if ("lead" in value) return value.lead;
  if ("account" in value) return value.unit;
  const commitment = "commitment" in value ? value.commitment : null;
  return commitment === null ? null : (assignment.get(commitment)?.value.lead ?? null);
}

/** Why whoever asks may not take an entry back; null where nothing is against it. */
export function undoRefusal(held: DecidingUndo, entry: ItemBody): Refusal | null {
  const noun = nounOf(entry.kind);
  const action = undoingOf(entry);
  if (noun === null || action === undefined) return refuse("not-undoable", { kind: entry.kind });
  const units = unitsById(held);
  for (const { id, before, after } of entry.payload.changes) {
    for (const value of [before, after]) {
      if (value === null) continue;
      const commitment = commitmentOf(noun, value);
      const document = commitment === null ? null : documentOf(commitment);
      if (!may(held.who, action, { unit: unitOf(noun, id, value, held), document }, units))
        return refuse("not-allowed", { id });
    }
  }
  return noun === "unit" ? treeFault(units, entry) : orderFault(held, entry);
}

/** Taking a change back must leave a tree that is in order. */
function treeFault(units: UnitsById, { payload }: ItemBody): Refusal | null {
  const after = new Map(units);
  for (const { id, before } of payload.changes) {
    if (before === null) after.delete(id);
    else after.set(id, before as Unit);
  }
  const touched = payload.changes.map(({ id }) => id);
  const below = [...after.values()].filter(({ parent }) => parent !== null && !after.has(parent));
  const [orphan] = below;
  if (orphan !== undefined) return refuse("changed-since", { id: orphan.id });
  return unitFaults(after, touched, units)[0]?.refusal ?? null;
}
