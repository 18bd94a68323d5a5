import type { NoticeKind, Person } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, type Database, isoTime, rowOf, rowsOf } from "../database.ts";
import { storable } from "../saving/storable.ts";

/** What somebody is to be told. */
export interface NewNotice {
  readonly person: string;
  readonly kind: NoticeKind;
  /** What makes it one notice: the same again is not told again. */
  readonly cause: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** The page it leads to. */
  readonly path: string;
}

/** What somebody was told. */
export interface HeldNotice extends NewNotice {
  readonly id: number;
  /** ISO 8601. */
  readonly at: string;
  readonly read: boolean;
}

const COLUMNS = sql`id, person, kind, cause, params, path, at, read_at is not null as read`;
const timed = (row: HeldNotice): HeldNotice => ({ ...row, at: isoTime(row.at) });

/** Keeps notices; returns those nobody was told before. */
export async function addNotices(
  connection: Connection,
  notices: readonly NewNotice[],
): Promise<readonly HeldNotice[]> {
  if (notices.length === 0) return [];
  const rows = await rowsOf<HeldNotice>(
    connection,
    sql`insert into notices (person, kind, cause, params, path)
      select person, kind, cause, params, path from jsonb_to_recordset(${JSON.stringify(storable(notices))}::jsonb)
        as n (person text, kind text, cause text, params jsonb, path text)
      on conflict do nothing returning ${COLUMNS}`,
  );
  return rows.map(timed);
}

/** Up to where in the journal something was told: the setting it is remembered under, what it was and what it is now. */
export interface ToldUpTo {
  readonly key: string;
  readonly since: number;
  readonly last: number;
}

/**
 * Keeps notices of what happened up to an entry and remembers that they were told, both or neither; none where another
 * process has told them meanwhile.
 */
export async function addNoticesUpTo(
  database: Database,
  notices: readonly NewNotice[],
  { key, since, last }: ToldUpTo,
): Promise<readonly HeldNotice[]> {
  return database.transaction(async (transaction) => {
    const moved = await rowOf(
      transaction,
      sql`insert into settings (key, value) values (${key}, ${JSON.stringify(last)}::jsonb)
        on conflict (key) do update set value = excluded.value, updated_at = now()
          where settings.value = ${JSON.stringify(since)}::jsonb
        returning key`,
    );
    return moved === null ? [] : addNotices(transaction, notices);
  });
}

/** Kinds of notices that call for an act on a report. */
const CALLING: readonly NoticeKind[] = ["due-soon", "overdue", "returned", "to-check", "to-sign"];

/** Marks what people were called for about a report as read: it went on, and is called for no longer. */
export async function settleNotices(connection: Connection, people: readonly string[], report: string): Promise<void> {
  await connection.execute(sql`update notices set read_at = now() where read_at is null
    and person = any(${sql.param([...people])}::text[]) and kind = any(${sql.param([...CALLING])}::text[])
    and params ->> 'report' = ${report}`);
}

/** Newest first; those before `before` (an id). */
export async function noticesOf(
  connection: Connection,
  person: string,
  { before, unread, limit }: { readonly before?: number | undefined; readonly unread: boolean; readonly limit: number },
): Promise<readonly HeldNotice[]> {
  const rows = await rowsOf<HeldNotice>(
    connection,
    sql`select ${COLUMNS} from notices where person = ${person}
        and ${before === undefined ? sql`true` : sql`id < ${before}`} and ${unread ? sql`read_at is null` : sql`true`}
      order by id desc limit ${limit}`,
  );
  return rows.map(timed);
}

export async function unreadNotices(connection: Connection, person: string): Promise<number> {
  const row = await rowOf<{ count: number }>(
    connection,
    sql`select count(*)::int as count from notices where person = ${person} and read_at is null`,
  );
  return row?.count ?? 0;
}

/** Marks notices of a person as read: those named, or all up to one. */
export async function readNotices(
  connection: Connection,
  person: string,
  which: { readonly ids: readonly number[] } | { readonly upTo: number },
): Promise<void> {
  const chosen = "ids" in which ? sql`id = any(${sql.param([...which.ids])}::int[])` : sql`id <= ${which.upTo}`;
  await connection.execute(
    sql`update notices set read_at = now() where person = ${person} and read_at is null and ${chosen}`,
  );
}

/** How somebody wants to be told outside the product. */
export interface NoticeWishes {
  /** `all`: a digest a day, and at once what came back; `digest`: everything once a day. */
  readonly mail: "all" | "digest" | "none";
}

const WISHES: NoticeWishes = { mail: "all" };

const wishesIn = (notify: Partial<NoticeWishes> | null): NoticeWishes => ({ mail: notify?.mail ?? WISHES.mail });

export async function noticeWishes(connection: Connection, person: string): Promise<NoticeWishes> {
  const row = await rowOf<{ notify: Partial<NoticeWishes> }>(
    connection,
    sql`select notify from accounts where person = ${person}`,
  );
  return wishesIn(row?.notify ?? null);
}

export async function setNoticeWishes(connection: Connection, person: string, wishes: NoticeWishes): Promise<void> {
  const text = JSON.stringify(wishes);
  await connection.execute(sql`insert into accounts (person, notify) values (${person}, ${text}::jsonb)
    on conflict (person) do update set notify = accounts.notify || ${text}::jsonb`);
}

/** Somebody who can be told: a person who may sign in, with an address if there is one. */
export interface Reachable {
  readonly person: Person;
  readonly email: string | null;
  readonly wishes: NoticeWishes;
}

/** Everybody who may sign in. */
export async function reachable(connection: Connection): Promise<readonly Reachable[]> {
  const rows = await rowsOf<{ person: Person; email: string | null; notify: Partial<NoticeWishes> | null }>(
    connection,
    sql`select p.value as person, a.email, a.notify from people p left join accounts a on a.person = p.id
      where p.until_seq is null and (p.value ->> 'active')::boolean order by p.id`,
  );
  return rows.map(({ person, email, notify }) => ({ person, email, wishes: wishesIn(notify) }));
}
