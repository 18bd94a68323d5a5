import { type Head, NOUNS } from "@lantu/core/ledger";
import { tableNameOf } from "../items/tables.ts";
import type { JournalDigest } from "../ledger/digest.ts";
import { bytesDigestBy } from "../ledger/digest.ts";
import { ByteWriter } from "./byte-writer.ts";
import { writeCanonical } from "./canonical-bytes.ts";
import { millisecondsOf, writeIso } from "./iso-bytes.ts";
import { JsonTape, NONE } from "./json-tape.ts";
import { COLUMNS, type Column, type Records } from "./records.ts";
import { addSubjects } from "./subject-bytes.ts";
import type { SubjectList } from "./subject-list.ts";
import {
  changeAfter,
  changeBefore,
  changeId,
  isGiven,
  type Payload,
  payloadOf,
  writeSummary,
} from "./summary-bytes.ts";

/**
 * Looks at the entry of its records, where that can be told from bytes alone. Returns the head it makes, and adds what it
 * is about to the subjects.
 */
export type SwiftCheck = (records: Records, head: Head, subjects: SubjectList) => Head | null;

/** Nouns whose items belong to no commitment, as `commitmentOf` has it. */
const WITHOUT_COMMITMENTS = ["unit", "person"] as const;

/** Longer changes are looked at the other way. */
const MOST_CHANGES = 16;

/**
 * Looks at entries about items without making values of their JSON: as most are sealed over just the bytes that come out
 * of their rows when members are sorted, it takes a third of the time. It never says that something is broken. It answers
 * null for whatever it cannot tell or that does not fit, and then `checkSeal` and `checkRows` decide.
 */
export function swiftCheck(digest: JournalDigest, tables: readonly string[]): SwiftCheck {
  const hashOf = bytesDigestBy(digest);
  const tableOf = new Map(NOUNS.map((noun) => [`${noun}.changed`, tables.indexOf(tableNameOf(noun))]));
  const without = new Set(WITHOUT_COMMITMENTS.map((noun) => tables.indexOf(tableNameOf(noun))));
  const [tape, writer] = [new JsonTape(), new ByteWriter()];
  return (records, head, subjects) => {
    const { entry } = records;
    if (entry === NONE) return null;
    const seq = records.long(entry, COLUMNS.seq);
    const table = tableOf.get(latin(records, COLUMNS.kind));
    if (table === undefined) return null;
    if (seq !== head.seq + 1 || !isLatin(records, COLUMNS.previous, head.hash)) return null;
    const root = tape.read(records.bytes, records.json(entry, COLUMNS.value), records.end(entry, COLUMNS.value));
    const payload = payloadOf(tape, root);
    if (payload === null || !areRowsMade(tape, payload, records, table)) return null;
    writer.clear(records.bytes.length + 256);
    writeSummary(tape, payload, writer);
    if (!writer.equals(records.bytes, records.json(entry, COLUMNS.summary), records.end(entry, COLUMNS.summary)))
      return null;
    writer.length = 0;
    if (!writeSealed(tape, root, records, writer)) return null;
    const hash = hashOf(writer.written());
    if (!isLatin(records, COLUMNS.hash, hash)) return null;
    const place = { records, seq, hasCommitments: !without.has(table) };
    return addSubjects(tape, payload, place, subjects) ? { seq, hash } : null;
  };
}

const latin = (records: Records, column: Column): string =>
  records.bytes.toString("latin1", records.start(records.entry, column), records.end(records.entry, column));

/** Whether a column is a text of single bytes. */
function isLatin(records: Records, column: Column, text: string): boolean {
  const { bytes, entry } = records;
  const start = records.start(entry, column);
  if (records.end(entry, column) - start !== text.length) return false;
  for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}

const [ACTOR, AT, KIND, PAYLOAD, PREVIOUS, SEQ, SUBJECT, END] = [
  ...['{"actor":"', '","at":"', '","kind":"', '","payload":', ',"previous":"', '","seq":', ',"subject":"', '"}'],
].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];

/** Writes what an entry is sealed over. False where a text in it would have to be escaped. */
function writeSealed(tape: JsonTape, root: number, records: Records, writer: ByteWriter): boolean {
  const { entry } = records;
  const { actor, kind, previous, subject } = COLUMNS;
  if (!isPlain(records, actor) || !isPlain(records, subject)) return false;
  const write = (begin: Buffer, column: Column) => {
    writer.all(begin);
    writer.range(records.bytes, records.start(records.entry, column), records.end(records.entry, column));
  };
  write(ACTOR, actor);
  writer.all(AT);
  writeIso(millisecondsOf(records.long(entry, COLUMNS.at)), writer);
  write(KIND, kind);
  writer.all(PAYLOAD);
  writeCanonical(tape, root, writer);
  write(PREVIOUS, previous);
  writer.all(SEQ);
  writer.count(records.long(entry, COLUMNS.seq));
  write(SUBJECT, subject);
  writer.all(END);
  return true;
}

/** Whether a text stands in JSON as it is. */
function isPlain(records: Records, column: Column): boolean {
  const end = records.end(records.entry, column);
  for (let at = records.start(records.entry, column); at < end; at++) {
    const byte = records.bytes[at] as number;
    if (byte < 0x20 || byte === 0x22 || byte === 0x5c) return false;
  }
  return true;
}

/** Whether each change made one row, as it is told, and there are no others. */
function areRowsMade(tape: JsonTape, { changes }: Payload, records: Records, table: number): boolean {
  const rows = records.count - 1;
  if (rows > MOST_CHANGES) return false;
  let [count, found] = [0, 0];
  for (let change = tape.firsts[changes] as number; change !== NONE; change = tape.nexts[change] as number) {
    if (++count > rows || !hasThreeMembers(tape, change)) return false;
    const row = rowOf(tape, change, records, table);
    if (row === NONE || (found & (1 << row)) !== 0) return false;
    found |= 1 << row;
  }
  return count === rows;
}

const hasThreeMembers = (tape: JsonTape, change: number): boolean =>
  changeId(tape, change) !== NONE && changeBefore(tape, change) !== NONE && changeAfter(tape, change) !== NONE;

/** The row a change made, where it is as the change says. There is no other: table, item and entry are its key. */
function rowOf(tape: JsonTape, change: number, records: Records, table: number): number {
  const [id, after] = [changeId(tape, change), changeAfter(tape, change)];
  for (let row = 0; row < records.count; row++) {
    if (row === records.entry || records.int(row, COLUMNS.table) !== table || !isInside(tape, id, records, row))
      continue;
    return isValue(tape, after, records, row) ? row : NONE;
  }
  return NONE;
}

function isValue(tape: JsonTape, node: number, records: Records, row: number): boolean {
  if (records.isNull(row, COLUMNS.value)) return !isGiven(tape, node);
  const [start, end] = [records.json(row, COLUMNS.value), records.end(row, COLUMNS.value)];
  return isRange(tape, tape.starts[node] as number, tape.ends[node] as number, start, end);
}

/** Whether a text in quotes is the id of a row. */
function isInside(tape: JsonTape, id: number, records: Records, row: number): boolean {
  const [start, end] = [(tape.starts[id] as number) + 1, (tape.ends[id] as number) - 1];
  return isRange(tape, start, end, records.start(row, COLUMNS.id), records.end(row, COLUMNS.id));
}

/** Whether the same bytes stand in two places. */
function isRange({ bytes }: JsonTape, start: number, end: number, other: number, otherEnd: number): boolean {
  return end - start === otherEnd - other && bytes.compare(bytes, other, otherEnd, start, end) === 0;
}
