import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AlignedItem, type AlignedPair, readingOrder } from "../src/comparisons/index.ts";

const item = (document: string, start: number): AlignedItem => ({
  key: `${document}:${start}`,
  commitment: `${document}-${start}`,
  kind: "task",
  ...{ nature: null, title: "", period: null, deadline: null, targetText: null },
  citation: { document, start, end: start + 1, quote: "" },
  ...{ goals: [], concepts: [], concern: 1 },
});

const line = (from: number | null, to: number | null): AlignedPair => ({
  id: `${from}|${to}`,
  relation: from === null ? "new" : to === null ? "dropped" : "kept",
  from: from === null ? null : item("a", from),
  to: to === null ? null : item("b", to),
  ...{ reason: null, score: null, steps: [], deciding: null, again: [], candidates: [], decision: null },
});

const orderOf = (lines: readonly (readonly [number | null, number | null])[]): readonly string[] =>
  readingOrder(lines.map(([from, to]) => line(from, to))).map(({ id }) => id);

/** Two documents of a few commitments each, some of them paired. */
const lines = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.constantFrom(0, 1, 2)), {
    maxLength: 20,
    comparator: (a, b) => a[0] === b[0] || a[1] === b[1],
  })
  .map((drawn) => drawn.map(([a, b, kind]) => line(kind === 2 ? null : a, kind === 1 ? null : b)));

describe("the order two documents are read in", () => {
  test("is that of the first, with what is new before the pair it precedes in the second", () => {
    expect(
      orderOf([
        [30, 50],
        [10, 20],
        [20, null],
        [null, 40],
        [null, 10],
        [null, 60],
      ]),
    ).toEqual(["null|10", "10|20", "20|null", "null|40", "30|50", "null|60"]);
  });

  test("is not upset by a pair that changed places", () => {
    const order = orderOf([
      [10, 90],
      [20, 20],
      [30, 30],
      [null, 25],
    ]);
    expect(order).toEqual(["10|90", "20|20", "null|25", "30|30"]);
  });

  test("holds every line once, and each document's lone commitments in its own order", () => {
    fc.assert(
      fc.property(lines, (given) => {
        const order = readingOrder(given);
        expect(new Set(order)).toEqual(new Set(given));
        expect(order.length).toBe(given.length);
        const starts = (side: "from" | "to", other: "from" | "to"): readonly number[] =>
          order.flatMap((one) => (side === "to" && one[other] !== null ? [] : (one[side]?.citation.start ?? [])));
        for (const sequence of [starts("from", "to"), starts("to", "from")]) {
          expect(sequence).toEqual([...sequence].sort((a, b) => a - b));
        }
      }),
    );
  });
});
