import { sql } from "drizzle-orm";
import type { Order, SortKey } from "../keyset.ts";
import type { WorkField, WorkSort } from "../model/index.ts";
import { dueDay } from "./chosen.ts";

/** Documents by the start of their period, those without one last, then by arrival; then the place in the text. */
const PLACE: readonly SortKey[] = [
  { of: sql`coalesce(d.period_start, date '9999-12-31')`, type: "date" },
  { of: sql`d.ordinal`, type: "int" },
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
  lead: [
    {
      of: sql`coalesce((select u.value ->> 'name' from units u where u.id = a.lead and u.until_seq is null), '')`,
      type: "title",
    },
  ],
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

/** The total order a sort stands for. */
export function workOrder(sort: WorkSort): Order {
  const descending = sort.startsWith("-");
  const field = (descending ? sort.slice(1) : sort) as WorkField;
  if (field === "position") return { name: sort, keys: descending ? PLACE.map(turned) : PLACE };
  const unknown = UNKNOWN[field];
  const keys = descending ? FIELDS[field].map(turned) : FIELDS[field];
  return { name: sort, keys: [...(unknown === undefined ? [] : [unknown]), ...keys, ...PLACE] };
}
