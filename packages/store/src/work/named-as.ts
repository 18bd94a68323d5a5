import { type SQL, sql } from "drizzle-orm";
import type { LedgerTables } from "../history/tables.ts";

/** A unit as it is named somewhere: with the name it had there, and with what became of it since. */
export interface NamedAs {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  /** Its name today, where that is another. */
  readonly now: string | null;
  readonly ended: boolean;
  readonly becomes: readonly { readonly id: string; readonly name: string }[];
}

/** The unit of an id as it was called just after an entry, as the object a `NamedAs` is; null where there is none. */
export const namedAs = (id: SQL, seq: SQL): SQL => sql`(
  select json_build_object('id', n.id, 'name', coalesce(w.name, n.value ->> 'name'),
    'shortName', coalesce(w.short, n.value ->> 'shortName'),
    'now', nullif(n.value ->> 'name', coalesce(w.name, n.value ->> 'name')), 'ended', n.value ->> 'until' is not null,
    'becomes', (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.value ->> 'name') order by x.at), '[]')
      from jsonb_array_elements_text(n.value -> 'becomes') with ordinality x (id, at) join units b on b.id = x.id and b.until_seq is null))
  from units n left join lateral (
    select v.value ->> 'name' as name, v.value ->> 'shortName' as short from units v
    where v.id = n.id and v.from_seq <= ${seq} and v.value is not null order by v.from_seq desc limit 1) w on true
  where n.id = ${id} and n.until_seq is null and n.value is not null)`;

/** The units of a list of ids (a JSON array), in its order. */
export const namedAll = (ids: SQL, seq: SQL): SQL => sql`(
  select coalesce(json_agg(named order by ordinal) filter (where named is not null), '[]') from (
    select ${namedAs(sql`one`, seq)} as named, ordinal
    from jsonb_array_elements_text(${ids}) with ordinality l (one, ordinal)) listed)`;

/** What everybody sees of the assignment `a`, as the members of a JSON object. */
export const assignedMembers = sql`'lead', ${namedAs(sql`a.lead`, sql`a.from_seq`)},
  'cooperating', ${namedAll(sql`a.value -> 'cooperating'`, sql`a.from_seq`)},
  'supporting', ${namedAll(sql`a.value -> 'supporting'`, sql`a.from_seq`)},
  'deadline', a.deadline, 'importance', a.value ->> 'importance'`;

/** The assignment of commitment `c` as everybody sees it; null without one. */
export const assignedColumn = ({ assignments }: Pick<LedgerTables, "assignments">): SQL =>
  sql`(select json_build_object(${assignedMembers}) from ${assignments} a where a.id = c.id)`;

/** Units and all below them, as an array of ids. */
const andBelow = (ids: readonly string[], { units }: Pick<LedgerTables, "units">): SQL => sql`array(
  with recursive below as (
    select x collate "C" as id from unnest(${sql.param(ids)}::text[]) x
    union select u.id from ${units} u join below b on u.parent = b.id)
  select id from below)`;

/** Whether one of the units, or one below them, does something in commitment `c`. */
export const doneBy = (
  ids: readonly string[],
  tables: Pick<LedgerTables, "assignments" | "units">,
): SQL => sql`c.id in (
  select a.id from ${tables.assignments} a, (select ${andBelow(ids, tables)} as ids) w
  where a.lead = any(w.ids) or ((a.value -> 'cooperating') || (a.value -> 'supporting')) ?| w.ids)`;
