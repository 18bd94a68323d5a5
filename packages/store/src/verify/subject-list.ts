import { ByteWriter } from "./byte-writer.ts";
import { grown } from "./grown.ts";

const [LINE_BREAK, DASH] = [0x0a, 0x2d];

/** What the entries of a stretch of the journal are about, in order, a line each; the memory is used again. */
export class SubjectList {
  readonly #text = new ByteWriter();
  #entries = new Int32Array(1024);
  /** Where each line begins. */
  #starts = new Int32Array(1024);
  count = 0;
  #after = 0;
  #entry = 0;
  /** The first line of the entry. */
  #first = 0;
  /** False once a subject has more than a line: then lines tell nothing. */
  #isWhole = true;

  /** Begins a stretch behind an entry. */
  clear(after: number): void {
    this.#text.clear(0);
    this.count = 0;
    this.#after = after;
    this.#isWhole = true;
  }

  /** Begins an entry. */
  begin(seq: number): void {
    this.#entry = seq - this.#after;
    this.#first = this.count;
  }

  /** Adds subjects of an entry, none of them there already. */
  addAll(seq: number, subjects: readonly string[]): void {
    this.begin(seq);
    for (const subject of subjects) {
      const bytes = Buffer.from(subject);
      this.#put(bytes, 0, bytes.length);
    }
  }

  /** Adds a subject of the entry, where it is not there already. */
  add(bytes: Buffer, start: number, end: number): void {
    for (let line = this.#first; line < this.count; line++) if (this.#isLine(line, bytes, start, end)) return;
    this.#put(bytes, start, end);
  }

  /** Adds a commitment, and its document: what stands before the dash of its id. */
  addCommitment(bytes: Buffer, start: number, end: number): void {
    this.add(bytes, start, end);
    let dash = start;
    while (dash < end && bytes[dash] !== DASH) dash++;
    this.add(bytes, start, dash);
  }

  /** Number of the entry of a line, counted from the beginning of the stretch. */
  entryOf(line: number): number {
    return this.#entries[line] as number;
  }

  /** Whether the lines are a text. */
  isWritten(bytes: Buffer, start: number, end: number): boolean {
    return this.#isWhole && this.#text.equals(bytes, start, end);
  }

  #put(bytes: Buffer, start: number, end: number): void {
    if (this.count === this.#entries.length) this.#grow();
    const text = this.#text;
    text.room(end - start + 1);
    if (this.count > 0) text.byte(LINE_BREAK);
    this.#entries[this.count] = this.#entry;
    this.#starts[this.count++] = text.length;
    text.range(bytes, start, end);
    for (let at = start; at < end; at++) if (bytes[at] === LINE_BREAK) this.#isWhole = false;
  }

  #isLine(line: number, bytes: Buffer, start: number, end: number): boolean {
    const begin = this.#starts[line] as number;
    const next = line + 1 < this.count ? (this.#starts[line + 1] as number) - 1 : this.#text.length;
    if (next - begin !== end - start) return false;
    const text = this.#text.bytes;
    for (let at = 0; at < end - start; at++) if (text[begin + at] !== bytes[start + at]) return false;
    return true;
  }

  #grow(): void {
    this.#entries = grown(this.#entries);
    this.#starts = grown(this.#starts);
  }
}
