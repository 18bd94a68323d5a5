import { type Entry, type ItemBody, isItemBody, nounOf } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";
import { ITEM_TABLES, itemTable, tableNameOf } from "../items/tables.ts";
import { AS_FIRST_CHANGED, type ItemRow } from "./batches.ts";
import { sameJson } from "./same-json.ts";
import { Broken } from "./verification.ts";

/**
 * Compares what entries say of items, asked one after the other, with the rows that stand from them on: each change is
 * one row, and each row one change.
 * @throws Broken at the first row that is missing, other than it has to be, or too many
 */
export function itemRows(rows: readonly ItemRow[]) {
  let at = 0;
  return {
    check(entry: Entry): void {
      const first = at;
      while (rows[at]?.[2] === entry.seq) at++;
      checkEntry(entry, rows.slice(first, at));
    },
    /** Whether every row was made by one of them. Returns how many there are. */
    end(): number {
      const left = rows[at];
      if (left !== undefined) throw tooMany(left);
      return at;
    },
  };
}

function checkEntry(entry: Entry, rows: readonly ItemRow[]): void {
  const [first] = rows;
  if (!isItemBody(entry)) {
    if (first !== undefined) throw tooMany(first);
    return;
  }
  const { changes }: { changes: readonly Changed[] } = entry.payload;
  const table = tableOfEntry(entry);
  if (
    changes.length === 1 &&
    rows.length === 1 &&
    first !== undefined &&
    isMadeBy(first, changes[0], table, changes[0])
  )
    return;
  const held = new Map(rows.map((row) => [`${row[0]} ${row[1]}`, row]));
  for (const change of changes) {
    const key = `${table} ${change.id}`;
    const row = held.get(key);
    if (!isMadeBy(row, change, table, changes[0])) throw new Broken("table", { seq: entry.seq, table, row: change.id });
    held.delete(key);
  }
  for (const row of held.values()) throw tooMany(row);
}

interface Changed {
  readonly id: string;
  readonly after: object | null;
}

function isMadeBy(row: ItemRow | undefined, change: Changed | undefined, table: string, first: Changed | undefined) {
  if (row === undefined || change === undefined || row[0] !== table || row[1] !== change.id) return false;
  return sameJson(row[3] === AS_FIRST_CHANGED ? first?.after : row[3], change.after);
}

const tooMany = ([table, row, seq]: ItemRow): Broken => new Broken("table", { seq, table, row });

function tableOfEntry({ kind }: ItemBody): string {
  const noun = nounOf(kind);
  return noun === null ? "" : tableNameOf(noun);
}

/**
 * Whether each row stands until the next of its item, the last of them open, and the versions count: what the rows of
 * every entry there is are was compared before, so none may be of any other.
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
          or from_seq not between 1 and (select coalesce(max(seq), 0) from journal) order by from_seq, id limit 1`,
    );
    if (wrong !== null) throw new Broken("table", { seq: Number(wrong.from_seq), table, row: wrong.id });
  }
}
