import type { EntryBody, Unit } from "@lantu/core/ledger";
import { changeItems, seal } from "@lantu/core/ledger";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digestBy } from "../src/ledger/digest.ts";
import { summaryOf } from "../src/ledger/summary.ts";
import type { VerifyOptions } from "../src/verify/index.ts";
import { administer, type TestStore, testStore } from "./database.ts";
import { done, published, saved } from "./saved.ts";

let db: TestStore;
beforeAll(async () => {
  db = await testStore();
  await filled();
});
afterAll(() => db.close());

const ME = { actor: "local" };
const SHA256 = digestBy("sha256");
const idOf = (n: number): string => `u${n.toString(16).padStart(16, "0")}`;
const unit = (n: number, name: string): Unit => ({
  ...{ id: idOf(n), code: String(n), name, shortName: null, kind: "department", parent: null, place: null },
  ...{ order: n, since: null, until: null, becomes: [] },
});

async function named(n: number, name: string | null): Promise<void> {
  const wanted = new Map([[idOf(n), name === null ? null : unit(n, name)]]);
  const act = { noun: "unit", act: "named", wanted, reason: null, subject: "unit" } as const;
  done(await db.store.items.act({ items: { unit: [idOf(n)] } }, (held) => changeItems(held, act), ME));
}

async function filled(): Promise<void> {
  const given = { lines: ["# 第一章", "新建公园10处，修复河道20公里。"], commitments: [{ quote: "新建公园10处" }] };
  const { id } = await published(db.store, given);
  await saved(db.store, { ...given, title: "另一份规划" });
  done(await db.store.documents.describe(id, { title: "改过的名称" }, ME));
  for (const [n, name] of [
    [1, "水务局"],
    [2, "园林局"],
    [1, "水务和园林局"],
    [2, null],
    [3, "住建局"],
  ] as const) {
    await named(n, name);
  }
}

const ask = (query: string) => administer(db.connection, query);

/** Does something no program of Lantu does, looks, and puts everything back. */
async function tampered(statement: string, back: string, options: VerifyOptions = {}) {
  await ask(`set session_replication_role = replica; ${statement}`);
  const found = await db.store.journal.verify(options);
  await ask(`set session_replication_role = replica; ${back}`);
  return found;
}

/** Puts an entry behind the last, sealed as it has to be. */
async function sealed(kind: string, subject: string, payload: object): Promise<string> {
  const body = { kind, subject, payload } as unknown as EntryBody;
  const entry = seal(await db.store.journal.head(), body, { at: "2026-01-31T12:00:00.000Z", actor: "local" }, SHA256);
  const summary = summaryOf(body, "");
  const values = [
    entry.seq,
    entry.at,
    entry.actor,
    kind,
    subject,
    ...[payload, summary].map((one) => JSON.stringify(one)),
  ];
  const quoted = [...values, entry.previous, entry.hash].map((one) => `'${one}'`).join(", ");
  return `insert into journal values (${quoted}); insert into journal_subjects values ('${subject}', ${entry.seq})`;
}

describe("verification (G: a journal nobody can alter)", { timeout: 120_000 }, () => {
  test("finds nothing where nothing was altered", async () => {
    const head = await db.store.journal.head();
    expect(await db.store.journal.verify()).toEqual({ kind: "intact", head, items: 5, documents: 2 });
  });

  test("tells the root of every day, and of one that is not the published", async () => {
    const head = await db.store.journal.head();
    const roots = await db.store.journal.roots();
    expect(roots.at(-1)).toMatchObject({ seq: head.seq, hash: head.hash });
    expect(roots.reduce((sum, { entries }) => sum + entries, 0)).toBe(head.seq);
    expect((await db.store.journal.verify({ roots })).kind).toBe("intact");
    const [first] = roots;
    const other = { seq: first?.seq ?? 0, hash: "0".repeat(64) };
    expect(await db.store.journal.verify({ roots: [other] })).toMatchObject({
      kind: "broken",
      at: "root",
      seq: first?.seq,
    });
    expect(await db.store.journal.roots({ from: "2999-01-01" })).toEqual([]);
  });

  test("finds a row of what entries are about that was altered, left out, or is too many", async () => {
    const rows = (await ask("select subject, seq::int as seq from journal_subjects order by seq, subject")) as {
      subject: string;
      seq: number;
    }[];
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) throw new Error("no rows");
    const back = "truncate journal_subjects; insert into journal_subjects select * from kept_subjects";
    const wrong = { kind: "broken", at: "table", table: "journal_subjects" };
    await ask("create table kept_subjects as table journal_subjects");
    for (const { subject, seq } of [first, last]) {
      const here = `where subject = '${subject}' and seq = ${seq}`;
      for (const tampering of [
        `update journal_subjects set subject = '${subject}x' ${here}`,
        `delete from journal_subjects ${here}`,
        `insert into journal_subjects values ('another', ${seq})`,
      ]) {
        expect(await tampered(tampering, back), tampering).toMatchObject({ ...wrong, seq });
      }
    }
    for (const seq of [-1, last.seq + 1]) {
      expect(await tampered(`insert into journal_subjects values ('another', ${seq})`, back)).toMatchObject({
        ...wrong,
        ...{ seq, row: "another" },
      });
    }
    // The order in which rows were noted tells nothing.
    const turned =
      "truncate journal_subjects; insert into journal_subjects select * from kept_subjects order by 1 desc, 2";
    expect((await tampered(turned, back)).kind).toBe("intact");
    await ask("drop table kept_subjects");
  });

  test("finds the same in threads of its own, and stops there too", async () => {
    const whole = await db.store.journal.verify();
    const told: number[] = [];
    const onProgress = (checked: number) => told.push(checked);
    expect(await db.store.journal.verify({ apart: true, stretch: 2, onProgress })).toEqual(whole);
    expect(Math.max(...told)).toBe((await db.store.journal.head()).seq);
    await ask(
      "create table kept_hashes as select seq, hash from journal; create table kept_plans as select id, state from documents",
    );
    const back = "update journal j set hash = k.hash from kept_hashes k where k.seq = j.seq";
    const zeros = "update journal set hash = repeat('0', 64) where seq = 4";
    expect(await tampered(zeros, back, { apart: true })).toMatchObject({ kind: "broken", at: "hash", seq: 4 });
    const states = "update documents d set state = k.state from kept_plans k where k.id = d.id";
    const found = await tampered("update documents set state = 'withdrawn' where state = 'published'", states, {
      apart: true,
    });
    expect(found).toMatchObject({ kind: "broken", at: "table", table: "documents" });
    const root = { seq: 1, hash: "0".repeat(64) };
    expect(await db.store.journal.verify({ apart: true, roots: [root] })).toMatchObject({ at: "root", seq: 1 });
    expect(await db.store.journal.verify({ apart: true, signal: AbortSignal.abort() })).toEqual({ kind: "cancelled" });
    expect(await db.store.journal.verify()).toEqual(whole);
  });

  test("finds nothing where the database keeps entries in another order than they were made in", async () => {
    const whole = await db.store.journal.verify();
    await ask("create table kept_order as select * from journal");
    const moved = "delete from journal; insert into journal select * from kept_order order by seq desc";
    const back = "delete from journal; insert into journal select * from kept_order order by seq";
    for (const stretch of [2, 100]) expect(await tampered(moved, back, { stretch })).toEqual(whole);
  });

  test("takes shorter stretches where entries made more rows than are held at a time", async () => {
    const whole = await db.store.journal.verify();
    for (const room of [1, 400, 1000]) expect(await db.store.journal.verify({ room })).toEqual(whole);
    const columns = "id, from_seq, until_seq, version, value";
    await ask(`create table kept_units as select ${columns} from units`);
    const back = `delete from units; insert into units (${columns}) select ${columns} from kept_units`;
    const found = await tampered("delete from units where from_seq = (select max(from_seq) from units)", back, {
      room: 1,
    });
    expect(found).toMatchObject({ kind: "broken", at: "table", table: "units" });
    expect(await db.store.journal.verify()).toEqual(whole);
  });

  test.each([1, 2, 3, 7])("goes through it %i entries at a time, each held against the one before", async (stretch) => {
    const head = await db.store.journal.head();
    const told: number[] = [];
    const onProgress = (checked: number) => told.push(checked);
    const whole = { kind: "intact", head, items: 5, documents: 2 };
    expect(await db.store.journal.verify({ stretch, onProgress })).toEqual(whole);
    expect([told.length, Math.max(...told)]).toEqual([Math.ceil(head.seq / stretch), head.seq]);
    await ask("create table kept_journal as table journal");
    const back = "delete from journal; insert into journal select * from kept_journal";
    for (const seq of [2, 3, head.seq - 1]) {
      const found = await tampered(`update journal set hash = repeat('0', 64) where seq = ${seq}`, back, { stretch });
      expect(found).toMatchObject({ kind: "broken", at: "hash", seq });
      const without = await tampered(`delete from journal where seq = ${seq}`, back, { stretch });
      expect(without).toMatchObject({ kind: "broken", at: "sequence", seq });
    }
    await ask("drop table kept_journal");
  });

  test("finds an entry about a thing the ledger knows nothing of, well sealed as it is", async () => {
    const { seq } = await db.store.journal.head();
    const back = `delete from journal_subjects where seq > ${seq}; delete from journal where seq > ${seq}`;
    for (const kind of ["spell.changed", "spell.cast"]) {
      const found = await tampered(await sealed(kind, "spell", { words: "芝麻开门" }), back);
      expect(found, kind).toMatchObject({ kind: "broken", at: "unfoldable", seq: seq + 1 });
    }
  });

  test("finds any byte that was altered in any column of any entry", async () => {
    const { seq: last } = await db.store.journal.head();
    const columns = ["seq", "at", "actor", "kind", "subject", "payload", "summary", "previous", "hash"] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...columns),
        fc.integer({ min: 1, max: last }),
        fc.nat(),
        fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
        async (column, seq, place, stretch) => {
          const [row] = (await ask(`select ${column}::text as text from journal where seq = ${seq}`)) as {
            text: string | null;
          }[];
          const altered = await alteredText(column, row?.text ?? "null", place);
          if (altered === null) return;
          await ask("create table kept_journal as table journal");
          const quoted = altered.replaceAll("'", "''");
          const found = await tampered(
            `update journal set ${column} = '${quoted}' where seq = ${seq}`,
            "delete from journal; insert into journal select * from kept_journal",
            { stretch },
          )
            .catch(() => null) // a number or a hash that is there already
            .finally(() => ask("drop table kept_journal"));
          if (found === null) return;
          expect(found.kind, `${column} of ${seq}: ${altered}`).toBe("broken");
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** The text with one character altered, where the column can hold it; null where it says the same. */
async function alteredText(column: string, text: string, place: number): Promise<string | null> {
  const at = place % text.length;
  for (let shift = 1; shift < 90; shift++) {
    const code = ((text.charCodeAt(at) - 32 + shift) % 94) + 32;
    const altered = `${text.slice(0, at)}${String.fromCharCode(code)}${text.slice(at + 1)}`;
    const type = column === "at" ? "timestamptz(3)" : column === "seq" ? "bigint" : "text";
    const isJson = column === "payload" || column === "summary";
    if (/^(previous|hash)$/.test(column) && !/^[0-9a-f]{64}$/.test(altered)) continue;
    const quote = (one: string) => `'${one.replaceAll("'", "''")}'::${type}`;
    const other = isJson ? `${quote(altered)}::jsonb is not null` : `${quote(text)} <> ${quote(altered)}`;
    const differs = await ask(`select ${other} as differs`).catch(() => null);
    if ((differs as { differs: boolean }[] | null)?.[0]?.differs) return altered;
  }
  return null;
}
