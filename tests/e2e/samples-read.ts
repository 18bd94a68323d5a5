import type { TestProject } from "vitest/node";
import { newData, removeData, startLantu } from "./lantu.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A data directory in which the samples were read, of a server that has ended; to be copied, never used itself. */
    readonly samplesRead: string;
  }
}

/**
 * Lets one server read the samples, once for all files of journeys: each begins on a copy of what it left. That a new
 * data directory gets the samples at its first start is what `start.test.ts` shows.
 */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const data = newData();
  await (await startLantu(data)).end();
  provide("samplesRead", data);
  return () => removeData(data);
}
