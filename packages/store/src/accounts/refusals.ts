import { sql } from "drizzle-orm";
import { type Database, isoTime, rowsOf } from "../database.ts";
import { storable } from "../saving/storable.ts";
import type { RefusalRecord, RefusalStore } from "./stores.ts";

/** Refusals kept: enough to see a pattern, too few to fill a disk by asking. */
const KEPT = 10_000;
/** One in so many notes makes room. */
const ROOM_EVERY = 500;
/** Characters of a path kept. */
const PATH = 200;

/** What was refused to whom. */
export function refusalsOf(database: Database): RefusalStore {
  return {
    note: async ({ person, address, method, path, code }) => {
      const shown = storable(path).slice(0, PATH);
      const [row] = await rowsOf<{ id: number }>(
        database,
        sql`insert into refusals (person, address, method, path, code)
          values (${person}, ${address}, ${method}, ${shown}, ${code}) returning id`,
      );
      if (row !== undefined && row.id % ROOM_EVERY === 0) {
        await database.execute(sql`delete from refusals where id <= ${row.id - KEPT}`);
      }
    },
    list: async ({ before, person, code, limit }) => {
      const conditions = [
        ...(before === undefined ? [] : [sql`id < ${before}`]),
        ...(person === undefined ? [] : [sql`person = ${person}`]),
        ...(code === undefined ? [] : [sql`code = ${code}`]),
      ];
      const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
      const rows = await rowsOf<RefusalRecord>(
        database,
        sql`select id, at, person, address, method, path, code from refusals where ${where} order by id desc limit ${limit}`,
      );
      return rows.map((row) => ({ ...row, at: isoTime(row.at) }));
    },
  };
}
