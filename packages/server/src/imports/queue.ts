import type { Store } from "@lantu/store";
import type { FastifyBaseLogger } from "fastify";
import { Logger, type Runner, run } from "graphile-worker";
import { loggable } from "../http/loggable.ts";
import { fail, type ReadingServices, readImport } from "./read-import.ts";

/** Reads imports one after the other in the background, at most two at a time; what is queued survives a restart. */
export interface ImportQueue {
  add(importId: string): Promise<void>;
  /** Ends the reading of an import, if it is being read in this process. */
  abort(importId: string): void;
  /** Ends what is being read; it stays queued for the next start. */
  close(): Promise<void>;
}

const TASK = "read-document";
const CONCURRENCY = 2;
/** A reading that fails three times not because of the file, but of the machine, is given up. */
const ATTEMPTS = 3;

/** Starts the queue and takes up again whatever an earlier process left unfinished. */
export async function openQueue(services: ReadingServices, log: FastifyBaseLogger): Promise<ImportQueue> {
  holdConnections(services.store.pool);
  const running = new Map<string, AbortController>();
  const closing = new AbortController();
  const runner = await run({
    pgPool: services.store.pool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: quietLogger(log),
    taskList: {
      [TASK]: async (payload, { job }) => {
        const id = importOf(payload);
        const last = job.attempts >= job.max_attempts;
        await attempt(services, id, running, closing.signal).catch((error: Error) =>
          giveUpOr(services.store, id, last, error, log),
        );
      },
    },
  });
  const add = async (id: string) => {
    await runner.addJob(TASK, { import: id }, { jobKey: `import:${id}`, maxAttempts: ATTEMPTS });
  };
  await takeUp(services.store, add);
  return { add, abort: (id) => running.get(id)?.abort(), close: () => stop(runner, closing) };
}

/** A connection lost while the queue holds it is an error event on the connection, which must not end the process. */
function holdConnections(pool: Store["pool"]): void {
  pool.on("connect", (client) => {
    if (client.listenerCount("error") === 0) client.on("error", () => {});
  });
}

/** Jobs a killed process held are queued anew under their key; the old ones find their import finished. */
async function takeUp(store: Store, add: (id: string) => Promise<void>): Promise<void> {
  const unfinished = await store.imports.list({ states: ["queued", "reading"], limit: 10_000 });
  for (const { id } of unfinished.toReversed()) await add(id);
}

async function attempt(
  services: ReadingServices,
  id: string,
  running: Map<string, AbortController>,
  closing: AbortSignal,
) {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    await readImport(services, id, AbortSignal.any([controller.signal, closing]));
  } catch (error) {
    if (!controller.signal.aborted) throw error; // a cancelled import is no failure
  } finally {
    running.delete(id);
  }
}

/** Leaves a failure to another attempt, or ends the import where this was the last. */
async function giveUpOr(store: Store, id: string, last: boolean, error: Error, log: FastifyBaseLogger): Promise<void> {
  log.error({ error: loggable(error), import: id, last }, "reading failed");
  const record = last ? await store.imports.get(id) : null;
  if (record === null) throw error;
  await fail(store, record, { code: "internal", params: { reference: id } });
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
