import { CopiedRow } from "./copied-row.ts";
import { grown } from "./grown.ts";

/** Stands for the row that is not there. */
export const NONE = -1;

/** Columns of a row of items as it is asked for. */
const [SEQ, TABLE, ID, VALUE] = [0, 1, 2, 3];
const WIDTH = 4;

/** More bytes than that are not held at a time, where nothing else is told. */
const MOST = 64 << 20;

/**
 * The rows of items that the entries of a stretch made, found by their entry. They stand in memory of their own, which is
 * used again for the next stretch.
 */
export class MadeRows {
  /** What the rows stand in. */
  bytes = Buffer.allocUnsafe(1 << 20);
  #length = 0;
  count = 0;
  /** Whether there are more than are held: then it tells nothing. */
  isTooMany = false;
  #after = 0;
  /** The row that came last of each entry of the stretch, and the one before each row. */
  #lasts = new Int32Array(1024);
  #befores = new Int32Array(1024);
  /** Place of its table, first byte of its id and value, and the byte behind them; a value that is null ends at `NONE`. */
  tables = new Int32Array(1024);
  idStarts = new Int32Array(1024);
  idEnds = new Int32Array(1024);
  valueStarts = new Int32Array(1024);
  valueEnds = new Int32Array(1024);
  readonly #row = new CopiedRow(WIDTH);
  readonly #most: number;
  #limit = 0;

  constructor(most: number = MOST) {
    this.#most = most;
  }

  /** Begins a stretch behind an entry. Of a single entry all rows are held. */
  clear(after: number, last: number): void {
    this.#limit = last - after === 1 ? Number.POSITIVE_INFINITY : this.#most;
    this.#length = 0;
    this.count = 0;
    this.isTooMany = false;
    this.#after = after;
    if (last - after > this.#lasts.length) this.#lasts = new Int32Array(last - after);
    this.#lasts.fill(NONE, 0, last - after);
  }

  /** Adds a row whose fields stand from `start` up to `end`. */
  add(source: Buffer, start: number, end: number): void {
    if (this.#length + end - start > this.#limit) this.isTooMany = true;
    if (this.isTooMany) return;
    const begin = this.#copied(source, start, end);
    if (this.count === this.tables.length) this.#grow();
    const row = this.#row;
    row.point(this.bytes, begin);
    const place = row.long(SEQ) - this.#after - 1;
    this.tables[this.count] = row.int(TABLE);
    this.idStarts[this.count] = row.start(ID);
    this.idEnds[this.count] = row.end(ID);
    this.valueStarts[this.count] = row.start(VALUE) + 1; // before it stands the version of its binary form
    this.valueEnds[this.count] = row.isNull(VALUE) ? NONE : row.end(VALUE);
    this.#befores[this.count] = this.#lasts[place] as number;
    this.#lasts[place] = this.count++;
  }

  /** A row of an entry; `NONE` where it made none. */
  lastOf(seq: number): number {
    return this.#lasts[seq - this.#after - 1] as number;
  }

  /** The row of the same entry that came before one. */
  before(row: number): number {
    return this.#befores[row] as number;
  }

  id(row: number): string {
    return this.bytes.toString("utf8", this.idStarts[row], this.idEnds[row]);
  }

  /** What stands in a row, as JSON; null where nothing does, which is not JSON's null. */
  value(row: number): string | null {
    const end = this.valueEnds[row] as number;
    return end === NONE ? null : this.bytes.toString("utf8", this.valueStarts[row], end);
  }

  /** Copies bytes behind those that are kept. Returns where they begin. */
  #copied(source: Buffer, start: number, end: number): number {
    const begin = this.#length;
    if (begin + end - start > this.bytes.length) {
      const larger = Buffer.allocUnsafe((begin + end - start) * 2);
      this.bytes.copy(larger, 0, 0, begin);
      this.bytes = larger;
    }
    this.#length += source.copy(this.bytes, begin, start, end);
    return begin;
  }

  #grow(): void {
    this.#befores = grown(this.#befores);
    this.tables = grown(this.tables);
    this.idStarts = grown(this.idStarts);
    this.idEnds = grown(this.idEnds);
    this.valueStarts = grown(this.valueStarts);
    this.valueEnds = grown(this.valueEnds);
  }
}
