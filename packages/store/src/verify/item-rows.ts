import { type Entry, type ItemBody, isItemBody, nounOf } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";
import { ITEM_TABLES, itemTable, tableNameOf } from "../items/tables.ts";
import { AS_FIRST_CHANGED, type Batch, type ItemRow } from "./batches.ts";
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
  const { changes }: { changes: readonly Changed[] } = entry.payload;
  const table = tableOfEntry(entry);
  if (changes.length === 1 && rows.length === 1 && first !== undefined && isMadeBy(first, changes[0], table, true))
    return;
  const held = new Map(rows.map((row) => [`${row[0]} ${row[1]}`, row]));
  for (const [index, change] of changes.entries()) {
    const key = `${table} ${change.id}`;
    const row = held.get(key);
    if (!isMadeBy(row, change, table, index === 0))
      throw new Broken("table", { seq: entry.seq, table, row: change.id });
    held.delete(key);
  }
  for (const row of held.values()) throw tooMany(row);
}

interface Changed {
  readonly id: string;
  readonly after: object | null;
}

function isMadeBy(row: ItemRow | undefined, change: Changed | undefined, table: string, isFirst: boolean): boolean {
  if (row === undefined || change === undefined || row[0] !== table || row[1] !== change.id) return false;
  return row[3] === AS_FIRST_CHANGED ? isFirst : sameJson(row[3], change.after);
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
