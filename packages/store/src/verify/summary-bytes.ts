import type { ByteWriter } from "./byte-writer.ts";
import { type JsonTape, LIST, NONE, OBJECT } from "./json-tape.ts";

/** Where the parts of a payload about items stand. */
export interface Payload {
  readonly act: number;
  readonly changes: number;
  readonly reason: number;
  /** `NONE` where it takes nothing back. */
  readonly undoes: number;
}

const name = (text: string): Buffer => Buffer.from(JSON.stringify(text));
const [ACT, CHANGES, REASON, UNDOES] = ["act", "changes", "reason", "undoes"].map(name) as [
  Buffer,
  Buffer,
  Buffer,
  Buffer,
];
const [ID, BEFORE, AFTER] = ["id", "before", "after"].map(name) as [Buffer, Buffer, Buffer];
const NULL = Buffer.from("null");

/** The parts of a payload about items; null where it has others than those, or lacks one. */
export function payloadOf(tape: JsonTape, root: number): Payload | null {
  let [act, changes, reason, undoes] = [NONE, NONE, NONE, NONE];
  if (root === NONE || tape.kinds[root] !== OBJECT) return null;
  for (let node = tape.firsts[root] as number; node !== NONE; node = tape.nexts[node] as number) {
    if (tape.isNamed(node, ACT)) act = node;
    else if (tape.isNamed(node, CHANGES)) changes = node;
    else if (tape.isNamed(node, REASON)) reason = node;
    else if (tape.isNamed(node, UNDOES)) undoes = node;
    else return null;
  }
  if (act === NONE || changes === NONE || reason === NONE || tape.kinds[changes] !== LIST) return null;
  return { act, changes, reason, undoes };
}

/** Parts of one change of an item. */
export const changeId = (tape: JsonTape, change: number): number => tape.member(change, ID);
export const changeBefore = (tape: JsonTape, change: number): number => tape.member(change, BEFORE);
export const changeAfter = (tape: JsonTape, change: number): number => tape.member(change, AFTER);

/** Whether there is a value, and it is something. */
export const isGiven = (tape: JsonTape, node: number): boolean => node !== NONE && !tape.isText(node, NULL);

/** Ids named in a summary at most, as `itemSummary` does. */
const NAMED = 8;

/**
 * Writes what `itemSummary` tells of an entry about several items, as it is kept: canonical. Where values are alike but
 * written otherwise other bytes come out than are kept, and whoever asks has to look again with `itemSummary` itself.
 */
export function writeSummary(tape: JsonTape, payload: Payload, count: number, writer: ByteWriter): void {
  writer.all(AS_ACT);
  writeValue(tape, payload.act, writer);
  writer.all(AS_COUNT);
  writer.count(count);
  writeIds(tape, tape.firsts[payload.changes] as number, writer);
  writer.all(AS_REASON);
  writeValue(tape, payload.reason, writer);
  if (payload.undoes !== NONE) {
    writer.all(AS_UNDOES);
    writeValue(tape, payload.undoes, writer);
  }
  writer.byte(BRACE_END);
}

const [AS_ACT, AS_COUNT, AS_IDS] = ['{"act":', ',"count":', ',"ids":['].map((text) => Buffer.from(text)) as [
  Buffer,
  Buffer,
  Buffer,
];
const [AS_REASON, AS_UNDOES] = [',"reason":', ',"undoes":'].map((text) => Buffer.from(text)) as [Buffer, Buffer];
const [COMMA, BRACE_END, BRACKET_END] = [0x2c, 0x7d, 0x5d];

function writeValue({ bytes, starts, ends }: JsonTape, node: number, writer: ByteWriter): void {
  writer.range(bytes, starts[node] as number, ends[node] as number);
}

/** How many changes a payload has. */
export function countOf(tape: JsonTape, { changes }: Payload): number {
  let count = 0;
  for (let change = tape.firsts[changes] as number; change !== NONE; change = tape.nexts[change] as number) count++;
  return count;
}

/** The first ids as a list. */
function writeIds(tape: JsonTape, first: number, writer: ByteWriter): void {
  writer.all(AS_IDS);
  let count = 0;
  for (let change = first; change !== NONE && count < NAMED; change = tape.nexts[change] as number) {
    if (count++ > 0) writer.byte(COMMA);
    writeValue(tape, changeId(tape, change), writer);
  }
  writer.byte(BRACKET_END);
}
