import { type Entry, type ItemBody, isItemBody, nounOf } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";
import { ITEM_TABLES, itemTable, tableNameOf } from "../items/tables.ts";
import { sameJson } from "./same-json.ts";
import { Broken } from "./verification.ts";

/** A row of a table of items as it is told here: table, id, number of the entry that made it, value as JSON. */
export type ItemRow = readonly [...[table: string, id: string, from: number], value: string | null];

/**
 * Compares what an entry says of items with the rows that stand from it on: each change is one row, and each row one change.
 * @throws Broken at the first row that is missing, other than it has to be, or too many
 */
export function checkRows(entry: Entry, rows: readonly ItemRow[]): void {
  const held = new Map(rows.map((row) => [`${row[0]} ${row[1]}`, row]));
  if (isItemBody(entry)) {
    const { changes }: { changes: readonly Changed[] } = entry.payload;
    const table = tableOfEntry(entry);
    for (const change of changes) {
      const key = `${table} ${change.id}`;
      const row = held.get(key);
      if (row === undefined || !isValue(row[3], change.after)) {
        throw new Broken("table", { seq: entry.seq, table, row: change.id });
      }
      held.delete(key);
    }
  }
  for (const row of held.values()) throw tooMany(row);
}

interface Changed {
  readonly id: string;
  readonly after: object | null;
}

/** An item that was taken away has no value; JSON's null would be one, of an item that is still there. */
const isValue = (value: string | null, after: object | null): boolean =>
  value === null || after === null ? value === after : sameJson(JSON.parse(value), after);

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
