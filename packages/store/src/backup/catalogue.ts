import { sql } from "drizzle-orm";
import { type Connection, rowOf, rowsOf } from "../database.ts";
import { ITEM_TABLES } from "../items/tables.ts";

/** A table as it is copied: the columns that are not computed from others. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/** Tables that are made anew from the journal. */
export const FROM_JOURNAL: ReadonlySet<string> = new Set(["journal", "journal_subjects", ...ITEM_TABLES]);

/** Tables whose bytes are files of an archive, by the column that names them. */
export const FILE_TABLES: ReadonlyMap<string, { readonly folder: string; readonly id: string }> = new Map([
  ["sources", { folder: "sources", id: "id" }],
  ["attachments", { folder: "attachments", id: "sha256" }],
]);

/** The column of files. */
export const BYTES = "bytes";

/** Every table of ours, each after those it refers to. */
export async function tablesInOrder(connection: Connection): Promise<readonly Table[]> {
  const tables = await rowsOf<Table & { readonly after: readonly string[] }>(
    connection,
    sql`select c.relname as name,
        array(select a.attname::text from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
        array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
          where i.indrelid = c.oid and i.indisprimary order by a.attnum) as key,
        array(select distinct f.confrelid::regclass::text from pg_constraint f
          where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as after
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' order by c.relname`,
  );
  const ordered: Table[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const next = tables.filter(({ name, after }) => !placed.has(name) && after.every((one) => placed.has(one)));
    if (next.length === 0) throw new Error("tables refer to each other in a circle");
    for (const one of next) placed.add(one.name);
    ordered.push(...next);
  }
  return ordered;
}

/** Time of the last change of the schema, in milliseconds. */
export async function schemaVersion(connection: Connection): Promise<number> {
  const row = await rowOf<{ last: string | null }>(
    connection,
    sql`select max(created_at) as last from drizzle.__drizzle_migrations`,
  );
  return Number(row?.last ?? 0);
}
