import { canonical, type Entry, GENESIS, type ItemBody, type ItemChange, seal } from "@lantu/core/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemSubjects, itemSummary } from "../src/items/line.ts";
import { digestBy } from "../src/ledger/digest.ts";
import { ByteWriter } from "../src/verify/byte-writer.ts";
import { writeCanonical } from "../src/verify/canonical-bytes.ts";
import { JsonTape } from "../src/verify/json-tape.ts";
import { fieldsOf, Records } from "../src/verify/records.ts";
import { SubjectList } from "../src/verify/subject-list.ts";
import { swiftCheck } from "../src/verify/swift-check.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Members = Readonly<Record<string, Json>>;

/** JSON as PostgreSQL writes its `jsonb`: shorter names first, those as long by their bytes. */
function asPostgres(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(asPostgres).join(", ")}]`;
  const names = Object.keys(value).map((name) => Buffer.from(name));
  names.sort((a, b) => a.length - b.length || a.compare(b));
  const members = names.map(
    (name) => `${JSON.stringify(String(name))}: ${asPostgres((value as Members)[String(name)] ?? null)}`,
  );
  return `{${members.join(", ")}}`;
}

/** Numbers PostgreSQL writes as JavaScript does. */
const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: -9999, max: 9999 }).map((n) => n / 100),
);
const word = fc.string({ unit: "grapheme", maxLength: 6 }).filter((text) => !text.includes("\0"));
const name = fc.constantFrom("a", "b", "name", "title", "lead", "state", "单位", "deadline", "leads");
/** What an item belongs to, where it does. */
const commitment = fc.constantFrom<Members>(
  {},
  {},
  { commitment: null },
  { commitment: "d01-5" },
  { commitment: "d02" },
);
const json = fc.letrec<{ value: Json; object: Members }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>(null, true, false, "", "a, b: {"),
    number,
    word,
    fc.array(tie("value"), { maxLength: 3 }),
    tie("object"),
  ),
  object: fc
    .tuple(fc.dictionary(name, tie("value"), { maxKeys: 6 }), commitment)
    .map(([members, commitment]) => ({ ...members, ...commitment })),
}));

const change = fc.tuple(fc.option(json.object), fc.option(json.object));
const act = fc.record({
  changes: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), change), {
    selector: ([id]) => id,
    minLength: 1,
    maxLength: 10,
  }),
  reason: fc.option(word),
  undoes: fc.option(fc.integer({ min: 1 }), { nil: undefined }),
  at: fc.date({ min: new Date("2001-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
});

const idOf = (n: number): string => `u${String(n).padStart(16, "0")}`;

function entryOf(given: typeof act extends fc.Arbitrary<infer T> ? T : never, noun = "unit"): Entry {
  const changes = given.changes.map(([id, [before, after]]) => ({ id: idOf(id), before, after }));
  const undone = given.undoes === undefined ? {} : { undoes: given.undoes };
  const payload = { act: "named", changes, reason: given.reason, ...undone };
  const body = { kind: `${noun}.changed`, subject: changes[0]?.id ?? "", payload } as unknown as Entry;
  return seal(GENESIS, body, { at: given.at.toISOString(), actor: "local" }, digestBy("sha256"));
}

type Field = Buffer | null;
const int = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
};
const jsonb = (value: Json): Buffer => Buffer.from(`\u0001${asPostgres(value)}`);

/** Whether PostgreSQL could send these bytes for a `jsonb`. */
function isSent(bytes: Buffer): boolean {
  try {
    return jsonb(JSON.parse(bytes.toString("utf8", 1))).equals(bytes);
  } catch {
    return false;
  }
}

const changesOf = (entry: Entry) => (entry.payload as unknown as { changes: readonly ItemChange<Members>[] }).changes;

/** The fields of the records of an entry, as COPY sends them. */
function fieldsOfEntry(entry: Entry): Field[][] {
  const micros = (Date.parse(entry.at) - Date.UTC(2000, 0, 1)) * 1000;
  const texts = [entry.actor, entry.kind, entry.subject].map((text) => Buffer.from(text));
  const payload = jsonb(entry.payload as unknown as Json);
  const summary = jsonb(itemSummary(entry as Parameters<typeof itemSummary>[0]) as Json);
  const ends = [Buffer.from(entry.previous), Buffer.from(entry.hash)];
  const rows = changesOf(entry).map(({ id, after }) => {
    const value = after === null ? null : jsonb(after);
    return [
      long(entry.seq),
      int(entry.kind === "unit.changed" ? 0 : 1),
      Buffer.from(id),
      value,
      ...Array<Field>(7).fill(null),
    ];
  });
  return [...rows, [long(entry.seq), int(-1), null, payload, long(micros), ...texts, summary, ...ends]];
}

/** Memory records come in: one for all, one for each, the same over and over, or now one way and now another. */
const MEMORIES = ["one", "each", "again", "mixed"] as const;
type Memory = (typeof MEMORIES)[number];

function recordsOf(records: readonly (readonly Field[])[], memory: Memory = "each"): Records {
  const told = new Records();
  const rows = records.map((fields) => {
    const parts = fields.flatMap((field) => [int(field === null ? -1 : field.length), field ?? Buffer.alloc(0)]);
    return Buffer.concat([Buffer.from([0, fields.length]), ...parts]);
  });
  const all = Buffer.concat(rows);
  const again = Buffer.alloc(all.length);
  let at = 0;
  for (const [index, row] of rows.entries()) {
    const isAgain = memory === "again" || (memory === "mixed" && index % 3 === 2);
    const isOne = memory === "one" || (memory === "mixed" && index % 3 < 2);
    const [bytes, start] = isAgain ? [again, 0] : isOne ? [all, at] : [row, 0];
    if (isAgain) again.fill(0).set(row);
    told.add(bytes, fieldsOf(bytes, start, start + row.length) ?? 0, start + row.length, !isAgain);
    at += row.length;
  }
  again.fill(0);
  return told;
}

const swift = swiftCheck("sha256", ["units", "assignments"]);

describe("an entry looked at as bytes (G: a journal nobody can alter)", () => {
  test("comes out as `canonical` writes it, whatever its values", () => {
    const [tape, writer] = [new JsonTape(), new ByteWriter()];
    fc.assert(
      fc.property(json.value, (value) => {
        const bytes = Buffer.from(asPostgres(value));
        writer.clear(bytes.length);
        writeCanonical(tape, tape.read(bytes, 0, bytes.length), writer);
        expect(writer.written().toString()).toBe(canonical(value));
      }),
    );
  });

  test("is found whole where its seal, its summary and its rows are", () => {
    fc.assert(
      fc.property(act, fc.constantFrom(...MEMORIES), (given, memory) => {
        const entry = entryOf(given);
        expect(swift(recordsOf(fieldsOfEntry(entry), memory), GENESIS, new SubjectList())).toEqual({
          seq: entry.seq,
          hash: entry.hash,
        });
      }),
    );
  });

  test("is about what `itemSubjects` says: its items, their commitments and documents", () => {
    fc.assert(
      fc.property(act, fc.constantFrom("unit", "assignment"), (given, noun) => {
        const entry = entryOf(given, noun);
        const told = new SubjectList();
        told.clear(0);
        expect(swift(recordsOf(fieldsOfEntry(entry)), GENESIS, told)).not.toBeNull();
        const wanted = Buffer.from(itemSubjects(entry as ItemBody).join("\n"));
        expect(told.isWritten(wanted, 0, wanted.length)).toBe(true);
        expect(told.entryOf(told.count - 1)).toBe(entry.seq);
      }),
    );
  });

  test("is never found whole where a byte of anything was altered", () => {
    fc.assert(
      fc.property(act, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (given, record, place, by) => {
        const fields = fieldsOfEntry(entryOf(given));
        const row = fields[record % fields.length] ?? [];
        const held = row.flatMap((field) => (field === null ? [] : [field]));
        const bytes = held[place % held.length] ?? Buffer.alloc(1);
        const at = (place >> 4) % bytes.length;
        // By their numbers records come together; what is smaller than a millisecond no column holds.
        fc.pre(bytes !== row[0] && bytes !== row[4]);
        bytes[at] = ((bytes[at] ?? 0) + by) % 256;
        fc.pre((bytes !== row[3] && bytes !== row[8]) || isSent(bytes));
        expect(swift(recordsOf(fields), GENESIS, new SubjectList())).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test("is never found whole where a row is missing, too many, or of another table", () => {
    fc.assert(
      fc.property(act, (given) => {
        const [first = [], ...rest] = fieldsOfEntry(entryOf(given));
        const elsewhere = first.map((field, index) => (index === 1 ? int(2) : field));
        const other = first.map((field, index) => (index === 2 ? Buffer.from(idOf(100)) : field));
        for (const records of [rest, [first, first, ...rest], [other, first, ...rest], [elsewhere, ...rest]]) {
          expect(swift(recordsOf(records), GENESIS, new SubjectList())).toBeNull();
        }
      }),
    );
  });
});
