import type { StoreConnection } from "../src/connection.ts";
import { administer } from "./database.ts";

/** What a schema consists of, asked of the catalogues in words that are the same on every supported server. */
const PARTS: readonly (readonly [title: string, query: string])[] = [
  [
    "columns",
    `select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attcollation <> t.typcollation then ' collate ' || k.collname else '' end
        || case when a.attnotnull then ' not null' else '' end
        || case when a.attidentity = 'a' then ' identity always' else '' end
        || case when a.attstorage <> t.typstorage then ' storage ' || a.attstorage::text else '' end
        || coalesce(case when a.attgenerated = 's' then ' generated ' else ' default ' end || pg_get_expr(d.adbin, d.adrelid), '') as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      join pg_type t on t.oid = a.atttypid left join pg_collation k on k.oid = a.attcollation
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      order by c.relname, a.attnum`,
  ],
  [
    "constraints",
    `select c.relname || '.' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and k.contype <> 'n' order by c.relname, k.conname`,
  ],
  ["indexes", "select tablename || ' ' || indexdef as line from pg_indexes where schemaname = 'public' order by 1"],
  [
    "triggers",
    `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and not t.tgisinternal order by 1`,
  ],
  [
    "functions",
    `select p.proname || ' ' || p.prosrc as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' order by 1`,
  ],
  [
    "collations",
    `select k.collname || ' ' || k.collprovider::text as line from pg_collation k join pg_namespace n on n.oid = k.collnamespace
      where n.nspname = 'public' order by 1`,
  ],
];

/** A database's schema as text, one line a part. */
export async function describeSchema(connection: StoreConnection): Promise<string> {
  const parts: string[] = [];
  for (const [title, query] of PARTS) {
    const rows = (await administer(connection, query)) as readonly { readonly line: string }[];
    parts.push(`${title}\n${rows.map(({ line }) => `  ${line.trim()}\n`).join("")}`);
  }
  return parts.join("\n");
}
