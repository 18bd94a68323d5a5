import type { Unit } from "@lantu/server/contract";
import { describe, expect, test } from "vitest";
import { ordersAfterMove, subtree, unitRows } from "../src/workbench/admin/units/unit-tree.ts";

const unit = (id: string, parent: string | null, order: number): Unit => ({
  ...{ id, code: id, name: id, shortName: null, kind: "department", parent, place: null, order, since: null },
  ...{ until: null, becomes: [], version: 1, leads: 0, helps: 0 },
});

const units = [unit("a", null, 10), unit("c", "a", 20), unit("b", "a", 10), unit("d", "c", 10), unit("e", "gone", 5)];
const ids = (open: readonly string[], found: readonly string[] | null): readonly string[] =>
  unitRows(units, new Set(open), found === null ? null : new Set(found)).map((row) => `${row.depth}${row.unit.id}`);

describe("the tree of units", () => {
  test("shows what stands open, each list in its order; who has lost the unit above stands at the top", () => {
    expect(ids([], null)).toEqual(["0e", "0a"]);
    expect(ids(["a"], null)).toEqual(["0e", "0a", "1b", "1c"]);
  });

  test("shows of what was found the way to it, and nothing else", () => {
    expect(ids([], ["d"])).toEqual(["0a", "1c", "2d"]);
  });

  test("knows all below a unit", () => expect([...subtree(units, "a")].sort()).toEqual(["a", "b", "c", "d"]));

  test("changes the places of two neighbours, and of all only where they cannot be told apart", () => {
    const told = (list: readonly Unit[], id: string, step: -1 | 1) =>
      ordersAfterMove(list, id, step).map(({ unit: one, order }) => `${one.id}${order}`);
    expect(told([unit("b", "a", 10), unit("c", "a", 20)], "c", -1)).toEqual(["c10", "b20"]);
    expect(told([unit("b", "a", 10), unit("c", "a", 20)], "c", 1)).toEqual([]);
    expect(told([unit("b", "a", 0), unit("c", "a", 0), unit("d", "a", 0)], "d", -1)).toEqual(["b10", "d20", "c30"]);
  });
});
