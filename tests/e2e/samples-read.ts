import { setTimeout } from "node:timers/promises";
import type { TestProject } from "vitest/node";
import { newData, removeData, startLantu } from "./lantu.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A data directory in which the samples were read, of a server that has ended; to be copied, never used itself. */
    readonly samplesRead: string;
  }
}

const LOOK_AGAIN_AFTER_MS = 250;

/**
 * Waits until the samples have been compared and judged too, which is done in the background: else every file would wait
 * for it anew.
 */
async function settled(url: string): Promise<void> {
  for (;;) {
    const answers = await Promise.all(["findings", "judgements"].map((list) => fetch(`${url}/api/v1/${list}?limit=1`)));
    const [{ computedAt }, { judgedAt }] = await Promise.all(answers.map((answer) => answer.json()));
    if (computedAt !== null && judgedAt !== null) return;
    await setTimeout(LOOK_AGAIN_AFTER_MS);
  }
}

/**
 * Lets one server read the samples, once for all files of journeys: each begins on a copy of what it left. That a new
 * data directory gets the samples at its first start is what `start.test.ts` shows.
 */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const data = newData();
  const server = await startLantu(data);
  await settled(server.url);
  await server.end();
  provide("samplesRead", data);
  return () => removeData(data);
}
