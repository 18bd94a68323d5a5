import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NewImport } from "../src/index.ts";
import { type TestStore, testStore } from "./database.ts";
import { saved } from "./saved.ts";

let db: TestStore;
beforeAll(async () => {
  db = await testStore();
});
afterAll(() => db.close());

const given = (id: string, more: Partial<NewImport> = {}): NewImport => ({
  ...{ id, batch: "b1", fileName: `${id}.txt`, size: 10, source: null, publish: false, sample: false, actor: "local" },
  ...more,
});

describe("an import", () => {
  test("is queued, read and brought to review", async () => {
    const [created] = await db.store.imports.create([given("i1")]);
    expect(created).toMatchObject({ state: "queued", stage: "received", progress: 0, finishedAt: null, summary: null });
    await db.store.imports.change("i1", { state: "reading", stage: "figures", progress: 0.6 });
    expect(await db.store.imports.get("i1")).toMatchObject({ state: "reading", stage: "figures", progress: 0.6 });
    const document = await saved(db.store, { lines: ["一份规划。"], commitments: [{ quote: "一份规划" }] });
    const change = { state: "review", stage: "done", progress: 1, document: document.id, milliseconds: 321 } as const;
    const finished = await db.store.imports.change("i1", change);
    expect(finished).toMatchObject({ ...change, summary: { id: document.id, title: "示例规划" } });
    expect(finished?.finishedAt).not.toBeNull();
  });

  test("that failed says why, by name", async () => {
    const problem = { code: "file-empty", params: { file: "空.txt" } };
    const [failed] = await db.store.imports.create([given("i2", { state: "failed", problem })]);
    expect(failed).toMatchObject({ state: "failed", problem });
    expect(failed?.finishedAt).not.toBeNull();
  });

  test("changes only from the states expected: of two that try exactly one succeeds", async () => {
    await db.store.imports.create([given("i3")]);
    const tries = [
      db.store.imports.change("i3", { state: "cancelled" }, ["queued"]),
      db.store.imports.change("i3", { state: "reading" }, ["queued"]),
    ];
    expect((await Promise.all(tries)).filter((one) => one !== null).length).toBe(1);
    expect(await db.store.imports.change("nothing", { progress: 1 })).toBeNull();
  });

  test("put back into the queue is no longer finished", async () => {
    await db.store.imports.create([given("i4", { state: "failed" })]);
    expect(await db.store.imports.change("i4", { state: "queued" })).toMatchObject({ finishedAt: null });
  });
});

test("imports are listed newest first, by batch and state", async () => {
  const made = await db.store.imports.create([given("j1", { batch: "b2" }), given("j2", { batch: "b2" })]);
  expect(made.map((one) => one.id)).toEqual(["j1", "j2"]);
  await db.store.imports.change("j1", { state: "cancelled" });
  const ids = async (filter: object) => (await db.store.imports.list(filter)).map((one) => one.id);
  expect(await ids({ batch: "b2" })).toEqual(["j2", "j1"]);
  expect(await ids({ batch: "b2", states: ["queued"] })).toEqual(["j2"]);
  expect((await ids({ limit: 1 })).length).toBe(1);
  expect(await db.store.imports.create([])).toEqual([]);
});

describe("watching", () => {
  test("hears of every import created or changed, over any connection", async () => {
    const heard: string[] = [];
    const stop = await db.store.imports.watch((id) => heard.push(id));
    await db.store.imports.create([given("k1"), given("k2")]);
    await db.store.imports.change("k2", { progress: 0.5 });
    await expect.poll(() => heard).toEqual(["k1", "k2", "k2"]);
    await stop();
    await db.store.imports.change("k2", { progress: 0.6 });
    await db.store.ping();
    expect(heard).toHaveLength(3);
  });

  test("goes on after its connection was lost", async () => {
    const heard: string[] = [];
    const stop = await db.store.imports.watch((id) => heard.push(id));
    await db.store.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen lantu_imports'",
    );
    const changeAgain = async () => {
      await db.store.imports.change("k1", { progress: 0.1 });
      return heard.length;
    };
    await expect.poll(changeAgain, { timeout: 10_000, interval: 200 }).toBeGreaterThan(0);
    await stop();
  });
});
