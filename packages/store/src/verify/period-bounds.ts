import { sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";
import { periodBounds } from "../period.ts";
import { Broken } from "./verification.ts";

interface Row {
  readonly period: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly figure: string;
}

/**
 * Whether figures lie on the days their periods cover. There are many figures, and few periods.
 * @throws Broken at the first that does not
 */
export async function checkPeriodBounds(connection: Connection): Promise<void> {
  const rows = await rowsOf<Row>(
    connection,
    sql`select period, period_start::text as start, period_end::text as "end", min(id) as figure
      from figures group by 1, 2, 3 order by 4`,
  );
  for (const { period, start, end, figure } of rows) {
    const bounds = periodBounds(period);
    if (start !== (bounds?.start ?? null) || end !== (bounds?.end ?? null))
      throw new Broken("table", { table: "figures", row: figure });
  }
}
