import { once } from "node:events";
import { createReadStream } from "node:fs";
import type { Writable } from "node:stream";
import pg from "pg";

/** The part of `pg`'s connection that takes what follows a COPY. */
interface CopyConnection {
  readonly stream: Writable;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** A COPY whose rows go to a function; `pg` by itself passes over them. */
class CopyOut extends pg.Query {
  readonly #take: (piece: Buffer) => void;

  constructor(statement: string, take: (piece: Buffer) => void, callback: (error: Error | undefined) => void) {
    super(statement, callback);
    this.#take = take;
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    this.#take(chunk);
  }
}

/** A COPY whose rows come piece by piece, no faster than the server takes them. */
class CopyIn extends pg.Query {
  readonly #pieces: AsyncIterable<Buffer>;

  constructor(statement: string, pieces: AsyncIterable<Buffer>, callback: (error: Error | undefined) => void) {
    super(statement, callback);
    this.#pieces = pieces;
  }

  handleCopyInResponse(connection: CopyConnection): void {
    void this.#send(connection);
  }

  async #send(connection: CopyConnection): Promise<void> {
    try {
      for await (const piece of this.#pieces) {
        connection.sendCopyFromChunk(piece);
        if (connection.stream.writableNeedDrain) await once(connection.stream, "drain");
      }
      connection.endCopyFrom();
    } catch (error) {
      connection.sendCopyFail(String(error));
    }
  }
}

type Callback = (error: Error | undefined) => void;

const settled = (client: pg.ClientBase, query: (callback: Callback) => pg.Query): Promise<void> =>
  new Promise((resolve, reject) => {
    client.query(query((error) => (error ? reject(error) : resolve())));
  });

/**
 * Hands the rows of a query over in COPY's text format, a row at a time. The driver writes what comes next over the same
 * memory, and whoever takes a row keeps it for a while.
 */
export const copyOut = (client: pg.ClientBase, query: string, take: (row: Buffer) => void): Promise<void> =>
  settled(client, (callback) => new CopyOut(`copy (${query}) to stdout`, (row) => take(Buffer.from(row)), callback));

/** Adds the rows that pieces in COPY's text format make up. */
export const copyInto = (
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  pieces: AsyncIterable<Buffer>,
): Promise<void> => {
  const names = columns.map((name) => `"${name}"`).join(", ");
  return settled(client, (callback) => new CopyIn(`copy "${table}" (${names}) from stdin`, pieces, callback));
};

/** The bytes of a file in pieces. */
export const piecesOf = (path: string): AsyncIterable<Buffer> => createReadStream(path, { highWaterMark: 1 << 18 });
