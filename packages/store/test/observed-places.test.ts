import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UNSEEN } from "../src/comparisons/observed-places.ts";
import { databaseOf, rowsOf } from "../src/database.ts";
import { type TestStore, testStore } from "./database.ts";
import { done, published } from "./saved.ts";

let db: TestStore;
beforeAll(async () => {
  db = await testStore();
});
afterAll(() => db.close());

/** Something people did with items, as they do a million times. */
async function acted(): Promise<number> {
  const body = { kind: "index.changed", subject: "i1", payload: { act: "put", changes: [], reason: null } } as const;
  done(await db.store.items.act({ items: {} }, () => [body], { actor: "local" }));
  return (await db.store.journal.head()).seq;
}

describe("what statistics brought", () => {
  test("is looked for without a look at the entries about items", async () => {
    const plan = await databaseOf(db.store.pool).transaction(async (transaction) => {
      // In a small table the database would rather read all of it.
      await transaction.execute(sql`set local enable_seqscan = off`);
      await transaction.execute(sql`set local enable_bitmapscan = off`);
      return rowsOf<Record<string, string>>(transaction, sql`explain ${UNSEEN}`);
    });
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("journal_but_items");
  });

  test("is taken as looked for up to the last entry that may tell of some: what people do with items notes nothing", async () => {
    await published(db.store, { lines: ["新建公园两处。"], commitments: [] });
    const { seq } = await db.store.economy.touched(0);
    expect(seq).toBe((await db.store.journal.head()).seq);
    expect(await acted()).toBeGreaterThan(seq);
    expect(await db.store.economy.touched(seq)).toEqual({ seq, places: [] });
  });
});
