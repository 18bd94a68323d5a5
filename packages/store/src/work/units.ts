import type { Unit } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, isoTime, rowOf, rowsOf } from "../database.ts";
import { ledgerAt } from "../history/tables.ts";
import { heldItems, standingAt } from "../items/held.ts";
import type { UnitBook } from "../items/known-units.ts";
import { type NamedAs, namedAs } from "./named-as.ts";

/** One version of a unit, with the entry that made it so. */
export interface UnitVersion {
  readonly version: number;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  /** Name of the person who did it; null where the actor is no person of the ledger. */
  readonly actorName: string | null;
  readonly act: string;
  readonly reason: string | null;
  readonly unit: Unit;
}

/** What belongs to a unit, by kind; see `UnitDetail.owes` of the interface. */
export interface UnitOwes {
  readonly leads: number;
  readonly cooperates: number;
  readonly supports: number;
  readonly shares: number;
  readonly steps: number;
  readonly reports: number;
  readonly people: number;
  readonly children: number;
}

/** How many standing commitments a unit leads and helps with. */
export interface UnitLoad {
  readonly unit: string;
  readonly leads: number;
  readonly helps: number;
}

/** Somebody of a unit. */
export interface UnitPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly active: boolean;
}

/** Everything told of one unit besides itself. */
export interface UnitAccount {
  readonly history: readonly UnitVersion[];
  readonly owes: UnitOwes;
  readonly people: readonly UnitPerson[];
  readonly cameFrom: readonly NamedAs[];
}

/** Everything units are called and were; just after an entry of the journal, where one is named. */
export async function unitBook(connection: Connection, seq?: number): Promise<UnitBook> {
  const [units, former] = await Promise.all([
    heldItems(connection, "unit", "all", seq),
    rowsOf<{ value: Unit }>(
      connection,
      sql`select value from units where until_seq <= ${seq ?? LATEST} and value is not null order by from_seq, id`,
    ),
  ]);
  return { units, versions: [...former.map(({ value }) => value), ...[...units.values()].map(({ value }) => value)] };
}

/** Beyond every number of an entry. */
const LATEST = Number.MAX_SAFE_INTEGER;

/** How much the units do, those that do nothing left out; just after an entry of the journal, where one is named. */
export function unitLoads(connection: Connection, seq?: number): Promise<readonly UnitLoad[]> {
  const tables = ledgerAt(seq);
  return rowsOf<UnitLoad>(
    connection,
    sql`with standing as (
        select a.lead, (a.value -> 'cooperating') || (a.value -> 'supporting') as helpers
        from ${tables.assignments} a join ${tables.commitments} c on c.id = a.id
          join ${tables.documents} d on d.id = c.document
        where d.state = 'published' and c.state in ('proposed', 'accepted')
      ), done as (
        select lead as unit, 1 as leads, 0 as helps from standing where lead is not null
        union all select helper, 0, 1 from standing, jsonb_array_elements_text(helpers) helper
      )
      select unit, sum(leads)::int as leads, sum(helps)::int as helps from done group by unit`,
  );
}

/** Everything told of one unit; just after an entry of the journal, where one is named. */
export async function unitAccount(connection: Connection, id: string, seq?: number): Promise<UnitAccount> {
  return {
    history: await historyOf(connection, id, seq),
    owes: await owesOf(connection, id, seq),
    people: await peopleOf(connection, id, seq),
    cameFrom: await cameFrom(connection, id, seq),
  };
}

async function historyOf(connection: Connection, id: string, seq: number | undefined): Promise<readonly UnitVersion[]> {
  const rows = await rowsOf<UnitVersion>(
    connection,
    sql`select u.version, u.from_seq::int as seq, j.at, j.actor, p.value ->> 'name' as "actorName",
        j.payload ->> 'act' as act, j.payload ->> 'reason' as reason, u.value as unit
      from units u join journal j on j.seq = u.from_seq
        left join people p on p.id = j.actor and p.until_seq is null
      where u.id = ${id} and u.value is not null and u.from_seq <= ${seq ?? LATEST} order by u.from_seq desc`,
  );
  return rows.map((row) => ({ ...row, at: isoTime(row.at) }));
}

async function owesOf(connection: Connection, id: string, seq: number | undefined): Promise<UnitOwes> {
  const standing = standingAt(seq);
  const parts = JSON.stringify([{ unit: id }]);
  const row = await rowOf<UnitOwes>(
    connection,
    sql`select
      (select count(*)::int from assignments i where ${standing} and lead = ${id}) as leads,
      (select count(*)::int from assignments i where ${standing} and value -> 'cooperating' ? ${id}) as cooperates,
      (select count(*)::int from assignments i where ${standing} and value -> 'supporting' ? ${id}) as supports,
      (select count(*)::int from share_outs i where ${standing} and value -> 'parts' @> ${parts}::jsonb) as shares,
      (select count(*)::int from work_steps i where ${standing} and unit = ${id} and value ->> 'done' is null) as steps,
      (select count(*)::int from reports i where ${standing} and unit = ${id} and state <> 'signed') as reports,
      (select count(*)::int from people i where ${standing} and unit = ${id}) as people,
      (select count(*)::int from units i where ${standing} and parent = ${id} and value ->> 'until' is null) as children`,
  );
  if (row === null) throw new Error("a select without a row");
  return row;
}

function peopleOf(connection: Connection, id: string, seq: number | undefined): Promise<readonly UnitPerson[]> {
  return rowsOf<UnitPerson>(
    connection,
    sql`select id, value ->> 'name' as name, value ->> 'title' as title, (value ->> 'active')::boolean as active
      from people i where ${standingAt(seq)} and unit = ${id} order by value ->> 'name', id`,
  );
}

/** The units that became this one. */
async function cameFrom(connection: Connection, id: string, seq: number | undefined): Promise<readonly NamedAs[]> {
  const rows = await rowsOf<{ named: NamedAs }>(
    connection,
    sql`select ${namedAs(sql`i.id`, sql`i.from_seq`)} as named from units i
      where ${standingAt(seq)} and i.value -> 'becomes' ? ${id} order by i.id`,
  );
  return rows.map(({ named }) => named);
}
