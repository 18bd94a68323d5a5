import type { FastifyBaseLogger } from "fastify";
import { loggable } from "../http/loggable.ts";
import { alone } from "../imports/alone.ts";
import { oneAtATime } from "../imports/events.ts";
import { beijingDay } from "../reporting/today.ts";
import type { EconomyServices } from "./line-data.ts";
import { settleEconomy } from "./settle.ts";

/** Milliseconds after which is looked again whatever was heard: the day turns without anybody saying so. */
const LOOK_AGAIN = 60_000;

/** Keeps the warnings about the economy those of what is held, in the background. */
export async function watchEconomy(
  services: EconomyServices,
  log: FastifyBaseLogger,
): Promise<{ close(): Promise<void> }> {
  const { store } = services;
  const closing = new AbortController();
  let working: Promise<void> = Promise.resolve();
  const settle = async (): Promise<void> => {
    const raised = await settleEconomy(services, beijingDay(new Date()), closing.signal);
    if (raised > 0) log.info({ raised }, "warnings about the economy raised");
  };
  const look = oneAtATime(() => {
    working = alone(store.pool, "economy", settle).catch((error: Error) => {
      if (!closing.signal.aborted) log.error({ error: loggable(error) }, "the economy could not be looked at");
    });
    return working;
  });
  const stop = await store.judging.watch(() => look("economy"));
  const again = setInterval(() => look("economy"), LOOK_AGAIN).unref();
  look("economy");
  return {
    close: async () => {
      closing.abort();
      clearInterval(again);
      await stop();
      await working;
    },
  };
}
