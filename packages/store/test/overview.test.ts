import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestStore, testStore } from "./database.ts";
import { done, published, saved } from "./saved.ts";

let db: TestStore;
beforeAll(async () => {
  db = await testStore();
});
afterAll(() => db.close());

test("a new store holds nothing", async () => {
  expect(await db.store.overview.get()).toEqual({
    documents: [],
    totals: {
      ...{ documents: 0, characters: 0, commitments: 0, indicators: 0, tasks: 0, projects: 0, binding: 0 },
      ...{ withoutLead: 0, figures: 0, waiting: 0 },
    },
    changes: [],
  });
});

test("what is held: published plans by the start of their period, totals, the last changes", async () => {
  const lines = ["新建公园，市园林局牵头。"];
  const commitments = [{ quote: "新建公园", lead: ["市园林局"] }, { quote: "市园林局" }];
  const later = await published(db.store, { lines, commitments, title: "后", period: "2026/2030" });
  const never = await published(db.store, { lines, commitments, title: "无期", period: null });
  const early = await published(db.store, { lines, commitments, title: "前", period: "2021/2025" });
  await saved(db.store, { lines, commitments, title: "待审" });
  const [rejected = ""] = (await db.store.books.get(early.id))?.commitments.map((one) => one.id) ?? [];
  done(await db.store.commitments.decide([rejected], "reject", { actor: "local", reason: "不是承诺" }));
  const overview = await db.store.overview.get();
  expect(overview.documents.map((one) => one.id)).toEqual([early.id, later.id, never.id]);
  expect(overview.totals).toMatchObject({ documents: 3, commitments: 5, tasks: 5, withoutLead: 3, waiting: 1 });
  expect(overview.changes.map((line) => line.kind).slice(0, 3)).toEqual([
    "commitment.rejected",
    "document.read",
    "document.published",
  ]);
  expect(overview.changes[0]?.summary).toEqual({ title: "前", count: 1, ids: [rejected], reason: "不是承诺" });
  expect(overview.changes[1]?.summary).toMatchObject({ title: "待审", commitments: 2, counts: { blocks: 1 } });
});

test("small things are remembered by key", async () => {
  expect(await db.store.settings.get("samples")).toBeNull();
  await db.store.settings.set("samples", { done: false });
  await db.store.settings.set("samples", { done: true });
  expect(await db.store.settings.get("samples")).toEqual({ done: true });
});
