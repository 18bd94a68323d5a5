/** Bytes of the length that stands before each field. */
const LENGTH = 4;

/** COPY's binary format begins with a signature, flags and the length of what follows them: none here. */
const SIGNATURE = Buffer.from("PGCOPY\n\xff\r\n\0", "latin1");
const HEADER = SIGNATURE.length + 8;

/** One row of a COPY in its binary format, where it lies; the memory is used again for the next. */
export class CopiedRow {
  bytes: Buffer = Buffer.alloc(0);
  /** First byte and length of each field, -1 where it is null. */
  readonly #starts: Int32Array;
  readonly #lengths: Int32Array;

  /** Of rows of so many columns. */
  constructor(columns: number) {
    this.#starts = new Int32Array(columns);
    this.#lengths = new Int32Array(columns);
  }

  /** Notes where the fields are, the first of which begins with its length at `begin`. */
  point(bytes: Buffer, begin: number): void {
    this.bytes = bytes;
    let at = begin;
    for (let field = 0; field < this.#starts.length; field++) {
      const length = intAt(bytes, at);
      this.#starts[field] = at + LENGTH;
      this.#lengths[field] = length;
      at += LENGTH + Math.max(0, length);
    }
  }

  /** First byte of a field, and the one behind its last. */
  start(column: number): number {
    return this.#starts[column] as number;
  }

  end(column: number): number {
    return this.start(column) + (this.#lengths[column] as number);
  }

  isNull(column: number): boolean {
    return (this.#lengths[column] as number) < 0;
  }

  text(column: number): string {
    return this.bytes.toString("utf8", this.start(column), this.end(column));
  }

  int(column: number): number {
    return intAt(this.bytes, this.start(column));
  }

  long(column: number): number {
    return longAt(this.bytes, this.start(column));
  }
}

/** 32 bits, the highest first; the reader of buffers itself looks at its arguments for longer than that takes. */
export const intAt = (bytes: Buffer, at: number): number =>
  ((bytes[at] as number) << 24) |
  ((bytes[at + 1] as number) << 16) |
  ((bytes[at + 2] as number) << 8) |
  (bytes[at + 3] as number);

/** 64 bits; numbers of entries and times are below 2^53. */
const longAt = (bytes: Buffer, at: number): number => intAt(bytes, at) * 0x1_0000_0000 + (intAt(bytes, at + 4) >>> 0);

/** Where the fields of a row begin behind their number; null behind the last row. */
export function fieldsOf(bytes: Buffer, start: number, end: number): number | null {
  const isFirst =
    bytes[start] === SIGNATURE[0] &&
    bytes.compare(SIGNATURE, 0, SIGNATURE.length, start, start + SIGNATURE.length) === 0;
  const begin = isFirst ? start + HEADER : start;
  return end - begin < 2 || (bytes[begin] as number) > 0x7f ? null : begin + 2;
}
