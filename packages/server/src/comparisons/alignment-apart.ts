import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Alignment, AlignmentMode } from "@lantu/core/comparisons";
import type { Account, Concept } from "@lantu/core/indicators";

/** Two documents to be laid side by side, in their order. */
export interface AlignmentTask {
  readonly from: Account;
  readonly to: Account;
  readonly mode: AlignmentMode;
  readonly registry: readonly Concept[];
}

/** Megabytes of a worker: two plans of half a million characters and every pair of their commitments take a quarter of it. */
const MEMORY = 1024;

/** Compiled, wherever this module is run from. */
const WORKER = new URL("../../dist/comparisons/alignment-worker.js", import.meta.url);

/**
 * Lays two documents side by side in a thread of its own: two long plans take seconds, in which everybody else has to be
 * answered. Rejects where the thread fails.
 */
export async function alignApart(task: AlignmentTask): Promise<Alignment> {
  const worker = new Worker(WORKER, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  try {
    const [alignment]: Alignment[] = await once(worker, "message");
    if (!alignment) throw new Error("a worker ended without an alignment");
    return alignment;
  } finally {
    await worker.terminate();
  }
}
