import type { ByteWriter } from "./byte-writer.ts";
import { type JsonTape, LIST, NONE, SCALAR } from "./json-tape.ts";

const [BETWEEN, OF] = [", ", ": "].map((text) => Buffer.from(text)) as [Buffer, Buffer];
const [BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Writes a value as PostgreSQL writes its `jsonb`, from its bytes alone: `{"b": 1, "aa": [2, 3]}`, shorter names of members
 * first, those as long by their bytes. Numbers and texts stay as they were sealed, which is nearly always as PostgreSQL
 * writes them; where it is not, other bytes come out than are sent, and whoever asks has to compare the values themselves.
 */
export function writeJsonb(tape: JsonTape, node: number, writer: ByteWriter): void {
  const kind = tape.kinds[node];
  if (kind === SCALAR) writer.range(tape.bytes, tape.starts[node] as number, tape.ends[node] as number);
  else if (kind === LIST) writeList(tape, node, writer);
  else writeObject(tape, node, writer);
}

function writeList(tape: JsonTape, list: number, writer: ByteWriter): void {
  writer.byte(BRACKET);
  for (let node = tape.firsts[list] as number; node !== NONE; ) {
    writeJsonb(tape, node, writer);
    node = tape.nexts[node] as number;
    if (node !== NONE) writer.all(BETWEEN);
  }
  writer.byte(BRACKET_END);
}

/** Members of the object that is written, those of objects within behind those of the ones around them. */
let members = new Int32Array(1024);
let count = 0;

function push(member: number): void {
  if (count === members.length) {
    const larger = new Int32Array(count * 2);
    larger.set(members);
    members = larger;
  }
  members[count++] = member;
}

function writeObject(tape: JsonTape, object: number, writer: ByteWriter): void {
  const first = count;
  for (let node = tape.firsts[object] as number; node !== NONE; node = tape.nexts[node] as number) push(node);
  const order = orderOf(tape, tape.shapes[object] as number, first);
  writer.byte(BRACE);
  for (let place = 0; place < order.length; place++) {
    const node = members[first + (order[place] as number)] as number;
    if (place > 0) writer.all(BETWEEN);
    writer.range(tape.bytes, tape.keyStarts[node] as number, tape.keyEnds[node] as number);
    writer.all(OF);
    writeJsonb(tape, node, writer);
  }
  writer.byte(BRACE_END);
  count = first;
}

/** Places of the members of objects alike, in the order they are written in: sorted once. */
const ORDERS = new Map<number, readonly number[]>();
/** A journal from elsewhere may have any members: the order of no more is kept. */
const MOST_ORDERS = 5_000;

/** Where two objects that differ share a shape the order is wrong, other bytes come out, and it is looked at again. */
function orderOf(tape: JsonTape, shape: number, first: number): readonly number[] {
  const length = count - first;
  const known = ORDERS.get(shape);
  if (known !== undefined && known.length === length) return known;
  const places = Array.from({ length }, (_, place) => place);
  const nodeAt = (place: number): number => members[first + place] as number;
  places.sort((one, other) => (isBefore(tape, nodeAt(one), nodeAt(other)) ? -1 : 1));
  if (known === undefined && ORDERS.size < MOST_ORDERS) ORDERS.set(shape, places);
  return places;
}

/** Whether a name comes before another. */
function isBefore({ bytes, keyStarts, keyEnds }: JsonTape, one: number, other: number): boolean {
  const [start, otherStart] = [keyStarts[one] as number, keyStarts[other] as number];
  const [end, otherEnd] = [keyEnds[one] as number, keyEnds[other] as number];
  const longer = end - start - (otherEnd - otherStart);
  return longer === 0 ? bytes.compare(bytes, otherStart, otherEnd, start, end) < 0 : longer < 0;
}
