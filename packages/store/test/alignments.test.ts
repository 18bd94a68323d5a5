import { alignmentId, applyEntry, EMPTY_LEDGER, type LedgerState } from "@lantu/core/ledger";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chaptersIn } from "../src/alignments/chapters.ts";
import { type TestStore, testStore } from "./database.ts";
import { done, published } from "./saved.ts";

let db: TestStore;
let from: string;
let to: string;
beforeAll(async () => {
  db = await testStore();
  from = (await published(db.store, { lines: ["# 第一章", "新建小学3所。"] })).id;
  to = (await published(db.store, { lines: ["# 第一章", "新建小学2所。"] })).id;
});
afterAll(() => db.close());

const asked = { actor: "local" };

describe("verdicts", () => {
  it("are what core folds from the journal, whatever came in whatever order", async () => {
    const verdict = fc.record({
      from: fc.constantFrom("a", "b", "c"),
      to: fc.constantFrom("x", "y", "z"),
      verdict: fc.constantFrom("confirmed" as const, "rejected" as const, "open" as const),
    });
    const acts = fc.array(fc.array(verdict, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(acts, async (given) => {
        for (const verdicts of given) done(await db.store.alignments.decide(from, to, verdicts, asked));
        let state: LedgerState = EMPTY_LEDGER;
        for await (const entry of db.store.journal.entries()) state = applyEntry(state, entry);
        const folded = state.alignments?.get(alignmentId(from, to));
        const held = await db.store.alignments.verdicts(from, to);
        expect(held.version).toBe(folded?.version ?? 0);
        expect(new Set(held.verdicts)).toEqual(new Set(folded?.verdicts.values()));
        const confirmed = held.verdicts.filter((one) => one.verdict === "confirmed");
        expect(new Set(confirmed.map((one) => one.from)).size).toBe(confirmed.length);
      }),
      { numRuns: 20 },
    );
    expect(await db.store.journal.verify()).toMatchObject({ kind: "intact" });
  });

  it("are told with both documents", async () => {
    await db.store.alignments.decide(from, to, [{ from: "n", to: "m", verdict: "rejected" }], asked);
    for (const subject of [from, to]) {
      const { items } = await db.store.journal.page({ subject, limit: 1 });
      expect(items[0]).toMatchObject({ kind: "alignments.decided", subject: alignmentId(from, to) });
    }
  });
});

describe("what was computed", () => {
  const alignment = { mode: "upper-lower", pairs: [] } as never;

  it("is kept for the basis it was computed from, and no other", async () => {
    const of = { from, to, mode: "upper-lower", basis: "one" } as const;
    expect(await db.store.alignments.kept(of)).toBeNull();
    await db.store.alignments.keep(of, { alignment, chapters: { c: "第一章" } });
    expect(await db.store.alignments.kept(of)).toEqual({ alignment, chapters: { c: "第一章" } });
    expect(await db.store.alignments.kept({ ...of, mode: "predecessor-successor" })).toBeNull();
    await db.store.alignments.keep({ ...of, basis: "two" }, { alignment, chapters: {} });
    expect(await db.store.alignments.kept(of)).toBeNull();
  });
});

describe("chapters", () => {
  const titled = (index: number, parent: number | null, title: string) => ({ index, parent, title });
  const ofChapters = [1, 2, 3, 4].map((index) => titled(index, 0, `第${index}章`));

  it("are the sections of the first level", () => {
    const chapters = chaptersIn([titled(0, null, ""), ...ofChapters, titled(5, 2, "第一节"), titled(6, 5, "一、")]);
    expect([0, 2, 5, 6].map((index) => chapters.get(index))).toEqual([undefined, "第2章", "第2章", "第2章"]);
  });

  it("have a title: words before the first of them are in none", () => {
    const chapters = chaptersIn([titled(0, null, ""), titled(9, 0, ""), ...ofChapters]);
    expect([...chapters.values()]).toEqual(["第1章", "第2章", "第3章", "第4章"]);
  });

  it("are those of the second where the first has but a few parts", () => {
    const chapters = chaptersIn([
      ...[titled(0, null, ""), titled(1, 0, "上篇"), titled(2, 0, "下篇")],
      ...[titled(3, 1, "第一章"), titled(4, 3, "第一节"), titled(5, 2, "第二章")],
    ]);
    expect([1, 3, 4, 5].map((index) => chapters.get(index))).toEqual(["上篇", "第一章", "第一章", "第二章"]);
  });

  it("are read from the sections of a document", async () => {
    expect([...(await db.store.alignments.chapters(from)).values()]).toEqual(["第一章"]);
  });
});
