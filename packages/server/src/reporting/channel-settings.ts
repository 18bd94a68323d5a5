import { createHash, randomBytes } from "node:crypto";
import { type Channel, canonical, setChannel } from "@lantu/core/ledger";
import type { Store } from "@lantu/store";
import { z } from "zod";
import type { MailSettings, MailSettingsGiven, WebhookSettings, WebhookSettingsGiven } from "../contract/index.ts";
import { HttpProblem } from "../http/problem.ts";
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

/** Variables that hold secrets instead. */
const MAIL_PASSWORD = "LANTU_SMTP_PASSWORD";
const WEBHOOK_SECRET = "LANTU_WEBHOOK_SECRET";
type Variable = typeof MAIL_PASSWORD | typeof WEBHOOK_SECRET;

/**
 * Chance that is sealed with the settings, once for all: without it whoever reads the journal could try addresses against
 * the seal. Settings from before there were seals have none.
 */
const salt = z.string().optional();

const MailKept = z.object({
  ...{ enabled: z.boolean(), host: z.string(), port: z.number(), security: z.enum(["tls", "starttls", "none"]) },
  ...{ user: z.string().nullable(), from: z.string(), baseUrl: z.string(), digestHour: z.number() },
  ...{ sealed: z.string().nullable(), salt },
});

const WebhookKept = z.object({
  ...{ enabled: z.boolean(), url: z.string(), allowPrivate: z.boolean(), sealed: z.string().nullable(), salt },
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

/** Settings with the secret they are used with, and the version whoever changes them has seen. */
export interface MailInUse {
  readonly settings: MailSettings;
  readonly password: string | null;
  readonly version: number;
}
export interface WebhookInUse {
  readonly settings: WebhookSettings;
  readonly secret: string | null;
  readonly version: number;
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

/** Settings as they are kept beside the ledger: `value` is null where none are, or not those that were sealed. */
interface Kept<T> {
  readonly value: T | null;
  readonly version: number;
}

const sealOf = (value: unknown): string => createHash("sha256").update(canonical(value)).digest("hex");

async function keptAs<T>(store: Store, channel: Channel["channel"], shape: z.ZodType<T>): Promise<Kept<T>> {
  const held = (await store.items.find("channel", [channel])).get(channel);
  const value = await store.settings.get(channel);
  const version = held?.version ?? 0;
  // Those that were set before the ledger told of it have no seal.
  const isSealed = held === undefined || sealOf(value) === held.value.kept;
  if (isSealed) return { value: shape.safeParse(value).data ?? null, version };
  // Saved between the two looks they are another version's: then both are looked at again.
  const now = (await store.items.find("channel", [channel])).get(channel);
  return now?.version === version ? { value: null, version } : keptAs(store, channel, shape);
}

const SALT_BYTES = 16;

/** What all kept settings have. */
interface Salted {
  readonly enabled: boolean;
  readonly salt?: string | undefined;
}

/** What is to be kept, what of it is told, and by whom it was seen in which version. */
interface Keeping {
  readonly told: Omit<Channel, "kept">;
  readonly value: object;
  readonly version: number;
  readonly actor: string;
}

/**
 * Keeps settings and says in the journal who led what is told where, in one transaction. What was told before it was
 * switched on is not sent. Throws `not-allowed`, `stale`.
 */
async function keep({ store }: ChannelSettings, before: Kept<Salted>, keeping: Keeping): Promise<void> {
  const { told, version, actor } = keeping;
  const value = { ...keeping.value, salt: before.value?.salt ?? randomBytes(SALT_BYTES).toString("base64") };
  const channel: Channel = { ...told, kept: sealOf(value) };
  const id = told.channel;
  // What was left out was taken from `before`, which has to be what was seen.
  if (version !== before.version) throw new HttpProblem("stale", { id, expected: version, version: before.version });
  if (told.enabled && before.value?.enabled !== true) await store.reporting.deliveries.skip(id);
  const needs = { items: { channel: [id], unit: "all" }, versions: { channel: new Map([[id, version]]) } } as const;
  const outcome = await store.items.act(
    needs,
    (held) => setChannel(held, channel),
    { actor },
    (settings) => settings.set(id, value),
  );
  if (outcome.kind === "refused") throw new HttpProblem(outcome.code, outcome.params);
}

/** How mail is sent. */
export async function mailInUse(channel: ChannelSettings): Promise<MailInUse> {
  const { value, version } = await keptAs(channel.store, "mail", MailKept);
  const { sealed, salt: _, ...rest } = value ?? { ...NO_MAIL, baseUrl: channel.publicUrl?.origin ?? NO_ORIGIN };
  const secret = secretOf(channel, MAIL_PASSWORD, sealed);
  return { settings: { ...rest, password: secret.from }, password: secret.value, version };
}

/** Keeps how mail is sent; a password left out stays. Throws `not-allowed`, `stale`. */
export async function setMail(channel: ChannelSettings, given: MailSettingsGiven, actor: string): Promise<void> {
  const { password, version, ...rest } = given;
  const before = await keptAs(channel.store, "mail", MailKept);
  const kept = before.value?.sealed ?? null;
  const sealed = password === undefined ? kept : password === null ? null : sealedAs(channel, MAIL_PASSWORD, password);
  const to = given.host === "" ? "" : `${given.host}:${given.port}`;
  const told = { channel: "mail", enabled: given.enabled, to } as const;
  await keep(channel, before, { told, value: { ...rest, sealed }, version, actor });
}

/** Where events are called out to. */
export async function webhookInUse(channel: ChannelSettings): Promise<WebhookInUse> {
  const { value, version } = await keptAs(channel.store, "webhook", WebhookKept);
  const { sealed, salt: _, ...rest } = value ?? NO_WEBHOOK;
  const secret = secretOf(channel, WEBHOOK_SECRET, sealed);
  return { settings: { ...rest, secret: secret.from }, secret: secret.value, version };
}

/** Keeps where events are called out to; a secret left out stays. Throws `not-allowed`, `stale`. */
export async function setWebhook(channel: ChannelSettings, given: WebhookSettingsGiven, actor: string): Promise<void> {
  const { secret, version, ...rest } = given;
  const before = await keptAs(channel.store, "webhook", WebhookKept);
  const sealed = secret === undefined ? (before.value?.sealed ?? null) : sealedAs(channel, WEBHOOK_SECRET, secret);
  // The rest of such an address is often the secret itself.
  const to = given.url === "" ? "" : new URL(given.url).origin;
  const told = { channel: "webhook", enabled: given.enabled, to } as const;
  await keep(channel, before, { told, value: { ...rest, sealed }, version, actor });
}
