/** Stands for the record that is not there. */
export const NONE = -1;

/** Marks a record of a table of items; an entry of the journal has none. */
export const ENTRY = -1;

/** Columns of a record as `journalRecords` asks for them. */
export const COLUMNS = {
  ...({ seq: 0, table: 1, id: 2, value: 3, at: 4, actor: 5 } as const),
  ...({ kind: 6, subject: 7, summary: 8, previous: 9, hash: 10 } as const),
};
export type Column = (typeof COLUMNS)[keyof typeof COLUMNS];
const WIDTH = 11;

/** COPY's binary format begins with a signature, flags and the length of what follows them: none here. */
const SIGNATURE = Buffer.from("PGCOPY\n\xff\r\n\0", "latin1");
const HEADER = SIGNATURE.length + 8;

/** Everything there is of one entry: its own record, and those of the rows of items made by it. */
export class Records {
  bytes = Buffer.allocUnsafe(1 << 16);
  count = 0;
  /** The record of the entry itself; records come in any order. */
  entry = NONE;
  #length = 0;
  /** First byte and length of each field of each record, -1 where it is null. */
  #starts: Int32Array = new Int32Array(WIDTH * 16);
  #lengths: Int32Array = new Int32Array(WIDTH * 16);

  clear(): void {
    this.count = 0;
    this.entry = NONE;
    this.#length = 0;
  }

  /** Keeps a record whose fields stand from `start` up to `end`; what comes next is written over the memory it came in. */
  add(source: Buffer, start: number, end: number): void {
    this.#room(end - start);
    const { bytes } = this;
    let at = this.#length;
    this.#length += source.copy(bytes, at, start, end);
    for (let field = this.count * WIDTH; field < (this.count + 1) * WIDTH; field++) {
      const length = intAt(bytes, at);
      this.#starts[field] = at + 4;
      this.#lengths[field] = length;
      at += length < 0 ? 4 : 4 + length;
    }
    if (this.int(this.count, COLUMNS.table) === ENTRY) this.entry = this.count;
    this.count++;
  }

  /** First byte of a field, and the one behind its last. */
  start(record: number, column: Column): number {
    return this.#starts[record * WIDTH + column] as number;
  }

  end(record: number, column: Column): number {
    return this.start(record, column) + (this.#lengths[record * WIDTH + column] as number);
  }

  isNull(record: number, column: Column): boolean {
    return (this.#lengths[record * WIDTH + column] as number) < 0;
  }

  text(record: number, column: Column): string {
    return this.bytes.toString("utf8", this.start(record, column), this.end(record, column));
  }

  /** Where JSON begins: before it stands the version of its binary form. */
  json(record: number, column: Column): number {
    return this.start(record, column) + 1;
  }

  jsonText(record: number, column: Column): string {
    return this.bytes.toString("utf8", this.json(record, column), this.end(record, column));
  }

  int(record: number, column: Column): number {
    return intAt(this.bytes, this.start(record, column));
  }

  long(record: number, column: Column): number {
    return longAt(this.bytes, this.start(record, column));
  }

  #room(more: number): void {
    if (this.#length + more > this.bytes.length) {
      const larger = Buffer.allocUnsafe((this.#length + more) * 2);
      this.bytes.copy(larger, 0, 0, this.#length);
      this.bytes = larger;
    }
    if ((this.count + 1) * WIDTH <= this.#starts.length) return;
    this.#starts = grown(this.#starts);
    this.#lengths = grown(this.#lengths);
  }
}

function grown(column: Int32Array): Int32Array {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
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

/** The number of the entry a row belongs to, which is its first field. */
export const seqOf = (bytes: Buffer, fields: number): number => longAt(bytes, fields + 4);
