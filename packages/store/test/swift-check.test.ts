import { canonical, type Entry, GENESIS, type ItemBody, type ItemChange, seal } from "@lantu/core/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemSubjects, keptSummary } from "../src/items/line.ts";
import { digestBy } from "../src/ledger/digest.ts";
import { fieldsOf } from "../src/verify/copied-row.ts";
import { entryRow } from "../src/verify/journal-records.ts";
import { JsonTape } from "../src/verify/json-tape.ts";
import { afterJsonb } from "../src/verify/jsonb-bytes.ts";
import { MadeRows } from "../src/verify/made-rows.ts";
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

const text = (value: unknown): Buffer => Buffer.from(canonical(value));

const changesOf = (entry: Entry) => (entry.payload as unknown as { changes: readonly ItemChange<Members>[] }).changes;

/** The fields of an entry, and of each row it made, as COPY sends them. */
interface Sent {
  readonly entry: Field[];
  readonly rows: Field[][];
}

function sentOf(entry: Entry): Sent {
  const micros = (Date.parse(entry.at) - Date.UTC(2000, 0, 1)) * 1000;
  const texts = [entry.actor, entry.kind, entry.subject].map((one) => Buffer.from(one));
  const kept = keptSummary(entry as ItemBody);
  const summary = kept === null ? null : text(kept);
  const ends = [Buffer.from(entry.previous), Buffer.from(entry.hash)];
  const table = int(entry.kind === "unit.changed" ? 0 : 1);
  const rows = changesOf(entry).map(({ id, after }) => {
    const value = after === null ? null : jsonb(after);
    return [long(entry.seq), table, Buffer.from(id), value];
  });
  return { rows, entry: [long(entry.seq), long(micros), ...texts, text(entry.payload), summary, ...ends] };
}

/** A row of a COPY, and where its fields begin. */
function copied(fields: readonly Field[]): readonly [bytes: Buffer, fields: number] {
  const parts = fields.flatMap((field) => [int(field === null ? -1 : field.length), field ?? Buffer.alloc(0)]);
  const bytes = Buffer.concat([Buffer.from([0, fields.length]), ...parts]);
  return [bytes, fieldsOf(bytes, 0, bytes.length) ?? 0];
}

const NEW_YEAR = new Date("2021-01-01");
const swift = swiftCheck("sha256", ["units", "assignments"]);

/** The check of an entry and the rows it made: rows come in memory that is written over afterwards. */
function checked({ entry, rows }: Sent, subjects = new SubjectList()) {
  const made = new MadeRows();
  made.clear(0, 1);
  for (const row of rows) {
    const [bytes, fields] = copied(row);
    made.add(bytes, fields, bytes.length);
    bytes.fill(0);
  }
  const told = entryRow();
  told.point(...copied(entry));
  return swift(told, made, GENESIS, subjects);
}

describe("an entry looked at as bytes (G: a journal nobody can alter)", () => {
  /** Whether a value as it is sealed is told to be what PostgreSQL writes of another. */
  function isWritten(sealed: Json, written: Json): boolean {
    const [tape, bytes, kept] = [new JsonTape(), text(sealed), Buffer.from(`..${asPostgres(written)}`)];
    return afterJsonb(tape, tape.read(bytes, 0, bytes.length), kept, 2) === kept.length;
  }

  test("is told to be what PostgreSQL writes, whatever its values, and nothing else", () => {
    fc.assert(
      fc.property(json.value, json.value, (value, other) => {
        expect(isWritten(value, value)).toBe(true);
        expect(isWritten(value, other)).toBe(canonical(value) === canonical(other));
      }),
    );
  });

  test("tells as much of values that are passed over as of any", () => {
    const [whole, part] = [new JsonTape(), new JsonTape({ name: Buffer.from('"name"'), depth: 0 })];
    fc.assert(
      fc.property(json.object, (value) => {
        const bytes = text({ ...value, name: [value] });
        const roots = [whole, part].map((tape) => tape.read(bytes, 0, bytes.length));
        const placesOf = (tape: JsonTape, root: number) => {
          const places: (readonly number[])[] = [];
          for (let at = tape.firsts[root] as number; at >= 0; at = tape.nexts[at] as number)
            places.push([tape.keyStarts[at] as number, tape.starts[at] as number, tape.ends[at] as number]);
          return places;
        };
        expect(placesOf(part, roots[1] ?? 0)).toEqual(placesOf(whole, roots[0] ?? 0));
      }),
    );
  });

  test("is found whole where its seal, its summary and its rows are", () => {
    fc.assert(
      fc.property(act, (given) => {
        const entry = entryOf(given);
        expect(checked(sentOf(entry))).toEqual({ seq: entry.seq, hash: entry.hash });
      }),
    );
  });

  test("is about what `itemSubjects` says: its items, their commitments and documents", () => {
    fc.assert(
      fc.property(act, fc.constantFrom("unit", "assignment"), (given, noun) => {
        const entry = entryOf(given, noun);
        const told = new SubjectList();
        told.clear(0);
        const isTold = checked(sentOf(entry), told) !== null;
        // How an item stood before it was taken away is passed over.
        expect(isTold).toBe(
          noun === "unit" || !changesOf(entry).some((one) => one.after === null && one.before !== null),
        );
        if (!isTold) {
          expect(told.count).toBe(0);
          return;
        }
        const wanted = Buffer.from(itemSubjects(entry as ItemBody).join("\n"));
        expect(told.isWritten(wanted, 0, wanted.length)).toBe(true);
        expect(told.entryOf(told.count - 1)).toBe(entry.seq);
      }),
    );
  });

  test("is never found whole where a byte of anything was altered", () => {
    fc.assert(
      fc.property(act, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (given, record, place, by) => {
        const sent = sentOf(entryOf(given));
        const all = [sent.entry, ...sent.rows];
        const row = all[record % all.length] ?? [];
        // Rows come by the number of their entry; what is smaller than a millisecond no column holds.
        const held = row.slice(row === sent.entry ? 2 : 1).flatMap((field) => (field === null ? [] : [field]));
        const bytes = held[place % held.length] ?? Buffer.alloc(1);
        // Before JSON of a row stands the version of its binary form.
        const first = row !== sent.entry && bytes === row[3] ? 1 : 0;
        const at = first + ((place >> 4) % (bytes.length - first));
        bytes[at] = ((bytes[at] ?? 0) + by) % 256;
        expect(checked(sent)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test("is never found whole where a row is missing, too many, or of another table", () => {
    fc.assert(
      fc.property(act, (given) => {
        const { entry, rows } = sentOf(entryOf(given));
        const [first = [], ...rest] = rows;
        const elsewhere = first.map((field, index) => (index === 1 ? int(2) : field));
        const other = first.map((field, index) => (index === 2 ? Buffer.from(idOf(100)) : field));
        for (const made of [rest, [first, ...rows], [other, ...rows], [elsewhere, ...rest]]) {
          expect(checked({ entry, rows: made })).toBeNull();
        }
      }),
    );
  });

  test("is never found whole where a row has JSON's null for nothing, or nothing for it", () => {
    const gone = { changes: [[1, [{ a: 1 }, null]]], reason: null, undoes: undefined, at: NEW_YEAR };
    const { entry, rows } = sentOf(entryOf(gone as Parameters<typeof entryOf>[0]));
    const [row = []] = rows;
    const nothing = row.map((field, index) => (index === 3 ? jsonb(null) : field));
    const noSummary = entry.map((field, index) => (index === 6 ? text(null) : field));
    expect(checked({ entry, rows })).not.toBeNull();
    expect(checked({ entry, rows: [nothing] })).toBeNull();
    expect(checked({ entry: noSummary, rows })).toBeNull();
  });

  test("is left to be looked at as values where its JSON is not as it was sealed", () => {
    const sent = sentOf(
      entryOf({ changes: [[1, [null, { a: 1, b: [2] }]]], reason: null, undoes: undefined, at: NEW_YEAR }),
    );
    const spaced = sent.entry.map((field, index) =>
      index === 5 ? Buffer.from(String(field).replace(":", ": ")) : field,
    );
    expect(checked(sent)).not.toBeNull();
    expect(checked({ ...sent, entry: spaced })).toBeNull();
  });
});
