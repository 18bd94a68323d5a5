import type { CommitmentSummary } from "@lantu/server/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReviewAddress } from "../src/address/workbench.ts";
import { patchOf, readUnits, valuesOf } from "../src/workbench/review/item-values.ts";
import {
  type Choice,
  chosenIds,
  countDecided,
  isChosen,
  nextOpen,
  orderOf,
  stepped,
  withStates,
} from "../src/workbench/review/items.ts";
import { commitment } from "./commitments.ts";

const state = fc.constantFrom("proposed", "accepted", "rejected");
const kind = fc.constantFrom("indicator", "task", "project");
const item: fc.Arbitrary<CommitmentSummary> = fc
  .record({
    start: fc.nat(100_000),
    kind,
    state,
    doubts: fc.constantFrom<CommitmentSummary["doubts"]>([], ["period-unknown"], ["long-quote", "damaged-text"]),
  })
  .map((given) => commitment({ ...given, id: `d0123456789ab-${given.start.toString(36)}` }));
const items = fc
  .uniqueArray(item, { selector: ({ id }) => id, maxLength: 40 })
  .map((list) => ({ list, held: new Map(list.map((one) => [one.id, one])) }));
const choice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.option(fc.uniqueArray(kind, { minLength: 1 }), { nil: undefined }),
  doubt: fc.constantFrom("any", undefined),
  state: fc.constantFrom("proposed", undefined),
});

describe("the order of a review", () => {
  test("doubtful ones first, otherwise as in the text; none is lost", () => {
    fc.assert(
      fc.property(items, ({ list, held }) => {
        const order = orderOf(list);
        expect(new Set(order)).toEqual(new Set(held.keys()));
        const places = order
          .map((id) => held.get(id))
          .map((one) => [one?.doubts.length === 0, one?.start ?? 0] as const);
        for (const [index, [clear, start]] of places.entries()) {
          const [clearBefore, startBefore] = places[index - 1] ?? [false, -1];
          expect(Number(clear)).toBeGreaterThanOrEqual(Number(clearBefore));
          if (clear === clearBefore) expect(start).toBeGreaterThan(startBefore);
        }
      }),
    );
  });

  test("a choice keeps exactly what it names, and the item in hand", () => {
    fc.assert(
      fc.property(items, choice, fc.nat(), ({ list, held }, chosen, pick) => {
        const order = orderOf(list);
        const current = order[pick % Math.max(1, order.length)] ?? null;
        const ids = chosenIds(order, held, chosen, current);
        for (const one of list) expect(ids.includes(one.id)).toBe(one.id === current || isChosen(one, chosen));
        expect(ids).toEqual(order.filter((id) => ids.includes(id)));
      }),
    );
  });

  test("there and back is the same place, and both ends stop", () => {
    fc.assert(
      fc.property(items, fc.nat(), ({ list }, pick) => {
        const ids = orderOf(list);
        const current = ids[pick % Math.max(1, ids.length)] ?? null;
        const next = stepped(ids, current, 1);
        if (current !== null && next !== null) expect(stepped(ids, next, -1)).toBe(current);
        expect(stepped(ids, ids.at(-1) ?? null, 1)).toBe(null);
      }),
    );
  });

  test("deciding and going on meets every open item once and then stops", () => {
    fc.assert(
      fc.property(items, ({ list, held }) => {
        const ids = orderOf(list);
        let now: ReadonlyMap<string, CommitmentSummary> = held;
        let current = nextOpen(ids, now, null);
        const met: string[] = [];
        while (current !== null) {
          met.push(current);
          now = withStates(now, new Map([[current, "accepted"]]));
          current = nextOpen(ids, now, current);
        }
        expect(met.toSorted()).toEqual(
          list
            .filter((one) => one.state === "proposed")
            .map(({ id }) => id)
            .toSorted(),
        );
        expect(countDecided(now)).toBe(list.length);
      }),
    );
  });

  test("what is put back stands as before", () => {
    fc.assert(
      fc.property(items, state, ({ held }, to) => {
        const before = new Map([...held].map(([id, one]) => [id, one.state]));
        const changed = withStates(held, new Map([...held.keys()].map((id) => [id, to])));
        expect(withStates(changed, before)).toEqual(held);
      }),
    );
  });
});

describe("a correction", () => {
  const held = commitment({
    id: "d0123456789ab-1a",
    title: "新增学位",
    lead: [{ name: "区教委", start: 3, end: 6 }],
    cooperating: [
      { name: "区财政局", start: null, end: null },
      { name: "区规自分局", start: null, end: null },
    ],
    deadline: "2025-12-31",
    start: 10,
    end: 30,
  });
  const shown = valuesOf(held, "、");

  test("of nothing is empty, even with a reason", () => {
    expect(patchOf(shown, shown)).toEqual({});
    expect(patchOf(shown, { ...shown, reason: "看过" })).toEqual({});
  });

  test("names only what differs", () => {
    expect(patchOf(shown, { ...shown, title: " 新增义务教育学位 ", reason: "按表述改" })).toEqual({
      title: "新增义务教育学位",
      reason: "按表述改",
    });
    expect(patchOf(shown, { ...shown, period: "2021-2024", deadline: "", nature: "binding" })).toEqual({
      period: "2021/2024",
      deadline: null,
      nature: "binding",
    });
    expect(patchOf(shown, { ...shown, lead: "区教委，区教委; 区人社局" })).toEqual({ lead: ["区教委", "区人社局"] });
    expect(patchOf(shown, { ...shown, cooperating: "" })).toEqual({ cooperating: [] });
    expect(patchOf(shown, { ...shown, end: 34 })).toEqual({ start: 10, end: 34 });
  });

  test("units are separated as either language does", () => {
    expect(readUnits("甲局、乙委，丙办,丁处; 戊所\n甲局")).toEqual(["甲局", "乙委", "丙办", "丁处", "戊所"]);
    expect(readUnits(" 、 ")).toEqual([]);
  });
});

describe("the address of a review", () => {
  test("keeps what can be read and drops the rest", () => {
    expect(
      readReviewAddress({ c: "d0123456789ab-1a", kind: "task,nonsense", doubt: "any", state: "proposed" }),
    ).toEqual({ c: "d0123456789ab-1a", kind: ["task"], doubt: "any", state: "proposed" });
    expect(readReviewAddress({ c: "<script>", doubt: "some", state: "accepted" })).toEqual({});
  });
});
