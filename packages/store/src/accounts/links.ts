import { sql } from "drizzle-orm";
import { type Connection, type Database, isoTime, rowOf } from "../database.ts";
import { signInLinks } from "../schema/index.ts";
import type { LinkRecord, LinkStore } from "./stores.ts";

/** Days a link that no longer works is kept, so that it can be told from one that never was. */
const KEPT_DAYS = 30;

const columns = sql.raw(`id, purpose, person, expires_at as "expiresAt"`);

const recordOf = (row: LinkRecord | null): LinkRecord | null =>
  row === null ? null : { ...row, expiresAt: isoTime(row.expiresAt) };

const endOthers = (connection: Connection, purpose: string, person: string | null) =>
  connection.execute(sql`update sign_in_links set used_at = now()
    where purpose = ${purpose} and person is not distinct from ${person} and used_at is null`);

/** One-time links. */
export function linksOf(database: Database): LinkStore {
  return {
    make: (link) =>
      database.transaction(async (transaction) => {
        await transaction.execute(
          sql`delete from sign_in_links where created_at < now() - make_interval(days => ${KEPT_DAYS})`,
        );
        await endOthers(transaction, link.purpose, link.person);
        await transaction.insert(signInLinks).values(link);
      }),
    find: async (id) =>
      recordOf(
        await rowOf<LinkRecord>(
          database,
          sql`select ${columns} from sign_in_links where id = ${id} and used_at is null and expires_at > now()`,
        ),
      ),
    use: async (id) =>
      recordOf(
        await rowOf<LinkRecord>(
          database,
          sql`update sign_in_links set used_at = now()
            where id = ${id} and used_at is null and expires_at > now() returning ${columns}`,
        ),
      ),
    giveBack: async (id) => {
      await database.execute(sql`update sign_in_links set used_at = null where id = ${id}`);
    },
    drop: async (person) => {
      await endOthers(database, "password", person);
    },
  };
}
