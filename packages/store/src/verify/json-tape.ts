import { grown } from "./grown.ts";

/** What a node of a tape is. */
export const SCALAR = 0;
export const LIST = 1;
export const OBJECT = 2;
/** A list or an object that was passed over: what is within is not told. */
export const PASSED = 3;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Deeper values are left to the engine's own parser. */
const DEEPEST = 60;

/** Stands for the node that is not there. */
export const NONE = -1;

/** Members whose values are passed over: those of a name, in quotes, of objects so many levels below the root. */
export interface PassedOver {
  readonly name: Buffer;
  readonly depth: number;
}

/**
 * Where what stands in JSON as it is sealed: `{"a":1,"b":[2,3]}`, no white space, no two members alike. Of JSON written
 * otherwise it tells nothing that is of use: ask only for what was found to be sealed so. A node is the place of a value; nothing is made of the values themselves, so telling one
 * entry from another costs the collector nothing. The memory is used again for the next text.
 */
export class JsonTape {
  bytes: Buffer = Buffer.alloc(0);
  kinds = new Uint8Array(256);
  /** First byte of the value, and the one behind its last. */
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  /** The same of the member's name, quotes included. */
  keyStarts = new Int32Array(256);
  keyEnds = new Int32Array(256);
  /** First value within, next value beside; `NONE` where there is none. */
  firsts = new Int32Array(256);
  nexts = new Int32Array(256);
  /** Nearly always one number for objects with the same names of members, and another for others. */
  shapes = new Int32Array(256);
  #size = 0;
  readonly #passed: PassedOver | null;

  constructor(passed: PassedOver | null = null) {
    this.#passed = passed;
  }

  /** Reads the value from `start` up to `end`. Returns its node; `NONE` where it is deeper than is read here. */
  read(bytes: Buffer, start: number, end: number): number {
    this.bytes = bytes;
    this.#size = 0;
    const root = this.#node();
    return this.#value(root, start, 0) === end ? root : NONE;
  }

  /** Whether the name of a member is `quoted`: the name in its quotes. */
  isNamed(node: number, quoted: Buffer): boolean {
    return this.#isText(this.keyStarts[node] as number, this.keyEnds[node] as number, quoted);
  }

  /** Whether a value is written so. */
  isText(node: number, text: Buffer): boolean {
    return this.#isText(this.starts[node] as number, this.ends[node] as number, text);
  }

  /** The member of an object that has a name; `NONE` where there is none. */
  member(object: number, quoted: Buffer): number {
    if (object === NONE || this.kinds[object] !== OBJECT) return NONE;
    let node = this.firsts[object] as number;
    while (node !== NONE && !this.isNamed(node, quoted)) node = this.nexts[node] as number;
    return node;
  }

  #isText(start: number, end: number, text: Buffer): boolean {
    if (end - start !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (this.bytes[start + at] !== text[at]) return false;
    return true;
  }

  #node(): number {
    if (this.#size === this.kinds.length) this.#grow();
    const node = this.#size++;
    this.firsts[node] = NONE;
    this.nexts[node] = NONE;
    return node;
  }

  #grow(): void {
    const kinds = new Uint8Array(this.kinds.length * 2);
    kinds.set(this.kinds);
    this.kinds = kinds;
    this.starts = grown(this.starts);
    this.ends = grown(this.ends);
    this.keyStarts = grown(this.keyStarts);
    this.keyEnds = grown(this.keyEnds);
    this.firsts = grown(this.firsts);
    this.nexts = grown(this.nexts);
    this.shapes = grown(this.shapes);
  }

  /** Reads a value into its node. Returns the byte behind it. */
  #value(node: number, start: number, depth: number): number {
    const first = this.bytes[start];
    this.starts[node] = start;
    let end: number;
    if (first === BRACE || first === BRACKET) {
      this.kinds[node] = first === BRACE ? OBJECT : LIST;
      end = depth > DEEPEST ? NONE : this.#within(node, start + 1, first === BRACE, depth);
    } else {
      this.kinds[node] = SCALAR;
      end = first === QUOTE ? this.#afterText(start) : this.#afterWord(start);
    }
    this.ends[node] = end;
    return end;
  }

  #within(parent: number, start: number, named: boolean, depth: number): number {
    const { bytes } = this;
    let at = start;
    this.shapes[parent] = 0;
    if (bytes[at] === BRACE_END || bytes[at] === BRACKET_END) return at + 1;
    for (let last = NONE; ; at++) {
      const node = this.#node();
      if (last === NONE) this.firsts[parent] = node;
      else this.nexts[last] = node;
      last = node;
      if (named) at = this.#name(parent, node, at);
      at = named && this.#isPassed(node, at, depth) ? this.#pass(node, at) : this.#value(node, at, depth + 1);
      if (at === NONE) return NONE;
      if (bytes[at] !== COMMA) return at + 1;
    }
  }

  /** Whether the value of a member, which begins at `start`, is passed over: there is something within it. */
  #isPassed(node: number, start: number, depth: number): boolean {
    if (this.#passed?.depth !== depth) return false;
    const first = this.bytes[start];
    return (first === BRACE || first === BRACKET) && this.isNamed(node, this.#passed.name);
  }

  /** Passes over a value. Returns the byte behind it. */
  #pass(node: number, start: number): number {
    const { bytes } = this;
    this.kinds[node] = PASSED;
    this.starts[node] = start;
    let at = start;
    for (let open = 0; ; ) {
      const byte = bytes[at];
      if (byte === QUOTE) at = this.#afterText(at);
      else {
        at++;
        if (byte === BRACE || byte === BRACKET) open++;
        else if ((byte === BRACE_END || byte === BRACKET_END) && --open === 0) break;
        else if (byte === undefined) return NONE;
      }
    }
    this.ends[node] = at;
    return at;
  }

  /** Reads the name of a member. Returns where its value begins. */
  #name(parent: number, node: number, start: number): number {
    const end = this.#afterText(start);
    this.keyStarts[node] = start;
    this.keyEnds[node] = end;
    const letters = (end - start) * 65_536 + (this.bytes[start + 1] as number) * 256 + (this.bytes[end - 2] as number);
    this.shapes[parent] = (Math.imul(this.shapes[parent] as number, 31) + letters) | 0;
    return end + 1; // the colon
  }

  #afterText(start: number): number {
    const { bytes } = this;
    let at = start + 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === QUOTE || byte === undefined) return at;
      if (byte === BACKSLASH) at++;
    }
  }

  /** Behind a number, `true`, `false` or `null`. */
  #afterWord(start: number): number {
    const { bytes } = this;
    let at = start;
    for (;;) {
      const byte = bytes[at];
      if (byte === COMMA || byte === BRACE_END || byte === BRACKET_END || byte === undefined) return at;
      at++;
    }
  }
}
