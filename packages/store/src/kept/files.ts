import { sql } from "drizzle-orm";
import { type Connection, rowOf, rowsOf } from "../database.ts";
import { Broken } from "../verify/verification.ts";

/**
 * Whether every file is still what it was received as: files are named by the SHA-256 of their bytes.
 * @throws Broken at the first that is not
 */
export async function checkFiles(connection: Connection): Promise<void> {
  const altered = await rowOf<{ name: string; row: string }>(
    connection,
    sql`select 'sources' as name, id as row from sources where encode(sha256(bytes), 'hex') <> id
      union all select 'attachments', sha256 from attachments where encode(sha256(bytes), 'hex') <> sha256
      order by 1, 2 limit 1`,
  );
  if (altered !== null) throw new Broken("table", { table: altered.name, row: altered.row });
  const [gone] = await filesGone(connection);
  if (gone !== undefined) throw new Broken("table", { table: "attachments", row: gone });
}

/** Files standing reports lean on that are not there, by their SHA-256. Sources are held by what was read from them. */
export async function filesGone(connection: Connection): Promise<readonly string[]> {
  const rows = await rowsOf<{ sha256: string }>(
    connection,
    sql`select distinct e ->> 'sha256' as sha256 from reports r, jsonb_array_elements(r.value -> 'evidence') e
      where r.until_seq is null and e ->> 'kind' = 'file'
        and not exists (select from attachments a where a.sha256 = e ->> 'sha256') order by 1`,
  );
  return rows.map(({ sha256 }) => sha256);
}
