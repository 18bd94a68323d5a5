import { type SQL, sql } from "drizzle-orm";
import { among, and } from "../commitments/filter.ts";
import { type Database, isoTime, rowOf, rowsOf } from "../database.ts";
import { storable } from "../saving/storable.ts";
import { SHANGHAI } from "../verify/roots.ts";
import type { RefusalFilter, RefusalRecord, RefusalStore, RefusalsFound } from "./stores.ts";

/** Refusals kept: enough to see a pattern, too few to fill a disk by asking. */
const KEPT = 10_000;
/** One in so many notes makes room. */
const ROOM_EVERY = 500;
/** Characters of a path, and of what a refusal was about, that are kept. */
const PATH = 200;
/** For so long the same refusal is counted and not written again: nobody pushes others out by asking on and on. */
const ALIKE = sql`interval '10 minutes'`;

/** What was refused to whom. */
export function refusalsOf(database: Database): RefusalStore {
  return {
    note: async (given) => {
      const { person, address, method, code } = given;
      const path = shortened(given.path);
      const about = given.about === null ? null : shortened(given.about);
      const row = await rowOf<{ id: number }>(
        database,
        sql`with alike as (
            update refusals set times = times + 1, last_at = now() where id = (
              select max(id) from refusals where path = ${path} and code = ${code} and method = ${method}
                and person is not distinct from ${person} and address is not distinct from ${address}
                and about is not distinct from ${about} and last_at > now() - ${ALIKE}
            ) returning id
          )
          insert into refusals (person, address, method, path, code, about)
          select ${person}, ${address}, ${method}, ${path}, ${code}, ${about} where not exists (select from alike)
          returning id`,
      );
      if (row !== null && row.id % ROOM_EVERY === 0) {
        await database.execute(sql`delete from refusals where id <= ${row.id - KEPT}`);
      }
    },
    list: async ({ before, limit, ...asked }) => {
      const filter = storable(asked);
      const page = before === undefined ? sql`true` : sql`id < ${before}`;
      const [items, total, codes, methods] = await Promise.all([
        linesOf(database, and([page, conditionOf(filter)]), limit),
        totalOf(database, conditionOf(filter)),
        countsOf(database, sql`code`, conditionOf({ ...filter, codes: undefined })),
        countsOf(database, sql`method`, conditionOf({ ...filter, methods: undefined })),
      ]);
      return { items, total, codes, methods };
    },
  };
}

const shortened = (text: string): string => storable(text).slice(0, PATH);

async function linesOf(database: Database, where: SQL, limit: number): Promise<readonly RefusalRecord[]> {
  const rows = await rowsOf<RefusalRecord>(
    database,
    sql`select id, at, last_at as "lastAt", times, person, address, method, path, code, about
      from refusals where ${where} order by id desc limit ${limit}`,
  );
  return rows.map((row) => ({ ...row, at: isoTime(row.at), lastAt: isoTime(row.lastAt) }));
}

async function totalOf(database: Database, where: SQL): Promise<number> {
  const row = await rowOf<{ total: number }>(database, sql`select count(*)::int as total from refusals where ${where}`);
  return row?.total ?? 0;
}

const countsOf = (database: Database, column: SQL, where: SQL): Promise<RefusalsFound["codes"]> =>
  rowsOf(
    database,
    sql`select ${column} as value, sum(times)::int as count from refusals where ${where} group by 1 order by 2 desc, 1`,
  );

function conditionOf({ person, codes, methods, address, q, from, until }: RefusalFilter): SQL {
  const like = `%${(q ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  return and([
    person === undefined ? sql`true` : sql`person = ${person}`,
    among(sql`code`, codes),
    among(sql`method`, methods),
    address === undefined ? sql`true` : sql`address = ${address}`,
    q === undefined ? sql`true` : sql`(path ilike ${like} or about ilike ${like})`,
    from === undefined ? sql`true` : sql`last_at >= ${from}::date::timestamp at time zone ${SHANGHAI}`,
    until === undefined ? sql`true` : sql`at < (${until}::date + 1)::timestamp at time zone ${SHANGHAI}`,
  ]);
}
