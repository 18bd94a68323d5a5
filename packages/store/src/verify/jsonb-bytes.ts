import { type JsonTape, LIST, NONE, OBJECT, SCALAR } from "./json-tape.ts";

const [COMMA, SPACE, COLON] = [0x2c, 0x20, 0x3a];
const [BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Whether a value is what stands from `start` on as PostgreSQL writes its `jsonb`: `{"b": 1, "aa": [2, 3]}`, shorter names
 * of members first, those as long by their bytes. Returns the byte behind it, `NONE` where it is not. Numbers and texts are
 * nearly always sealed as PostgreSQL writes them; where they are not it is not, and whoever asks has to compare the values
 * themselves.
 */
export function afterJsonb(tape: JsonTape, node: number, bytes: Buffer, start: number): number {
  switch (tape.kinds[node]) {
    case SCALAR:
      return afterRange(tape, tape.starts[node] as number, tape.ends[node] as number, bytes, start);
    case LIST:
      return afterList(tape, node, bytes, start);
    case OBJECT:
      return afterObject(tape, node, bytes, start);
    default:
      return NONE;
  }
}

/** Bytes of the tape, from `begin` up to `end`. */
function afterRange(tape: JsonTape, begin: number, end: number, bytes: Buffer, start: number): number {
  const source = tape.bytes;
  let at = start;
  for (let from = begin; from < end; from++) if (source[from] !== bytes[at++]) return NONE;
  return at;
}

function afterList(tape: JsonTape, list: number, bytes: Buffer, start: number): number {
  if (bytes[start] !== BRACKET) return NONE;
  let at = start + 1;
  for (let node = tape.firsts[list] as number; node !== NONE; ) {
    at = afterJsonb(tape, node, bytes, at);
    if (at === NONE) return NONE;
    node = tape.nexts[node] as number;
    if (node === NONE) break;
    if (bytes[at] !== COMMA || bytes[at + 1] !== SPACE) return NONE;
    at += 2;
  }
  return bytes[at] === BRACKET_END ? at + 1 : NONE;
}

/** Members of the object that is looked at, those of objects within behind those of the ones around them. */
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

function afterObject(tape: JsonTape, object: number, bytes: Buffer, start: number): number {
  const first = count;
  for (let node = tape.firsts[object] as number; node !== NONE; node = tape.nexts[node] as number) push(node);
  const order = orderOf(tape, tape.shapes[object] as number, first);
  let at = bytes[start] === BRACE ? start + 1 : NONE;
  for (let place = 0; place < order.length && at !== NONE; place++) {
    if (place > 0) at = bytes[at] === COMMA && bytes[at + 1] === SPACE ? at + 2 : NONE;
    if (at !== NONE) at = afterMember(tape, members[first + (order[place] as number)] as number, bytes, at);
  }
  count = first;
  return at !== NONE && bytes[at] === BRACE_END ? at + 1 : NONE;
}

function afterMember(tape: JsonTape, node: number, bytes: Buffer, start: number): number {
  const at = afterRange(tape, tape.keyStarts[node] as number, tape.keyEnds[node] as number, bytes, start);
  if (at === NONE || bytes[at] !== COLON || bytes[at + 1] !== SPACE) return NONE;
  return afterJsonb(tape, node, bytes, at + 2);
}

/** Places of the members of objects alike, in the order PostgreSQL writes them in: sorted once. */
const ORDERS = new Map<number, readonly number[]>();
/** A journal from elsewhere may have any members: the order of no more is kept. */
const MOST_ORDERS = 5_000;

/** Where two objects that differ share a shape the order is wrong, nothing fits, and it is looked at again. */
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
