import type { FastifyBaseLogger } from "fastify";
import { loggable } from "../http/loggable.ts";
import type { BackgroundWork, ImportQueue } from "../imports/queue.ts";
import { tellOfWarnings } from "../warnings/tell.ts";
import type { ChannelSettings } from "./channel-settings.ts";
import { deliver } from "./deliver.ts";
import { ToldOfDay, tellOfToday } from "./tell.ts";
import { beijingDay } from "./today.ts";

/** Lets what people were just told leave soon. */
export interface Notifier {
  wake(): void;
}

/** Name of the job that reminds, and of the one that only sends. */
const REMIND = "remind";
const SEND = "send-notices";

/** Reminds of what is due and sends what was not sent, every quarter of an hour and whenever somebody was told something. */
export function noticeWork(channel: ChannelSettings): readonly BackgroundWork[] {
  const already = new ToldOfDay();
  return [
    {
      name: REMIND,
      when: "*/15 * * * *",
      work: async () => {
        const now = new Date();
        await tellOfToday(channel.store, beijingDay(now), already);
        await tellOfWarnings(channel.store, beijingDay(now));
        await deliver(channel, now);
      },
    },
    { name: SEND, when: "7 * * * *", work: () => deliver(channel, new Date()) },
  ];
}

/** Wakes the sending job; what cannot be queued now leaves with the next quarter of an hour. */
export const notifierOf = (queue: Pick<ImportQueue, "wake">, log: FastifyBaseLogger): Notifier => ({
  wake: () => {
    queue.wake(SEND).catch((error: Error) => log.error({ error: loggable(error) }, "sending was not queued"));
  },
});
