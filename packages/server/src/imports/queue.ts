import type { Store } from "@lantu/store";
import type { FastifyBaseLogger } from "fastify";
import { type Task as GraphileTask, Logger, type Runner, run } from "graphile-worker";
import { loggable } from "../http/loggable.ts";
import { failTable, readTable } from "../observations/read-table.ts";
import { fail, type ReadingServices, readImport } from "./read-import.ts";

/**
 * Reads imports and tables of observations in the background, at most two at a time; what is queued survives a restart.
 */
export interface ImportQueue {
  add(importId: string): Promise<void>;
  addTable(tableId: string): Promise<void>;
  /** Has work of the background done soon. */
  wake(name: string): Promise<void>;
  /** Ends the reading of an import or a table, if it is being read in this process. */
  abort(id: string): void;
  /** Ends what is being read; it stays queued for the next start. */
  close(): Promise<void>;
}

/** What is read, how, and how it ends where the machine fails it for good. */
interface Task {
  readonly name: string;
  readonly read: (id: string, signal: AbortSignal) => Promise<void>;
  readonly giveUp: (id: string, reference: string) => Promise<void>;
}

/** Something done in the background again and again, by one process at a time. */
export interface BackgroundWork {
  readonly name: string;
  /** Minute, hour, day, month, weekday, as crontab has them. */
  readonly when: string;
  readonly work: () => Promise<void>;
}

/** Names a job is queued under. */
const DOCUMENT = "read-document";
const TABLE = "read-table";
const CONCURRENCY = 2;
/** A reading that fails three times not because of the file, but of the machine, is given up. */
const ATTEMPTS = 3;
/** Unfinished imports taken up at a start, more than anybody has. */
const MOST_TAKEN_UP = 10_000;

/** Starts the queue and takes up again whatever an earlier process left unfinished. */
export async function openQueue(
  services: ReadingServices,
  log: FastifyBaseLogger,
  background: readonly BackgroundWork[] = [],
): Promise<ImportQueue> {
  const { store } = services;
  holdConnections(store.pool);
  const running = new Map<string, AbortController>();
  const closing = new AbortController();
  const runner = await run({
    pgPool: store.pool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: quietLogger(log),
    crontab: background.map(({ name, when }) => `${when} ${name}`).join("\n"),
    taskList: Object.fromEntries([
      ...background.map(({ name, work }): [string, GraphileTask] => [name, work]),
      ...tasksOf(services).map((task): [string, GraphileTask] => [
        task.name,
        async (payload, { job }) => {
          const id = importOf(payload);
          const last = job.attempts >= job.max_attempts;
          await attempt(task, id, running, closing.signal).catch((error: Error) =>
            giveUpOr(task, id, last, error, log),
          );
        },
      ]),
    ]),
  });
  const add = async (name: string, id: string) => {
    await runner.addJob(name, { import: id }, { jobKey: `import:${id}`, maxAttempts: ATTEMPTS });
  };
  await takeUp(store, add);
  return {
    add: (id) => add(DOCUMENT, id),
    addTable: (id) => add(TABLE, id),
    wake: async (name) => {
      await runner.addJob(name, {}, { jobKey: `wake:${name}`, maxAttempts: ATTEMPTS });
    },
    abort: (id) => running.get(id)?.abort(),
    close: () => stop(runner, closing),
  };
}

function tasksOf(services: ReadingServices): readonly Task[] {
  const { store } = services;
  const problem = (reference: string) => ({ code: "internal", params: { reference } });
  return [
    {
      name: DOCUMENT,
      read: (id, signal) => readImport(services, id, signal),
      giveUp: async (id, reference) => {
        const record = await store.imports.get(id);
        if (record !== null) await fail(store, record, problem(reference));
      },
    },
    {
      name: TABLE,
      read: (id, signal) => readTable(store, id, signal),
      giveUp: async (id, reference) => {
        const record = await store.observationImports.get(id);
        if (record !== null) await failTable(store, record, problem(reference));
      },
    },
  ];
}

/** A connection lost while the queue holds it is an error event on the connection, which must not end the process. */
function holdConnections(pool: Store["pool"]): void {
  pool.on("connect", (client) => {
    if (client.listenerCount("error") === 0) client.on("error", () => {});
  });
}

/** Jobs a killed process held are queued anew under their key; the old ones find their import finished. */
async function takeUp(store: Store, add: (name: string, id: string) => Promise<void>): Promise<void> {
  const states = ["queued", "reading"] as const;
  const imports = await store.imports.list({ states, limit: MOST_TAKEN_UP });
  for (const { id } of imports.toReversed()) await add(DOCUMENT, id);
  const tables = await store.observationImports.list({ states, limit: MOST_TAKEN_UP });
  for (const { id } of tables.toReversed()) await add(TABLE, id);
}

async function attempt(task: Task, id: string, running: Map<string, AbortController>, closing: AbortSignal) {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    await task.read(id, AbortSignal.any([controller.signal, closing]));
  } catch (error) {
    if (!controller.signal.aborted) throw error; // a cancelled import is no failure
  } finally {
    running.delete(id);
  }
}

/** Leaves a failure to another attempt, or ends the import where this was the last. */
async function giveUpOr(task: Task, id: string, last: boolean, error: Error, log: FastifyBaseLogger): Promise<void> {
  log.error({ error: loggable(error), import: id, last }, "reading failed");
  if (!last) throw error;
  await task.giveUp(id, id);
}

async function stop(runner: Runner, closing: AbortController): Promise<void> {
  closing.abort();
  await runner.stop();
}

function importOf(payload: unknown): string {
  if (typeof payload === "object" && payload !== null && "import" in payload) return String(payload.import);
  throw new Error("a job without an import");
}

/** The queue's own chatter is of interest only when something is wrong. */
function quietLogger(log: FastifyBaseLogger): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error" || level === "warning") log.warn({ queue: true }, message);
  });
}
