import { Worker } from "node:worker_threads";
import { inFile, ReadProblem, type ReadProblemCode } from "../problem.ts";
import { type RowBatch, type TableWanted, WHOLE_TABLE } from "./batch.ts";
import { defaultTableLimits, type TableLimits } from "./limits.ts";
import { refuseSize } from "./read-table.ts";
import type { TableMessage, TableTask } from "./table-worker.ts";

/** How a table is read in a worker. */
export interface TableOptions {
  readonly wanted?: Partial<TableWanted>;
  readonly limits?: Partial<TableLimits>;
  /** Ends the reading; the iteration then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told the names of a workbook's sheets before the first rows; an empty list for other files. */
  readonly onSheets?: (names: readonly string[]) => void;
  /** The compiled worker, where it does not stand beside this module. */
  readonly worker?: URL;
}

/**
 * Reads a table in a worker of its own, which ends with it: no file can hold up, exhaust or crash the calling thread.
 * The next rows are read while the last are worked on, and no further. `bytes` are copied.
 * @throws ReadProblem with the file's name in `params.file`
 */
export async function* readTableApart(
  bytes: Uint8Array,
  fileName: string,
  { wanted, limits: given, signal, onSheets, worker: module }: TableOptions = {},
): AsyncGenerator<RowBatch> {
  const limits = { ...defaultTableLimits, ...given };
  try {
    refuseSize(bytes, limits);
  } catch (thrown) {
    throw thrown instanceof ReadProblem ? inFile(thrown, fileName) : thrown;
  }
  signal?.throwIfAborted();
  const task: TableTask = { bytes, fileName, wanted: { ...WHOLE_TABLE, ...wanted }, limits };
  const worker = new Worker(module ?? new URL("./table-worker.js", import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  });
  const messages = new Messages(worker, fileName, limits, signal);
  try {
    for (;;) {
      const message = await messages.next();
      if (message.kind === "end") return;
      if (message.kind === "problem") throw new ReadProblem(message.code as ReadProblemCode, message.params);
      worker.postMessage("next");
      if (message.kind === "sheets") onSheets?.(message.names);
      else yield message.batch;
    }
  } finally {
    messages.close();
    await worker.terminate();
  }
}

/** What a worker tells, one at a time, and what keeps it from telling more. */
class Messages {
  readonly #waiting: TableMessage[] = [];
  readonly #fileName: string;
  readonly #limits: TableLimits;
  readonly #signal: AbortSignal | undefined;
  readonly #stop = (): void => this.#fail(this.#signal?.reason);
  #wanted: { resolve(message: TableMessage): void; reject(reason: unknown): void } | null = null;
  #failure: { readonly reason: unknown } | null = null;

  constructor(worker: Worker, fileName: string, limits: TableLimits, signal: AbortSignal | undefined) {
    this.#fileName = fileName;
    this.#limits = limits;
    this.#signal = signal;
    worker.on("message", (message: TableMessage) => this.#take(message));
    worker.on("error", (error) => this.#fail(this.#named(error)));
    worker.on("exit", () => this.#fail(new ReadProblem("file-unreadable", { file: this.#fileName })));
    signal?.addEventListener("abort", this.#stop, { once: true });
  }

  /** The next message. Rejects where the worker fell silent or failed, or the caller said stop. */
  next(): Promise<TableMessage> {
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) return Promise.resolve(waiting);
    if (this.#failure !== null) return Promise.reject(this.#failure.reason);
    const { stillMilliseconds } = this.#limits;
    return new Promise<TableMessage>((resolve, reject) => {
      const seconds = Math.round(stillMilliseconds / 1000);
      const still = setTimeout(
        () => this.#fail(new ReadProblem("file-timeout", { seconds, file: this.#fileName })),
        stillMilliseconds,
      );
      const settled = () => clearTimeout(still);
      this.#wanted = {
        resolve: (message) => {
          settled();
          resolve(message);
        },
        reject: (reason) => {
          settled();
          reject(reason);
        },
      };
    });
  }

  close(): void {
    this.#signal?.removeEventListener("abort", this.#stop);
  }

  #take(message: TableMessage): void {
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted === null) this.#waiting.push(message);
    else wanted.resolve(message);
  }

  #fail(reason: unknown): void {
    this.#failure ??= { reason };
    this.#wanted?.reject(this.#failure.reason);
    this.#wanted = null;
  }

  /** V8 ends a worker that runs out of memory; anything else it did not catch means that the bytes are at fault. */
  #named(error: Error): ReadProblem {
    const full = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    const problem = full
      ? new ReadProblem("file-memory", { megabytes: this.#limits.memory })
      : new ReadProblem("file-unreadable", { reason: "damaged" }, error);
    return inFile(problem, this.#fileName);
  }
}
