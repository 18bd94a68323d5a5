import { type SQL, sql } from "drizzle-orm";
import { documentsInOrder, placedBy } from "../commitments/documents-in-order.ts";
import type { LedgerTables } from "../history/tables.ts";
import type { Order, SortKey } from "../keyset.ts";
import type { WorkField, WorkFilter, WorkSort } from "../model/index.ts";
import { asksAssignments, dueDay } from "./chosen.ts";

/** Documents by the start of their period, those without one last, then by arrival. */
const DOCUMENTS: readonly SortKey[] = [
  { of: sql`coalesce(o.period_start, date '9999-12-31')`, type: "date" },
  { of: sql`o.ordinal`, type: "int" },
];

/** By documents, then the place in the text. */
const PLACE: readonly SortKey[] = [
  ...placedBy(DOCUMENTS),
  { of: sql`c.raw_start`, type: "int" },
  { of: sql`c.id`, type: "text" },
];

/** Keys of each field; what is unknown stands last, whichever way round. */
const FIELDS: Readonly<Record<Exclude<WorkField, "position">, readonly SortKey[]>> = {
  title: [{ of: sql`c.title`, type: "title" }],
  deadline: [{ of: sql`coalesce(${dueDay}, '')`, type: "text" }],
  importance: [
    {
      of: sql`coalesce(array_position(array['key', 'important', 'ordinary'], a.value ->> 'importance'), 0)`,
      type: "int",
    },
  ],
  lead: [{ of: sql`coalesce(led.name, '')`, type: "title" }],
  changed: [{ of: sql`coalesce(a.from_seq, 0)::float8`, type: "float" }],
};

/** Whether the field is unknown; sorted by first and never turned round. */
const UNKNOWN: Partial<Record<WorkField, SortKey>> = {
  deadline: { of: sql`(a.deadline is null and c.deadline is null)::int`, type: "int" },
  importance: { of: sql`(a.id is null or a.value ->> 'importance' is null)::int`, type: "int" },
  lead: { of: sql`(a.lead is null)::int`, type: "int" },
  changed: { of: sql`(a.id is null)::int`, type: "int" },
};

const turned = (key: SortKey): SortKey => ({ ...key, descending: true });

const fieldOf = (sort: WorkSort): WorkField => (sort.startsWith("-") ? sort.slice(1) : sort) as WorkField;

/** The total order a sort stands for. */
export function workOrder(sort: WorkSort): Order {
  const descending = sort.startsWith("-");
  const field = fieldOf(sort);
  if (field === "position") return { name: sort, keys: descending ? PLACE.map(turned) : PLACE };
  const unknown = UNKNOWN[field];
  const keys = descending ? FIELDS[field].map(turned) : FIELDS[field];
  return { name: sort, keys: [...(unknown === undefined ? [] : [unknown]), ...keys, ...PLACE] };
}

/**
 * The tables of `workTablesIn` that a filter and an order look at, for thousands of lines at a time: what is not asked about
 * is not looked up.
 */
export function orderedTables(filter: WorkFilter, sort: WorkSort, tables: LedgerTables): SQL {
  const field = fieldOf(sort);
  const keys = sort.startsWith("-") ? DOCUMENTS.map(turned) : DOCUMENTS;
  const isPlain = (field === "position" || field === "title") && !asksAssignments(filter);
  return sql`${documentsInOrder(tables.documents, keys, field === "position")} d
    join ${tables.commitments} c on c.document = d.id
    ${isPlain ? sql`` : sql`left join ${tables.assignments} a on a.id = c.id`}
    ${filter.missing?.includes("schedule") ? sql`left join ${tables.schedules} s on s.id = c.id` : sql``}
    ${field === "lead" ? ledIn(tables) : sql``}`;
}

/** The names of units as a table to join once, and not to ask for line by line. */
const ledIn = ({ units }: LedgerTables): SQL =>
  sql`left join (select u.id, u.value ->> 'name' as name from ${units} u offset 0) led on led.id = a.lead`;
