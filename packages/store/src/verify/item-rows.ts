import { type Entry, type ItemBody, isItemBody, nounOf } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";
import { ITEM_TABLES, itemTable, tableNameOf } from "../items/tables.ts";
import type { Batch, ItemRow } from "./batches.ts";
import { sameJson } from "./same-json.ts";
import { Broken } from "./verification.ts";

/**
 * Compares what the entries of a stretch say of items with the rows that stand from them on: each change is one row, and
 * each row one change. Returns how many there are.
 * @throws Broken at the first row that is missing, other than it has to be, or too many
 */
export function checkItemRows({ entries, rows }: Pick<Batch, "entries" | "rows">): number {
  let at = 0;
  for (const entry of entries) {
    const first = at;
    while (rows[at]?.[2] === entry.seq) at++;
    checkEntry(entry, rows.slice(first, at));
  }
  const left = rows[at];
  if (left !== undefined) throw tooMany(left);
  return at;
}

function checkEntry(entry: Entry, rows: readonly ItemRow[]): void {
  const [first] = rows;
  if (!isItemBody(entry)) {
    if (first !== undefined) throw tooMany(first);
    return;
  }
  const held = new Map(rows.map((row) => [`${row[0]} ${row[1]}`, row]));
  const { changes }: { changes: readonly { readonly id: string; readonly after: object | null }[] } = entry.payload;
  const table = tableOfEntry(entry);
  for (const { id, after } of changes) {
    const key = `${table} ${id}`;
    const row = held.get(key);
    if (row === undefined || !sameJson(row[3], after)) throw new Broken("table", { seq: entry.seq, table, row: id });
    held.delete(key);
  }
  for (const row of held.values()) throw tooMany(row);
}

const tooMany = ([table, row, seq]: ItemRow): Broken => new Broken("table", { seq, table, row });

function tableOfEntry({ kind }: ItemBody): string {
  const noun = nounOf(kind);
  return noun === null ? "" : tableNameOf(noun);
}

/**
 * Whether each row stands until the next of its item, the last of them open, and the versions count: what the rows are
 * was compared before.
 * @throws Broken at the first row that does not
 */
export async function checkStandings(connection: Connection, tables: readonly string[] = ITEM_TABLES): Promise<void> {
  for (const table of tables) {
    const wrong = await rowOf<{ id: string; from_seq: string }>(
      connection,
      sql`select id, from_seq from (
          select id, from_seq, until_seq, version, lead(from_seq) over w as next, row_number() over w as place
          from ${itemTable(table)} window w as (partition by id order by from_seq)) s
        where until_seq is distinct from next or version <> place
          or not exists (select from journal j where j.seq = s.from_seq) order by from_seq, id limit 1`,
    );
    if (wrong !== null) throw new Broken("table", { seq: Number(wrong.from_seq), table, row: wrong.id });
  }
}
