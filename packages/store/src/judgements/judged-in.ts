import { type SQL, sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";

/** Which judgements: those of today, or of a day that is past. */
export interface JudgedWhen {
  /** ISO day; left out for today. */
  readonly day?: string | undefined;
  /** The last entry of the journal by the end of that day. */
  readonly seq?: number | undefined;
}

/** Judgements, as rows `g`. */
export const judgedIn = ({ day }: JudgedWhen): SQL =>
  day === undefined ? sql`judgements` : sql`(select * from past_judgements where day = ${day})`;

/** A number that grows with everything that is judged or concluded anew. */
export async function judgedVersion(connection: Connection): Promise<number> {
  const row = await rowOf<{ n: number }>(
    connection,
    sql`select ((select version from judgement_stand) + (select version from conclusions_stand))::float8 as n`,
  );
  return row?.n ?? 0;
}
