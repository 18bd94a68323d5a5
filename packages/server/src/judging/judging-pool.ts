import { workerFlags } from "@lantu/readers";
import type { JudgedRow } from "@lantu/store";
import { Piscina } from "piscina";
import { type JudgingTask, judgeInputs } from "./judge-inputs.ts";

/** Judges commitments, many of them in a worker of its own. */
export interface JudgingPool {
  judge(task: JudgingTask, signal: AbortSignal): Promise<readonly JudgedRow[]>;
  /** For a day that is past: rows to be kept, as a JSON list. */
  judgePast(task: JudgingTask, signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** Commitments judged at once on the thread that serves people: some milliseconds, less than it takes to hand them over. */
const FEW = 40;
/** Megabytes a worker may take. */
const MEMORY = 1024;
/** Milliseconds after which a batch is given up. */
const LONGEST = 5 * 60_000;
/** Milliseconds after which a worker without work ends. */
const IDLE = 15_000;

/** Compiled, wherever this module is run from. */
const WORKER = new URL("../../dist/judging/worker.js", import.meta.url).href;

/** @param onError told of a worker that failed while it had nothing to do */
export function judgingPool(onError: (error: Error) => void): JudgingPool {
  const pool = new Piscina({
    ...{ filename: WORKER, minThreads: 0, maxThreads: 1, idleTimeout: IDLE, execArgv: [...workerFlags] },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  pool.on("error", onError);
  const stopping = (signal: AbortSignal) => AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]);
  return {
    judge: async (task, signal) => {
      if (task.inputs.commitments.length <= FEW) return judgeInputs(task);
      return pool.run(task, { signal: stopping(signal) });
    },
    judgePast: async (task, signal) => pool.run(task, { name: "judgePast", signal: stopping(signal) }),
    close: () => pool.destroy(),
  };
}
