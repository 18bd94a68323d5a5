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
/** Bytes of the length that stands before each field. */
const LENGTH = 4;

/** COPY's binary format begins with a signature, flags and the length of what follows them: none here. */
const SIGNATURE = Buffer.from("PGCOPY\n\xff\r\n\0", "latin1");
const HEADER = SIGNATURE.length + 8;

/**
 * Everything there is of one entry: its own record, and those of the rows of items made by it. They stay in the memory
 * they came in as long as that is one and nothing is written over it, as nearly always; else they are copied together.
 */
export class Records {
  /** What the records stand in. */
  bytes: Buffer = Buffer.alloc(0);
  #own = Buffer.allocUnsafe(1 << 16);
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
    this.bytes = this.#own;
  }

  /** Adds a record whose fields stand from `start` up to `end` of memory that `lasts` or is written over afterwards. */
  add(source: Buffer, start: number, end: number, lasts: boolean): void {
    if (this.count === 0 && lasts) this.bytes = source;
    else if (this.bytes !== source || !lasts) this.#gather();
    const begin = this.bytes === source ? start : this.#copied(source, start, end);
    this.#point(begin);
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

  /** Goes on in memory of its own, with what was added so far. */
  #gather(): void {
    const { bytes } = this;
    if (bytes === this.#own) return;
    this.bytes = this.#own;
    for (let record = 0; record < this.count; record++) {
      const first = this.#starts[record * WIDTH] as number;
      const last = (record + 1) * WIDTH - 1;
      const end = (this.#starts[last] as number) + Math.max(0, this.#lengths[last] as number);
      const moved = this.#copied(bytes, first - LENGTH, end) - (first - LENGTH);
      for (let field = record * WIDTH; field <= last; field++)
        this.#starts[field] = (this.#starts[field] as number) + moved;
    }
  }

  /** Copies bytes behind those that are kept. Returns where they begin. */
  #copied(source: Buffer, start: number, end: number): number {
    const begin = this.#length;
    if (begin + end - start > this.#own.length) {
      const larger = Buffer.allocUnsafe((begin + end - start) * 2);
      this.#own.copy(larger, 0, 0, begin);
      this.#own = larger;
      this.bytes = larger;
    }
    this.#length += source.copy(this.#own, begin, start, end);
    return begin;
  }

  /** Notes where the fields of the next record are, the first of which begins with its length at `begin`. */
  #point(begin: number): void {
    if ((this.count + 1) * WIDTH > this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#lengths = grown(this.#lengths);
    }
    let at = begin;
    for (let field = this.count * WIDTH; field < (this.count + 1) * WIDTH; field++) {
      const length = intAt(this.bytes, at);
      this.#starts[field] = at + LENGTH;
      this.#lengths[field] = length;
      at += LENGTH + Math.max(0, length);
    }
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
