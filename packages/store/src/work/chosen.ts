import { under } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { and } from "../commitments/filter.ts";
import { isCurrentIn } from "../editions/current.ts";
import { type LedgerTables, NOW } from "../history/tables.ts";
import type { UnitBook } from "../items/known-units.ts";
import type { WorkFilter } from "../model/index.ts";
import { termQuery, wordsOf } from "../terms/index.ts";

/** Commitments `c` with their documents `d`, and what people said of them: assignments `a` and schedules `s`. */
export const workTablesIn = ({ commitments, documents, assignments, schedules }: LedgerTables): SQL => sql`
  ${commitments} c join ${documents} d on d.id = c.document
  left join ${assignments} a on a.id = c.id left join ${schedules} s on s.id = c.id`;

export const workTables = workTablesIn(NOW);

/** Commitments there is work with: published, in the current edition, neither rejected nor retired. */
export const standingWorkIn = (tables: LedgerTables): SQL =>
  sql`d.state = 'published' and c.state in ('proposed', 'accepted') and ${isCurrentIn(tables)}`;

export const standingWork = standingWorkIn(NOW);

const lastDayOf = (deadline: SQL): SQL => sql`case length(${deadline}) when 10 then ${deadline}
  when 7 then to_char((${deadline} || '-01')::date + interval '1 month - 1 day', 'YYYY-MM-DD')
  when 4 then ${deadline} || '-12-31' end`;

/** The day by which a commitment is due, as text: as assigned, else as printed; null where neither says. */
export const dueDay = sql`case when a.deadline is not null then ${lastDayOf(sql`a.deadline`)}
  else ${lastDayOf(sql`c.deadline`)} end`;

/** What is missing of a commitment. */
export const MISSING = {
  lead: sql`a.lead is null`,
  deadline: sql`(a.deadline is null and c.deadline is null)`,
  measure: sql`(a.id is null or a.value ->> 'measure' is null)`,
  schedule: sql`s.id is null`,
} as const;

const HELPERS = sql`((a.value -> 'cooperating') || (a.value -> 'supporting'))`;
/** Nobody was named for it, by people. */
export const unassigned = sql`(a.id is null or (a.lead is null and ${HELPERS} = '[]'))`;
/** Its text names who leads, and people have named nobody. */
export const proposedOnly = sql`(a.lead is null and c.lead_names <> '{}')`;

/** One of its units no longer exists. */
export function hasEnded({ units }: UnitBook, tables: LedgerTables = NOW): SQL {
  const ended = [...units].filter(([, { value }]) => value.until !== null).map(([id]) => id);
  return ended.length === 0 ? sql`false` : namedIn(ended, "any", tables);
}

/** The assignment names one of the units in a role; looked up by the indexes of assignments, and not row by row. */
function namedIn(ids: readonly string[], role: WorkFilter["role"], { assignments }: LedgerTables): SQL {
  const leads = sql`i.lead = any(${sql.param(ids)}::text[])`;
  const helps = sql`((i.value -> 'cooperating') || (i.value -> 'supporting')) ?| ${sql.param(ids)}::text[]`;
  const does = role === "lead" ? leads : role === "helping" ? helps : sql`(${leads} or ${helps})`;
  return sql`coalesce(a.id in (select i.id from ${assignments} i where ${does}), false)`;
}

function byUnit({ unit, role, below }: WorkFilter, { units }: UnitBook, tables: LedgerTables): SQL {
  if (unit === undefined || unit.length === 0) return sql`true`;
  const tree = new Map([...units].map(([id, { value }]) => [id, value]));
  const ids = below === "false" ? unit : [...new Set(unit.flatMap((one) => [...under(tree, one)]))];
  return namedIn(ids, role, tables);
}

function among(of: SQL, values: readonly string[] | undefined): SQL {
  return values === undefined || values.length === 0 ? sql`true` : sql`${of} = any(${sql.param(values)}::text[])`;
}

function byAssigned({ assigned }: WorkFilter, book: UnitBook, tables: LedgerTables): SQL {
  if (assigned === undefined || assigned.length === 0) return sql`true`;
  const conditions = { none: unassigned, some: sql`not ${unassigned}`, ended: hasEnded(book, tables) };
  return sql`(${sql.join(
    assigned.map((one) => conditions[one]),
    sql` or `,
  )})`;
}

function saying(q: string | undefined): SQL {
  const query = termQuery(wordsOf(q ?? ""));
  return query === null ? sql`true` : sql`c.terms @@ ${query}::tsquery`;
}

/** Whether a filter asks about assignments. */
export function asksAssignments(filter: WorkFilter): boolean {
  const { unit, assigned, proposed, missing, importance, dueFrom, dueUntil } = filter;
  const isListed = [unit, assigned, missing, importance].some((values) => values !== undefined && values.length > 0);
  return isListed || [proposed, dueFrom, dueUntil].some((value) => value !== undefined);
}

/** The condition that a commitment is chosen by a filter, over `workTablesIn` the same tables. */
export function chosenBy(filter: WorkFilter, book: UnitBook, tables: LedgerTables): SQL {
  const { document, commitment, kind, proposed, missing = [], importance, dueFrom, dueUntil, q } = filter;
  return and([
    standingWorkIn(tables),
    among(sql`c.document`, document),
    among(sql`c.id`, commitment),
    among(sql`c.kind`, kind),
    byUnit(filter, book, tables),
    byAssigned(filter, book, tables),
    proposed === undefined ? sql`true` : proposedOnly,
    ...missing.map((part) => MISSING[part]),
    among(sql`coalesce(a.value ->> 'importance', 'none')`, importance),
    dueFrom === undefined ? sql`true` : sql`${dueDay} >= ${dueFrom}`,
    dueUntil === undefined ? sql`true` : sql`${dueDay} <= ${dueUntil}`,
    saying(q),
  ]);
}
