import type { Person } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Database, isoTime, rowOf, rowsOf } from "../database.ts";
import { Gathered } from "../gathered.ts";
import { sessions } from "../schema/index.ts";
import type { OpenSession, SessionRecord, SessionStore } from "./stores.ts";

type Row = SessionRecord;

const columns = sql`s.id, s.person, s.kind, s.label, s.address, s.created_at as "createdAt", s.used_at as "usedAt",
  s.expires_at as "expiresAt"`;

/** Sessions that have neither run out nor rested too long; tokens of programs rest as long as they like. */
const open = (idle: number | SQL): SQL =>
  sql`s.expires_at > now() and (s.kind <> 'browser' or s.used_at > now() - make_interval(secs => ${idle}))`;

const recordOf = ({ createdAt, usedAt, expiresAt, ...row }: Row): SessionRecord => ({
  ...row,
  ...{ createdAt: isoTime(createdAt), usedAt: isoTime(usedAt), expiresAt: isoTime(expiresAt) },
});

interface Wanted {
  readonly id: string;
  readonly idle: number;
}

/** Sessions that are open, each with its person, in the place of what was asked. */
async function openSessions(database: Database, wanted: readonly Wanted[]): Promise<readonly (OpenSession | null)[]> {
  const ids = sql.param(wanted.map(({ id }) => id));
  const idles = sql.param(wanted.map(({ idle }) => idle));
  const rows = await rowsOf<Row & { value: Person; place: number }>(
    database,
    sql`select ${columns}, p.value, w.place::int as place
      from unnest(${ids}::text[], ${idles}::float8[]) with ordinality w (id, idle, place)
        join sessions s on s.id = w.id
        join people p on p.id = s.person and p.until_seq is null and p.value is not null
      where ${open(sql`w.idle`)} and (p.value ->> 'active')::boolean`,
  );
  const found = new Map(
    rows.map(({ place, value, ...session }) => [place, { session: recordOf(session), person: value }]),
  );
  return wanted.map((_, at) => found.get(at + 1) ?? null);
}

/** Who is signed in where. */
export function sessionsOf(database: Database): SessionStore {
  const found = new Gathered<Wanted, OpenSession | null>((wanted) => openSessions(database, wanted));
  return {
    open: async (session) => {
      const now = new Date();
      await database.insert(sessions).values({ ...session, createdAt: now, usedAt: now });
      const at = now.toISOString();
      return { ...session, createdAt: at, usedAt: at, expiresAt: session.expiresAt.toISOString() };
    },
    find: (id, idle) => found.of({ id, idle }),
    touch: async (id) => {
      await database.execute(sql`update sessions set used_at = now() where id = ${id}`);
    },
    list: async (person, kind, idle) => {
      const rows = await rowsOf<Row>(
        database,
        sql`select ${columns} from sessions s where s.person = ${person} and s.kind = ${kind} and ${open(idle)}
          order by s.used_at desc, s.id`,
      );
      return rows.map(recordOf);
    },
    end: async (person, id) => {
      const row = await rowOf(database, sql`delete from sessions where id = ${id} and person = ${person} returning id`);
      return row !== null;
    },
    endAll: async (person, but, kinds) => {
      const rows = await rowsOf(
        database,
        sql`delete from sessions where person = ${person} and id <> ${but ?? ""}
          and kind = any(${sql.param(kinds)}::text[]) returning id`,
      );
      return rows.length;
    },
    sweep: async (idle) => {
      await database.execute(sql`delete from sessions s where not (${open(idle)})`);
    },
  };
}
