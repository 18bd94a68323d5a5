import type { Outcome } from "../outcome.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { unitsById } from "./decide-unit.ts";
import type { DecidingItems } from "./deciding.ts";
import type { ItemsOf } from "./item.ts";
import { changeItems } from "./item-change.ts";
import { may } from "./permission.ts";
import type { Grant, Person } from "./person.ts";
import { isStanding, type UnitsById } from "./unit.ts";

/** What a decision about people sees: all people, as accounts are unique and one administrator must stay. */
export type DecidingPeople = Pick<DecidingItems, "person" | "unit" | "who">;

/** What is said of a person. */
export type PersonFields = Omit<Person, "id" | "active">;

/** Fields of a person that can be changed; one left out stays. */
export type PersonChange = { readonly [K in Exclude<keyof Person, "id">]?: Person[K] | undefined };

/** Names the journal has for those who are no person. */
const RESERVED: ReadonlySet<string> = new Set(["local", "system"]);

/** Accounts as they are compared. */
export const sameAccount = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (account: string): string => account.normalize("NFC").toLowerCase();

/** Whether a person may let others in, everywhere: of those one must stay. */
export const isAdministrator = ({ active, grants }: Person): boolean =>
  active && grants.some(({ role, unit, document }) => role === "administrator" && unit === null && document === null);

/** Adds a person, who may sign in once a password was set or a provider names the account. */
export function addPerson(held: DecidingPeople, id: string, fields: PersonFields, reason: string | null): Outcome {
  return setPerson(held, tidied({ id, ...fields, active: true }), "added", reason);
}

/** Makes the first administrator; refused as soon as there is one. */
export function addFirstAdministrator(
  held: DecidingPeople,
  id: string,
  { account, name }: Pick<PersonFields, "account" | "name">,
): Outcome {
  if (administratorsOf(held.person) > 0) return refuse("not-allowed");
  const grants: readonly Grant[] = [{ role: "administrator", unit: null, document: null }];
  return addPerson(held, id, { account, name, unit: null, title: null, grants }, null);
}

/** Changes what is said of a person, what the person may do, and whether the person may sign in. */
export function changePerson(held: DecidingPeople, id: string, change: PersonChange, reason: string | null): Outcome {
  const before = held.person.get(id)?.value;
  if (before === undefined) return refuse("not-found", { id });
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return setPerson(held, tidied({ ...before, ...given }), actOf(before, change), reason);
}

/** What the act is called: what weighs most in it. */
function actOf(before: Person, { active, grants }: PersonChange): string {
  if (active !== undefined && active !== before.active) return active ? "reactivated" : "deactivated";
  return grants === undefined ? "changed" : "granted";
}

function setPerson(held: DecidingPeople, after: Person, act: string, reason: string | null): Outcome {
  const before = held.person.get(after.id)?.value ?? null;
  const units = unitsById(held);
  const refusal =
    rightsFault(held, units, before, after) ?? accountFault(held.person, after) ?? unitsFault(units, before, after);
  if (refusal !== null) return refusal;
  const outcome = changeItems(held, {
    noun: "person",
    act,
    wanted: new Map([[after.id, after]]),
    reason,
    subject: after.id,
  });
  const others = administratorsOf(held.person) - (before !== null && isAdministrator(before) ? 1 : 0);
  const lost = before !== null && isAdministrator(before) && !isAdministrator(after);
  return lost && others === 0 ? refuse("last-administrator") : outcome;
}

/** Without doubled grants and empty words. */
function tidied(person: Person): Person {
  const seen = new Set<string>();
  const grants = person.grants
    .map(({ role, unit, document }) => ({ role, unit, document }))
    .filter((grant) => {
      const key = JSON.stringify(grant);
      return seen.has(key) ? false : seen.add(key);
    });
  const { id, unit, active } = person;
  const account = person.account.normalize("NFC").trim();
  return { id, account, name: person.name.trim(), unit, title: person.title?.trim() || null, grants, active };
}

/**
 * Whoever manages the people of a part manages those who belong to it with all they may do, and gives no right beyond
 * it: otherwise the part would be left by granting it to oneself.
 */
function rightsFault(
  { who }: Pick<DecidingPeople, "who">,
  units: UnitsById,
  before: Person | null,
  after: Person,
): Refusal | null {
  for (const one of before === null ? [after] : [before, after]) {
    const allowed = (scope: { readonly unit: string | null; readonly document: string | null }): boolean =>
      may(who, "manage-people", scope, units);
    const inside = allowed({ unit: one.unit, document: null }) || one.grants.some(allowed);
    if (!inside || !one.grants.every(allowed)) return refuse("not-allowed", { id: after.id });
  }
  return null;
}

/** Whether whoever asks manages a person with all the person may do. */
export const mayManage = (held: Pick<DecidingPeople, "unit" | "who">, person: Person): boolean =>
  rightsFault(held, unitsById(held), person, person) === null;

function accountFault(people: ItemsOf<"person">, { id, account, name }: Person): Refusal | null {
  if (account === "" || RESERVED.has(folded(account))) return refuse("invalid-request", { field: "account" });
  if (name === "") return refuse("invalid-request", { field: "name" });
  for (const { value } of people.values()) {
    if (value.id !== id && sameAccount(value.account, account)) return refuse("account-taken", { account });
  }
  return null;
}

/** Units that are named anew must exist still; of what was said before, some may have ended since. */
function unitsFault(units: UnitsById, before: Person | null, after: Person): Refusal | null {
  const known = new Set(before === null ? [] : unitsOf(before));
  const missing = unitsOf(after).find((id) => {
    const unit = units.get(id);
    return !known.has(id) && (unit === undefined || !isStanding(unit));
  });
  return missing === undefined ? null : refuse("unit-unknown", { unit: missing });
}

const unitsOf = ({ unit, grants }: Person): readonly string[] =>
  [unit, ...grants.map((grant) => grant.unit)].filter((id) => id !== null);

function administratorsOf(people: ItemsOf<"person">): number {
  let count = 0;
  for (const { value } of people.values()) if (isAdministrator(value)) count += 1;
  return count;
}
