import { type Action, type Authority, may, type Person, type Unit, type UnitsById } from "@lantu/core/ledger";
import type { Reachable, Store } from "@lantu/store";
import { MACHINE, unitsOf } from "./desk.ts";

/** Who can be told, and what decides whom. */
export interface Audience {
  readonly people: readonly Pick<Reachable, "person">[];
  readonly units: UnitsById;
}

/** What somebody is told about: work of a unit, of one plan. */
export interface WorkScope {
  readonly unit: Unit["id"] | null;
  readonly document: string;
}

/** Everybody who can be told. */
export async function audienceOf(store: Store): Promise<Audience> {
  return { people: await store.reporting.notices.reachable(), units: await unitsOf(store) };
}

/** Ids of those who may do something; whoever is at the machine where nobody has an account. */
export function those(audience: Audience, action: Action, about: WorkScope): readonly string[] {
  const { people, units } = audience;
  if (people.length === 0) return [MACHINE];
  const isAllowed = (person: Person): boolean => may(authorityOf(person), action, about, units);
  return found(audience, `${action} ${about.unit} ${about.document}`, isAllowed);
}

/** Who was found of an audience: thousands of reports of one unit ask for the same people. */
const REMEMBERED = new WeakMap<Audience, Map<string, readonly string[]>>();

function found(audience: Audience, key: string, isOne: (person: Person) => boolean): readonly string[] {
  const known = REMEMBERED.get(audience) ?? new Map<string, readonly string[]>();
  REMEMBERED.set(audience, known);
  const ids = known.get(key) ?? audience.people.flatMap(({ person }) => (isOne(person) ? [person.id] : []));
  known.set(key, ids);
  return ids;
}

const authorityOf = (person: Person): Authority => ({ kind: "person", person });

/**
 * Ids of those who should know what a unit has to do: who fills for it, and whoever has a right to its work that was given
 * for this unit or one above it. Who reads the work of all units is not told of each.
 */
export const workersIn = (audience: Audience, about: WorkScope): readonly string[] =>
  found(audience, `workers ${about.unit} ${about.document}`, (person) => worksIn(person, about, audience.units));

function worksIn(person: Person, about: WorkScope, units: UnitsById): boolean {
  const own = { ...person, grants: person.grants.filter(({ unit }) => unit !== null) };
  return may(authorityOf(person), "fill", about, units) || may(authorityOf(own), "read-work", about, units);
}
