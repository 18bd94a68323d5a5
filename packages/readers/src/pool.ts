import { MessageChannel, type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { Account, Reading, Source, Span } from "@lantu/core";
import { Piscina } from "piscina";
import { tooLarge } from "./guard.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { inFile, ReadProblem } from "./problem.ts";
import {
  type FileProgress,
  isPage,
  type PageImage,
  type PageWanted,
  type ReadOutcome,
  type ReadTask,
  type WorkerMessage,
} from "./task.ts";
import { Turns } from "./turns.ts";
import { outOfMemory, Watch } from "./watch.ts";
import { workerFlags } from "./worker-flags.ts";

/** How a pool is set up. */
export interface PoolOptions {
  /** Files read at the same time; every worker takes up to `limits.memory`. */
  readonly threads?: number;
  /** Milliseconds after which a worker without work ends and gives its memory back. */
  readonly idle?: number;
  /** Limits of every file; `memory` holds for the pool as a whole. */
  readonly limits?: Partial<Limits>;
  /** The compiled worker, where it does not stand beside this module. */
  readonly worker?: URL;
  /**
   * Told of a worker that failed when nobody waited for it any more: whoever did was told already, of the time or the
   * memory it had used up. Without somebody to tell, such an end would be that of the process.
   */
  readonly onError?: (error: Error) => void;
}

/** How one file is read. */
export interface PoolReadOptions {
  /** Limits of this file; `memory` is that of the pool. */
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
  /** Insists on a character encoding for txt and html. */
  readonly encoding?: string | null;
  /** Raw stretches to be left as they were published: repairs a person took back. */
  readonly keep?: readonly Span[];
  /** Called as each stage begins, and with each page that is recognised. */
  readonly onProgress?: (progress: FileProgress) => void;
}

/**
 * Room for short-lived objects of a worker, in megabytes; V8 counts it apart, as three semi-spaces. With less, a long
 * text of one-character lines is copied again and again while it is read, and its time grows faster than its length.
 */
export const youngGeneration = 192;

/**
 * Reads files in worker threads, so that no file can hold up, exhaust or crash the thread that serves people. A worker
 * that is aborted, takes too long or runs out of memory is ended; the others go on. Workers start when there is work.
 */
export class ReaderPool {
  readonly #limits: Limits;
  readonly #threads: number;
  readonly #pool: Piscina<ReadTask, ReadOutcome>;
  /** Who looks at a page must not wait for a file that takes minutes. */
  readonly #pages: Piscina<ReadTask, ReadOutcome>;
  readonly #recognition = new Turns();

  constructor({ threads = 2, idle = 5000, limits = {}, worker, onError = () => {} }: PoolOptions = {}) {
    this.#limits = { ...defaultLimits, ...limits };
    this.#threads = threads;
    const usual = {
      filename: (worker ?? new URL("./worker.js", import.meta.url)).href,
      minThreads: 0,
      execArgv: [...workerFlags],
      idleTimeout: idle,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory, maxYoungGenerationSizeMb: youngGeneration },
    };
    this.#pool = new Piscina({ ...usual, maxThreads: threads });
    this.#pages = new Piscina({ ...usual, maxThreads: 1 });
    for (const pool of [this.#pool, this.#pages]) pool.on("error", onError);
  }

  /** Decodes and reads a plan. Rejects with `ReadProblem`, or with the signal's reason. `bytes` are copied. */
  async read(
    bytes: Uint8Array,
    fileName: string,
    options: PoolReadOptions = {},
  ): Promise<{ source: Source; reading: Reading }> {
    const outcome = await this.#run(bytes, fileName, "reading", options);
    if (outcome.kind !== "reading") throw new Error(`a worker gave ${outcome.kind} for a reading`);
    return { source: outcome.source, reading: outcome.reading };
  }

  /**
   * Decodes and reads a plan for what it says; made in the worker, for an account is a small part of a reading. Rejects
   * like `read`.
   * @param document id of the document
   */
  async account(
    bytes: Uint8Array,
    fileName: string,
    document: string,
    options: PoolReadOptions = {},
  ): Promise<Account> {
    const outcome = await this.#run(bytes, fileName, { document }, options);
    if (outcome.kind !== "account") throw new Error(`a worker gave ${outcome.kind} for an account`);
    return outcome.account;
  }

  /** Decodes a file, and no more. Rejects like `read`. */
  async readSource(bytes: Uint8Array, fileName: string, options: PoolReadOptions = {}): Promise<Source> {
    const outcome = await this.#run(bytes, fileName, "source", options);
    if (outcome.kind !== "source") throw new Error(`a worker gave ${outcome.kind} for a source`);
    return outcome.source;
  }

  /**
   * Draws a page of a PDF, an OFD file or an image, apart from the files being read; null where there is no such page.
   * Rejects like `read`.
   */
  async drawPage(
    bytes: Uint8Array,
    fileName: string,
    wanted: PageWanted,
    options: Pick<PoolReadOptions, "limits" | "signal"> = {},
  ): Promise<PageImage | null> {
    const outcome = await this.#run(bytes, fileName, wanted, options);
    if (outcome.kind !== "page") throw new Error(`a worker gave ${outcome.kind} for a page`);
    return outcome.image;
  }

  /** Ends all workers; files still being read are rejected. */
  async close(): Promise<void> {
    await Promise.all([this.#pool.destroy(), this.#pages.destroy()]);
  }

  async #run(
    bytes: Uint8Array,
    fileName: string,
    want: ReadTask["want"],
    { limits, signal, encoding = null, keep = [], onProgress = () => {} }: PoolReadOptions,
  ): Promise<ReadOutcome> {
    const task = {
      fileName,
      want,
      encoding,
      keep,
      limits: { ...this.#limits, ...limits, memory: this.#limits.memory },
    };
    const most = task.limits.bytes;
    if (bytes.length > most) throw inFile(tooLarge("bytes", bytes.length, most), fileName);
    signal?.throwIfAborted();
    const watch = new Watch(task.limits, this.#threads);
    const { port1, port2 } = new MessageChannel();
    const turn = this.#recognition.place();
    const follow = (message: WorkerMessage) => {
      watch.start();
      if (message.kind === "exhausted") watch.exhaust();
      if (message.kind === "more-time") watch.moreTime(message.milliseconds);
      if (message.kind === "turn") watch.pause(turn.come().then(() => port1.postMessage("turn")));
      if (message.kind === "progress") onProgress(message.progress);
    };
    port1.on("message", follow);
    try {
      return await this.#send({ ...task, bytes: new Uint8Array(bytes), progress: port2 }, watch, signal);
    } finally {
      drain(port1, follow);
      turn.leave();
      watch.end();
      port1.close();
    }
  }

  async #send(task: ReadTask, watch: Watch, signal?: AbortSignal): Promise<ReadOutcome> {
    try {
      const stop = signal ? AbortSignal.any([signal, watch.signal]) : watch.signal;
      const transferList = [task.bytes.buffer, task.progress];
      const pool = isPage(task.want) ? this.#pages : this.#pool;
      const outcome = await pool.run(task, { signal: stop, transferList });
      if (outcome.kind === "problem") throw new ReadProblem(outcome.code, outcome.params);
      return outcome;
    } catch (thrown) {
      signal?.throwIfAborted();
      const problem = watch.problem ?? (isHeapFull(thrown) ? outOfMemory(task.limits) : null);
      throw problem ? inFile(problem, task.fileName) : thrown;
    }
  }
}

/** Whether a worker was ended by V8 for want of memory. */
function isHeapFull(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** Hands on the messages still under way: the outcome, by another channel, can be quicker than the last stages. */
function drain(port: MessagePort, follow: (message: WorkerMessage) => void): void {
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) follow(next.message);
}

/** Decodes one file in a worker of its own, which ends with it. */
export async function readIsolated(
  bytes: Uint8Array,
  fileName: string,
  { worker, ...options }: PoolReadOptions & Pick<PoolOptions, "worker"> = {},
): Promise<Source> {
  const pool = new ReaderPool({ threads: 1, limits: options.limits ?? {}, ...(worker ? { worker } : {}) });
  try {
    return await pool.readSource(bytes, fileName, options);
  } finally {
    await pool.close();
  }
}
