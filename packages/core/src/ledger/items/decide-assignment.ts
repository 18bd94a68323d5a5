import type { Outcome } from "../outcome.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { DocumentState } from "../state.ts";
import type { Assignment } from "./assignment.ts";
import { lastDay } from "./deadline-day.ts";
import { unitsById } from "./decide-unit.ts";
import type { DecidingItems } from "./deciding.ts";
import { assignmentTaken } from "./hand-over.ts";
import { changeItems } from "./item-change.ts";
import { type Authority, may } from "./permission.ts";
import { isStanding, type UnitsById } from "./unit.ts";

/** What has to be known of a commitment before somebody is named for it. */
export interface AssignableFact {
  readonly document: string;
  readonly documentState: DocumentState;
  readonly state: string;
}

/** What a decision about assignments sees. */
export interface DecidingAssignments extends Pick<DecidingItems, "unit" | "assignment" | "who"> {
  readonly commitments: ReadonlyMap<string, AssignableFact>;
}

/** Fields of an assignment; one left out stays. */
export type AssignmentSet = {
  readonly [K in Exclude<keyof Assignment, "commitment">]?: Assignment[K] | undefined;
};

/** The same for several: besides what is set, units that are added, taken out, or put in the place of others. */
export interface AssignmentBulk extends AssignmentSet {
  readonly addCooperating?: readonly string[] | undefined;
  readonly addSupporting?: readonly string[] | undefined;
  readonly remove?: readonly string[] | undefined;
  readonly replace?: { readonly from: string; readonly to: string } | undefined;
}

/** What is to be said of one commitment. */
export interface AssignmentEdit {
  readonly commitment: string;
  readonly set: AssignmentSet;
}

/** Nothing said of a commitment yet. */
export const nothingAssigned = (commitment: string): Assignment => ({
  ...{ commitment, lead: null, cooperating: [], supporting: [], contact: null },
  ...{ deadline: null, importance: null, measure: null, ground: null },
});

const isNothing = ({ commitment: _, cooperating, supporting, ...rest }: Assignment): boolean =>
  cooperating.length === 0 && supporting.length === 0 && Object.values(rest).every((value) => value === null);

/** Control characters no sheet can carry out and back. */
const UNPRINTABLE = /[^\P{Cc}\n\t]/gu;

const trimmed = (text: string | null): string | null =>
  text === null ? null : text.normalize("NFC").replace(/\r\n?/g, "\n").replace(UNPRINTABLE, "").trim() || null;

/** An assignment with what is set; null where nothing is left of it. */
export function assignmentWith(before: Assignment, set: AssignmentSet): Assignment | null {
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  const after: Assignment = { ...before, ...given };
  const { contact, deadline, measure, ground } = after;
  const clean = {
    ...after,
    ...{ contact: trimmed(contact), deadline: trimmed(deadline), measure: trimmed(measure), ground: trimmed(ground) },
  };
  return isNothing(clean) ? null : clean;
}

/** What a change of several means for one of them. */
export function bulkSet(before: Assignment, bulk: AssignmentBulk): AssignmentSet {
  const { addCooperating = [], addSupporting = [], remove = [], replace, ...set } = bulk;
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  let after: Assignment = { ...before, ...given };
  if (replace !== undefined) after = assignmentTaken(after, (unit) => (unit === replace.from ? replace.to : unit));
  const lead = after.lead !== null && remove.includes(after.lead) ? null : after.lead;
  const stays = (unit: string): boolean => !remove.includes(unit);
  const adding = (units: readonly string[], added: readonly string[], elsewhere: readonly string[]) => [
    ...new Set([
      ...units.filter(stays),
      ...added.filter((unit) => stays(unit) && unit !== lead && !elsewhere.includes(unit)),
    ]),
  ];
  const cooperating = adding(after.cooperating, addCooperating, after.supporting);
  const supporting = adding(after.supporting, addSupporting, cooperating);
  const { commitment: _, ...fields } = after;
  return { ...fields, lead, cooperating, supporting };
}

/** Whether a commitment is there to be done: published, and neither rejected nor retired. */
export const isAssignable = ({ documentState, state }: AssignableFact): boolean =>
  documentState === "published" && (state === "proposed" || state === "accepted");

/** Why an assignment cannot stand so; null where it can. Units named before may have ended since. */
export function assignmentFault(before: Assignment, after: Assignment, units: UnitsById): Refusal | null {
  const { commitment: id, lead, cooperating, supporting, deadline } = after;
  const named = [...(lead === null ? [] : [lead]), ...cooperating, ...supporting];
  if (new Set(named).size < named.length) return refuse("unit-twice", { id });
  const held = new Set([before.lead, ...before.cooperating, ...before.supporting]);
  for (const unit of named) {
    const found = units.get(unit);
    if (held.has(unit) ? found === undefined : found === undefined || !isStanding(found)) {
      return refuse("unit-unknown", { unit: found?.name ?? unit, id });
    }
  }
  if (deadline !== null && deadline !== before.deadline && lastDay(deadline) === null) {
    return refuse("invalid-request", { field: "deadline", id });
  }
  return null;
}

/** Whether somebody may make one assignment of another: who leads before or after must lie within the own part. */
export function mayAssign(
  held: DecidingAssignments,
  units: UnitsById,
  before: Assignment,
  after: Assignment | null,
): boolean {
  const document = held.commitments.get(before.commitment)?.document ?? null;
  const leads = new Set([before.lead, after?.lead ?? null].filter((unit) => unit !== null));
  const asked: readonly (string | null)[] = leads.size === 0 ? [null] : [...leads];
  return asked.every((unit) => may(held.who, "assign", { unit, document }, units));
}

/** Whether somebody may see more of an assignment than everybody does: contact, measure of success, ground. */
export function readsAssignment(
  who: Authority,
  named: Pick<Assignment, "lead" | "cooperating" | "supporting"> | null,
  document: string,
  units: UnitsById,
): boolean {
  const { lead = null, cooperating = [], supporting = [] } = named ?? {};
  const ids = [...(lead === null ? [] : [lead]), ...cooperating, ...supporting];
  const scopes: readonly (string | null)[] = ids.length === 0 ? [null] : ids;
  return scopes.some((unit) => may(who, "read-work", { unit, document }, units));
}

/** Says who does commitments, until when, and by what success is known: all of them as one entry, or none. */
export function assign(
  held: DecidingAssignments,
  {
    edits,
    act,
    reason,
  }: { readonly edits: readonly AssignmentEdit[]; readonly act: string; readonly reason: string | null },
): Outcome {
  const units = unitsById(held);
  const wanted = new Map<string, Assignment | null>();
  for (const { commitment, set } of edits) {
    const fact = held.commitments.get(commitment);
    if (fact === undefined || !isAssignable(fact)) return refuse("not-found", { what: "commitment", id: commitment });
    const before = held.assignment.get(commitment)?.value ?? nothingAssigned(commitment);
    const after = assignmentWith(before, set);
    if (!mayAssign(held, units, before, after)) return refuse("not-allowed", { id: commitment });
    const fault = after === null ? null : assignmentFault(before, after, units);
    if (fault !== null) return fault;
    wanted.set(commitment, after);
  }
  const documents = new Set([...wanted.keys()].map((id) => held.commitments.get(id)?.document ?? ""));
  const [document = "assignment"] = documents;
  const subject = documents.size === 1 ? document : "assignment";
  return changeItems(held, { noun: "assignment", act, wanted, reason, subject });
}
