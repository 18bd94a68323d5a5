import { administer, type TestStore } from "./database.ts";

/** Does something to a table no program of Lantu does, looks, and puts everything back. */
export async function tampered({ store, connection }: TestStore, table: string, statement: string) {
  const ask = (query: string) => administer(connection, `set session_replication_role = replica; ${query}`);
  await ask(`create table kept_rows as table ${table}; ${statement}`);
  const found = await store.journal.verify();
  const names = (await columnsOf({ connection }, table)).map(({ name }) => `"${name}"`).join(", ");
  await ask(`delete from ${table}; insert into ${table} (${names}) overriding system value
    select ${names} from kept_rows; drop table kept_rows`);
  return found;
}

/** Another value of a column, whatever its type; `%` stands for the column. */
const OTHER: Readonly<Record<string, string>> = {
  text: "coalesce(%, '') || '改'",
  integer: "coalesce(%, 0) + 1",
  bigint: "-%",
  boolean: "not %",
  "double precision": "coalesce(%, 0) + 0.5",
  date: "coalesce(%, '2020-01-01') + 1",
  "timestamp with time zone": "coalesce(%, '2020-01-01') + interval '1 s'",
  ARRAY: "% || '改'::text",
  jsonb: "case when jsonb_typeof(%) = 'array' then % || '[{}]' else % || '{\"pages\":99,\"title\":{}}' end",
};

/** A column, and an expression for a value it does not have. */
export interface Column {
  readonly name: string;
  readonly other: string;
}

/** The columns of a table but those the database makes itself. */
export async function columnsOf({ connection }: Pick<TestStore, "connection">, table: string) {
  const rows = (await administer(
    connection,
    `select column_name as name, data_type as type from information_schema.columns
      where table_name = '${table}' and is_generated = 'NEVER' order by ordinal_position`,
  )) as { name: string; type: string }[];
  return rows.map(({ name, type }): Column => ({ name, other: OTHER[type]?.replaceAll("%", `"${name}"`) ?? "null" }));
}

/** Takes away what the database itself looks at in a table: whoever may alter rows may do so too. */
export async function withoutChecks({ connection }: Pick<TestStore, "connection">, table: string): Promise<void> {
  await administer(
    connection,
    `do $$ declare one text; begin
      for one in select conname from pg_constraint where conrelid = '${table}'::regclass and contype = 'c' loop
        execute format('alter table ${table} drop constraint %I', one);
      end loop;
    end $$`,
  );
}
