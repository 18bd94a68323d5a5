import { changeItems, type Unit } from "@lantu/core/ledger";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { administer, type TestStore, testStore } from "./database.ts";
import { readTwice } from "./read-twice.ts";
import { done } from "./saved.ts";
import { tampered } from "./tampering.ts";

let db: TestStore;
beforeAll(async () => {
  db = await testStore();
  await readTwice(db.store);
  for (const name of ["水务局", "园林局", null]) await named([1], name);
  await named([2, 3], "住建局");
});
afterAll(() => db.close());

const ask = (query: string) => administer(db.connection, query);
const idOf = (n: number): string => `u${n.toString(16).padStart(16, "0")}`;
const unit = (n: number, name: string): Unit => ({
  ...{ id: idOf(n), code: String(n), name, shortName: null, kind: "department", parent: null, place: null },
  ...{ order: n, since: null, until: null, becomes: [] },
});

/** Names units by one act, or takes them away. */
async function named(numbers: readonly number[], name: string | null): Promise<void> {
  const wanted = new Map(numbers.map((n) => [idOf(n), name === null ? null : unit(n, name)]));
  const act = { noun: "unit", act: "named", wanted, reason: null, subject: "unit" } as const;
  const items = { items: { unit: numbers.map(idOf) } };
  done(await db.store.items.act(items, (held) => changeItems(held, act), { actor: "local" }));
}

describe("the journal as it is written (G: a journal nobody can alter)", { timeout: 120_000 }, () => {
  test("finds JSON's null where nothing is kept: what was taken away, what lists show of a single item", async () => {
    const [gone] = (await ask("select id, from_seq::int as seq from units where value is null")) as {
      id: string;
      seq: number;
    }[];
    for (const stretch of [1, 100]) {
      const taken = "update units set value = 'null' where value is null";
      const there = await tampered(db, "units", taken, { stretch });
      expect(there).toMatchObject({ kind: "broken", at: "table", table: "units", row: gone?.id, seq: gone?.seq });
      const nothing = `update journal set summary = 'null' where seq = ${gone?.seq}`;
      const shown = await tampered(db, "journal", nothing, { stretch });
      expect(shown).toMatchObject({ kind: "broken", at: "summary", seq: gone?.seq });
    }
  });

  test("finds JSON that is written otherwise than it was sealed, the same as its values are", async () => {
    const rows = (await ask(
      "select seq::int as seq, payload::text as payload, summary::text as summary from journal",
    )) as {
      seq: number;
      payload: string;
      summary: string | null;
    }[];
    const ways: readonly ((text: string) => string)[] = [
      (text) => text.replace("{", "{\n"),
      (text) => text.replace(/^\{("\w+":)/, "{$1 0,$1"),
      (text) => text.replace(/":(\d+)([,}])/, '":$1.0$2'),
      (text) => text.replace(/[a-z]/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
    ];
    for (const { seq, ...kept } of rows) {
      for (const [column, at] of [["payload", "hash"] as const, ["summary", "summary"] as const]) {
        const text = kept[column];
        for (const other of text === null ? [] : ways.map((way) => way(text)).filter((one) => one !== text)) {
          const found = await tampered(db, "journal", `update journal set ${column} = '${other}' where seq = ${seq}`);
          expect(found, `${column} of ${seq}: ${other}`).toMatchObject({ kind: "broken", at, seq });
        }
      }
    }
  });

  test("finds what lists call anything where it was called so at another time", async () => {
    const rows = (await ask(
      "select seq::int as seq, summary::text as summary, summary ->> 'title' as title from journal where summary -> 'title' is not null order by seq",
    )) as { seq: number; summary: string; title: string }[];
    const titles = [...new Set(rows.map(({ title }) => title))];
    expect(titles.length).toBeGreaterThan(3);
    for (const { seq, summary, title } of rows) {
      for (const other of titles.filter((one) => one !== title)) {
        const set = summary.replace(`"title":${JSON.stringify(title)}`, `"title":${JSON.stringify(other)}`);
        const found = await tampered(db, "journal", `update journal set summary = '${set}' where seq = ${seq}`);
        expect(found, `${title} of ${seq}: ${other}`).toMatchObject({ kind: "broken", at: "summary", seq });
      }
    }
  });

  test("hands out a journal whose JSON has line breaks between its members entry by entry", async () => {
    const told = async () => {
      const lines: string[] = [];
      for await (const line of db.store.journal.lines()) lines.push(line);
      return lines;
    };
    const whole = await told();
    await ask("create table kept_journal as table journal");
    await ask(`set session_replication_role = replica; update journal set payload = replace(payload::text, '{', E'{\n')::json,
      summary = replace(summary::text, ',', E',\n')::json`);
    const broken = await told();
    await ask(
      "set session_replication_role = replica; delete from journal; insert into journal select * from kept_journal",
    );
    await ask("drop table kept_journal");
    expect(broken).toEqual(whole);
  });
});
