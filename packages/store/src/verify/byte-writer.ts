/** Below this many bytes a loop is faster than a call of the engine's own copying. */
const SHORT = 96;

/** Text put together as bytes, in memory that is used again for the next. */
export class ByteWriter {
  bytes = Buffer.allocUnsafe(1 << 16);
  length = 0;

  /** Begins anew, with room for at least so many bytes. */
  clear(room: number): void {
    if (room > this.bytes.length) this.bytes = Buffer.allocUnsafe(room * 2);
    this.length = 0;
  }

  /** Makes room for so many bytes more, keeping what was written. */
  room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe((this.length + more) * 2);
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }

  byte(one: number): void {
    this.bytes[this.length++] = one;
  }

  /** A whole number that is not below 0. */
  count(value: number): void {
    let end = this.length + 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) end++;
    this.length = end;
    for (let rest = value; ; rest = Math.floor(rest / 10)) {
      this.bytes[--end] = 0x30 + (rest % 10);
      if (rest < 10) return;
    }
  }

  all(source: Buffer): void {
    this.range(source, 0, source.length);
  }

  /** Bytes of another text, from `start` up to `end`. */
  range(source: Buffer, start: number, end: number): void {
    if (end - start > SHORT) {
      this.length += source.copy(this.bytes, this.length, start, end);
      return;
    }
    const target = this.bytes;
    let at = this.length;
    for (let from = start; from < end; from++) target[at++] = source[from] as number;
    this.length = at;
  }

  /** What was written; good until the next text begins. */
  written(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  /** Whether what was written are just the bytes of another text, from `start` up to `end`. */
  equals(source: Buffer, start: number, end: number): boolean {
    return end - start === this.length && this.bytes.compare(source, start, end, 0, this.length) === 0;
  }
}
