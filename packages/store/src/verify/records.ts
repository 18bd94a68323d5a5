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

  /** Keeps a record; the driver writes what comes next over the memory it came in. */
  add(row: Buffer, fields: number): void {
    this.#room(row.length);
    let at = this.#length + fields;
    row.copy(this.bytes, this.#length);
    this.#length += row.length;
    for (let field = this.count * WIDTH; field < (this.count + 1) * WIDTH; field++) {
      const length = this.bytes.readInt32BE(at);
      this.#starts[field] = at + 4;
      this.#lengths[field] = length;
      at += 4 + Math.max(0, length);
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
    return this.bytes.readInt32BE(this.start(record, column));
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

/** 64 bits; numbers of entries and times are below 2^53. */
const longAt = (bytes: Buffer, at: number): number =>
  bytes.readInt32BE(at) * 0x1_0000_0000 + bytes.readUInt32BE(at + 4);

/** Where the fields of a row begin behind their number; null behind the last row. */
export function fieldsOf(row: Buffer): number | null {
  const begin =
    row.compare(SIGNATURE, 0, SIGNATURE.length, 0, Math.min(SIGNATURE.length, row.length)) === 0 ? HEADER : 0;
  return row.length - begin < 2 || row.readInt16BE(begin) < 0 ? null : begin + 2;
}

/** The number of the entry a row belongs to, which is its first field. */
export const seqOf = (row: Buffer, fields: number): number => longAt(row, fields + 4);
