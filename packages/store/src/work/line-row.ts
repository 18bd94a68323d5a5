import { type SQL, sql } from "drizzle-orm";
import { isoTime } from "../database.ts";
import type { LedgerTables } from "../history/tables.ts";
import type { AssignmentLine, WorkLine } from "../model/index.ts";
import { assignedMembers } from "./named-as.ts";

/** Characters of a commitment's sentence that lists show. */
const SENTENCE = 160;

/** The assignment `a` whole, as the object an `AssignmentLine` is. */
export const assignmentObject = sql`json_build_object('commitment', a.id, 'version', a.version, ${assignedMembers},
  'contact', a.value ->> 'contact', 'measure', a.value ->> 'measure', 'ground', a.value ->> 'ground',
  'changedAt', (select j.at from journal j where j.seq = a.from_seq), 'seq', a.from_seq)`;

/** What is selected of a commitment over `workTablesIn` the same tables. What was taken away keeps its version, which a write names. */
export const lineColumnsIn = ({
  reports,
}: LedgerTables): SQL => sql`c.id, json_build_object('id', d.id, 'title', d.title, 'kind', d.kind, 'place', d.place,
    'period', d.period) as document, c.kind, c.title, left(c.quote, ${sql.raw(String(SENTENCE))}) as sentence, c.address,
  c.raw_start as start, c.raw_end as "end", c.period, c.deadline as "printedDeadline",
  coalesce(a.version, (select i.version from assignments i where i.id = c.id and i.until_seq is null), 0) as version,
  case when a.id is not null then ${assignmentObject} end as assignment, c.lead, c.cooperating,
  case when s.id is not null then json_build_object('frequency', s.value ->> 'frequency', 'from', s.value ->> 'from',
    'until', s.value ->> 'until') end as schedule,
  (select json_build_object('period', r.period, 'state', r.state) from ${reports} r
    where r.commitment = c.id order by r.from_seq desc limit 1)
    as "lastReport"`;

/** A row of `lineColumns`. */
export function toLine(row: WorkLine): WorkLine {
  return row.assignment === null ? row : { ...row, assignment: timed(row.assignment) };
}

/** An assignment with its time as ISO 8601 writes it. */
export function timed(assignment: AssignmentLine): AssignmentLine {
  const { changedAt } = assignment;
  return { ...assignment, changedAt: changedAt === null ? null : isoTime(changedAt) };
}
