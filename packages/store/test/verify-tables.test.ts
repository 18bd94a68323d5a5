import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestStore, testStore } from "./database.ts";
import { readTwice } from "./read-twice.ts";
import { columnsOf, tampered } from "./tampering.ts";

let db: TestStore;
let document: string;
beforeAll(async () => {
  db = await testStore();
  document = await readTwice(db.store);
});
afterAll(() => db.close());

describe("what is told of documents (G: a journal nobody can alter)", { timeout: 120_000 }, () => {
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
