import type { Delivery, HeldNotice, Reachable } from "@lantu/store";
import {
  type ChannelSettings,
  type MailInUse,
  mailInUse,
  type WebhookInUse,
  webhookInUse,
} from "./channel-settings.ts";
import { letterOf, MailFailure, sendMail } from "./mail.ts";
import { beijingDay, beijingHour } from "./today.ts";
import { callOut, eventOf } from "./webhook.ts";

/** Minutes after which a failed message is tried again; after the last it is given up. */
const BACK_OFF = [1, 5, 30, 120, 360] as const;

const MINUTE = 60_000;

/** When a message that failed so many times is tried again; null where it is given up. */
export function retryAfter(attempts: number, now: Date): string | null {
  const minutes = BACK_OFF[attempts];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE).toISOString();
}

/**
 * Sends what people were not told yet outside the product. Whatever is sent is claimed first, so that however many do this at
 * once, and whenever one of them dies, nothing is sent twice. Nothing happens where neither mail nor a webhook is set up.
 */
export async function deliver(channel: ChannelSettings, now: Date): Promise<void> {
  const [mail, webhook] = [await mailInUse(channel), await webhookInUse(channel)];
  if (!mail.settings.enabled && !webhook.settings.enabled) return;
  const people = new Map((await channel.store.reporting.notices.reachable()).map((one) => [one.person.id, one]));
  if (mail.settings.enabled) await mailAll(channel, mail, people, now);
  if (webhook.settings.enabled) await callAll(channel, { webhook, baseUrl: mail.settings.baseUrl }, people, now);
}

type People = ReadonlyMap<string, Reachable>;

async function mailAll({ store }: ChannelSettings, mail: MailInUse, people: People, now: Date): Promise<void> {
  const { deliveries } = store.reporting;
  for (const { delivery, notices } of await deliveries.retries("mail", now)) {
    await mailOne({ store }, mail, { delivery, notices, reader: people.get(delivery.person ?? "") }, now);
  }
  const waiting = new Map<string, number[]>();
  for (const { person, kind, id } of await deliveries.untold("mail")) {
    const back = waiting.get(person) ?? [];
    if (kind === "returned") back.push(id);
    waiting.set(person, back);
  }
  for (const [person, back] of waiting) {
    const reader = people.get(person);
    if (reader?.email == null || reader.wishes.mail === "none") continue;
    const to = { channel: "mail" as const, person, recipient: reader.email };
    if (back.length > 0 && reader.wishes.mail === "all") {
      const claimed = await deliveries.claim(
        { ...to, cause: `returned ${person} ${back.join(" ")}` },
        { person, ids: back },
      );
      if (claimed !== null) await mailOne({ store }, mail, { ...claimed, reader }, now);
    }
    if (beijingHour(now) < mail.settings.digestHour) continue;
    const claimed = await deliveries.claim({ ...to, cause: `digest ${person} ${beijingDay(now)}` }, { person });
    if (claimed !== null) await mailOne({ store }, mail, { ...claimed, reader }, now);
  }
}

interface Sending {
  readonly delivery: Delivery;
  readonly notices: readonly HeldNotice[];
  readonly reader: Reachable | undefined;
}

async function mailOne(
  { store }: Pick<ChannelSettings, "store">,
  mail: MailInUse,
  { delivery, notices, reader }: Sending,
  now: Date,
): Promise<void> {
  const { deliveries } = store.reporting;
  const letter = letterOf(
    { email: delivery.recipient, name: reader?.person.name ?? "" },
    notices,
    mail.settings.baseUrl,
  );
  try {
    const reply = await sendMail(mail, letter, `${delivery.id}.${Date.parse(delivery.claimedAt)}`);
    await deliveries.end(delivery.id, { state: "sent", reply, retryAt: null });
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    const retryAt = error.passing ? retryAfter(delivery.attempts, now) : null;
    const state = error.certain ? "failed" : "unsure";
    await deliveries.end(delivery.id, { state, reply: error.message, retryAt });
  }
}

interface CallingOut {
  readonly webhook: WebhookInUse;
  readonly baseUrl: string;
}

async function callAll({ store }: ChannelSettings, calling: CallingOut, people: People, now: Date): Promise<void> {
  const { deliveries } = store.reporting;
  for (const { delivery, notices } of await deliveries.retries("webhook", now)) {
    await callOne({ store }, calling, { delivery, notices, reader: people.get(delivery.person ?? "") }, now);
  }
  const url = URL.parse(calling.webhook.settings.url);
  const recipient = url === null ? "" : url.host + url.pathname;
  for (const { person, id } of await deliveries.untold("webhook")) {
    const claim = { channel: "webhook" as const, person, recipient, cause: `notice ${id}` };
    const claimed = await deliveries.claim(claim, { person, ids: [id] });
    if (claimed !== null) await callOne({ store }, calling, { ...claimed, reader: people.get(person) }, now);
  }
}

async function callOne(
  { store }: Pick<ChannelSettings, "store">,
  { webhook, baseUrl }: CallingOut,
  { delivery, notices, reader }: Sending,
  now: Date,
): Promise<void> {
  const [notice] = notices;
  if (notice === undefined) return;
  try {
    const reply = await callOut(webhook, eventOf(notice, reader?.person.account ?? null, baseUrl), now);
    await store.reporting.deliveries.end(delivery.id, { state: "sent", reply, retryAt: null });
  } catch (error) {
    const retryAt = retryAfter(delivery.attempts, now);
    const reply = error instanceof Error ? error.message : String(error);
    await store.reporting.deliveries.end(delivery.id, { state: "failed", reply, retryAt });
  }
}
