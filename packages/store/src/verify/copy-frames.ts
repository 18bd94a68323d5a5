import type pg from "pg";

/** Told of each row of a COPY where it lies: `bytes` from `start` up to `end`, good until it returns. It may not throw. */
export type TakeRow = (bytes: Buffer, start: number, end: number) => void;

/** Before each message stand its kind, one byte, and its length, four, which counts itself. */
const HEADER = 5;
/** The kind of a message that is a row of a COPY. */
const COPY_DATA = 0x64;

type Listener = (piece: Buffer) => void;

const isListener = (one: unknown): one is Listener => typeof one === "function";

/** Takes what a server sends to pieces: rows of a COPY go where they are wanted, everything else to the driver. */
class Frames {
  readonly #take: TakeRow;
  readonly #rest: Listener;
  /** The beginning of a message whose end has not come yet. */
  #kept = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  constructor(take: TakeRow, rest: Listener) {
    this.#take = take;
    this.#rest = rest;
  }

  read(piece: Buffer): void {
    let at = this.#length === 0 ? 0 : this.#complete(piece);
    while (at + HEADER <= piece.length) {
      const end = at + 1 + piece.readUInt32BE(at + 1);
      if (end > piece.length) break;
      this.#message(piece, at, end);
      at = end;
    }
    if (at < piece.length) this.#keep(piece, at, piece.length);
  }

  /** Puts what is missing to a message that was begun. Returns where in the piece the next one begins. */
  #complete(piece: Buffer): number {
    const behindHeader = this.#fill(piece, 0, HEADER);
    if (this.#length < HEADER) return behindHeader;
    const needed = 1 + this.#kept.readUInt32BE(1);
    const at = this.#fill(piece, behindHeader, needed);
    if (this.#length < needed) return at;
    this.#length = 0;
    this.#message(this.#kept, 0, needed);
    return at;
  }

  /** Keeps bytes until there are as many as needed. Returns where the piece goes on. */
  #fill(piece: Buffer, start: number, needed: number): number {
    const end = Math.min(piece.length, start + Math.max(0, needed - this.#length));
    this.#keep(piece, start, end);
    return end;
  }

  #keep(piece: Buffer, start: number, end: number): void {
    const length = this.#length + end - start;
    if (length > this.#kept.length) {
      const larger = Buffer.allocUnsafe(length * 2);
      this.#kept.copy(larger, 0, 0, this.#length);
      this.#kept = larger;
    }
    piece.copy(this.#kept, this.#length, start, end);
    this.#length = length;
  }

  #message(bytes: Buffer, start: number, end: number): void {
    if (bytes[start] === COPY_DATA) this.#take(bytes, start + HEADER, end);
    // The driver may keep what it is given; rare as it is, it gets bytes of its own.
    else this.#rest(Buffer.from(bytes.subarray(start, end)));
  }
}

/**
 * Hands over the rows of a query in COPY's binary format. The driver makes an object of each and copies what it gets once
 * more, which takes as long as looking at them: what comes is taken from the connection's stream before it gets there.
 * Nothing else may be asked on the connection meanwhile.
 */
export async function copyOutFrames(client: pg.Client, query: string, take: TakeRow): Promise<void> {
  const { stream } = client.connection;
  const drivers = stream.listeners("data").filter(isListener);
  const frames = new Frames(take, (message) => {
    for (const listener of drivers) listener.call(stream, message);
  });
  const read = (piece: Buffer) => frames.read(piece);
  stream.on("data", read);
  for (const listener of drivers) stream.off("data", listener);
  try {
    await client.query(`copy (${query}) to stdout (format binary)`);
  } finally {
    for (const listener of drivers) stream.on("data", listener);
    stream.off("data", read);
  }
}
