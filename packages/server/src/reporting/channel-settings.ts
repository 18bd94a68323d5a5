import type { Store } from "@lantu/store";
import { z } from "zod";
import type { MailSettings, MailSettingsGiven, WebhookSettings } from "../contract/index.ts";
import type { Sealer } from "../sign-in/sealing.ts";

/** What settings are read from and kept in. */
export interface ChannelSettings {
  readonly store: Store;
  readonly sealer: Sealer;
  /** Variables of the environment: a secret there goes before one that is kept. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The address people use, where it is set. */
  readonly publicUrl: URL | null;
}

/** Keys of the settings, and variables that hold their secrets instead. */
const MAIL = "mail";
const WEBHOOK = "webhook";
const MAIL_PASSWORD = "LANTU_SMTP_PASSWORD";
const WEBHOOK_SECRET = "LANTU_WEBHOOK_SECRET";
type Variable = typeof MAIL_PASSWORD | typeof WEBHOOK_SECRET;

const MailKept = z.object({
  ...{ enabled: z.boolean(), host: z.string(), port: z.number(), security: z.enum(["tls", "starttls", "none"]) },
  ...{ user: z.string().nullable(), from: z.string(), baseUrl: z.string(), digestHour: z.number() },
  sealed: z.string().nullable(),
});

const WebhookKept = z.object({
  ...{ enabled: z.boolean(), url: z.string(), allowPrivate: z.boolean(), sealed: z.string().nullable() },
});

/** Port of message submission (RFC 6409). */
const SUBMISSION = 587;

/** What links begin with as long as nobody has said under which address people find Lantu. */
export const NO_ORIGIN = "http://127.0.0.1";

const NO_MAIL: z.infer<typeof MailKept> = {
  ...{ enabled: false, host: "", port: SUBMISSION, security: "starttls", user: null, from: "" },
  ...{ baseUrl: NO_ORIGIN, digestHour: 8, sealed: null },
};
const NO_WEBHOOK: z.infer<typeof WebhookKept> = { enabled: false, url: "", allowPrivate: false, sealed: null };

/** Settings with the secret they are used with. */
export interface MailInUse {
  readonly settings: MailSettings;
  readonly password: string | null;
}
export interface WebhookInUse {
  readonly settings: WebhookSettings;
  readonly secret: string | null;
}

interface Secret {
  readonly value: string | null;
  readonly from: "environment" | "settings" | null;
}

function secretOf({ sealer, environment }: ChannelSettings, variable: Variable, sealed: string | null): Secret {
  const told = environment[variable];
  if (told !== undefined && told !== "") return { value: told, from: "environment" };
  const value = sealed === null ? null : sealer.open(Buffer.from(sealed, "base64"), variable);
  return { value, from: value === null ? null : "settings" };
}

const sealedAs = ({ sealer }: ChannelSettings, variable: Variable, secret: string): string =>
  sealer.seal(secret, variable).toString("base64");

async function keptMail({ store, publicUrl }: ChannelSettings): Promise<z.infer<typeof MailKept>> {
  const kept = MailKept.safeParse(await store.settings.get(MAIL)).data;
  return kept ?? { ...NO_MAIL, baseUrl: publicUrl?.origin ?? NO_ORIGIN };
}

async function keptWebhook(store: Store): Promise<z.infer<typeof WebhookKept>> {
  return WebhookKept.safeParse(await store.settings.get(WEBHOOK)).data ?? NO_WEBHOOK;
}

/** How mail is sent. */
export async function mailInUse(channel: ChannelSettings): Promise<MailInUse> {
  const { sealed, ...rest } = await keptMail(channel);
  const { value, from } = secretOf(channel, MAIL_PASSWORD, sealed);
  return { settings: { ...rest, password: from }, password: value };
}

/** Keeps how mail is sent; a password left out stays. What was not mailed before mail was switched on is not mailed. */
export async function setMail(channel: ChannelSettings, given: MailSettingsGiven): Promise<void> {
  const { password, ...rest } = given;
  const before = await keptMail(channel);
  const sealed =
    password === undefined ? before.sealed : password === null ? null : sealedAs(channel, MAIL_PASSWORD, password);
  if (given.enabled && !before.enabled) await channel.store.reporting.deliveries.skip("mail");
  await channel.store.settings.set(MAIL, { ...rest, sealed });
}

/** Where events are called out to. */
export async function webhookInUse(channel: ChannelSettings): Promise<WebhookInUse> {
  const { sealed, ...rest } = await keptWebhook(channel.store);
  const { value, from } = secretOf(channel, WEBHOOK_SECRET, sealed);
  return { settings: { ...rest, secret: from }, secret: value };
}

/** Keeps where events are called out to; a secret left out stays. */
export async function setWebhook(
  channel: ChannelSettings,
  given: Omit<WebhookSettings, "secret"> & { readonly secret?: string | undefined },
): Promise<void> {
  const { secret, ...rest } = given;
  const before = await keptWebhook(channel.store);
  const sealed = secret === undefined ? before.sealed : sealedAs(channel, WEBHOOK_SECRET, secret);
  if (given.enabled && !before.enabled) await channel.store.reporting.deliveries.skip("webhook");
  await channel.store.settings.set(WEBHOOK, { ...rest, sealed });
}
