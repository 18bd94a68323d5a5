import { canonical, GENESIS, type Head, seal } from "@lantu/core/ledger";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openStore } from "../src/index.ts";
import { digestBy } from "../src/ledger/digest.ts";
import { administer, testDatabase } from "./database.ts";
import { migrateUpTo } from "./migrate-up-to.ts";

/** The last migration before the journal kept its payloads as they were sealed. */
const BEFORE = "0027_judgements-in-order";

/** Names of members; those beyond the first plane stand before the last of it, in the order of their halves. */
const name = fc.constantFrom(
  ...["act", "id", "单位", "a b", "aa", "B", 'quo"te', "back\\slash", ""],
  ...["😀", "a😀", "a😀b", "𠮷", "\ud7ff", "\ud7ff😀", "\ue000", "a\uffee", "ab"],
);
/** Numbers JavaScript writes with an exponent, and the nearest that it does not. */
const number = fc.oneof(
  fc.constantFrom(0, 1e-6, 1e-7, -1.5e-7, 1.25e-10, 5e-324, 999_999_999_999_999_900_000, 1e21, -1.5e21, 1.25e25),
  fc.constantFrom(Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 70, 0.1 + 0.2, 1e20, 100, 1_000_000),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
);
const word = fc.string({ unit: "grapheme", maxLength: 6 }).filter((text) => !text.includes("\0"));
const { value: payload } = fc.letrec((tie) => ({
  value: fc.dictionary(name, fc.oneof({ maxDepth: 3 }, tie("leaf"), tie("list"), tie("value")), { maxKeys: 6 }),
  list: fc.array(fc.oneof({ maxDepth: 3 }, tie("leaf"), tie("value")), { maxLength: 3 }),
  leaf: fc.oneof(fc.constantFrom(null, true, false, "", "a, b: {", 0.5, -3.25), fc.maxSafeInteger(), number, word),
}));

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

test("a journal kept otherwise is brought to the very text its hashes are of", { timeout: 120_000 }, async () => {
  const { connection, drop } = await testDatabase();
  await migrateUpTo(connection, BEFORE);
  let head: Head = GENESIS;
  const texts: string[] = [];
  const single = { act: "named", reason: null, changes: [{ id: "u", before: null, after: { name: "水务局" } }] };
  for (const value of [single, ...fc.sample(payload, 200)]) {
    const body = { kind: "unit.changed", subject: "u", payload: value } as unknown as Parameters<typeof seal>[1];
    const entry = seal(head, body, { at: "2026-01-31T12:00:00.000Z", actor: "local" }, digestBy("sha256"));
    const values = [String(entry.seq), entry.at, entry.actor, entry.kind, entry.subject, JSON.stringify(value), "{}"];
    const row = [...values, entry.previous, entry.hash].map(quoted).join(", ");
    await administer(connection, `insert into journal values (${row})`);
    texts.push(canonical(value));
    head = entry;
  }
  await (await openStore(connection)).close();
  const rows = await administer(
    connection,
    "select payload::text as text, summary::text as summary from journal order by seq",
  );
  expect(rows).toEqual(texts.map((text, index) => ({ text, summary: index === 0 ? null : "{}" })));
  await drop();
});
