import type { FastifyBaseLogger } from "fastify";
import { type Background, inBackground } from "../following/background.ts";
import { alone } from "../imports/alone.ts";
import { beijingDay } from "../reporting/today.ts";
import type { EconomyServices } from "./line-data.ts";
import { settleEconomy } from "./settle.ts";

/** Milliseconds after which is looked again whatever was heard: the day turns without anybody saying so. */
const LOOK_AGAIN = 60_000;

/** Keeps the warnings about the economy those of what is held, in the background. */
export function watchEconomy(services: EconomyServices, log: FastifyBaseLogger): Promise<Background> {
  const { store } = services;
  const settle = async (signal: AbortSignal): Promise<void> => {
    const raised = await settleEconomy(services, beijingDay(new Date()), signal);
    if (raised > 0) log.info({ raised }, "warnings about the economy raised");
  };
  const lookout = {
    work: (signal: AbortSignal) => alone(store.pool, "economy", () => settle(signal)),
    watch: store.judging.watch,
    ...{ every: LOOK_AGAIN, failure: "the economy could not be looked at" },
  };
  return inBackground(lookout, log);
}
