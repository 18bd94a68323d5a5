import type { AlignablePair, AlignedItem, AlignedPair, AlignmentMatrix } from "@lantu/server/contract";
import { sayAlignment } from "@lantu/server/messages";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AlignmentAddress,
  alignmentDecisions,
  alignmentFilter,
  alignmentModes,
  alignmentRelations,
  fromFirstLine,
  likelyMeant,
  readAlignmentAddress,
} from "../src/address/alignment.ts";
import { commitmentKinds } from "../src/address/plan.ts";
import { readQuery, writeQuery } from "../src/address/query.ts";
import { alignmentEn } from "../src/messages/alignment.en.ts";
import { alignmentZhCN } from "../src/messages/alignment.zh-CN.ts";
import { comparedIn } from "../src/portal/alignment/compared.ts";
import { lineName } from "../src/portal/alignment/line-name.ts";
import { cellsOf, counterpartsOf, countsIn, differencesIn, totalOf, weightOf } from "../src/portal/alignment/matrix.ts";
import { neighboursOf } from "../src/portal/alignment/neighbours.ts";
import { pieces, verdictOn } from "../src/portal/alignment/verdicts.ts";

type Goal = AlignedItem["goals"][number];

const goal = (name: string, value: number, period = "2025"): Goal => ({
  series: "s0000000000000000",
  name: { zh: name, en: name },
  measure: "amount",
  point: {
    ...{ document: "d000000000000", figure: "f", commitment: null, start: 0, end: 1, quote: String(value) },
    ...{ sentence: { start: 0, end: 1, quote: "" }, subject: name, value, valueMax: null, unit: "个", op: "=" },
    ...{ measure: "level", modality: "target", period, nature: null, inferred: false, vintage: null },
    confidence: null,
  },
});

const item = (key: string, goals: readonly Goal[] = []): AlignedItem => ({
  ...{ key, commitment: `${key}-1`, kind: "indicator", nature: null, title: "学位", period: null, deadline: null },
  citation: { document: key.slice(0, key.indexOf(":")), start: 0, end: 1, quote: "" },
  ...{ section: null, targetText: null, goals: [...goals], concern: 1 },
});

const pair = (from: AlignedItem | null, to: AlignedItem | null, more: Partial<AlignedPair> = {}): AlignedPair => ({
  ...{ id: "pair", relation: "kept", reason: null, from, to, score: null, steps: [], again: [], candidates: [] },
  ...{ differences: [], decision: null },
  said: {
    "zh-CN": { relation: "", sentence: "", reason: null, steps: [] },
    en: { relation: "", sentence: "", reason: null, steps: [] },
  },
  ...more,
});

describe("the address of two documents side by side", () => {
  const several = <T>(words: readonly T[]) => fc.option(fc.subarray([...words], { minLength: 1 }), { nil: undefined });
  const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
  const text = optional(fc.string({ minLength: 1, maxLength: 40 }).map((one) => `“${one.trim()}”`));
  const addresses: fc.Arbitrary<AlignmentAddress> = fc.record({
    view: optional(fc.constantFrom("matrix" as const, "reader" as const)),
    mode: optional(fc.constantFrom(...alignmentModes)),
    relation: several(alignmentRelations["upper-lower"]),
    kind: several(commitmentKinds),
    decision: optional(fc.constantFrom(...alignmentDecisions)),
    concern: optional(fc.constant(likelyMeant)),
    fromSection: text,
    toSection: text,
    q: text,
    after: optional(fc.nat(9999).map(String)),
    line: optional(fc.tuple(fc.nat(99999), fc.nat(99999)).map(([a, b]) => `${a}-${b}.2`)),
  });

  test("is read back as it was written", () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const read = readAlignmentAddress(readQuery(writeQuery({ ...address })));
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(address)));
      }),
    );
  });

  test("leaves out what cannot be read", () => {
    const read = readAlignmentAddress({
      view: "list",
      relation: "covered,none",
      line: "x",
      commitment: "y",
      mode: "z",
    });
    expect(JSON.parse(JSON.stringify(read))).toEqual({ relation: ["covered"] });
  });

  test("filters by everything but the view and the place in the list", () => {
    const address: AlignmentAddress = { view: "reader", q: "学位", after: "50", line: "1-2" };
    expect(alignmentFilter(address)).toEqual({ q: "学位" });
    expect(fromFirstLine(address)).toEqual({ view: "reader", q: "学位" });
  });
});

describe("a line", () => {
  test("is named by its places in both documents", () => {
    expect(lineName(pair(item("d1:3105"), item("d2:5042~2")))).toBe("3105-5042.2");
    expect(lineName(pair(item("d1:3105"), null))).toBe("3105-");
    expect(lineName(pair(null, item("d2:7")))).toBe("-7");
  });

  test("shows the numbers its arithmetic was made with, else those of one time", () => {
    const from = item("d1:1", [goal("学位", 100, "2020"), goal("学位", 200)]);
    const to = item("d2:1", [goal("床位", 7), goal("学位", 300)]);
    const again = [item("d2:9", [goal("学位", 90)])];
    const valuesOf = (one: AlignedPair) => {
      const compared = comparedIn(one);
      return compared === null ? null : [compared.from.value, compared.to.value];
    };
    expect(valuesOf(pair(from, to))).toEqual([200, 300]);
    const term = (value: number) => ({ value, unit: null, period: null, citation: null });
    const steps = [{ operation: "difference", terms: [term(90), term(100)], result: { value: -10, unit: null } }];
    expect(valuesOf(pair(from, to, { again, steps }))).toEqual([100, 90]);
    expect(valuesOf(pair(from, item("d2:1", [goal("床位", 7)])))).toBeNull();
    expect(valuesOf(pair(from, null))).toBeNull();
  });

  test("is decided on by the keys of its two commitments, and not where it stands alone", () => {
    expect(verdictOn(pair(item("d1:1"), item("d2:2")), "confirmed")).toEqual({
      from: "d1:1",
      to: "d2:2",
      verdict: "confirmed",
    });
    expect(verdictOn(pair(item("d1:1"), null), "confirmed")).toBeNull();
  });

  test("many verdicts are sent in pieces the interface takes, none lost and none twice", () => {
    fc.assert(
      fc.property(fc.nat(1000), (count) => {
        const verdicts = Array.from({ length: count }, (_, at) => ({
          ...{ from: `d1:${at}`, to: `d2:${at}`, verdict: "confirmed" as const },
        }));
        const sent = pieces(verdicts);
        expect(sent.flat()).toEqual(verdicts);
        expect(sent.every(({ length }) => length > 0 && length <= 200)).toBe(true);
      }),
    );
  });
});

describe("the matrix", () => {
  const named = { id: "d000000000000", title: "", fileName: "", kind: null, place: null, period: null };
  const matrix: AlignmentMatrix = {
    ...{ mode: "upper-lower", from: named, to: named, rows: ["甲", null], columns: ["一", "二"] },
    cells: [
      { row: 0, column: 0, counts: { covered: 1 } },
      { row: 0, column: 1, counts: { looser: 1, covered: 3 } },
      { row: 0, column: null, counts: { uncovered: 5 } },
      { row: null, column: 1, counts: { own: 2 } },
    ],
  };

  test("finds its cells and its margins", () => {
    const at = cellsOf(matrix);
    expect(at(0, 1)?.counts).toEqual({ looser: 1, covered: 3 });
    expect(at(0, null)?.counts).toEqual({ uncovered: 5 });
    expect(at(null, 1)?.counts).toEqual({ own: 2 });
    expect(at(1, 1)).toBeUndefined();
  });

  test("puts the chapters that share most first", () => {
    expect(counterpartsOf(matrix, 0).map(({ column }) => column)).toEqual([1, 0]);
  });

  test("counts everything once", () => {
    expect(countsIn(matrix)).toEqual({ covered: 4, looser: 1, uncovered: 5, own: 2 });
    expect(totalOf(countsIn(matrix))).toBe(12);
  });

  test("gives a sign of its own only to what differs", () => {
    const [, cell] = matrix.cells;
    expect(cell && differencesIn(cell, "upper-lower")).toEqual([{ relation: "looser", count: 1 }]);
  });

  test("draws fuller cells darker, in four steps", () => {
    expect([0, 1, 25, 100].map((total) => weightOf(total, 100))).toEqual([0, 1, 2, 4]);
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 500 }), (a, b, most) => {
        if (a <= b) expect(weightOf(a, most)).toBeLessThanOrEqual(weightOf(b, most));
      }),
    );
  });
});

describe("the documents beside one", () => {
  const named = (id: string) => ({ id, title: id, fileName: "", kind: null, place: null, period: null });
  const between = (mode: AlignablePair["mode"], from: string, to: string): AlignablePair => ({
    ...{ mode, from: named(from), to: named(to) },
  });

  test("are told by how they lie to it: above, before, after, below", () => {
    const items = [
      between("upper-lower", "own", "below"),
      between("predecessor-successor", "own", "after"),
      between("predecessor-successor", "before", "own"),
      between("upper-lower", "above", "own"),
      between("upper-lower", "above", "other"),
    ];
    expect(neighboursOf({ items, more: false }, "own").map(({ role, other }) => [role, other.id])).toEqual([
      ["upper", "above"],
      ["previous", "before"],
      ["next", "after"],
      ["lower", "below"],
    ]);
  });
});

describe("relations", () => {
  test.each([...alignmentRelations["upper-lower"], ...alignmentRelations["predecessor-successor"]])(
    "%s is called the same in filters and in conclusions",
    (relation) => {
      const lone = { relation, reason: null, from: null, to: null, steps: [], deciding: null };
      const told = { ...lone, id: "", score: null, again: [], candidates: [], decision: null };
      expect(alignmentZhCN.relations[relation]).toBe(sayAlignment(told, "zh-CN").relation);
      expect(alignmentEn.relations[relation]).toBe(sayAlignment(told, "en").relation);
    },
  );
});
