import { applyEntry, EMPTY_LEDGER, type LedgerState } from "@lantu/core/ledger";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Book, DocumentDetail } from "../src/index.ts";
import { type TestStore, testStore } from "./database.ts";
import type { Given } from "./reading.ts";
import { done, saved } from "./saved.ts";

let db: TestStore;
beforeAll(async () => {
  db = await testStore();
});
afterAll(() => db.close());

const ME = { actor: "local" };
const ALL = { offset: 0, limit: 100 };

const SIGNS = [..."岚江青渡区位条件交通物流产业基础人口结构教育医疗生态环境水系路网用地财政就业创新开放治理"];

/** Paragraphs that make two editions alike, and different for each test: texts of other tests are held beside them. */
const context = (test: string) => {
  let seed = [...test].reduce((sum, sign) => sum * 31 + (sign.codePointAt(0) ?? 0), 7) % 65_537;
  const sign = () => {
    seed = (seed * 75 + 74) % 65_537;
    return SIGNS[seed % SIGNS.length] ?? "";
  };
  return Array.from({ length: 8 }, () => `${Array.from({ length: 30 }, sign).join("")}。`);
};

const first = (test: string): Given => ({
  title: `${test}规划`,
  lines: [
    ...["# 第一章", ...context(test)],
    ...[`${test}新建公园10处。`, `${test}修复河道20公里。`, `${test}改造小区30个。`, `${test}扩建医院。`],
  ],
  commitments: [
    { quote: `${test}新建公园10处。`, figures: [{ quote: "10处", value: 10 }] },
    { quote: `${test}修复河道20公里。`, figures: [{ quote: "20公里", value: 20 }] },
    { quote: `${test}改造小区30个。`, figures: [{ quote: "30个", value: 30 }] },
    { quote: `${test}扩建医院。`, kind: "project" },
  ],
});

/** The number of the rivers changed, the hospital before the parks, the estates gone, a school new. */
const second = (test: string): Given => ({
  title: `${test}规划（修订）`,
  lines: [
    ...["# 第一章", ...context(test)],
    ...[`${test}扩建医院。`, `${test}新建公园10处。`, `${test}修复河道25公里。`, `${test}兴办示范性高级中学。`],
  ],
  commitments: [
    { quote: `${test}扩建医院。`, kind: "project" },
    { quote: `${test}新建公园10处。`, figures: [{ quote: "10处", value: 10 }] },
    { quote: `${test}修复河道25公里。`, figures: [{ quote: "25公里", value: 25 }] },
    { quote: `${test}兴办示范性高级中学。`, kind: "project" },
  ],
});

const bookOf = async ({ id }: DocumentDetail): Promise<Book> =>
  (await db.store.books.get(id)) ?? expect.fail("no book");
const idsOf = async (document: DocumentDetail) => (await bookOf(document)).commitments.map(({ id }) => id);
const detail = async (id = "") => (await db.store.commitments.get(id)) ?? expect.fail(`no ${id}`);
const markOf = async (id: string) => (await db.store.documents.get(id))?.edition;

let run = 0;
async function both() {
  const name = `第${++run}次`;
  const old = await saved(db.store, first(name));
  return { name, old, now: await saved(db.store, second(name)) };
}

describe("a document like one that is held", () => {
  test("is recognised when it is read, and only the later of the two", async () => {
    const { old, now } = await both();
    expect(now.edition.resembles).toMatchObject({ id: old.id, title: old.title });
    expect(now.edition.resembles?.shared).toBeGreaterThan(0.8);
    expect((await markOf(old.id))?.resembles).toBeNull();
    expect(await db.store.editions.stand(now.id)).toMatchObject({
      ...{ lineage: "undecided", predecessor: null, successor: null },
      candidates: [{ id: old.id, followed: false, state: "review" }],
    });
  });

  test("is not compared with what was thrown away", async () => {
    const { old, now } = await both();
    done(await db.store.documents.discard(old.id, ME));
    expect(await markOf(now.id)).toMatchObject({ resembles: null });
  });

  test("is its own document where a person says so, until that is taken back", async () => {
    const { old, now } = await both();
    expect(done(await db.store.editions.standAlone(now.id, ME))).toMatchObject({ lineage: "own" });
    expect(await markOf(now.id)).toMatchObject({ resembles: null });
    expect(done(await db.store.editions.part(now.id, ME))).toMatchObject({ lineage: "undecided" });
    expect((await markOf(now.id))?.resembles?.id).toBe(old.id);
  });

  test("is reported on commitment by commitment", async () => {
    const { name, old, now } = await both();
    const report = (await db.store.editions.report(old.id, now.id, ALL)) ?? expect.fail("no report");
    expect(report.items.map(({ relation, old, now }) => [relation, old?.quote, now?.quote])).toEqual([
      ["kept", `${name}新建公园10处。`, `${name}新建公园10处。`],
      ["renumbered", `${name}修复河道20公里。`, `${name}修复河道25公里。`],
      ["gone", `${name}改造小区30个。`, undefined],
      ["moved", `${name}扩建医院。`, `${name}扩建医院。`],
      ["new", undefined, `${name}兴办示范性高级中学。`],
    ]);
    expect(report.counts).toEqual({ kept: 1, moved: 1, reworded: 0, renumbered: 1, gone: 1, new: 1 });
    expect(report.items[1]?.numbers).toMatchObject([{ from: { value: 20 }, to: { value: 25 } }]);
    expect(report.items[1]?.wording).toContainEqual({ in: "old", text: "20" });
    const some = await db.store.editions.report(old.id, now.id, { ...ALL, relation: ["gone", "new"], q: "中学" });
    expect(some).toMatchObject({ total: 1, counts: { kept: 1 }, items: [{ relation: "new" }] });
    const pages = await db.store.editions.report(old.id, now.id, { offset: 2, limit: 2 });
    expect(pages).toMatchObject({ total: 5, previous: "0", next: "4", items: [{ relation: "gone" }, {}] });
  });
});

describe("a confirmed edition", () => {
  let old: DocumentDetail;
  let now: DocumentDetail;
  let before: readonly string[];
  let after: readonly string[];
  beforeEach(async () => {
    ({ old, now } = await both());
    before = await idsOf(old);
    after = await idsOf(now);
  });

  test("takes over what people decided and corrected, and gives it back", async () => {
    const [park = "", river = "", , hospital = ""] = before;
    done(await db.store.commitments.edit(park, { title: "公园", lead: ["市园林局"] }, ME));
    done(await db.store.commitments.decide([park, river], "accept", ME));
    done(await db.store.commitments.decide([hospital], "reject", { ...ME, reason: "重复" }));
    done(await db.store.commitments.correctFigure((await detail(park)).allFigures[0]?.id ?? "", { unit: "座" }, ME));
    done(await db.store.editions.succeed(now.id, old.id, ME));
    expect(await detail(after[1])).toMatchObject({
      ...{ title: "公园", lead: [{ name: "市园林局", start: null }], state: "accepted", reviewed: true, edited: true },
      figure: { unit: "座", edited: true },
    });
    expect(await detail(after[2])).toMatchObject({ state: "proposed", doubts: ["number-changed"] });
    expect(await detail(after[0])).toMatchObject({ state: "rejected", reviewed: true });
    done(await db.store.editions.part(now.id, ME));
    expect(await detail(after[1])).toMatchObject({ state: "proposed", edited: false, figure: { unit: null } });
    expect(await detail(after[2])).toMatchObject({ state: "proposed", doubts: [] });
  });

  test("takes the place of the one before when it is published, and leads from each sentence to its counterpart", async () => {
    done(await db.store.documents.publish(old.id, ME));
    done(await db.store.editions.succeed(now.id, old.id, ME));
    const listed = async () => (await db.store.documents.list()).map(({ id }) => id);
    const ledger = (more: object) =>
      db.store.commitments.page({ scope: "published", sort: "position", limit: 1, q: `第${run}次`, ...more });
    expect(await listed()).toContain(old.id);
    expect((await detail(before[0])).successor).toBeNull();
    done(await db.store.documents.publish(now.id, ME));
    expect(await listed()).not.toContain(old.id);
    expect((await db.store.documents.list({ superseded: true })).map(({ id }) => id)).toContain(old.id);
    expect(await markOf(old.id)).toMatchObject({ supersededBy: { id: now.id, title: now.title } });
    expect(await markOf(now.id)).toMatchObject({ supersedes: { id: old.id, title: old.title } });
    expect((await ledger({})).total).toBe(4);
    expect((await ledger({ superseded: true })).total).toBe(8);
    expect((await ledger({ document: [old.id] })).total).toBe(4);
    expect((await db.store.search.find({ q: `第${run}次改造小区`, in: "all", limit: 5 })).total).toBe(0);
    expect((await detail(before[1])).successor).toMatchObject({
      ...{ relation: "renumbered", document: { id: now.id }, commitment: { id: after[2] } },
    });
    expect((await detail(before[2])).successor).toMatchObject({ relation: "gone", commitment: null });
    expect((await detail(after[2])).predecessor).toMatchObject({ document: { id: old.id } });
    done(await db.store.editions.part(now.id, ME));
    expect(await listed()).toEqual(expect.arrayContaining([old.id, now.id]));
    expect((await detail(before[1])).successor).toBeNull();
  });

  test("no longer stands for the other while it is withdrawn", async () => {
    done(await db.store.documents.publish(old.id, ME));
    done(await db.store.editions.succeed(now.id, old.id, ME));
    done(await db.store.documents.publish(now.id, ME));
    done(await db.store.documents.withdraw(now.id, ME));
    expect(await markOf(old.id)).toMatchObject({ supersededBy: null });
  });

  test("is one of a line: no edition is followed twice, or by one it comes from", async () => {
    done(await db.store.editions.succeed(now.id, old.id, ME));
    const third = await saved(db.store, { ...second(`第${run}次`), title: "再修订" });
    expect(third.edition.resembles?.id).toBe(now.id);
    expect(await db.store.editions.succeed(third.id, old.id, ME)).toMatchObject({ code: "already-succeeded" });
    expect(await db.store.editions.succeed(now.id, third.id, ME)).toMatchObject({ code: "edition-settled" });
    done(await db.store.editions.succeed(third.id, now.id, ME));
    expect(await db.store.editions.succeed(old.id, third.id, ME)).toMatchObject({ code: "edition-circle" });
    expect(await db.store.editions.succeed(third.id, "d00000000000z", ME)).toMatchObject({ code: "not-found" });
  });

  test("is none any more when it is thrown away", async () => {
    done(await db.store.editions.succeed(now.id, old.id, ME));
    done(await db.store.documents.discard(now.id, ME));
    expect(await db.store.editions.stand(old.id)).toMatchObject({ successor: null });
  });

  test("is told in the journal of both, and the tables are what the journal folds to", async () => {
    done(await db.store.editions.succeed(now.id, old.id, { ...ME, version: now.version }));
    expect(await db.store.editions.part(now.id, { ...ME, version: now.version })).toMatchObject({
      code: "precondition-failed",
    });
    const told = (await db.store.journal.page({ subject: old.id, limit: 5 })).items;
    expect(told[0]).toMatchObject({
      ...{ kind: "document.succeeded", subject: now.id },
      summary: { of: old.id, counts: { kept: 1, moved: 1, renumbered: 1, gone: 1, new: 1 } },
    });
    let state: LedgerState = EMPTY_LEDGER;
    for await (const entry of db.store.journal.entries()) state = applyEntry(state, entry);
    const held = state.documents.get(now.id) ?? expect.fail("not folded");
    expect(held.lineage).toMatchObject({ kind: "edition", of: old.id });
    for (const { record, ...rest } of held.commitments.values()) {
      expect(await detail(record.id)).toMatchObject({ ...rest, doubtSpans: record.doubts });
    }
  });
});
