import type { CellError, RowObservation } from "@lantu/core/signals";
import { eq, sql } from "drizzle-orm";
import type pg from "pg";
import { type Connection, type Database, rowOf, rowsOf } from "../database.ts";
import { copyLines } from "../saving/copy.ts";
import { observationDrafts } from "../schema/index.ts";
import { DRAFT_COLUMNS, draftLines } from "./draft-rows.ts";

/** How checked rows stand to what is held. */
export interface DraftStanding {
  readonly observations: number;
  readonly fresh: number;
  readonly same: number;
  readonly vintages: number;
  /** How many are in conflict with a value that was known on the same day. */
  readonly conflicts: number;
}

/** Same concept, place, measure, part and period. */
export const SAME_KEY = sql`o.concept = d.concept and o.place = d.place and o.measure = d.measure
  and o.breakdown = d.breakdown and o.period = d.period and o.withdrawn_at is null`;

/** What is held of a draft's key and day says otherwise. */
const DIFFERS = sql`(o.value is distinct from d.value or o.status <> d.status or o.unit <> d.unit)`;

/** Takes back whatever was drafted of a table. */
export async function clearDraft(connection: Connection, id: string): Promise<void> {
  await connection.delete(observationDrafts).where(eq(observationDrafts.import, id));
}

/** Adds checked rows to the draft of a table. */
export async function addToDraft(
  database: Database,
  id: string,
  observations: readonly RowObservation[],
): Promise<void> {
  const client = await database.$client.connect();
  try {
    await draftOn(client, id, observations);
  } finally {
    client.release();
  }
}

/** The same over a connection that is held already. */
export function draftOn(client: pg.PoolClient, id: string, observations: readonly RowObservation[]): Promise<void> {
  return copyLines(client, observationDrafts, DRAFT_COLUMNS, draftLines(id, observations));
}

/** Room for sorting a million rows; PostgreSQL's own measure is for many small questions at a time. */
const WORK_MEMORY = sql.raw("set local work_mem = '128MB'");

/** Tells PostgreSQL what it is about to work on: a draft that was just copied is unknown to it. Inside a transaction. */
export async function readyDraft(transaction: Connection): Promise<void> {
  await transaction.execute(WORK_MEMORY);
  await transaction.execute(sql`analyze observation_drafts`);
}

/** Holds a draft against what is public. */
export async function draftStanding(connection: Connection, id: string): Promise<DraftStanding> {
  const found = await rowOf<DraftStanding>(
    connection,
    sql`select count(*)::int as observations,
        count(*) filter (where held is null and not told)::int as fresh,
        count(*) filter (where held is null and told)::int as vintages,
        count(*) filter (where held = 'same')::int as same,
        count(*) filter (where held = 'differs')::int as conflicts
      from (
        select case when o.id is null then null when ${DIFFERS} then 'differs' else 'same' end as held,
          o.id is null and exists (select from observations o where ${SAME_KEY}) as told
        from observation_drafts d left join observations o on ${SAME_KEY} and o.known_on = d.known_on
        where d.import = ${id}
      ) standing`,
  );
  return found ?? { observations: 0, fresh: 0, same: 0, vintages: 0, conflicts: 0 };
}

/** The first rows that contradict what was known on the same day; `column` is told by whoever knows the mapping. */
export async function draftConflicts(connection: Connection, id: string, limit: number): Promise<readonly CellError[]> {
  type Row = { row: number; told: number | null; held: number | null; known_on: string; status: string };
  const rows = await rowsOf<Row>(
    connection,
    sql`select d.row, d.value as told, o.value as held, o.known_on::text as known_on, o.status
      from observation_drafts d join observations o on ${SAME_KEY} and o.known_on = d.known_on
      where d.import = ${id} and ${DIFFERS} order by d.row limit ${limit}`,
  );
  return rows.map(({ row, told, held, known_on: knownOn, status }) => ({
    ...{ row, column: null, field: "value", text: told === null ? "" : String(told), code: "conflict" },
    params: { held: held === null ? "…" : held, knownOn, status },
  }));
}
