import { describe, expect, test, vi } from "vitest";
import { readAssignAddress } from "../src/address/assign.ts";
import { ApiError } from "../src/api/api.ts";
import { bulkSetOf, isUnfinished, keptForm } from "../src/workbench/assign/bulk/bulk-form.ts";
import { consistent } from "../src/workbench/assign/consistent.ts";
import { readDeadline } from "../src/workbench/assign/deadline.ts";
import { createEdits, type Edits, type Held } from "../src/workbench/assign/edits/edits.ts";
import { clashes, type LineEdit, merged } from "../src/workbench/assign/edits/line-edit.ts";
import { type DeskValues, unsaid } from "../src/workbench/assign/fields.ts";
import { lastColumn, moved, stepped } from "../src/workbench/assign/grid/moves.ts";
import { initials } from "../src/workbench/assign/units/initials.ts";
import { type DeskUnit, searchUnits, unitIndex } from "../src/workbench/assign/units/unit-search.ts";

describe("a deadline as people type it", () => {
  test.each([
    ["2027", "2027"],
    ["2027年底", "2027"],
    ["2027-6", "2027-06"],
    ["2027年6月底", "2027-06"],
    ["2027年6月30日前", "2027-06-30"],
    ["2027/6/3", "2027-06-03"],
    ["20270630", "2027-06-30"],
    ["２０２７．６", "2027-06"],
    ["2027Q3", "2027-09"],
    ["2027-h1", "2027-06"],
    ["  ", null],
    ["2027-13", undefined],
    ["2027-02-30", undefined],
    ["明年", undefined],
  ])("%s", (typed, read) => expect(readDeadline(typed)).toBe(read));
});

const unit = (id: string, name: string, more: Partial<DeskUnit> = {}): DeskUnit => ({
  ...{ id, name, code: id.toUpperCase(), shortName: null, parent: null, order: 0, until: null },
  ...more,
});

describe("units found by what is typed", () => {
  const index = unitIndex([
    unit("a1", "岚江市"),
    unit("b1", "市教育局", { parent: "a1", order: 2 }),
    unit("b2", "市发展和改革委员会", { shortName: "发改委", parent: "a1", order: 1 }),
    unit("b3", "市体育局", { parent: "a1", order: 3, until: "2025-01-01" }),
    unit("c1", "学生资助中心", { parent: "b1" }),
  ]);
  const found = (typed: string) => searchUnits(index, typed).map((one) => one.unit.id);

  test("nothing typed: all that stand, as the tree is read", () => expect(found("")).toEqual(["a1", "b2", "b1", "c1"]));
  test("by part of a name, with what is below it after it", () => expect(found("教育")).toEqual(["b1", "c1"]));
  test("by short name and by code", () => expect([found("发改委"), found("B2")]).toEqual([["b2"], ["b2"]]));
  test("by the first letters of its pinyin", () => expect([found("fgw"), found("sjyj")]).toEqual([["b2"], ["b1"]]));
  test("one that has ended is not offered", () => expect(found("体育")).toEqual([]));
  test("initials keep letters and digits", () => expect(initials("第12中学A座")).toBe("d12zxaz"));
});

describe("a unit does one thing in a commitment", () => {
  const held: DeskValues = { ...unsaid, lead: "u1", cooperating: ["u2"], supporting: ["u3"] };
  test.each([
    ["a helper made lead no longer helps", { lead: "u2" }, { lead: "u2", cooperating: [] }],
    ["the lead cannot be added to the helpers", { cooperating: ["u2", "u1"] }, { cooperating: ["u2"] }],
    [
      "one that supported and now cooperates only cooperates",
      { cooperating: ["u2", "u3"] },
      { cooperating: ["u2", "u3"], supporting: [] },
    ],
    ["what is no unit stays as it is", { contact: "王" }, { contact: "王" }],
  ])("%s", (_, change, fits) => expect(consistent(held, change)).toEqual(fits));
});

describe("keys of the table", () => {
  test("arrows stop at the edges, Ctrl goes to them", () => {
    expect(moved({ row: 0, column: 0 }, "ArrowUp", false, 5)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 1, column: 2 }, "ArrowDown", true, 5)).toEqual({ row: 4, column: 2 });
    expect(moved({ row: 1, column: lastColumn }, "ArrowRight", false, 5)).toEqual({ row: 1, column: lastColumn });
    expect(moved({ row: 1, column: 2 }, "a", false, 5)).toBeNull();
  });
  test("Tab goes on over the end of a line, and out at the end of the last", () => {
    expect(stepped({ row: 0, column: 0 }, true, 2)).toEqual({ row: 0, column: 1 });
    expect(stepped({ row: 0, column: lastColumn }, true, 2)).toEqual({ row: 1, column: 1 });
    expect(stepped({ row: 1, column: 1 }, false, 2)).toEqual({ row: 0, column: lastColumn });
    expect(stepped({ row: 1, column: lastColumn }, true, 2)).toBeNull();
    expect(stepped({ row: 0, column: 0 }, false, 2)).toBeNull();
  });
});

describe("the form of a bulk act", () => {
  test("only what is asked for is part of it", () => {
    const form = {
      ...keptForm,
      lead: { how: "set", units: ["u1"], text: "" },
      cooperating: { how: "add", units: ["u2"], text: "" },
      supporting: { how: "remove", units: ["u3"], text: "" },
      deadline: { how: "set", units: [], text: "2027年6月" },
      measure: { how: "clear", units: [], text: "left over" },
    } as const;
    expect(bulkSetOf(form)).toEqual({
      ...{ lead: "u1", addCooperating: ["u2"], remove: ["u3"], deadline: "2027-06", measure: null },
    });
  });
  test("a field without its value is unfinished", () => {
    expect(isUnfinished("lead", { how: "set", units: [], text: "" })).toBe(true);
    expect(isUnfinished("deadline", { how: "set", units: [], text: "soon" })).toBe(true);
    expect(isUnfinished("ground", { how: "clear", units: [], text: "" })).toBe(false);
  });
});

test("an address keeps what can be read and drops the rest", () => {
  const read = readAssignAddress({ unit: "u0123456789abcdef,no", missing: "lead,soul", q: " 学位 ", sort: "title" });
  expect(JSON.parse(JSON.stringify(read))).toEqual({
    ...{ unit: ["u0123456789abcdef"], missing: ["lead"], q: "学位", sort: "title" },
  });
});

interface Desk {
  readonly edits: Edits;
  /** What the browser keeps. */
  readonly kept: () => readonly LineEdit[];
  readonly sent: readonly LineEdit[];
}

const stale = new ApiError(409, { code: "stale" } as unknown as ApiError["problem"]);

/** A desk whose server answers with each of the given in turn, then with the next version of what was sent. */
const desk = (
  answers: readonly (Held | ApiError)[],
  now: Held | null = null,
  start: readonly LineEdit[] = [],
): Desk => {
  const left = [...answers];
  const sent: LineEdit[] = [];
  let kept: readonly LineEdit[] = [...start];
  const edits = createEdits({
    start: new Map(start.map((edit) => [edit.commitment, edit])),
    keep: (all) => {
      kept = [...all.values()];
    },
    send: async (edit) => {
      sent.push(edit);
      const answer = left.shift();
      if (answer instanceof ApiError) throw answer;
      return answer ?? { version: edit.version + 1, held: { ...edit.before, ...edit.set } };
    },
    look: async () => now,
  });
  return { edits, sent, kept: () => kept };
};

const line = (version = 0, held: DeskValues = unsaid) => ({ commitment: "c1", title: "新增学位", version, held });

describe("nothing typed is lost", () => {
  test("a change is kept until the server has acknowledged it", async () => {
    const { edits, kept } = desk([]);
    edits.type(line(), { contact: "王" });
    expect(kept()).toMatchObject([{ commitment: "c1", set: { contact: "王" }, version: 0 }]);
    await edits.settled();
    expect(kept()).toEqual([]);
  });

  test("what is typed on a line shown as it was before the last change follows that change", async () => {
    const { edits, sent } = desk([]);
    edits.type(line(), { contact: "王" });
    await edits.settled();
    edits.type(line(), { measure: "抽查" });
    await edits.settled();
    expect(sent.map(({ version, before }) => [version, before.contact])).toEqual([
      [0, null],
      [1, "王"],
    ]);
    edits.type(line(7, { ...unsaid, contact: "李" }), { measure: "普查" });
    await edits.settled();
    expect(sent.at(-1)).toMatchObject({ version: 7, before: { contact: "李" } });
  });

  test("what is typed while a change is under way follows it, on the version it made", async () => {
    const { edits, sent, kept } = desk([]);
    await edits.settled();
    edits.type(line(), { contact: "王" });
    edits.type(line(), { measure: "抽查" });
    await edits.settled();
    expect(sent.map(({ version, set }) => [version, set])).toEqual([
      [0, { contact: "王" }],
      [1, { measure: "抽查" }],
    ]);
    expect(kept()).toEqual([]);
  });

  test("without an answer it waits and is sent again", async () => {
    vi.useFakeTimers();
    const { edits, sent, kept } = desk([new ApiError(0, null)]);
    edits.type(line(), { contact: "王" });
    await edits.settled();
    expect(kept()).toMatchObject([{ stand: "unreached" }]);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(sent).toHaveLength(2);
    expect(kept()).toEqual([]);
    vi.useRealTimers();
  });

  test("what was kept at an earlier visit is sent when the page opens", async () => {
    const edit: LineEdit = {
      ...{ commitment: "c1", title: "新增学位", version: 3, before: unsaid },
      ...{ set: { contact: "王" }, stand: "waiting", problem: null },
    };
    const { edits, sent } = desk([], null, [edit]);
    await edits.settled();
    expect(sent).toHaveLength(1);
    expect(edits.all().size).toBe(0);
  });

  test("a refusal leaves it as it was typed", async () => {
    const { edits, kept } = desk([new ApiError(422, null)]);
    edits.type(line(), { deadline: "2027" });
    await edits.settled();
    expect(kept()).toMatchObject([{ stand: "refused", set: { deadline: "2027" } }]);
  });
});

describe("two people on one line", () => {
  const theirs: Held = { version: 4, held: { ...unsaid, contact: "李", measure: "年检" } };

  test("the slower one is told, and keeps what was typed", async () => {
    const { edits, kept } = desk([stale], theirs);
    edits.type(line(3), { contact: "王", deadline: "2027" });
    await edits.settled();
    expect(kept()).toMatchObject([{ stand: "stale", set: { contact: "王", deadline: "2027" } }]);
    const [edit] = kept();
    if (edit === undefined) throw new Error("nothing kept");
    expect(clashes(edit, theirs.held).map(({ field, both }) => [field, both])).toEqual([
      ["contact", true],
      ["deadline", false],
    ]);
  });

  test("merged, only what was chosen goes on, on their version", async () => {
    const { edits, sent, kept } = desk([stale], theirs);
    edits.type(line(3), { contact: "王", deadline: "2027" });
    await edits.settled();
    edits.merge("c1", new Set(["deadline"]), theirs);
    await edits.settled();
    expect(sent.at(-1)).toMatchObject({ version: 4, set: { deadline: "2027" } });
    expect(kept()).toEqual([]);
  });

  test("a change that had come through although its answer was lost is no conflict", async () => {
    const { edits, kept } = desk([stale], { version: 1, held: { ...unsaid, contact: "王" } });
    edits.type(line(), { contact: "王" });
    await edits.settled();
    expect(kept()).toEqual([]);
  });

  test("choosing all of theirs leaves nothing to send", () => {
    const edit: LineEdit = {
      ...{ commitment: "c1", title: "", version: 3, before: unsaid, set: { contact: "王" } },
      ...{ stand: "stale", problem: null },
    };
    expect(merged(edit, new Set(), theirs)).toBeNull();
  });
});
