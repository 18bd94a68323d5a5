import type { Channel, Store } from "@lantu/store";
import type { FastifyRequest } from "fastify";
import {
  addresses,
  type Delivery,
  MailSettingsGiven,
  MailStand,
  MailTest,
  TestSent,
  WebhookSettingsGiven,
  WebhookStand,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import { actorOf } from "../../http/visitor.ts";
import { mailInUse, NO_ORIGIN, setMail, setWebhook, webhookInUse } from "../../reporting/channel-settings.ts";
import { MailFailure, sendMail } from "../../reporting/mail.ts";
import { callOut, testEvent, WebhookFailure } from "../../reporting/webhook.ts";
import { inBoth } from "../../reporting/words.ts";
import { ownOrigin } from "../../sign-in/desk.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";

const tags = ["settings"];

/** Messages of the log that are shown. */
const SHOWN = 50;

/** Tests a minute from one address: each sends something out of the house. */
const TESTS = 10;

async function logOf(store: Store, channel: Channel): Promise<Delivery[]> {
  const found = await store.reporting.deliveries.recent(channel, SHOWN);
  return found.map(({ id, recipient, state, attempts, notices, reply, claimedAt }) => ({
    ...{ id, channel, to: recipient, state, attempts, notices: notices.length, reason: reply, at: claimedAt },
  }));
}

/** How mail is sent. */
export function mailSettingsRoutes(app: App, { store, limits, channels, signIn }: Services): void {
  const config = { access: "manage-settings" as const, ...perMinute(limits.writesPerMinute) };
  const stand = async (request: FastifyRequest) => {
    const { settings, version } = await mailInUse(channels);
    // Whoever sets it up found Lantu under an address others may find it under, too.
    const baseUrl = settings.baseUrl === NO_ORIGIN ? ownOrigin(signIn.publicUrl, request) : settings.baseUrl;
    return { settings: { ...settings, baseUrl }, version, log: await logOf(store, "mail") };
  };

  app.get(
    addresses.mailSettings,
    {
      config,
      schema: {
        tags,
        operationId: "getMailSettings",
        summary: "How mail is sent",
        description: "Without the password, which never comes out again; with the latest messages.",
        response: answers({ 200: MailStand }, "not-allowed"),
      },
    },
    stand,
  );

  app.put(
    addresses.mailSettings,
    {
      config,
      schema: {
        tags,
        operationId: "setMailSettings",
        summary: "Set how mail is sent",
        description:
          "Over the version that was seen. The journal says who did so, whether mail is on, and by which server; the rest is kept beside it. What people were told before mail is switched on is not mailed.",
        body: MailSettingsGiven,
        response: answers({ 200: MailStand }, "not-allowed", "stale"),
      },
    },
    async (request) => {
      await setMail(channels, request.body, actorOf(request.visitor));
      return stand(request);
    },
  );

  app.post(
    addresses.mailTest,
    {
      config: { access: "manage-settings", ...perMinute(TESTS) },
      schema: {
        tags,
        operationId: "testMail",
        summary: "Send a test mail",
        description: "With the settings as they are kept, switched on or not.",
        body: MailTest,
        response: answers({ 200: TestSent }, "not-allowed", "mail-failed"),
      },
    },
    async ({ body }) => {
      const subject = inBoth(({ mail }) => mail.testSubject, {});
      const text = inBoth(({ mail }) => mail.testBody, {});
      const [zh, en] = [text["zh-CN"], text.en];
      const letter = {
        ...{ to: body.to, subject: `${subject["zh-CN"]} / ${subject.en}`, text: `${zh}\n${en}` },
        html: `<p lang="zh-CN">${zh}</p><p lang="en">${en}</p>`,
      };
      try {
        return { reply: await sendMail(await mailInUse(channels), letter, `test.${Date.now()}`) };
      } catch (error) {
        if (error instanceof MailFailure) throw new HttpProblem("mail-failed", { reason: error.message });
        throw error;
      }
    },
  );
}

/** Where events are called out to. */
export function webhookSettingsRoutes(app: App, { store, limits, channels }: Services): void {
  const config = { access: "manage-settings" as const, ...perMinute(limits.writesPerMinute) };
  const stand = async () => {
    const { settings, version } = await webhookInUse(channels);
    return { settings, version, log: await logOf(store, "webhook") };
  };

  app.get(
    addresses.webhookSettings,
    {
      config,
      schema: {
        tags,
        operationId: "getWebhookSettings",
        summary: "Where events are called out to",
        description: "Without the secret, which never comes out again; with the latest events.",
        response: answers({ 200: WebhookStand }, "not-allowed"),
      },
    },
    stand,
  );

  app.put(
    addresses.webhookSettings,
    {
      config,
      schema: {
        tags,
        operationId: "setWebhookSettings",
        summary: "Set where events are called out to",
        description:
          'CloudEvents 1.0 as JSON, each signed with the secret: `Lantu-Signature: t=<seconds>,v1=<HMAC-SHA-256 of "<seconds>.<body>">`. Redirects are not followed; private addresses are refused unless they are allowed here.',
        body: WebhookSettingsGiven,
        response: answers({ 200: WebhookStand }, "not-allowed", "stale"),
      },
    },
    async ({ body, visitor }) => {
      await setWebhook(channels, body, actorOf(visitor));
      return stand();
    },
  );

  app.post(
    addresses.webhookTest,
    {
      config: { access: "manage-settings", ...perMinute(TESTS) },
      schema: {
        tags,
        operationId: "testWebhook",
        summary: "Call out a test event",
        description: "Of the type `lantu.test`, with the settings as they are kept, switched on or not.",
        response: answers({ 200: TestSent }, "not-allowed", "mail-failed"),
      },
    },
    async () => {
      const { settings } = await mailInUse(channels);
      try {
        const now = new Date();
        return { reply: await callOut(await webhookInUse(channels), testEvent(settings.baseUrl, now), now) };
      } catch (error) {
        if (error instanceof WebhookFailure) throw new HttpProblem("mail-failed", { reason: error.message });
        throw error;
      }
    },
  );
}
