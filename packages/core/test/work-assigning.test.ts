import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Assignment,
  type AssignmentBulk,
  type Authority,
  assign,
  assignmentTaken,
  bulkSet,
  changeUnit,
  closeUnit,
  createUnit,
  type DecidingItems,
  type EntryBody,
  type Grant,
  type ItemChange,
  type ItemTypes,
  isItemBody,
  lastDay,
  mergeUnits,
  NO_ITEMS,
  nothingAssigned,
  type Outcome,
  proposeUnit,
  readDeadline,
  reopenUnit,
  type Successor,
  splitUnit,
  type Unit,
  type UnitChange,
  type UnitFields,
  undoItems,
  unitNames,
} from "../src/ledger/index.ts";

const unit = (id: string, parent: string | null, order: number, more: Partial<Unit> = {}): Unit => ({
  ...{ id, code: id, name: id, shortName: null, kind: "department", parent, place: null, order },
  ...{ since: null, until: null, becomes: [], ...more },
});
const TREE = [
  unit("district", null, 10, { kind: "place" }),
  ...[unit("water", "district", 10), unit("education", "district", 20), unit("school", "education", 10)],
  ...[unit("roads", null, 20), unit("idle", null, 25), unit("ended", null, 30, { until: "2024-01-01" })],
];
const items = <T>(values: readonly T[], idOf: (value: T) => string) =>
  new Map(values.map((value) => [idOf(value), { value, version: 1 }]));

/** `role`, `role@unit`, `role#plan`, or the machine. */
function authority(who: string | undefined): Authority {
  if (who === undefined) return { kind: "machine" };
  const [, role = "", at, plan] = /^(\w+)(?:@(\w+))?(?:#(\w+))?$/.exec(who) ?? [];
  const grants = [{ role: role as Grant["role"], unit: at ?? null, document: plan ?? null }];
  const person = { id: "p1", account: "a", name: "a", unit: null, title: null, grants, active: true };
  return { kind: "person", person };
}

const fact = (documentState: "published" | "review", state: string) => ({ document: "plan", documentState, state });
const commitments = new Map([
  ["c1", fact("published", "accepted")],
  ["rejected", fact("published", "rejected")],
  ["draft", fact("review", "proposed")],
]);

const seeing = (who: string | undefined, held: Partial<Assignment> | null) => ({
  ...NO_ITEMS,
  ...{ who: authority(who), commitments, unit: items(TREE, ({ id }) => id) },
  assignment: items(held === null ? [] : [{ ...nothingAssigned("c1"), ...held }], ({ commitment }) => commitment),
});

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../specs/work/${name}.json`, import.meta.url), "utf8"));

/** What an entry changed in items of whatever noun; nothing where it is about no items. */
const changesOf = (body: EntryBody): readonly ItemChange<ItemTypes[keyof ItemTypes]>[] =>
  isItemBody(body) ? body.payload.changes : [];

/** The act of an outcome and what it left of items of a noun, or the code it was refused with. */
function told(outcome: Outcome) {
  if ("kind" in outcome) return { refused: outcome.code };
  const changes = outcome.flatMap(changesOf);
  const [first] = outcome;
  const after = new Map(changes.map((change) => [change.id, change.after]));
  return { act: first !== undefined && isItemBody(first) ? first.payload.act : null, after };
}

interface AssignmentCase {
  readonly name: string;
  readonly who?: string;
  readonly held?: Partial<Assignment>;
  readonly command: { readonly commitment: string; readonly set: Partial<Assignment> };
  readonly outcome: { readonly refused?: string; readonly act?: string | null; readonly after?: object | null };
}

describe("who does a commitment", () => {
  it.each(read("assignments") as readonly AssignmentCase[])("$name", ({ who, held, command, outcome }) => {
    const found = told(assign(seeing(who, held ?? null), { edits: [command], act: "assigned", reason: null }));
    if (outcome.refused !== undefined) return expect(found).toEqual({ refused: outcome.refused });
    expect(found.act).toBe(outcome.act);
    if (outcome.after === null) expect(found.after?.get("c1")).toBeNull();
    else if (outcome.after !== undefined) expect(found.after?.get("c1")).toMatchObject(outcome.after);
  });

  const anyUnit = fc.constantFrom("district", "water", "education", "school", "roads");
  const anyBulk: fc.Arbitrary<AssignmentBulk> = fc.record(
    {
      lead: fc.option(anyUnit),
      addCooperating: fc.uniqueArray(anyUnit, { maxLength: 3 }),
      addSupporting: fc.uniqueArray(anyUnit, { maxLength: 3 }),
      remove: fc.uniqueArray(anyUnit, { maxLength: 2 }),
      replace: fc.record({ from: anyUnit, to: anyUnit }),
      deadline: fc.constantFrom("2026", "2027-03", null),
    },
    { requiredKeys: [] },
  );

  it("saying the same of many a second time changes nothing, unless units are put in each other's place", () => {
    fc.assert(
      fc.property(anyBulk, ({ replace: _, ...bulk }) => {
        const once = { ...nothingAssigned("c1"), ...bulkSet(nothingAssigned("c1"), bulk) };
        expect({ ...once, ...bulkSet(once, bulk) }).toEqual(once);
      }),
    );
  });

  it("what is added, removed and replaced never makes a unit stand twice where it did not", () => {
    fc.assert(
      fc.property(
        fc.array(
          anyBulk.map(({ lead: _, ...bulk }) => bulk),
          { maxLength: 5 },
        ),
        (bulks) => {
          let at = nothingAssigned("c1");
          for (const bulk of bulks) at = { ...at, ...bulkSet(at, bulk) } as Assignment;
          const named = [...(at.lead === null ? [] : [at.lead]), ...at.cooperating, ...at.supporting];
          expect(new Set(named).size).toBe(named.length);
        },
      ),
    );
  });

  it("a unit that takes another's place stands once, in the stronger part", () => {
    const before = {
      ...nothingAssigned("c1"),
      lead: "water",
      cooperating: ["roads", "school"],
      supporting: ["education"],
    };
    const taking = (id: string) => (id === "water" || id === "education" ? "roads" : id);
    expect(assignmentTaken(before, taking)).toMatchObject({ lead: "roads", cooperating: ["school"], supporting: [] });
  });
});

interface UnitCase {
  readonly name: string;
  readonly who?: string;
  readonly command:
    | { readonly kind: "create"; readonly fields: Partial<UnitFields> }
    | { readonly kind: "change"; readonly id: string; readonly change: UnitChange }
    | { readonly kind: "close" | "reopen"; readonly id: string }
    | { readonly kind: "merge"; readonly units: readonly string[]; readonly into: string }
    | { readonly kind: "split"; readonly id: string; readonly into: readonly string[] };
  readonly outcome: {
    readonly refused?: string;
    readonly act?: string;
    readonly units?: Readonly<Record<string, object>>;
    readonly assignment?: object;
  };
}

const NEW: UnitFields = {
  code: "N",
  name: "新局",
  shortName: null,
  kind: "department",
  parent: null,
  place: null,
  since: null,
};
const successor = (id: string): Successor =>
  id === "new" ? { kind: "new", id, fields: NEW } : { kind: "standing", id };
const ending = { until: "2026-03-01", reason: "机构改革" };

function decide(held: DecidingItems, command: UnitCase["command"]): Outcome {
  switch (command.kind) {
    case "create":
      return createUnit(held, { id: "new", fields: { ...NEW, ...command.fields }, reason: null });
    case "change":
      return changeUnit(held, { id: command.id, change: command.change, reason: null });
    case "close":
      return closeUnit(held, { id: command.id, ...ending });
    case "reopen":
      return reopenUnit(held, { id: command.id, reason: "恢复" });
    case "merge":
      return mergeUnits(held, { units: command.units, into: successor(command.into), ...ending });
    case "split":
      return splitUnit(held, { id: command.id, into: command.into.map(successor), ...ending });
  }
}

const ASSIGNED: Partial<Assignment> = { lead: "water", cooperating: ["education", "roads"] };

describe("units", () => {
  it.each(read("units") as readonly UnitCase[])("$name", ({ who, command, outcome }) => {
    const held = seeing(who, ASSIGNED);
    const found = told(decide(held, command));
    if (outcome.refused !== undefined) return expect(found).toEqual({ refused: outcome.refused });
    expect(found.act).toBe(outcome.act);
    for (const [id, after] of Object.entries(outcome.units ?? {})) expect(found.after?.get(id)).toMatchObject(after);
    const assignment = found.after?.get("c1") ?? held.assignment.get("c1")?.value;
    if (outcome.assignment !== undefined) expect(assignment).toMatchObject(outcome.assignment);
  });

  it("every merge can be taken back to what stood before", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom("water", "education", "school"), { minLength: 1, maxLength: 2 }),
        (units) => {
          const held = seeing(undefined, ASSIGNED);
          const outcome = mergeUnits(held, { units, into: successor("roads"), ...ending });
          if ("kind" in outcome) throw new Error(outcome.code);
          for (const body of outcome) {
            if (!isItemBody(body)) throw new Error(body.kind);
            const noun = body.kind === "unit.changed" ? "unit" : "assignment";
            const after = new Map<string, { value: never; version: number }>(
              body.payload.changes.map(({ id, after: value }) => [id, { value: value as never, version: 2 }]),
            );
            const back = undoItems({ ...held, [noun]: after }, { ...body, seq: 7 } as never, null);
            if ("kind" in back) throw new Error(back.code);
            const changes = back.flatMap(changesOf);
            for (const { id, after: value } of changes) expect(value).toEqual(held[noun].get(id)?.value ?? null);
          }
        },
      ),
    );
  });
});

describe("the end of a task force (G26)", () => {
  const force = unit("force", "district", 30, { kind: "task-force" });
  const held = {
    ...seeing(undefined, { lead: "force", cooperating: ["water"] }),
    unit: items([...TREE, force], ({ id }) => id),
  };
  const ending = { until: "2026-01-01", reason: "任务完成" };

  it("is refused while it leads anything: nothing is left without an owner", () => {
    expect(told(closeUnit(held, { id: "force", ...ending }))).toEqual({ refused: "unit-in-use" });
  });

  it("gives its duties back to a standing unit, which no longer helps where it leads", () => {
    const outcome = mergeUnits(held, { units: ["force"], into: { kind: "standing", id: "water" }, ...ending });
    const { after } = told(outcome);
    expect(after?.get("force")).toMatchObject({ until: "2026-01-01", becomes: ["water"] });
    expect(after?.get("c1")).toMatchObject({ lead: "water", cooperating: [] });
  });
});

describe("a unit the text names (G9)", () => {
  const tree = [
    unit("qd", null, 10, { kind: "place", name: "青渡区" }),
    unit("jy", "qd", 10, { name: "青渡区教育局", shortName: "区教委" }),
    unit("sw", "qd", 20, { name: "青渡区水务局" }),
    unit("s1", "qd", 30, { name: "信息中心" }),
    unit("s2", "jy", 10, { name: "信息中心" }),
    unit("old", "qd", 40, { name: "青渡区环保局", until: "2024-01-01" }),
  ];
  const units = new Map(tree.map((one) => [one.id, one]));
  const names = unitNames(units, [...tree, unit("sw", "qd", 20, { name: "青渡区水利局" })]);

  it.each([
    ["青渡区教育局", "jy", ["jy"]],
    ["区教委", "jy", ["jy"]],
    ["区教育局", "jy", ["jy"]],
    ["教育局", "jy", ["jy"]],
    ["区水利局", null, []],
    ["青渡区水利局", "sw", ["sw"]],
    ["信息中心", null, ["s1", "s2"]],
    ["青渡区环保局", null, ["old"]],
    ["市教育局", "jy", ["jy"]],
    ["无此局", null, []],
  ] as const)("%s", (name, chosen, matches) => {
    expect(proposeUnit(names, units, name)).toEqual({ unit: chosen, matches });
  });
});

describe("a time by which something is due", () => {
  it.each([
    ["2027", "2027", "2027-12-31"],
    ["2027年底", "2027", "2027-12-31"],
    ["2027年底前", "2027", "2027-12-31"],
    ["2027年6月", "2027-06", "2027-06-30"],
    ["2027年6月底前", "2027-06", "2027-06-30"],
    ["2028-2", "2028-02", "2028-02-29"],
    ["2027/6/3", "2027-06-03", "2027-06-03"],
    ["2027.6.30", "2027-06-30", "2027-06-30"],
    ["2027年6月30日前", "2027-06-30", "2027-06-30"],
    ["２０２７年", "2027", "2027-12-31"],
  ])("%s", (text, iso, day) => {
    expect(readDeadline(text)).toBe(iso);
    expect(lastDay(iso)).toBe(day);
  });

  it.each(["", "年底", "2027年13月", "2027-02-30", "六月", "2027-06-30-01", "20270630", "46000"])(
    "not “%s”",
    (text) => {
      expect(readDeadline(text)).toBeNull();
    },
  );
});
