import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { administer, type TestStore, testStore } from "./database.ts";
import { readingOf } from "./reading.ts";
import { done, saved } from "./saved.ts";

let db: TestStore;
let document: string;
beforeAll(async () => {
  db = await testStore();
  await filled();
});
afterAll(() => db.close());

const ME = { actor: "local" };
const ask = (query: string) => administer(db.connection, query);

const GIVEN = {
  lines: ["# 第一章", "市园林局新建公园10处，修复河道20公里。", "增设座椅200把。"],
  commitments: [
    { quote: "新建公园10处", lead: ["市园林局"], figures: [{ value: 10, unit: "处", quote: "10处" }] },
    { quote: "增设座椅200把。", figures: [{ value: 200, unit: "把", quote: "200把" }] },
  ],
};

/** A plan that was edited, corrected, read again and published, and another that was not. */
async function filled(): Promise<void> {
  const { id } = await saved(db.store, GIVEN);
  document = id;
  await saved(db.store, { ...GIVEN, title: "另一份规划" });
  const [first] = (await db.store.books.get(id))?.commitments ?? [];
  const one = await db.store.commitments.get(first?.id ?? "");
  done(await db.store.commitments.edit(one?.id ?? "", { title: "公园" }, ME));
  done(await db.store.commitments.correctFigure(one?.figure?.id ?? "", { value: 12 }, ME));
  const reading = readingOf({ ...GIVEN, lines: [...GIVEN.lines, "另建驿站3座。"] });
  const choices = { encoding: null, keep: [] };
  done(await db.store.documents.reread({ document: id, reading, engine: "2", cause: "engine", choices }, ME));
  done(await db.store.documents.publish(id, ME));
  done(await db.store.documents.describe(id, { title: "改过的名称" }, ME));
}

interface VersionRow {
  readonly id: string;
  readonly seq: number;
}

const rowsOf = (table: string, where: string) =>
  ask(`select id, from_seq::int as seq from ${table} where ${where} order by from_seq, id`) as Promise<VersionRow[]>;

/** Does something no program of Lantu does, looks, and puts everything back. */
async function tampered(table: string, statement: string) {
  await ask(`set session_replication_role = replica; create table kept_rows as table ${table}; ${statement}`);
  const columns = (await ask(`select string_agg(quote_ident(column_name), ', ') as names
    from information_schema.columns where table_name = '${table}' and is_generated = 'NEVER'`)) as { names: string }[];
  const names = columns[0]?.names;
  const found = await db.store.journal.verify();
  await ask(`set session_replication_role = replica; truncate ${table};
    insert into ${table} (${names}) select ${names} from kept_rows; drop table kept_rows`);
  return found;
}

/** Another value of a column, whatever its type. */
const OTHER: Readonly<Record<string, string>> = {
  text: "coalesce(%, '') || '改'",
  integer: "coalesce(%, 0) + 1",
  bigint: "-%",
  boolean: "not %",
  "double precision": "coalesce(%, 0) + 0.5",
  date: "coalesce(%, '2020-01-01') + 1",
  "timestamp with time zone": "coalesce(%, '2020-01-01') + interval '1 s'",
  ARRAY: "% || '改'::text",
  jsonb: "case when jsonb_typeof(%) = 'array' then % || '[{}]' else % || '{\"pages\":99,\"title\":{}}' end",
};

const columnsOf = (table: string) =>
  ask(`select column_name as name, data_type as type from information_schema.columns
    where table_name = '${table}' and is_generated = 'NEVER' and column_name not in ('id', 'terms')`) as Promise<
    { name: string; type: string }[]
  >;

describe("the past as it is told (G: a journal nobody can alter)", { timeout: 120_000 }, () => {
  test("is what the journal says where nothing was altered", async () => {
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });

  test.each(["document_versions", "commitment_versions"])("is found in every column of %s", async (table) => {
    const own = table === "document_versions" ? "id" : "document";
    const rows = await rowsOf(table, `${own} = '${document}' and until_seq is not null`);
    expect(rows.length).toBeGreaterThan(2);
    const row = rows[1];
    await ask(`alter table ${table} drop constraint ${table}_in_order`);
    for (const { name, type } of await columnsOf(table)) {
      const other = OTHER[type]?.replaceAll("%", `"${name}"`);
      const here = `id = '${row?.id}' and from_seq = ${row?.seq}`;
      const found = await tampered(table, `update ${table} set "${name}" = ${other} where ${here}`);
      expect(found, `${table}.${name}`).toMatchObject({ kind: "broken", at: "table", table });
      if (!["document", "from_seq"].includes(name)) expect(found, name).toMatchObject({ row: row?.id });
    }
    await ask(
      `alter table ${table} add constraint ${table}_in_order check (until_seq is null or until_seq > from_seq)`,
    );
  });

  test.each(["document_versions", "commitment_versions"])("is found where a row of %s is gone", async (table) => {
    for (const { id, seq } of await rowsOf(table, "until_seq is not null")) {
      const found = await tampered(table, `delete from ${table} where id = '${id}' and from_seq = ${seq}`);
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
        const found = await tampered(table, `update ${table} set ${set} where ${here}`);
        expect(found, `${here} ${set}`).toMatchObject({ kind: "broken", at: "table", table, row: id, seq });
      }
    }
  });

  test("may be told from the end of an act of several entries on", async () => {
    const ids = (await db.store.books.get(document))?.commitments.map((one) => one.id) ?? [];
    done(await db.store.commitments.decide(ids, "reject", ME));
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });
});
