import { describe, expect, it } from "vitest";
import {
  type AnswerGiven,
  type Authority,
  addDays,
  addWorkingDays,
  type DecidingResponse,
  decideResponse,
  type Grant,
  isItemBody,
  NO_ITEMS,
  type ResponseState,
  type Role,
  type Unit,
  type WarningResponse,
} from "../src/ledger/index.ts";

const TODAY = "2025-06-10";
const COMMITMENT = "d000000000001-1";
const WARNING = "w0000000000000001";
const [CITY, BUREAU, OFFICE, STREET] = ["u1", "u2", "u3", "u4"] as const;

const unit = (id: string, parent: string | null): [string, { value: Unit; version: number }] => [
  id,
  {
    version: 1,
    value: {
      ...{ id, code: id, name: id, shortName: null, kind: "department", parent, place: null, order: 0 },
      ...{ since: null, until: null, becomes: [] },
    },
  },
];
const UNITS = new Map([unit(CITY, null), unit(BUREAU, CITY), unit(OFFICE, BUREAU), unit(STREET, CITY)]);

function person(role: Role, of: string | null, document: string | null = null): Authority {
  const grants: readonly Grant[] = [{ role, unit: of, document }];
  return {
    kind: "person",
    person: { id: `${role} of ${of}`, account: "", name: "", unit: of, title: null, grants, active: true },
  };
}

interface Standing {
  readonly lead?: string | null;
  readonly before?: ResponseState;
  readonly unit?: string;
}

function held(who: Authority, { lead = OFFICE, before, unit: named }: Standing): DecidingResponse {
  const assignment = {
    ...{ commitment: COMMITMENT, lead, cooperating: [], supporting: [], contact: null, deadline: null },
    ...{ importance: null, measure: null, ground: null },
  };
  const answer: WarningResponse = {
    ...{ id: WARNING, commitment: COMMITMENT, unit: named ?? lead, state: before ?? "acknowledged", note: "看到了" },
    ...{ until: null, by: "x" },
  };
  const isAnswered = before !== undefined || named !== undefined;
  return {
    ...{ ...NO_ITEMS, who, unit: UNITS, assignment: new Map([[COMMITMENT, { value: assignment, version: 1 }]]) },
    response: isAnswered ? new Map([[WARNING, { value: answer, version: 1 }]]) : new Map(),
  };
}

const LASTING = { id: WARNING, commitment: COMMITMENT, document: "d000000000001", lasts: true };
const given = (more: Partial<AnswerGiven> = {}): AnswerGiven => ({
  ...{ state: "explained", note: "有原因", until: null, ...more },
});

/** What comes of an answer: the response it leaves, or the code and field of the refusal. */
function answered(who: Authority, standing: Standing, answer: AnswerGiven, warning = LASTING) {
  const outcome = decideResponse(held(who, standing), warning, answer, TODAY);
  if ("kind" in outcome) return [outcome.code, outcome.params.field].filter(Boolean).join(" ");
  const [entry] = outcome;
  if (entry === undefined || !isItemBody(entry)) throw new Error("an answer is an entry about an item");
  return entry.payload.changes[0]?.after as WarningResponse;
}

describe("G39 who may answer a warning", () => {
  it.each([
    ["a filler of the unit that leads", person("filler", OFFICE), true],
    ["a signer of the unit above it", person("signer", BUREAU), true],
    ["a filler of another unit", person("filler", STREET), false],
    ["a planner of everything", person("planner", null), true],
    ["a planner of another plan", person("planner", null, "d000000000009"), false],
    ["a supervisor", person("supervisor", null), true],
    ["a leader, who reads", person("leader", null), false],
    ["an administrator", person("administrator", null), false],
    ["whoever is at a machine without accounts", { kind: "machine" } as const, true],
    ["the public", { kind: "public" } as const, false],
  ])("%s", (_name, who, allowed) => {
    const outcome = answered(who, {}, given());
    expect(outcome === "not-allowed").toBe(!allowed);
  });

  it("where nobody leads only those set over everything may, until they name a unit", () => {
    const filler = person("filler", STREET);
    expect(answered(filler, { lead: null }, given())).toBe("not-allowed");
    const sent = answered(person("planner", null), { lead: null }, given({ unit: STREET }));
    expect(sent).toMatchObject({ unit: STREET });
    expect(answered(filler, { lead: null, unit: STREET }, given())).toMatchObject({ unit: STREET });
  });

  it("does not let a name stand where somebody leads, or one of no unit", () => {
    const planner = person("planner", null);
    expect(answered(planner, {}, given({ unit: STREET }))).toBe("invalid-request unit");
    expect(answered(planner, { lead: null }, given({ unit: "u9" }))).toBe("unit-unknown");
  });
});

describe("G39 what can be answered", () => {
  const filler = person("filler", OFFICE);

  it("needs a note for everything but having seen it", () => {
    expect(answered(filler, {}, given({ state: "acknowledged", note: "" }))).toMatchObject({ state: "acknowledged" });
    for (const state of ["explained", "no-action", "looking-into"] as const) {
      expect(answered(filler, {}, given({ state, note: "  ", until: TODAY }))).toBe("reason-needed");
    }
  });

  it("runs a clock: a day of its own for who looks into it, ten working days for who has seen it", () => {
    expect(answered(filler, {}, given({ state: "looking-into" }))).toBe("invalid-request until");
    expect(answered(filler, {}, given({ state: "looking-into", until: "2025-07-01" }))).toMatchObject({
      until: "2025-07-01",
    });
    expect(answered(filler, {}, given({ state: "acknowledged" }))).toMatchObject({ until: addWorkingDays(TODAY, 10) });
    expect(answered(filler, {}, given())).toMatchObject({ until: null });
  });

  it("takes no clock that has run out, or that never will", () => {
    for (const until of [addDays(TODAY, -1), addDays(TODAY, 367)]) {
      expect(answered(filler, {}, given({ state: "looking-into", until }))).toBe("invalid-request until");
    }
  });

  it("does not let a unit close the warning about itself while it lasts", () => {
    const closed = given({ state: "closed" });
    expect(answered(filler, {}, closed)).toBe("not-allowed");
    expect(answered(filler, {}, closed, { ...LASTING, lasts: false })).toMatchObject({ state: "closed" });
    expect(answered(person("signer", BUREAU), {}, closed)).toMatchObject({ state: "closed" });
    expect(answered(person("supervisor", null), {}, closed)).toMatchObject({ state: "closed" });
  });

  it("opens what was closed only by looking into it again", () => {
    expect(answered(filler, { before: "closed" }, given())).toBe("invalid-request state");
    expect(answered(filler, { before: "explained" }, given({ state: "acknowledged" }))).toBe("invalid-request state");
    const again = given({ state: "looking-into", until: "2025-07-01" });
    expect(answered(filler, { before: "closed" }, again)).toMatchObject({ state: "looking-into" });
  });

  it("records whose hand it was", () => {
    expect(answered(filler, {}, given())).toMatchObject({ by: `filler of ${OFFICE}` });
    expect(answered({ kind: "machine" }, {}, given())).toMatchObject({ by: "local" });
  });
});
