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
const [NAME, TITLE] = ["name", "title"].map(name) as [Buffer, Buffer];
const NULL = Buffer.from("null");
const EMPTY = Buffer.from('""');

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
 * Writes what `itemSummary` tells of an entry about items, as it is kept: canonical. Where values are alike but written otherwise other bytes come out than are kept, and
 * whoever asks has to look again with `itemSummary` itself.
 */
export function writeSummary(tape: JsonTape, { act, changes, reason, undoes }: Payload, writer: ByteWriter): void {
  const first = tape.firsts[changes] as number;
  const only = first !== NONE && tape.nexts[first] === NONE ? first : NONE;
  const [before, after] = [changeBefore(tape, only), changeAfter(tape, only)];
  compareMembers(tape, before, after);
  writer.all(AS_ACT);
  writeValue(tape, act, writer);
  if (isGiven(tape, after)) writeFields(tape, AS_AFTER, 1, writer);
  if (isGiven(tape, before)) writeFields(tape, AS_BEFORE, 0, writer);
  writer.all(AS_COUNT);
  writer.count(countOf(tape, first));
  writeIds(tape, first, writer);
  writer.all(AS_REASON);
  writeValue(tape, reason, writer);
  if (only !== NONE) writeTitle(tape, before, after, writer);
  if (undoes !== NONE) {
    writer.all(AS_UNDOES);
    writeValue(tape, undoes, writer);
  }
  writer.byte(BRACE_END);
}

const texts = (...all: string[]): Buffer[] => all.map((text) => Buffer.from(text));
const [AS_ACT, AS_AFTER, AS_BEFORE] = texts('{"act":', ',"after":{', ',"before":{') as [Buffer, Buffer, Buffer];
const [AS_COUNT, AS_IDS, AS_REASON] = texts(',"count":', ',"ids":[', ',"reason":') as [Buffer, Buffer, Buffer];
const [AS_TITLE, AS_UNDOES] = texts(',"title":', ',"undoes":') as [Buffer, Buffer];
const [COMMA, COLON, BRACE_END, BRACKET_END] = [0x2c, 0x3a, 0x7d, 0x5d];

function writeValue({ bytes, starts, ends }: JsonTape, node: number, writer: ByteWriter): void {
  writer.range(bytes, starts[node] as number, ends[node] as number);
}

function countOf(tape: JsonTape, first: number): number {
  let count = 0;
  for (let change = first; change !== NONE; change = tape.nexts[change] as number) count++;
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

function writeTitle(tape: JsonTape, before: number, after: number, writer: ByteWriter): void {
  const told = titleIn(tape, after);
  const title = told === NONE ? titleIn(tape, before) : told;
  writer.all(AS_TITLE);
  if (title === NONE) writer.all(EMPTY);
  else writeValue(tape, title, writer);
}

/** Name of an item, else its title; `NONE` where it has neither. */
function titleIn(tape: JsonTape, item: number): number {
  const name = tape.member(item, NAME);
  if (isGiven(tape, name)) return name;
  const title = tape.member(item, TITLE);
  return isGiven(tape, title) ? title : NONE;
}

/** Members that differ between two objects, in pairs: the one's, the other's, `NONE` where it has none of the name. */
const differing: number[] = [];

/** Finds the members that differ: both objects have theirs in the same order. */
function compareMembers(tape: JsonTape, one: number, other: number): void {
  differing.length = 0;
  let [left, right] = [firstMember(tape, one), firstMember(tape, other)];
  while (left !== NONE || right !== NONE) {
    const order = orderOf(tape, left, right);
    if (order !== 0) differing.push(order < 0 ? left : NONE, order < 0 ? NONE : right);
    else if (!isSameValue(tape, left, right)) differing.push(left, right);
    if (order <= 0) left = tape.nexts[left] as number;
    if (order >= 0) right = tape.nexts[right] as number;
  }
}

/** Writes members that differ as one of the two objects has them: the first of each pair (0) or the second (1). */
function writeFields(tape: JsonTape, begin: Buffer, side: 0 | 1, writer: ByteWriter): void {
  writer.all(begin);
  for (let pair = 0; pair < differing.length; pair += 2) {
    const [held, named] = [
      differing[pair + side] as number,
      Math.max(differing[pair] as number, differing[pair + 1] as number),
    ];
    if (pair > 0) writer.byte(COMMA);
    writer.range(tape.bytes, tape.keyStarts[named] as number, tape.keyEnds[named] as number);
    writer.byte(COLON);
    if (held === NONE) writer.all(NULL);
    else writeValue(tape, held, writer);
  }
  writer.byte(BRACE_END);
}

const firstMember = (tape: JsonTape, object: number): number =>
  object !== NONE && tape.kinds[object] === OBJECT ? (tape.firsts[object] as number) : NONE;

/** Below 0 where the name of the left comes first, above where that of the right does; one that is not there comes last. */
function orderOf({ bytes, keyStarts, keyEnds }: JsonTape, left: number, right: number): number {
  if (left === NONE || right === NONE) return left === NONE ? 1 : -1;
  const [start, other] = [keyStarts[left] as number, keyStarts[right] as number];
  // Without the quote behind them.
  const [end, otherEnd] = [(keyEnds[left] as number) - 1, (keyEnds[right] as number) - 1];
  for (let at = 0; start + at < end && other + at < otherEnd; at++) {
    const difference = (bytes[start + at] as number) - (bytes[other + at] as number);
    if (difference !== 0) return difference;
  }
  return end - start - (otherEnd - other);
}

function isSameValue({ bytes, starts, ends }: JsonTape, left: number, right: number): boolean {
  const [start, other] = [starts[left] as number, starts[right] as number];
  const length = (ends[left] as number) - start;
  if (length !== (ends[right] as number) - other) return false;
  for (let at = 0; at < length; at++) if (bytes[start + at] !== bytes[other + at]) return false;
  return true;
}
