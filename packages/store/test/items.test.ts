import {
  changeItems,
  type HeldItem,
  isItemBody,
  itemFolder,
  NOUNS,
  type Person,
  refuse,
  type Unit,
} from "@lantu/core/ledger";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openStore } from "../src/open-store.ts";
import { type TestStore, testDatabase, testStore } from "./database.ts";
import { done } from "./saved.ts";

let db: TestStore;
beforeAll(async () => {
  db = await testStore();
});
afterAll(() => db.close());

const ME = { actor: "local" };
const idOf = (n: number): string => `u${n.toString(16).padStart(16, "0")}`;
const unit = (n: number, name: string): Unit => ({
  ...{ id: idOf(n), code: String(n), name, shortName: null, kind: "department", parent: null, place: null },
  ...{ order: n, since: null, until: null, becomes: [] },
});

type Wanted = ReadonlyMap<string, Unit | null>;

/** Puts units as they are wanted, seen in the versions given. */
function put(wanted: Wanted, versions?: ReadonlyMap<string, number>) {
  const act = { noun: "unit", act: "put", wanted, reason: null, subject: "unit" } as const;
  const needs = {
    items: { unit: [...wanted.keys()] },
    ...(versions === undefined ? {} : { versions: { unit: versions } }),
  };
  return db.store.items.act(needs, (held) => changeItems(held, act), ME);
}

const undo = (seq: number) => db.store.items.undo(seq, () => [], ME);
const valuesOf = (items: ReadonlyMap<string, HeldItem<Unit>>) => [...items].map(([id, { value }]) => [id, value]);

describe("items of the ledger", () => {
  const act = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.uniqueArray(fc.tuple(fc.nat(3), fc.option(fc.string({ maxLength: 5 }))), {
        selector: ([n]) => n,
        minLength: 1,
      }),
    },
    { weight: 1, arbitrary: fc.nat(30) },
  );

  test("are what their entries fold to after any acts, as they stood after each of them too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 10 }), async (acts) => {
        for (const asked of acts) {
          const { seq } = await db.store.journal.head();
          if (typeof asked === "number") await undo(Math.max(1, seq - asked));
          else await put(new Map(asked.map(([n, name]) => [idOf(n), name === null ? null : unit(n, name)])));
        }
        const folder = itemFolder();
        for await (const entry of db.store.journal.entries()) {
          if (isItemBody(entry)) folder.take(entry);
          const standing = [...folder.items.unit]
            .filter(([, { value }]) => value !== null)
            .sort(([a], [b]) => (a < b ? -1 : 1));
          const held = await db.store.items.find("unit", "all", entry.seq);
          expect([...held]).toEqual(standing.map(([id, { value, version }]) => [id, { value, version }]));
        }
      }),
      { numRuns: 5 },
    );
    for (const noun of NOUNS.filter((one) => one !== "unit"))
      expect(await db.store.items.find(noun, "all")).toEqual(new Map());
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });

  test("are found in the journal by what lists tell of an act, and not by what stayed as it was", async () => {
    const id = idOf(20);
    const named: Unit = { ...unit(20, "教育_局"), shortName: "教委" };
    done(await put(new Map([[id, named]])));
    done(await put(new Map([[id, { ...named, order: 977 }]])));
    done(await put(new Map([[id, { ...named, order: 977, becomes: [idOf(21)] }]])));
    const { seq } = await db.store.journal.head();
    const found = async (q: string) => {
      const { items, total } = await db.store.journal.page({ subject: id, q, limit: 10 });
      expect(total).toBe(items.length);
      return items.map((line) => line.seq - seq);
    };
    expect(await found("教育_局")).toEqual([0, -1, -2]);
    expect(await found("教育%")).toEqual([]);
    expect(await found("教委")).toEqual([-2]);
    expect(await found("977")).toEqual([-1]);
    expect(await found(idOf(21))).toEqual([0]);
    expect(await found("department")).toEqual([-2]);
  });

  test("go back by an entry of their own, and there again by another", async () => {
    done(await put(new Map([[idOf(10), unit(10, "水务局")]])));
    const before = await db.store.items.find("unit", [idOf(10)]);
    done(await put(new Map([[idOf(10), unit(10, "水利局")]])));
    const after = await db.store.items.find("unit", [idOf(10)]);
    const { seq } = await db.store.journal.head();
    expect(await db.store.items.isStanding(seq)).toBe(true);
    expect(await undo(seq)).toMatchObject({ kind: "done", entries: [{ seq: seq + 1, payload: { undoes: seq } }] });
    expect(await db.store.journal.undoneBy(seq)).toBe(seq + 1);
    expect(await db.store.items.isStanding(seq)).toBe(false);
    expect(valuesOf(await db.store.items.find("unit", [idOf(10)]))).toEqual(valuesOf(before));
    expect(await undo(seq)).toMatchObject({ kind: "refused", code: "changed-since", params: { id: idOf(10) } });
    done(await undo(seq + 1));
    expect(valuesOf(await db.store.items.find("unit", [idOf(10)]))).toEqual(valuesOf(after));
  });

  test("are not written over a version nobody saw (409), and whoever is refused changes nothing", async () => {
    done(await put(new Map([[idOf(11), unit(11, "园林局")]]), new Map([[idOf(11), 0]])));
    const { seq } = await db.store.journal.head();
    const stale = await put(new Map([[idOf(11), unit(11, "绿化局")]]), new Map([[idOf(11), 0]]));
    expect(stale).toMatchObject({ kind: "refused", code: "stale", params: { id: idOf(11), expected: 0, version: 1 } });
    const forbidden = await db.store.items.act({ items: {} }, () => refuse("not-allowed", {}), ME);
    expect(forbidden).toMatchObject({ kind: "refused", code: "not-allowed" });
    expect((await db.store.journal.head()).seq).toBe(seq);
  });

  test("taken away have a version too: whoever saw it, or saw nothing there, may write anew, and nobody else", async () => {
    const write = (name: string, version: number) =>
      put(new Map([[idOf(30), unit(30, name)]]), new Map([[idOf(30), version]]));
    done(await write("林业局", 0));
    done(await undo((await db.store.journal.head()).seq));
    expect(await write("林草局", 1)).toMatchObject({
      ...{ kind: "refused", code: "stale", params: { id: idOf(30), expected: 1, version: 2 } },
    });
    done(await write("林草局", 2));
    done(await undo((await db.store.journal.head()).seq));
    done(await write("林园局", 0));
    expect((await db.store.items.find("unit", [idOf(30)])).get(idOf(30))?.version).toBe(5);
    expect(await write("林草局", 4)).toMatchObject({ code: "stale", params: { version: 5 } });
  });

  test("of two that write at once lose nothing: one is done, the other is told, and sees what was done", async () => {
    const other = await openStore(db.connection);
    try {
      done(await put(new Map([[idOf(12), unit(12, "0")]])));
      const stores = [db.store, other];
      const add = async (writer: number, more: string): Promise<number> => {
        for (let refused = 0; ; refused++) {
          const { items } = stores[writer % 2] ?? db.store;
          const held = (await items.find("unit", [idOf(12)])).get(idOf(12));
          const name = `${held?.value.name},${more}`;
          const wanted = new Map([[idOf(12), unit(12, name)]]);
          const decide = { noun: "unit", act: "put", wanted, reason: null, subject: "unit" } as const;
          const versions = { unit: new Map([[idOf(12), held?.version ?? 0]]) };
          const outcome = await items.act(
            { items: { unit: [idOf(12)] }, versions },
            (seen) => changeItems(seen, decide),
            ME,
          );
          if (outcome.kind === "done") return refused;
        }
      };
      await Promise.all(Array.from({ length: 12 }, (_, writer) => add(writer, `w${writer}`)));
      const held = (await db.store.items.find("unit", [idOf(12)])).get(idOf(12));
      expect(held?.version).toBe(13);
      expect(held?.value.name.split(",").sort()).toEqual(
        ["0", ...Array.from({ length: 12 }, (_, n) => `w${n}`)].sort(),
      );
    } finally {
      await other.close();
    }
  });

  test("are changed by many at once in few transactions, each as if alone: what fails takes nothing from the others", async () => {
    const { seq } = await db.store.journal.head();
    const good = (n: number) => put(new Map([[idOf(100 + n), unit(100 + n, `第${n}个`)]]));
    const stale = (n: number) => put(new Map([[idOf(200 + n), unit(200 + n, "旧")]]), new Map([[idOf(200 + n), 7]]));
    const failing = () => db.store.items.act({ items: {} }, () => expect.fail("on purpose"), ME);
    const kindsOf = async (acts: readonly ReturnType<typeof good>[]) =>
      (await Promise.allSettled(acts)).map((one) => (one.status === "fulfilled" ? one.value.kind : "thrown"));
    const together = Array.from({ length: 8 }, (_, n) => [good(n), stale(n), ...(n === 4 ? [failing()] : [])]).flat();
    const wanted = Array.from({ length: 8 }, (_, n) => ["done", "refused", ...(n === 4 ? ["thrown"] : [])]).flat();
    expect(await kindsOf(together)).toEqual(wanted);
    expect(await kindsOf(Array.from({ length: 16 }, (_, n) => good(50 + n)))).toEqual(Array(16).fill("done"));
    const { rows } = await db.store.pool.query(
      "select count(*)::int as entries, count(distinct xmin::text) filter (where seq > $1 + 8)::int as transactions from journal where seq > $1",
      [seq],
    );
    expect(rows[0].entries).toBe(24);
    expect(rows[0].transactions).toBeLessThan(5);
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });

  test("changed by many at once, the same ones too, are what their entries fold to; each act sees those before it", async () => {
    const other = await openStore(db.connection);
    const stores = [db.store, other];
    const ids = [40, 41, 42].map(idOf);
    /** Lengthens names by a letter, of units named alone or of all there are. */
    const lengthen = (which: number, turn: number, seen: "named" | "all" | "found") => {
      const wantedOf = (held: ReadonlyMap<string, HeldItem<Unit>>) =>
        new Map(
          ids.slice(0, which).map((id, n) => [id, unit(40 + n, `${held.get(id)?.value.name ?? ""}${turn % 10}`)]),
        );
      const needs = { items: { unit: seen === "all" ? ("all" as const) : ids } };
      return (stores[turn % 2] ?? db.store).items.act(
        seen === "found" ? async () => needs : needs,
        (held) =>
          changeItems(held, { noun: "unit", act: "put", wanted: wantedOf(held.unit), reason: null, subject: "u" }),
        ME,
      );
    };
    try {
      const acts = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom("named", "all", "found")), {
        minLength: 10,
        maxLength: 40,
      });
      await fc.assert(
        fc.asyncProperty(acts, async (asked) => {
          const before = await db.store.items.find("unit", ids);
          for (const one of await Promise.all(asked.map(([which, seen], turn) => lengthen(which, turn, seen))))
            done(one);
          const after = await db.store.items.find("unit", ids);
          for (const [n, id] of ids.entries()) {
            const times = asked.filter(([which]) => which > n).length;
            const [was, is] = [before.get(id), after.get(id)];
            expect((is?.version ?? 0) - (was?.version ?? 0)).toBe(times);
            expect((is?.value.name ?? "").length - (was?.value.name ?? "").length).toBe(times);
          }
          expect((await db.store.assigning.book()).units).toEqual(await db.store.items.find("unit", "all"));
          expect((await other.assigning.book()).units).toEqual(await db.store.items.find("unit", "all"));
        }),
        { numRuns: 5 },
      );
      expect((await db.store.journal.verify()).kind).toBe("intact");
    } finally {
      await other.close();
    }
  });

  test("are refused to whoever lost the right to them a moment before, in the same transaction too", async () => {
    const who = "p00000000000000aa";
    const person = (active: boolean): Person => ({
      ...{ id: who, account: "lost", name: "Lost", unit: null, title: null, active },
      grants: [{ role: "planner", unit: null, document: null }],
    });
    const settle = (active: boolean) => {
      const wanted = new Map([[who, person(active)]]);
      const act = { noun: "person", act: "put", wanted, reason: null, subject: who } as const;
      return db.store.items.act({ items: { person: [who] } }, (held) => changeItems(held, act), ME);
    };
    const seen: unknown[] = [];
    const look = () =>
      db.store.items.act(
        { items: {} },
        (held) => {
          seen.push(held.who.kind === "person" ? held.who.person.active : held.who.kind);
          return [];
        },
        { actor: who },
      );
    done(await settle(true));
    // The first goes alone; those that wait meanwhile share a transaction.
    await Promise.all([look(), look(), settle(false), look(), settle(true), look()]);
    expect(seen).toEqual([true, true, false, true]);
  });

  test("are held against versions an act of the same transaction made", async () => {
    done(await put(new Map([[idOf(45), unit(45, "一")]]), new Map([[idOf(45), 0]])));
    const outcomes = await Promise.all([
      put(new Map([[idOf(46), unit(46, "先")]])),
      put(new Map([[idOf(45), unit(45, "二")]]), new Map([[idOf(45), 1]])),
      put(new Map([[idOf(45), unit(45, "三")]]), new Map([[idOf(45), 1]])),
      put(new Map([[idOf(45), null]]), new Map([[idOf(45), 2]])),
      put(new Map([[idOf(45), unit(45, "四")]]), new Map([[idOf(45), 2]])),
      put(new Map([[idOf(45), unit(45, "五")]]), new Map([[idOf(45), 0]])),
    ]);
    expect(outcomes.map((one) => (one.kind === "done" ? "done" : one.params.version))).toEqual([
      ...["done", "done", 2, "done", 3, "done"],
    ]);
    expect((await db.store.items.find("unit", [idOf(45)])).get(idOf(45))).toEqual({
      value: unit(45, "五"),
      version: 4,
    });
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });

  test("many acts at once ask the database hardly more than one does", async () => {
    const asked = vi.spyOn(pg.Client.prototype, "query");
    try {
      const good = (n: number) =>
        put(new Map([[idOf(300 + n), unit(300 + n, `第${n}个`)]]), new Map([[idOf(300 + n), 0]]));
      done(await good(0));
      const once = asked.mock.calls.length;
      asked.mockClear();
      for (const outcome of await Promise.all(Array.from({ length: 17 }, (_, n) => good(n + 1)))) done(outcome);
      // One goes at once, the sixteen that wait meanwhile together.
      expect(asked.mock.calls.length).toBeLessThanOrEqual(2 * once);
    } finally {
      asked.mockRestore();
    }
  });

  test("are sealed as the journal began: another digest is refused when it is opened", async () => {
    const { connection, drop } = await testDatabase();
    try {
      const first = await openStore({ ...connection, digest: "sm3" });
      const act = {
        noun: "unit",
        act: "put",
        wanted: new Map([[idOf(1), unit(1, "水务局")]]),
        reason: null,
        subject: "unit",
      } as const;
      done(await first.items.act({ items: { unit: [idOf(1)] } }, (held) => changeItems(held, act), ME));
      expect(await first.journal.digest()).toBe("sm3");
      expect((await first.journal.verify()).kind).toBe("intact");
      await first.close();
      await expect(openStore({ ...connection, digest: "sha256" })).rejects.toMatchObject({
        code: "journal-digest",
        params: { found: "sm3", wanted: "sha256" },
      });
      const again = await openStore(connection);
      expect(await again.journal.digest()).toBe("sm3");
      await again.close();
    } finally {
      await drop();
    }
  });
});
