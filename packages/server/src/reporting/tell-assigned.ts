import { type Assignment, documentOf, lineOf, type Person, type UnitsById } from "@lantu/core/ledger";
import type { FreshAssignment, NewNotice, Store } from "@lantu/store";
import { type Audience, workersIn } from "./audience.ts";

/** Key under which is remembered up to which entry of the journal assignments were told. */
export const TOLD_UP_TO = "notices.assigned";

/** What a unit, or the person named as contact, newly is to a commitment. */
interface Part {
  readonly kind: "contact" | "assigned" | "cooperating" | "supporting";
  readonly unit: string;
}

/** What one person is told of one commitment. */
interface Told extends Part {
  readonly fresh: FreshAssignment;
}

/**
 * Tells people of what their units newly lead, cooperate in or support, and of what they are named as the contact for. Held
 * against what was told last, so that it does not matter how often an assignment was changed since. Returns how many notices
 * are new.
 */
export async function tellOfAssignments(store: Store, audience: Audience): Promise<number> {
  const since = Number((await store.settings.get(TOLD_UP_TO)) ?? 0);
  const fresh = await store.reporting.assignedSince(since);
  const last = fresh.at(-1)?.seq;
  if (last === undefined) return 0;
  const told = toldTo(fresh, audience);
  const notices = [...told].flatMap(([person, of]) =>
    byWhat(of).map(([several, some]) => ({ ...noticeOf(several, some, last, audience.units), person })),
  );
  return (await store.reporting.notices.addUpTo(notices, { key: TOLD_UP_TO, since, last })).length;
}

/** What each person is told, of each commitment once. */
function toldTo(fresh: readonly FreshAssignment[], audience: Audience): ReadonlyMap<string, readonly Told[]> {
  const found = new Map<string, Told[]>();
  for (const one of fresh) {
    const document = documentOf(one.commitment);
    const heard = new Set<string>();
    for (const part of newParts(one)) {
      const people =
        part.kind === "contact" ? contactsOf(one.now, audience) : workersIn(audience, { unit: part.unit, document });
      for (const person of people) {
        if (heard.has(person)) continue;
        heard.add(person);
        const of = found.get(person) ?? [];
        of.push({ ...part, fresh: one });
        found.set(person, of);
      }
    }
  }
  return found;
}

/** What is new in an assignment since it was told last; of what somebody is twice, the first counts. */
function newParts({ now, before }: FreshAssignment): readonly Part[] {
  const contact = now.contact !== null && now.contact !== before?.contact;
  const first = now.lead ?? now.cooperating[0] ?? now.supporting[0];
  const lead = now.lead === null || now.lead === before?.lead ? [] : [now.lead];
  const added = (role: "cooperating" | "supporting") =>
    now[role].filter((unit) => !before?.[role].includes(unit)).map((unit): Part => ({ kind: role, unit }));
  return [
    ...(contact && first !== undefined ? [{ kind: "contact", unit: first } as const] : []),
    ...lead.map((unit): Part => ({ kind: "assigned", unit })),
    ...added("cooperating"),
    ...added("supporting"),
  ];
}

/** What ends a name where more is said of how to reach somebody: 王敏 8266, 王敏（办公室）. */
const AFTER_NAME = /[\s,，、;；:：(（\d]/;

/** The person named as contact: the only one of that name who belongs to one of the units. */
function contactsOf(assignment: Assignment, { people, units }: Audience): readonly string[] {
  const { contact, lead, cooperating, supporting } = assignment;
  const [name = ""] = (contact ?? "").trim().split(AFTER_NAME);
  const named = [...(lead === null ? [] : [lead]), ...cooperating, ...supporting];
  const found = people.filter(({ person }) => person.name === name && belongsTo(person, named, units));
  return found.length === 1 ? found.map(({ person }) => person.id) : [];
}

/** Whether somebody belongs to one of some units, to one below or above them. */
function belongsTo({ unit, grants }: Person, named: readonly string[], units: UnitsById): boolean {
  const own = [unit, ...grants.map((grant) => grant.unit)].filter((one) => one !== null);
  return own.some((one) =>
    named.some((other) => lineOf(units, other).includes(one) || lineOf(units, one).includes(other)),
  );
}

/** What several are told as, by what they are each: to lead and to be asked are not the same. */
const SEVERAL = {
  contact: "contact-several",
  assigned: "assigned-several",
  cooperating: "helping-several",
  supporting: "helping-several",
} as const;
type Several = (typeof SEVERAL)[Part["kind"]];

function byWhat(told: readonly Told[]): readonly (readonly [Several, readonly Told[]])[] {
  const found = new Map<Several, Told[]>();
  for (const one of told) {
    const some = found.get(SEVERAL[one.kind]) ?? [];
    some.push(one);
    found.set(SEVERAL[one.kind], some);
  }
  return [...found];
}

/** One commitment is told by itself; several, as a sheet or a filter assigns them, as one notice. */
function noticeOf(several: Several, told: readonly Told[], last: number, units: UnitsById): Omit<NewNotice, "person"> {
  const nameOf = (unit: string): string => units.get(unit)?.name ?? "";
  const [first] = told;
  if (first !== undefined && told.length === 1) {
    const { kind, unit, fresh } = first;
    const { commitment, title, seq } = fresh;
    const params = { title, commitment, unit: nameOf(unit) };
    return { kind, cause: `${commitment}#${seq}`, params, path: `/commitments/${commitment}` };
  }
  const owners = [...new Set(told.map(({ unit }) => unit))];
  const [unit] = owners;
  return {
    kind: several,
    cause: `assigned#${last}`,
    params: { title: first?.fresh.title ?? "", count: told.length, unit: listed(owners.map(nameOf)) },
    path: owners.length === 1 && unit !== undefined ? `/units/${unit}` : "/work",
  };
}

/** Units named in one notice. */
const NAMED = 3;

const listed = (names: readonly string[]): string =>
  names.length > NAMED ? `${names.slice(0, NAMED).join("、")}…` : names.join("、");
