import { sql } from "drizzle-orm";
import { type Database, isoTime, rowOf, rowsOf } from "../database.ts";
import type { Identity, IdentityStore } from "./stores.ts";

/** Whom providers know people as. */
export function identitiesOf(database: Database): IdentityStore {
  return {
    personOf: async (issuer, subject) => {
      const row = await rowOf<{ person: string }>(
        database,
        sql`select person from identities where issuer = ${issuer} and subject = ${subject}`,
      );
      return row?.person ?? null;
    },
    of: async (person) => {
      const rows = await rowsOf<Identity>(
        database,
        sql`select issuer, subject, person, linked_at as "linkedAt" from identities where person = ${person} order by issuer`,
      );
      return rows.map((row) => ({ ...row, linkedAt: isoTime(row.linkedAt) }));
    },
    link: async (issuer, subject, person) => {
      const row = await rowOf(
        database,
        sql`insert into identities (issuer, subject, person) select ${issuer}, ${subject}, ${person}
          where not exists (select from identities where issuer = ${issuer} and person = ${person})
          on conflict do nothing returning person`,
      );
      return row !== null;
    },
    unlink: async (person, issuer) => {
      const row = await rowOf(
        database,
        sql`delete from identities where person = ${person} and issuer = ${issuer} returning person`,
      );
      return row !== null;
    },
  };
}
