import { changeItems, type Unit } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, databaseOf } from "../src/database.ts";
import { KnownUnits } from "../src/items/known-units.ts";
import { openStore } from "../src/open-store.ts";
import type { Store } from "../src/store.ts";
import { unitBook } from "../src/work/units.ts";
import { type TestStore, testStore } from "./database.ts";
import { done } from "./saved.ts";

let db: TestStore;
let database: Database;
beforeAll(async () => {
  db = await testStore();
  database = databaseOf(db.store.pool);
});
afterAll(() => db.close());

const idOf = (n: number): string => `u${n.toString(16).padStart(16, "0")}`;
const unit = (n: number, name: string): Unit => ({
  ...{ id: idOf(n), code: String(n), name, shortName: null, kind: "department", parent: null, place: null },
  ...{ order: n, since: null, until: null, becomes: [] },
});

const put = (store: Store, n: number, name: string | null) => {
  const wanted = new Map([[idOf(n), name === null ? null : unit(n, name)]]);
  const act = { noun: "unit", act: "put", wanted, reason: null, subject: "unit" } as const;
  return store.items.act({ items: { unit: [idOf(n)] } }, (held) => changeItems(held, act), { actor: "local" });
};

const nameOf = async (known: KnownUnits, n: number) => (await known.now(database)).units.get(idOf(n))?.value.name;

describe("units held in memory", () => {
  test("are all that stand and all they ever were, as the tables tell", async () => {
    const known = new KnownUnits();
    expect(await known.now(database)).toEqual({ units: new Map(), versions: [] });
    done(await put(db.store, 2, "水务局"));
    done(await put(db.store, 1, "园林局"));
    done(await put(db.store, 2, "水利局"));
    done(await put(db.store, 3, "临时办"));
    done(await put(db.store, 3, null));
    const book = await known.now(database);
    expect(book).toEqual(await unitBook(database));
    expect([...book.units.keys()]).toEqual([idOf(1), idOf(2)]);
    expect(book.versions.map(({ name }) => name)).toEqual(["水务局", "临时办", "园林局", "水利局"]);
  });

  test("are read once as long as no unit changes, whatever else does", async () => {
    const known = new KnownUnits();
    const book = await known.now(database);
    const body = { kind: "index.changed", subject: "i1", payload: { act: "put", changes: [], reason: null } } as const;
    done(await db.store.items.act({ items: {} }, () => [body], { actor: "local" }));
    expect(await known.now(database)).toBe(book);
  });

  test("are read anew once another process changed one", async () => {
    const known = new KnownUnits();
    const other = await openStore(db.connection);
    try {
      expect(await nameOf(known, 1)).toBe("园林局");
      done(await put(other, 1, "绿化局"));
      expect(await nameOf(known, 1)).toBe("绿化局");
      done(await put(other, 1, null));
      expect(await nameOf(known, 1)).toBeUndefined();
      done(await put(other, 1, "绿化局"));
      expect(await nameOf(known, 1)).toBe("绿化局");
    } finally {
      await other.close();
    }
  });

  test("are not those of a transaction that was given up, though the next entry has its number", async () => {
    const known = new KnownUnits();
    const held = await db.store.journal.head();
    const given = database.transaction(async (transaction) => {
      const hash = "1".repeat(64);
      const payload = JSON.stringify({ act: "put", changes: [], reason: null });
      await transaction.execute(sql`insert into journal (seq, at, actor, kind, subject, payload, summary, previous, hash)
        values (${held.seq + 1}, now(), 'local', 'unit.changed', 'unit', ${payload}::jsonb, '{}', ${held.hash}, ${hash})`);
      await transaction.execute(sql`insert into units (id, from_seq, version, value)
        values (${idOf(9)}, ${held.seq + 1}, 1, ${JSON.stringify(unit(9, "未成局"))}::jsonb)`);
      expect((await known.now(transaction)).units.get(idOf(9))?.value.name).toBe("未成局");
      throw new Error("given up");
    });
    await expect(given).rejects.toThrow("given up");
    done(await put(db.store, 9, "真实局"));
    expect((await db.store.journal.head()).seq).toBe(held.seq + 1);
    expect(await nameOf(known, 9)).toBe("真实局");
  });
});
