import { changeItems, type Unit } from "@lantu/core/ledger";
import type { Observation } from "@lantu/core/signals";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { administer, type TestStore, testStore } from "./database.ts";
import { done, published, saved } from "./saved.ts";

let db: TestStore;
let document: string;
beforeAll(async () => {
  db = await testStore();
  const given = {
    lines: ["# 第一章", "新建公园10处，修复河道20公里。"],
    commitments: [{ quote: "新建公园10处", figures: [{ value: 10, unit: "处", quote: "10处" }] }],
  };
  document = (await published(db.store, given)).id;
  await saved(db.store, { ...given, title: "另一份规划" });
  const [figure] = (await ask(`select id from figures where document = '${document}'`)) as { id: string }[];
  done(await db.store.commitments.correctFigure(figure?.id ?? "", { value: 12 }, { ...ME, reason: "误读" }));
  const unit: Unit = {
    ...{ id: "u00000000000000a1", code: "1", name: "水务局", shortName: null, kind: "department", parent: null },
    ...{ place: null, order: 1, since: null, until: null, becomes: [] },
  };
  const act = {
    noun: "unit",
    act: "created",
    reason: null,
    subject: "unit",
    wanted: new Map([[unit.id, unit]]),
  } as const;
  done(await db.store.items.act({ items: { unit: "all" } }, (held) => changeItems(held, act), ME));
});
afterAll(() => db.close());

const ME = { actor: "local" };
const ask = (query: string) => administer(db.connection, query);

/** Does something no program of Lantu does, looks, and puts everything back. */
async function altered(table: string, row: string, set: string) {
  await ask(`set session_replication_role = replica; create table kept_rows as select * from ${table} where ${row};
    update ${table} set ${set} where ${row}`);
  const found = await db.store.journal.verify();
  await ask(`set session_replication_role = replica; delete from ${table} where ${row};
    insert into ${table} overriding system value select * from kept_rows; drop table kept_rows`);
  return found;
}

describe("what the journal holds by its hash alone", { timeout: 120_000 }, () => {
  test("is found where it was altered: files as received, texts and figures as read, whoever corrected others", async () => {
    expect((await db.store.journal.verify()).kind).toBe("intact");
    const [source] = (await ask(`select source from documents where id = '${document}'`)) as { source: string }[];
    const rows = (await ask("select id, edited from figures order by edited, id")) as { id: string; edited: boolean }[];
    expect(rows.map(({ edited }) => edited)).toEqual([false, true]);
    const [figure, corrected] = rows;
    const flipped = "bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1)";
    for (const [table, key, row, set] of [
      ["sources", "id", source?.source, flipped],
      ["figures", "id", figure?.id, "value = value + 1"],
      ["figures", "id", figure?.id, "unit = '万处'"],
      ["figures", "id", figure?.id, "quote = '11处'"],
      ["figures", "id", figure?.id, "edited = true"],
      ["figures", "id", corrected?.id, "value = value + 1"],
      ["figures", "id", corrected?.id, "edited = false"],
    ]) {
      const found = await altered(String(table), `${key} = '${row}'`, String(set));
      expect(found, `${table} ${set}`).toMatchObject({ kind: "broken", at: "table", table, row });
    }
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });

  test("is the text of a document too", async () => {
    // The column has rows that refer to it: it is altered in place.
    const turn = (from: string, to: string) =>
      ask(`set session_replication_role = replica;
        update documents set raw_text = replace(raw_text, '${from}', '${to}') where id = '${document}'`);
    await turn("20公里", "30公里");
    expect(await db.store.journal.verify()).toMatchObject({ at: "table", table: "documents", row: document });
    await turn("30公里", "20公里");
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });

  test("is every value of statistics, and which of them is the latest", async () => {
    const told: Observation = {
      ...{ concept: "gdp", place: { kind: "coded", code: "990000", name: "岚江市" }, measure: "amount" },
      ...{ breakdown: null, period: "2024", value: 5, unit: "元", status: "preliminary", knownOn: "2025-01-20" },
      ...{ source: "快报", note: null },
    };
    const releases = ["o000000000001", "o000000000002", "o000000000003"] as const;
    const publish = async (id: string, values: readonly Observation[]) => {
      const given = { id, kind: "file", fileName: "表.csv", size: 10, source: null, publish: "asked" } as const;
      await db.store.observationImports.create({ ...given, actor: "local" });
      await db.store.observationImports.draft(
        id,
        values.map((one, at) => ({ ...one, row: at + 2 })),
      );
      await db.store.observationImports.change(id, { state: "verified" });
      done(await db.store.observationImports.publish(id, ME));
    };
    const [first, second, third] = releases;
    await publish(first, [told, { ...told, period: "2023", value: 4 }]);
    // One value again as it is held, one anew, known later.
    await publish(second, [told, { ...told, period: "2023", value: 4.5, knownOn: "2025-02-01" }]);
    await publish(third, [{ ...told, value: 5.5, knownOn: "2025-03-01" }]);
    done(await db.store.observationImports.withdraw(third, ME));
    expect((await db.store.journal.verify()).kind).toBe("intact");
    for (const [row, set] of [
      [first, "value = value + 1 where period = '2024'"],
      [first, "source = '公报' where period = '2024'"],
      [second, "release = 'o00000000000x'"],
      [second, "latest = false"],
      [third, "withdrawn_at = null"],
    ] as const) {
      const where = set.includes(" where ") ? "and" : "where";
      const back = "delete from observations; insert into observations overriding system value select * from kept_rows";
      await ask(`set session_replication_role = replica; create table kept_rows as table observations;
        update observations set ${set} ${where} release = '${row}'`);
      const found = await db.store.journal.verify();
      await ask(`set session_replication_role = replica; ${back}; drop table kept_rows`);
      expect(found, `${row} ${set}`).toMatchObject({ kind: "broken", at: "table", table: "observations" });
    }
    done(await db.store.observationImports.restore(third, ME));
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });
});
