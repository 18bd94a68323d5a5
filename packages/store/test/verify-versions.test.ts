import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { administer, type TestStore, testStore } from "./database.ts";
import { readTwice } from "./read-twice.ts";
import { done } from "./saved.ts";
import { columnsOf, tampered, withoutChecks } from "./tampering.ts";

let db: TestStore;
let document: string;
beforeAll(async () => {
  db = await testStore();
  document = await readTwice(db.store);
});
afterAll(() => db.close());

const ME = { actor: "local" };
const ask = (query: string) => administer(db.connection, query);

interface VersionRow {
  readonly id: string;
  readonly seq: number;
}

const rowsOf = (table: string, where: string) =>
  ask(`select id, from_seq::int as seq from ${table} where ${where} order by from_seq, id`) as Promise<VersionRow[]>;

describe("the past as it is told (G: a journal nobody can alter)", { timeout: 120_000 }, () => {
  test("is what the journal says where nothing was altered", async () => {
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });

  test.each(["document_versions", "commitment_versions"])("is found in every column of %s", async (table) => {
    const own = table === "document_versions" ? "id" : "document";
    const rows = await rowsOf(table, `${own} = '${document}' and until_seq is not null`);
    expect(rows.length).toBeGreaterThan(2);
    const row = rows[1];
    await withoutChecks(db, table);
    for (const { name, other } of await columnsOf(db, table)) {
      // What a commitment is searched by is no part of what is told of it.
      if (["id", "terms"].includes(name)) continue;
      const here = `id = '${row?.id}' and from_seq = ${row?.seq}`;
      const found = await tampered(db, table, `update ${table} set "${name}" = ${other} where ${here}`);
      expect(found, `${table}.${name}`).toMatchObject({ kind: "broken", at: "table", table });
      if (!["document", "from_seq"].includes(name)) expect(found, name).toMatchObject({ row: row?.id });
    }
  });

  test.each(["document_versions", "commitment_versions"])("is found where a row of %s is gone", async (table) => {
    for (const { id, seq } of await rowsOf(table, "until_seq is not null")) {
      const found = await tampered(db, table, `delete from ${table} where id = '${id}' and from_seq = ${seq}`);
      expect(found, `${id} ${seq}`).toMatchObject({ kind: "broken", at: "table", table, row: id });
    }
  });

  test("is found where it tells of what nobody ever read", async () => {
    const [row] = await rowsOf("commitment_versions", "until_seq is not null");
    for (const [set, table] of [
      ["id = id || 'x'", "commitment_versions"],
      ["id = 'd00000000000x-1', document = 'd00000000000x'", "commitment_versions"],
    ] as const) {
      const here = `where id = '${row?.id}' and from_seq = ${row?.seq}`;
      const found = await tampered(
        db,
        table,
        `create temp table one as select * from ${table} ${here}; update one set ${set};
        insert into ${table} select * from one; drop table one`,
      );
      expect(found, set).toMatchObject({ kind: "broken", at: "table", table });
    }
  });

  test("is found in any figure a past commitment stood on, of whatever reading", async () => {
    const table = "commitment_versions";
    for (const { id, seq } of await rowsOf(table, "jsonb_array_length(told) > 0")) {
      const here = `id = '${id}' and from_seq = ${seq}`;
      for (const set of [
        "told = jsonb_set(told, '{0,value}', '99'), value = 99",
        "told = jsonb_set(told, '{0,unit}', '\"万处\"')",
        "told = jsonb_set(told, '{0,edited}', to_jsonb(not (told #>> '{0,edited}')::boolean))",
      ]) {
        const found = await tampered(db, table, `update ${table} set ${set} where ${here}`);
        expect(found, `${here} ${set}`).toMatchObject({ kind: "broken", at: "table", table, row: id, seq });
      }
    }
  });

  test("is found where a figure of an earlier reading is told as it is read now, or not at all", async () => {
    const table = "commitment_versions";
    const now = `(select told from ${table} n where n.id = c.id and n.until_seq is null)`;
    const columns = `from ${table} c where document = '${document}' and until_seq is not null`;
    const unlike = (await ask(`select id, from_seq::int as seq ${columns} and told <> ${now}`)) as VersionRow[];
    const unread = (await rowsOf(table, "jsonb_array_length(told) > 0")).map((row) => [
      row,
      "told = '[]', value = null",
    ]);
    for (const [{ id, seq }, set] of [...unlike.map((row) => [row, `told = ${now}`]), ...unread] as [
      VersionRow,
      string,
    ][]) {
      const found = await tampered(db, table, `update ${table} c set ${set} where id = '${id}' and from_seq = ${seq}`);
      expect(found, `${id} ${seq} ${set}`).toMatchObject({ kind: "broken", at: "table", table, row: id, seq });
    }
    expect(unlike.length).toBeGreaterThan(0);
  });

  test("is found where a row goes on being told once the plan was read again", async () => {
    const table = "commitment_versions";
    const rows = await rowsOf(table, `document = '${document}' and version = 1`);
    const [row, again] = rows.filter(({ id }) => id === rows.at(-1)?.id);
    const until = `(select until_seq from ${table} where id = '${again?.id}' and from_seq = ${again?.seq})`;
    const found = await tampered(
      db,
      table,
      `update ${table} set until_seq = ${until} where id = '${row?.id}' and from_seq = ${row?.seq};
      delete from ${table} where id = '${again?.id}' and from_seq = ${again?.seq}`,
    );
    expect([row?.seq, again?.seq]).toEqual([1, 5]);
    expect(found).toMatchObject({ kind: "broken", at: "table", table, row: row?.id, seq: row?.seq });
  });

  test("may be told from the end of an act of several entries on", async () => {
    const ids = (await db.store.books.get(document))?.commitments.map((one) => one.id) ?? [];
    done(await db.store.commitments.decide(ids, "reject", ME));
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });
});
