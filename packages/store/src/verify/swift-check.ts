import { type Head, NOUNS } from "@lantu/core/ledger";
import { tableNameOf } from "../items/tables.ts";
import type { JournalDigest } from "../ledger/digest.ts";
import { bytesDigestBy } from "../ledger/digest.ts";
import { ByteWriter } from "./byte-writer.ts";
import type { CopiedRow } from "./copied-row.ts";
import { millisecondsOf, writeIso } from "./iso-bytes.ts";
import { COLUMNS, type Column } from "./journal-records.ts";
import { JsonTape, NONE } from "./json-tape.ts";
import { afterJsonb } from "./jsonb-bytes.ts";
import type { MadeRows } from "./made-rows.ts";
import { addSubjects } from "./subject-bytes.ts";
import type { SubjectList } from "./subject-list.ts";
import {
  changeAfter,
  changeBefore,
  changeId,
  countOf,
  isGiven,
  type Payload,
  payloadOf,
  writeSummary,
} from "./summary-bytes.ts";

/**
 * Looks at an entry and the rows it made, where that can be told from bytes alone. Returns the head it makes, and adds what
 * it is about to the subjects.
 */
export type SwiftCheck = (entry: CopiedRow, rows: MadeRows, head: Head, subjects: SubjectList) => Head | null;

/** Nouns whose items belong to no commitment, as `commitmentOf` has it. */
const WITHOUT_COMMITMENTS = ["unit", "person"] as const;

/** How items stood before a change is sealed with it, and nothing follows from it: change, changes, payload. */
const BEFORE = { name: Buffer.from('"before"'), depth: 2 };

/** Longer changes are looked at the other way. */
const MOST_CHANGES = 16;

/**
 * Looks at entries about items without making values of their JSON: the journal keeps it as it was sealed, and rows are
 * held against it member by member, in the order PostgreSQL sends them. It never says that something is broken. It answers null for whatever it cannot
 * tell or that does not fit, and then `checkSeal` and `checkRows` decide.
 */
export function swiftCheck(digest: JournalDigest, tables: readonly string[]): SwiftCheck {
  const hashOf = bytesDigestBy(digest);
  const tableOf = new Map(NOUNS.map((noun) => [`${noun}.changed`, tables.indexOf(tableNameOf(noun))]));
  const without = new Set(WITHOUT_COMMITMENTS.map((noun) => tables.indexOf(tableNameOf(noun))));
  const [tape, writer] = [new JsonTape(BEFORE), new ByteWriter()];
  // What comes next is mostly of the same kind.
  let [kind, table] = ["", NONE];
  return (entry, rows, head, subjects) => {
    const seq = entry.long(COLUMNS.seq);
    if (!isLatin(entry, COLUMNS.kind, kind)) {
      kind = latin(entry, COLUMNS.kind);
      table = tableOf.get(kind) ?? NONE;
    }
    if (table === NONE) return null;
    if (seq !== head.seq + 1 || !isLatin(entry, COLUMNS.previous, head.hash)) return null;
    const [start, end] = [entry.start(COLUMNS.payload), entry.end(COLUMNS.payload)];
    writer.clear(entry.end(COLUMNS.hash) - entry.start(COLUMNS.seq) + ROOM);
    if (!writeSealed(entry, writer)) return null;
    const hash = hashOf(writer.written());
    if (!isLatin(entry, COLUMNS.hash, hash)) return null;
    // From here on the payload is known to be canonical.
    const payload = payloadOf(tape, tape.read(entry.bytes, start, end));
    if (payload === null || !areRowsMade(tape, payload, rows, seq, table)) return null;
    if (!isSummaryKept(tape, payload, entry, writer)) return null;
    const place = { entry, seq, hasCommitments: !without.has(table) };
    return addSubjects(tape, payload, place, subjects) ? { seq, hash } : null;
  };
}

/** Room for what stands around values. */
const ROOM = 4096;

const latin = (entry: CopiedRow, column: Column): string =>
  entry.bytes.toString("latin1", entry.start(column), entry.end(column));

/** Whether a column is a text of single bytes. */
function isLatin(entry: CopiedRow, column: Column, text: string): boolean {
  const { bytes } = entry;
  const start = entry.start(column);
  if (entry.end(column) - start !== text.length) return false;
  for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}

const [ACTOR, AT, KIND, PAYLOAD, PREVIOUS, SEQ, SUBJECT, END] = [
  ...['{"actor":"', '","at":"', '","kind":"', '","payload":', ',"previous":"', '","seq":', ',"subject":"', '"}'],
].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];

/** Writes what an entry is sealed over. False where a text in it would have to be escaped. */
function writeSealed(entry: CopiedRow, writer: ByteWriter): boolean {
  const { actor, kind, payload, previous, subject } = COLUMNS;
  if (!isPlain(entry, actor) || !isPlain(entry, subject)) return false;
  const write = (begin: Buffer, column: Column) => {
    writer.all(begin);
    writer.range(entry.bytes, entry.start(column), entry.end(column));
  };
  write(ACTOR, actor);
  writer.all(AT);
  writeIso(millisecondsOf(entry.long(COLUMNS.at)), writer);
  write(KIND, kind);
  write(PAYLOAD, payload);
  write(PREVIOUS, previous);
  writer.all(SEQ);
  writer.count(entry.long(COLUMNS.seq));
  write(SUBJECT, subject);
  writer.all(END);
  return true;
}

/** Whether a text stands in JSON as it is. */
function isPlain(entry: CopiedRow, column: Column): boolean {
  const end = entry.end(column);
  for (let at = entry.start(column); at < end; at++) {
    const byte = entry.bytes[at] as number;
    if (byte < 0x20 || byte === 0x22 || byte === 0x5c) return false;
  }
  return true;
}

/** Whether what is kept of what lists show is what follows from the payload: of a single item nothing. */
function isSummaryKept(tape: JsonTape, payload: Payload, entry: CopiedRow, writer: ByteWriter): boolean {
  const count = countOf(tape, payload);
  if (count === 1 || entry.isNull(COLUMNS.summary)) return count === 1 && entry.isNull(COLUMNS.summary);
  writer.length = 0;
  writeSummary(tape, payload, count, writer);
  return writer.equals(entry.bytes, entry.start(COLUMNS.summary), entry.end(COLUMNS.summary));
}

/** Whether each change made one row, as it is told, and there are no others. */
function areRowsMade(tape: JsonTape, { changes }: Payload, rows: MadeRows, seq: number, table: number): boolean {
  let [changed, kept] = [0, 0];
  for (let row = rows.lastOf(seq); row !== NONE; row = rows.before(row)) kept++;
  if (kept > MOST_CHANGES) return false;
  for (let change = tape.firsts[changes] as number; change !== NONE; change = tape.nexts[change] as number) {
    if (++changed > kept || !isRowMade(tape, change, rows, seq, table)) return false;
  }
  return changed === kept && areApart(tape, changes);
}

/** Whether there is the row a change made, as the change says. Table, item and entry are its key: there is no other. */
function isRowMade(tape: JsonTape, change: number, rows: MadeRows, seq: number, table: number): boolean {
  const [id, after] = [changeId(tape, change), changeAfter(tape, change)];
  if (id === NONE || changeBefore(tape, change) === NONE || after === NONE) return false;
  const { bytes, tables, idStarts, idEnds, valueStarts, valueEnds } = rows;
  for (let row = rows.lastOf(seq); row !== NONE; row = rows.before(row)) {
    if (tables[row] !== table || !isQuoted(tape, id, bytes, idStarts[row] as number, idEnds[row] as number)) continue;
    const end = valueEnds[row] as number;
    // JSON's null is not what a row without a value has.
    if (end === NONE || !isGiven(tape, after)) return end === NONE && !isGiven(tape, after);
    return afterJsonb(tape, after, bytes, valueStarts[row] as number) === end;
  }
  return false;
}

/** Whether a text of the tape, in quotes, is what stands elsewhere. */
function isQuoted(tape: JsonTape, node: number, bytes: Buffer, start: number, end: number): boolean {
  const begin = (tape.starts[node] as number) + 1;
  if ((tape.ends[node] as number) - 1 - begin !== end - start) return false;
  for (let at = 0; at < end - start; at++) if (tape.bytes[begin + at] !== bytes[start + at]) return false;
  return true;
}

/** Whether no two changes are of the same item. */
function areApart(tape: JsonTape, changes: number): boolean {
  for (let one = tape.firsts[changes] as number; one !== NONE; one = tape.nexts[one] as number) {
    const id = changeId(tape, one);
    const [start, end] = [(tape.starts[id] as number) + 1, (tape.ends[id] as number) - 1];
    for (let other = tape.nexts[one] as number; other !== NONE; other = tape.nexts[other] as number)
      if (isQuoted(tape, changeId(tape, other), tape.bytes, start, end)) return false;
  }
  return true;
}
