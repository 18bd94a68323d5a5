import { type Assignment, assignmentWith, NO_ITEMS, nothingAssigned, type Unit, unitNames } from "@lantu/core/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "../src/contract/messages/index.ts";
import { FILLED, filledCells } from "../src/sheets/assignment-form.ts";
import { checkAssignments } from "../src/sheets/check-assignments.ts";
import { checkUnits } from "../src/sheets/check-units.ts";
import { unitFinder } from "../src/sheets/find-unit.ts";
import { UNIT_FIELDS, type UnitField, unitCells } from "../src/sheets/unit-form.ts";

const unit = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({
  ...{ id, code: id, name, shortName: null, kind: "department", parent: null, place: null, order: 10 },
  ...{ since: null, until: null, becomes: [], ...more },
});

/** Units of one name under two parents, one that ended, one that has another's short name. */
const TREE = [
  unit("qd", "青渡区", { kind: "place", place: "990101" }),
  unit("jy", "青渡区教育局", { parent: "qd", shortName: "区教委" }),
  unit("i1", "信息中心", { parent: "qd" }),
  unit("i2", "信息中心", { parent: "jy" }),
  unit("hb", "青渡区环保局", { parent: "qd", until: "2024-01-01", becomes: ["jy"] }),
  unit("gx", "高新区（东区）管委会", { parent: "qd" }),
];
const units = new Map(TREE.map((one) => [one.id, one]));
const held = (assignments: readonly Assignment[]) => ({
  ...NO_ITEMS,
  who: { kind: "machine" } as const,
  unit: new Map(TREE.map((value) => [value.id, { value, version: 1 }])),
  assignment: new Map(assignments.map((value) => [value.commitment, { value, version: 1 }])),
  commitments: new Map(
    ["c1", "c2"].map((id) => [
      id,
      {
        ...({ id, document: "d", documentState: "published", state: "accepted", kind: "task", title: id } as const),
        deadline: null,
      },
    ]),
  ),
});
const finder = unitFinder(units, unitNames(units, TREE));

const text = fc.option(fc.string({ unit: "grapheme", maxLength: 40 }));
const anyAssignment = (commitment: string): fc.Arbitrary<Assignment> =>
  fc
    .record({
      named: fc.shuffledSubarray(TREE.map(({ id }) => id)),
      leads: fc.boolean(),
      cooperating: fc.nat(3),
      ...{ contact: text, measure: text, ground: text },
      deadline: fc.constantFrom("2026", "2027-06", "2027-06-30", null),
      importance: fc.constantFrom("key", "important", "ordinary", null),
    })
    .map(({ named, leads, cooperating, ...rest }) => {
      const lead = leads ? (named[0] ?? null) : null;
      const others = named.slice(lead === null ? 0 : 1);
      const set = { ...rest, lead, cooperating: others.slice(0, cooperating), supporting: others.slice(cooperating) };
      return assignmentWith(nothingAssigned(commitment), set) ?? nothingAssigned(commitment);
    });

/** A sheet as it would come back. */
const rowOf = (row: number, cells: Readonly<Record<string, string>>) => ({
  row,
  cells: Object.fromEntries(
    Object.entries(cells).map(([field, value], column) => [field, { column, text: value.trim(), formula: null }]),
  ),
});

describe("the sheet of assignments", () => {
  it("out and back changes nothing, in either language, whatever is assigned", () => {
    fc.assert(
      fc.property(anyAssignment("c1"), fc.constantFrom(...languages), (assignment, language) => {
        const cells = { id: "c1", ...filledCells(assignment, finder, language, true) };
        const sheet = { rows: [rowOf(2, cells)], headings: {}, notes: [] };
        const { changes, errors } = checkAssignments(sheet, held([assignment]), finder, "zh-CN");
        expect({ changes, errors }).toEqual({ changes: [], errors: [] });
      }),
    );
  });

  it("brought a second time changes nothing any more", () => {
    const filled = fc.record(
      Object.fromEntries(
        FILLED.map((field) => [
          field,
          field === "deadline"
            ? fc.constantFrom("", "2027年底前", "2026/3/1")
            : field === "importance"
              ? fc.constantFrom("", "重点", "ordinary")
              : ["lead", "cooperating", "supporting"].includes(field)
                ? fc.constantFrom("", "区教委", "信息中心（i2）", "qd、i1", "高新区（东区）管委会")
                : fc.constantFrom("", "甲", " 乙\r\n丙 "),
        ]),
      ),
    );
    fc.assert(
      fc.property(anyAssignment("c1"), filled, (before, cells) => {
        const sheet = { rows: [rowOf(2, { id: "c1", ...cells })], headings: {}, notes: [] };
        const first = checkAssignments(sheet, held([before]), finder, "zh-CN");
        fc.pre(first.errors.length === 0);
        const after = first.wanted.get("c1") ?? (first.wanted.has("c1") ? nothingAssigned("c1") : before);
        const again = checkAssignments(sheet, held([after]), finder, "zh-CN");
        expect({ changes: again.changes, errors: again.errors }).toEqual({ changes: [], errors: [] });
      }),
    );
  });
});

describe("the sheet of units", () => {
  it("out and back changes nothing, in either language", () => {
    for (const language of languages) {
      const rows = TREE.filter(({ until }) => until === null).map((one, index) =>
        rowOf(index + 2, unitCells(one, units, language)),
      );
      const { changes, errors } = checkUnits({ rows, headings: {}, notes: [] }, held([]), language);
      expect({ changes, errors }).toEqual({ changes: [], errors: [] });
    }
  });

  it("adds a unit by its code once", () => {
    const cells: Readonly<Record<Exclude<UnitField, "id">, string>> = {
      ...{ code: "SW", name: "青渡区水务局", shortName: "", kind: "委办局", parent: "青渡区", place: "", order: "" },
    };
    expect(Object.keys(cells)).toEqual([...UNIT_FIELDS]);
    const sheet = { rows: [rowOf(2, { id: "", ...cells })], headings: {}, notes: [] };
    const first = checkUnits(sheet, held([]), "zh-CN");
    expect(first.changes).toMatchObject([{ change: "added", title: "青渡区水务局" }]);
    const [added] = first.wanted.values();
    if (added === undefined) throw new Error("nothing was added");
    const then = held([]);
    then.unit.set(added.id, { value: added, version: 1 });
    expect(checkUnits(sheet, then, "zh-CN").changes).toEqual([]);
  });
});
