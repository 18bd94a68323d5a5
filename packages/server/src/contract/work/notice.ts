import { CHANNELS, NOTICE_KINDS } from "@lantu/core/ledger";
import { z } from "zod";
import { PageQuery } from "../page.ts";

export const NoticeKind = z.enum(NOTICE_KINDS).meta({ id: "NoticeKind" });

/** What somebody is told, once. */
export const Notice = z
  .object({
    id: z.number().int(),
    kind: NoticeKind,
    title: z.object({ "zh-CN": z.string(), en: z.string() }).describe("the sentence"),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    path: z.string().describe("the page it leads to"),
    at: z.iso.datetime(),
    read: z.boolean(),
  })
  .meta({ id: "Notice" });

export const NoticeQuery = PageQuery.omit({ before: true }).extend({ unread: z.stringbool().default(false) });

/** Newest first. */
export const NoticePage = z
  .object({ items: z.array(Notice), unread: z.number().int(), next: z.string().nullable() })
  .meta({ id: "NoticePage" });

/** Those named, or all up to one. */
export const NoticesRead = z
  .union([
    z.object({ ids: z.array(z.number().int()).min(1).max(500) }).strict(),
    z.object({ upTo: z.number().int() }).strict(),
  ])
  .meta({ id: "NoticesRead" });
export const NoticesUnread = z.object({ unread: z.number().int() }).meta({ id: "NoticesUnread" });

/** How a person wants to be told outside the product. */
export const NoticeWishes = z
  .object({
    mail: z
      .enum(["all", "digest", "none"])
      .describe("`all`: a digest a day, and at once what was sent back; `digest`: everything once a day"),
  })
  .strict()
  .meta({ id: "NoticeWishes" });

const from = z.enum(["environment", "settings"]).nullable().describe("where it comes from; null where there is none");

/** A line of text without signs that end it, and without what the database cannot hold: it is sealed as it is kept. */
const LINE = /^[^\p{Cc}\p{Cs}]*$/u;
const line = (longest: number) => z.string().max(longest).regex(LINE);

const seen = z.number().int().min(0).describe("the version whoever asks has seen; 0 as long as nothing was set");

/** How mail is sent. The password goes in, never out. */
export const MailSettings = z
  .object({
    enabled: z.boolean(),
    host: line(255),
    port: z.number().int().min(1).max(65535),
    security: z.enum(["tls", "starttls", "none"]),
    user: line(255).nullable(),
    from: line(320).describe("address mail comes from"),
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .regex(LINE)
      .describe("where people reach this server: links in mail begin with it"),
    digestHour: z.number().int().min(0).max(23).describe("hour of the day, Beijing time"),
    password: from,
  })
  .meta({ id: "MailSettings" });

/** `password` left out: as it was; null: none. */
export const MailSettingsGiven = MailSettings.omit({ password: true })
  .extend({ version: seen, password: line(500).nullable().optional() })
  .strict()
  .meta({ id: "MailSettingsGiven" });

export const MailTest = z
  .object({ to: z.email().max(320) })
  .strict()
  .meta({ id: "MailTest" });

/** Where events are called out to. The secret goes in, never out. */
export const WebhookSettings = z
  .object({
    enabled: z.boolean(),
    url: z.union([
      z.literal(""),
      z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .regex(LINE),
    ]),
    allowPrivate: z.boolean().describe("addresses inside private networks may be called"),
    secret: from,
  })
  .meta({ id: "WebhookSettings" });

/** `secret` left out: as it was. At least sixteen characters. */
export const WebhookSettingsGiven = WebhookSettings.omit({ secret: true })
  .extend({ version: seen, secret: line(500).min(16).optional() })
  .strict()
  .meta({ id: "WebhookSettingsGiven" });

/** A message that left, or tried to. */
export const Delivery = z
  .object({
    id: z.number().int(),
    channel: z.enum(CHANNELS),
    to: z.string(),
    state: z
      .enum(["claimed", "sent", "failed", "unsure"])
      .describe("`unsure`: the process ended while sending; not sent again"),
    attempts: z.number().int(),
    notices: z.number().int().describe("how many it told"),
    reason: z.string().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: "Delivery" });

/** The settings with the last fifty messages. */
export const MailStand = z
  .object({ settings: MailSettings, version: seen, log: z.array(Delivery) })
  .meta({ id: "MailStand" });
export const WebhookStand = z
  .object({ settings: WebhookSettings, version: seen, log: z.array(Delivery) })
  .meta({ id: "WebhookStand" });

export const TestSent = z
  .object({ reply: z.string().describe("what the other side answered") })
  .meta({ id: "TestSent" });

export type NoticeKind = z.infer<typeof NoticeKind>;
export type Notice = z.infer<typeof Notice>;
export type NoticePage = z.infer<typeof NoticePage>;
export type NoticeWishes = z.infer<typeof NoticeWishes>;
export type MailSettings = z.infer<typeof MailSettings>;
export type MailSettingsGiven = z.infer<typeof MailSettingsGiven>;
export type MailStand = z.infer<typeof MailStand>;
export type WebhookSettings = z.infer<typeof WebhookSettings>;
export type WebhookSettingsGiven = z.infer<typeof WebhookSettingsGiven>;
export type WebhookStand = z.infer<typeof WebhookStand>;
export type Delivery = z.infer<typeof Delivery>;
