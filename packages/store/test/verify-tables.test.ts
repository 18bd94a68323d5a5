import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { administer, type TestStore, testStore } from "./database.ts";
import { readTwice } from "./read-twice.ts";
import { columnsOf, tampered, withoutChecks } from "./tampering.ts";

let db: TestStore;
let document: string;
beforeAll(async () => {
  db = await testStore();
  document = await readTwice(db.store);
});
afterAll(() => db.close());

/** Columns that follow from no entry: where a figure stands in the outline, and what a commitment is searched by. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { figures: ["block"], commitments: ["terms"] };

const ask = (query: string) => administer(db.connection, query);

describe("what is told of documents (G: a journal nobody can alter)", { timeout: 120_000 }, () => {
  test.each(["documents", "commitments", "figures"])("is found altered in every column of %s", async (table) => {
    await withoutChecks(db, table);
    const own = table === "documents" ? "id" : "document";
    const rows = (await ask(`select id from ${table} where ${own} = '${document}'`)) as { id: string }[];
    const missed: string[] = [];
    for (const { id } of rows) {
      for (const { name, other } of await columnsOf(db, table)) {
        if (BESIDE[table]?.includes(name)) continue;
        const found = await tampered(db, table, `update ${table} set "${name}" = ${other} where id = '${id}'`);
        if (found.kind !== "broken" || found.at !== "table") missed.push(`${id} ${name}`);
      }
    }
    expect(rows.length).toBeGreaterThan(0);
    expect(missed).toEqual([]);
  });

  test("is found to have come when its file did not, be its past told alike", async () => {
    const set = `set received_at = received_at - interval '1 day' where id = '${document}'`;
    const back = set.replace("-", "+");
    await ask(`update document_versions ${set}`);
    const found = await tampered(db, "documents", `update documents ${set}`);
    await ask(`update document_versions ${back}`);
    expect(found).toMatchObject({ kind: "broken", at: "table", table: "documents", row: document });
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });

  test("is found to have a figure nobody ever read, of whatever document", async () => {
    const columns = (await columnsOf(db, "figures")).map(({ name }) => `"${name}"`);
    for (const [of, set] of [
      [document, `id = '${document}-fzz'`],
      [document, `id = '${document}-fzz', edited = true`],
      ["d00000000000x", "id = 'd00000000000x-fc', document = 'd00000000000x'"],
    ] as const) {
      const found = await tampered(
        db,
        "figures",
        `create temp table one as select ${columns} from figures where document = '${document}' limit 1;
        update one set ${set}; insert into figures (${columns}) select * from one; drop table one`,
      );
      const row = of === document ? `${document}-fzz` : null;
      expect(found, set).toMatchObject({ kind: "broken", at: "table", table: "figures", row });
    }
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });
});
