import { type SQL, sql } from "drizzle-orm";
import type { LedgerTables } from "../history/tables.ts";

/** What is selected of the place of commitment `c` beside it: its blocks, sections, and the commitments before and after. */
export const surroundingColumns = (tables: LedgerTables): SQL => sql`${BLOCKS} as blocks, ${SECTIONS} as section_path,
  ${neighbour(tables, "before")} as previous, ${neighbour(tables, "after")} as next`;

/** The blocks in which the spans of a commitment lie, in order, as `QuotedBlock`s. */
const BLOCKS = sql`(select coalesce(json_agg(json_build_object('index', b.index, 'section', b.section,
    'address', b.address, 'page', b.page, 'start', b.raw_start, 'end', b.raw_end, 'text', b.text, 'raw', b.raw,
    'repairs', coalesce(b.repairs, '[]'), 'cells', coalesce(b.cells, '[]')) order by b.index), '[]')
  from blocks b where b.document = c.document and b.index = any(array(
    select u.index from jsonb_array_elements(c.spans) s join blocks u on u.document = c.document
      and u.raw_end > (s ->> 'start')::int and u.raw_start < (s ->> 'end')::int)))`;

/** From the outermost section inwards; the document as a whole is left out. */
const SECTIONS = sql`(with recursive path as (
    select index, parent, title, label from sections where document = c.document and index = c.section
    union all
    select s.index, s.parent, s.title, s.label from sections s join path p on s.index = p.parent
    where s.document = c.document
  )
  select coalesce(json_agg(json_build_object('index', index, 'title', title, 'label', label) order by index), '[]')
  from path where parent is not null)`;

const STANDING = sql`n.state in ('proposed', 'accepted')`;

/** The id of the nearest commitment of the document on one side; null where it is the last there. */
function neighbour({ commitments }: LedgerTables, side: "before" | "after"): SQL {
  const order = side === "before" ? sql`n.raw_start desc, n.id desc` : sql`n.raw_start, n.id`;
  return sql`(select n.id from ${commitments} n where n.document = c.document and ${STANDING}
    and (n.raw_start, n.id) ${side === "before" ? sql`<` : sql`>`} (c.raw_start, c.id) order by ${order} limit 1)`;
}

/** A commitment, as what is near it is looked for. */
export interface Placed {
  readonly id: string;
  readonly document: string;
  readonly section: number;
  readonly raw_start: number;
}

/** The ids of the nearest others of its section, `count` at most: found from its place on both sides, not among all. */
export function nearestOf(
  { id, document, section, raw_start }: Placed,
  { commitments }: LedgerTables,
  count: number,
): SQL {
  const side = (where: SQL, order: SQL) => sql`(select n.id, n.raw_start from ${commitments} n
    where n.document = ${document} and n.section = ${section} and n.id <> ${id} and ${STANDING} and ${where}
    order by ${order}, n.id limit ${count})`;
  return sql`select near.id from (
      ${side(sql`n.raw_start <= ${raw_start}`, sql`n.raw_start desc`)} union all
      ${side(sql`n.raw_start > ${raw_start}`, sql`n.raw_start`)}) near
    order by abs(near.raw_start - ${raw_start}), near.id limit ${count}`;
}
