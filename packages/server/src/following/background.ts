import type { FastifyBaseLogger } from "fastify";
import { loggable } from "../http/loggable.ts";
import { coalesced } from "./coalesced.ts";

/** Work that is taken up whenever something happened that may call for it. */
export interface Lookout {
  /** Does whatever there is to do, until nothing is left or the signal ends it. */
  readonly work: (signal: AbortSignal) => Promise<void>;
  /** Calls back whenever something happened; returns how to stop. */
  readonly watch: (onChange: () => void) => Promise<() => Promise<void>>;
  /** Milliseconds after which is looked again whatever was heard: a lost connection misses what happens meanwhile. */
  readonly every: number;
  /** What the log says where the work fails. */
  readonly failure: string;
}

/** What goes on in the background until it is closed. */
export interface Background {
  /** Ends what is being done; the next start takes it up again. */
  close(): Promise<void>;
}

/**
 * Looks at once, whenever something happens and every so often; never twice at the same time. What fails is left to the next
 * look, so the work has to find by itself what is to be done.
 * @param closing what the work is ended by; given where others listen to it too
 */
export async function inBackground(
  { work, watch, every, failure }: Lookout,
  log: FastifyBaseLogger,
  closing = new AbortController(),
): Promise<Background> {
  const { signal } = closing;
  let working: Promise<void> = Promise.resolve();
  const look = coalesced(() => {
    working = work(signal).catch((error: Error) => {
      if (!signal.aborted) log.error({ error: loggable(error) }, failure);
    });
    return working;
  });
  const lookNow = () => look("work");
  const stop = await watch(lookNow);
  const again = setInterval(lookNow, every).unref();
  lookNow();
  return {
    close: async () => {
      closing.abort();
      clearInterval(again);
      await stop();
      await working;
    },
  };
}
