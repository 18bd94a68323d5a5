import type { ChannelName } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, type Database, isoTime, rowOf, rowsOf } from "../database.ts";
import type { HeldNotice } from "./notices.ts";

export type Channel = ChannelName;

/** A message that left, or tried to. */
export interface Delivery {
  readonly id: number;
  readonly channel: Channel;
  readonly cause: string;
  readonly person: string | null;
  readonly recipient: string;
  /** Ids of the notices it tells. */
  readonly notices: readonly number[];
  readonly state: "claimed" | "sent" | "failed" | "unsure";
  readonly attempts: number;
  readonly reply: string | null;
  /** ISO 8601. */
  readonly claimedAt: string;
}

const COLUMNS = sql`id, channel, cause, person, recipient, notices, state, attempts, reply, claimed_at as "claimedAt"`;
const timed = (row: Delivery): Delivery => ({ ...row, claimedAt: isoTime(row.claimedAt) });

/** What is to leave as one message. */
export interface Claim {
  readonly channel: Channel;
  /** What makes it one message: claimed once, whoever asks. */
  readonly cause: string;
  readonly person: string | null;
  readonly recipient: string;
}

const MARK = { mail: sql.raw("mailed_at"), webhook: sql.raw("called_at") } as const;

/** What no message of a channel has told yet. What its reader has read in the product, or is called for no longer, mail leaves out. */
const open = (channel: Channel): SQL =>
  channel === "mail" ? sql`mailed_at is null and read_at is null` : sql`called_at is null`;

/**
 * Takes the notices of a person that no message of the channel has told yet, and marks them as told before anything is sent:
 * of two processes one gets them, and whoever dies while sending does not send again. Null where there is nothing to tell.
 */
export async function claimNotices(
  database: Database,
  claim: Claim,
  which: { readonly person: string; readonly ids?: readonly number[] | undefined },
): Promise<{ readonly delivery: Delivery; readonly notices: readonly HeldNotice[] } | null> {
  const claiming = database.transaction(async (transaction) => {
    const mark = MARK[claim.channel];
    const chosen = which.ids === undefined ? sql`true` : sql`id = any(${sql.param([...which.ids])}::int[])`;
    const notices = await rowsOf<HeldNotice>(
      transaction,
      sql`update notices set ${mark} = now() where id in (
          select id from notices where person = ${which.person} and ${open(claim.channel)} and ${chosen} order by id
          for update skip locked)
        returning id, person, kind, cause, params, path, at, read_at is not null as read`,
    );
    if (notices.length === 0) return null;
    const told = notices.map((row) => ({ ...row, at: isoTime(row.at) })).sort((a, b) => a.id - b.id);
    const delivery = await claimDelivery(
      transaction,
      claim,
      told.map(({ id }) => id),
    );
    if (delivery === null) throw new ClaimedAlready();
    return { delivery, notices: told };
  });
  return claiming.catch((error: unknown) => {
    if (error instanceof ClaimedAlready) return null;
    throw error;
  });
}

/** Takes back what a claim marked, because the message is another's. */
class ClaimedAlready extends Error {}

async function claimDelivery(connection: Connection, claim: Claim, notices: readonly number[]) {
  const row = await rowOf<Delivery>(
    connection,
    sql`insert into deliveries (channel, cause, person, recipient, notices, state)
      values (${claim.channel}, ${claim.cause}, ${claim.person}, ${claim.recipient},
        ${sql.param([...notices])}::int[], 'claimed')
      on conflict do nothing returning ${COLUMNS}`,
  );
  return row === null ? null : timed(row);
}

/** How a try to send ended. */
export interface Ending {
  /** `unsure`: the other side may have it, so that it is not sent again. */
  readonly state: "sent" | "failed" | "unsure";
  readonly reply: string;
  /** When it is tried again; null where it is not. ISO 8601. */
  readonly retryAt: string | null;
}

export async function endDelivery(
  connection: Connection,
  id: number,
  { state, reply, retryAt }: Ending,
): Promise<void> {
  await connection.execute(sql`update deliveries set state = ${state}, reply = ${reply.slice(0, 500)},
    attempts = attempts + 1, ended_at = now(), retry_at = ${retryAt}::timestamptz where id = ${id}`);
}

/**
 * Takes up failed messages whose time to be tried again has come; each is claimed before it is sent, so that one process has
 * it. Those a process died over are marked as unsure and never sent again.
 */
export async function claimRetries(
  connection: Connection,
  channel: Channel,
  now: Date,
): Promise<readonly { readonly delivery: Delivery; readonly notices: readonly HeldNotice[] }[]> {
  await connection.execute(sql`update deliveries set state = 'unsure', ended_at = now()
    where channel = ${channel} and state = 'claimed' and claimed_at < now() - interval '1 hour'`);
  const rows = await rowsOf<Delivery>(
    connection,
    sql`update deliveries set state = 'claimed', claimed_at = now(), retry_at = null where id in (
        select id from deliveries where channel = ${channel} and state = 'failed' and retry_at <= ${now.toISOString()}::timestamptz
        order by id limit 100 for update skip locked)
      returning ${COLUMNS}`,
  );
  const found: { delivery: Delivery; notices: readonly HeldNotice[] }[] = [];
  for (const row of rows) found.push({ delivery: timed(row), notices: await toldBy(connection, row.notices) });
  return found;
}

async function toldBy(connection: Connection, ids: readonly number[]): Promise<readonly HeldNotice[]> {
  const rows = await rowsOf<HeldNotice>(
    connection,
    sql`select id, person, kind, cause, params, path, at, read_at is not null as read from notices
      where id = any(${sql.param([...ids])}::int[]) order by id`,
  );
  return rows.map((row) => ({ ...row, at: isoTime(row.at) }));
}

/** People with notices that no message of a channel has told, with the ids and kinds of these. */
export function untold(
  connection: Connection,
  channel: Channel,
): Promise<readonly { readonly person: string; readonly id: number; readonly kind: string }[]> {
  return rowsOf(
    connection,
    sql`select person, id, kind from notices where ${open(channel)} and at > now() - interval '30 days' order by id`,
  );
}

/** Marks everything untold as told, for a channel that was not in use: nobody wants last year's reminders. */
export async function skipUntold(connection: Connection, channel: Channel): Promise<void> {
  await connection.execute(sql`update notices set ${MARK[channel]} = now() where ${MARK[channel]} is null`);
}

/** The latest messages, newest first. */
export async function recentDeliveries(
  connection: Connection,
  channel: Channel,
  limit: number,
): Promise<readonly Delivery[]> {
  const rows = await rowsOf<Delivery>(
    connection,
    sql`select ${COLUMNS} from deliveries where channel = ${channel} order by id desc limit ${limit}`,
  );
  return rows.map(timed);
}
