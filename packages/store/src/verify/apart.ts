import { Worker } from "node:worker_threads";
import type { StoreConnection } from "../connection.ts";
import type { Gone } from "./entries.ts";
import { type Breach, Broken, Stopped, type VerifyOptions } from "./verification.ts";

/** What the parts of a verification find where nothing is wrong: of the journal what it amounts to, documents counted. */
export interface Found {
  readonly entries: Gone;
  readonly tables: number;
}

/** A part of a verification: where the database is, and the state of it to see. */
export interface PartTask extends Pick<VerifyOptions, "roots" | "stretch" | "room"> {
  readonly part: keyof Found;
  readonly connection: StoreConnection;
  readonly state: string;
}

/** What a thread tells. */
export type PartNews =
  | { readonly kind: "progress"; readonly checked: number; readonly total: number }
  | { readonly kind: "found"; readonly found: Found[keyof Found] }
  | { readonly kind: "broken"; readonly breach: Breach }
  | { readonly kind: "stopped" };

/** Compiled, wherever this module is run from. */
const WORKER = new URL("../../dist/verify/worker.js", import.meta.url);

/** Megabytes for short-lived objects: with less, whole documents are moved about while they are looked at. */
const YOUNG = 192;

/**
 * A part of a verification in a thread of its own: millions of entries take the better part of a minute, in which everybody
 * else has to be answered.
 * @throws Broken, Stopped; whatever the thread failed of
 */
export async function foundApart<P extends keyof Found>(
  part: P,
  task: Omit<PartTask, "part">,
  { signal, onProgress }: VerifyOptions,
): Promise<Found[P]> {
  const workerData: PartTask = { ...task, part };
  const worker = new Worker(WORKER, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
  const stop = () => worker.postMessage("stop");
  signal?.addEventListener("abort", stop, { once: true });
  if (signal?.aborted) stop();
  try {
    return await new Promise<Found[P]>((resolve, reject) => {
      worker.on("message", (news: PartNews) => {
        if (news.kind === "progress") onProgress?.(news.checked, news.total);
        // The thread answers for the part it was asked for.
        else if (news.kind === "found") resolve(news.found as Found[P]);
        else reject(news.kind === "broken" ? new Broken(news.breach.at, news.breach) : new Stopped("stopped"));
      });
      worker.on("error", reject);
      worker.on("exit", () => reject(new Error(`the thread for ${part} ended before it had found anything`)));
    });
  } finally {
    signal?.removeEventListener("abort", stop);
    await worker.terminate();
  }
}
