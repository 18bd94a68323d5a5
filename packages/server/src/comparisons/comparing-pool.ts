import { MessageChannel } from "node:worker_threads";
import { workerFlags } from "@lantu/readers";
import { Piscina } from "piscina";
import type { ConcludedAnew, DocumentsToCompare } from "./conclude-anew.ts";
import type { HeldConclusions } from "./held-conclusions.ts";
import type { Answer, CompareTask, Question } from "./task.ts";

/** Compares documents in a worker of its own, which is given what it asks for. */
export interface ComparingPool {
  conclude(held: HeldConclusions, given: DocumentsToCompare, signal: AbortSignal): Promise<ConcludedAnew>;
  close(): Promise<void>;
}

/** Megabytes a worker may take; what a place with hundreds of documents says takes some hundred. */
const MEMORY = 1024;
/** Milliseconds after which a batch is given up; hundreds of plans of one place take a minute. */
const LONGEST = 10 * 60_000;
/** Milliseconds after which a worker without work ends; whoever publishes one document often publishes the next. */
const IDLE = 15_000;

/** Compiled, wherever this module is run from. */
const WORKER = new URL("../../dist/comparisons/worker.js", import.meta.url).href;

/** @param onError told of a worker that failed while it had nothing to do */
export function comparingPool(onError: (error: Error) => void): ComparingPool {
  const pool = new Piscina<CompareTask, ConcludedAnew>({
    ...{ filename: WORKER, minThreads: 0, maxThreads: 1, idleTimeout: IDLE, execArgv: [...workerFlags] },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  pool.on("error", onError);
  return {
    async conclude(held, given, signal) {
      const { port1, port2 } = new MessageChannel();
      port1.on("message", (question: Question) => {
        void answerTo(held, question).then((answer) => port1.postMessage(answer));
      });
      try {
        const stop = AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]);
        return await pool.run({ ...given, port: port2 }, { signal: stop, transferList: [port2] });
      } finally {
        port1.close();
      }
    },
    close: () => pool.destroy(),
  };
}

async function answerTo(held: HeldConclusions, { id, name, args }: Question): Promise<Answer> {
  const [first = [], second = []] = args;
  try {
    return { id, value: await held[name](first, second) };
  } catch (error) {
    return { id, failure: String(error) };
  }
}
