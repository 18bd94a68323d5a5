import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Authority,
  addFirstAdministrator,
  addPerson,
  changePerson,
  type DecidingPeople,
  type Grant,
  isAdministrator,
  isItemBody,
  noteWayIn,
  type Outcome,
  type Person,
  type PersonChange,
  ROLES,
  type Unit,
} from "../src/ledger/index.ts";

interface Said {
  readonly account: string;
  readonly unit?: string;
  readonly grants: readonly string[];
  readonly active?: boolean;
}
interface Case {
  readonly name: string;
  readonly who: string;
  readonly people: readonly Said[];
  readonly command: {
    readonly kind: "first" | "add" | "change";
    readonly account: string;
    readonly name: string;
    readonly unit?: string;
    readonly title?: string;
    readonly grants: readonly string[];
    readonly person: string;
    readonly change: Omit<PersonChange, "grants"> & { readonly grants?: readonly string[] };
  };
  readonly outcome: { readonly refused?: string; readonly act?: string | null; readonly after?: object };
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL("../../../specs/work/people.json", import.meta.url), "utf8"),
);

const unit = (id: string, parent: string | null, until: string | null = null): Unit => ({
  ...{ id, code: id, name: id, shortName: null, kind: "department", parent, place: null, order: 1 },
  ...{ since: null, until, becomes: [] },
});
const units = new Map(
  [unit("district", null), unit("water", "district"), unit("roads", null), unit("ended", null, "2024-01-01")].map(
    (value) => [value.id, { value, version: 1 }],
  ),
);

/** `role` or `role@unit`. */
const grantOf = (text: string): Grant => {
  const [role, at] = text.split("@");
  return { role: role as Grant["role"], unit: at ?? null, document: null };
};
const grantText = ({ role, unit: at }: Grant): string => (at === null ? role : `${role}@${at}`);

const personOf = ({ account, unit: at, grants, active }: Said): Person => ({
  ...{ id: account, account, name: account, unit: at ?? null, title: null },
  ...{ grants: grants.map(grantOf), active: active ?? true },
});

function heldBy(who: string, people: readonly Person[]): DecidingPeople {
  const person = people.find(({ id }) => id === who);
  const authority: Authority =
    who === "machine" ? { kind: "machine" } : person ? { kind: "person", person } : { kind: "public" };
  return { who: authority, unit: units, person: new Map(people.map((value) => [value.id, { value, version: 1 }])) };
}

function decided({ who, people, command }: Case): Outcome {
  const held = heldBy(who, people.map(personOf));
  const { kind, account, name, title } = command;
  if (kind === "first") return addFirstAdministrator(held, "new", { account, name });
  if (kind === "change") {
    const { grants, ...rest } = command.change;
    const change = grants === undefined ? rest : { ...rest, grants: grants.map(grantOf) };
    return changePerson(held, command.person, change, null);
  }
  const fields = {
    account,
    name,
    unit: command.unit ?? null,
    title: title ?? null,
    grants: command.grants.map(grantOf),
  };
  return addPerson(held, "new", fields, null);
}

describe("people", () => {
  it.each(cases)("$name", (given) => {
    const outcome = decided(given);
    if ("kind" in outcome) return expect(outcome.code).toBe(given.outcome.refused);
    const [entry] = outcome;
    if (entry === undefined) return expect(given.outcome.act).toBeNull();
    if (!isItemBody(entry)) throw new Error(entry.kind);
    const [change] = entry.payload.changes;
    const { id: _, ...after } = { id: "", ...(change?.after as Person | null) };
    expect(entry.payload.act).toBe(given.outcome.act);
    expect({ ...after, grants: (after.grants ?? []).map(grantText) }).toEqual(given.outcome.after);
  });

  const anyPerson = (id: string) =>
    fc.record({
      ...{ id: fc.constant(id), account: fc.constant(id), name: fc.constant(id), title: fc.constant(null) },
      unit: fc.constantFrom(null, "district", "water", "roads"),
      grants: fc.array(
        fc.record({
          role: fc.constantFrom(...ROLES, "administrator" as const),
          unit: fc.constantFrom(null, "district", "water"),
          document: fc.constant(null),
        }),
        { maxLength: 3 },
      ),
      active: fc.boolean(),
    });

  it("whatever is done, an administrator stays, and nobody gets rights the one who grants does not manage", () => {
    const people = fc.tuple(anyPerson("a"), anyPerson("b"), anyPerson("c"));
    fc.assert(
      fc.property(people, anyPerson("b"), fc.constantFrom("a", "b", "c"), (before, wanted, who) => {
        const held = heldBy(who, before);
        const outcome = changePerson(held, "b", wanted, null);
        if ("kind" in outcome || outcome.length === 0) return;
        const after = before.map((one) => (one.id === "b" ? wanted : one));
        if (before.some(isAdministrator)) expect(after.some(isAdministrator)).toBe(true);
        const actor = before.find(({ id }) => id === who);
        const manages = actor?.active === true && actor.grants.some(({ role }) => role === "administrator");
        expect(manages).toBe(true);
        if (actor !== undefined && !isAdministrator(actor)) {
          expect(wanted.grants.every(({ unit: at }) => at !== null)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the way a person signs in", () => {
  const [zhou, wu, he] = [
    { id: "zhou", grants: [grantOf("administrator")], unit: null },
    { id: "wu", grants: [grantOf("administrator@water")], unit: "water" },
    { id: "he", grants: [grantOf("signer@water")], unit: "water" },
  ].map((one) => ({ ...one, account: one.id, name: one.id, title: null, active: true }));
  const people = [zhou, wu, he].filter((one) => one !== undefined);
  const noted = (who: string, of: string) => {
    const outcome = noteWayIn(heldBy(who, people), of, "link-made", who);
    return "kind" in outcome ? outcome.code : outcome;
  };

  it("leaves a trace that changes nothing, of whoever touched it", () => {
    const entry = { kind: "person.changed", subject: "he", payload: { act: "link-made", changes: [], reason: null } };
    expect([noted("zhou", "he"), noted("wu", "he"), noted("he", "he")]).toEqual([[entry], [entry], [entry]]);
  });

  it("is touched by the person, and by those who manage the person with all the person may do", () => {
    expect([noted("he", "wu"), noted("wu", "zhou"), noted("zhou", "nobody")]).toEqual([
      ...["not-allowed", "not-allowed", "not-found"],
    ]);
  });
});
