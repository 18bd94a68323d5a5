import { type SQL, sql } from "drizzle-orm";
import type { Order, SortKey } from "../keyset.ts";
import type { CommitmentField, CommitmentSort } from "../model/index.ts";
import { documentsInOrder, placedBy } from "./documents-in-order.ts";

/** Documents by the start of their period, those without one last, then by arrival. */
const DOCUMENTS: readonly SortKey[] = [
  { of: sql`(o.period_start is null)::int`, type: "int" },
  { of: sql`coalesce(o.period_start, date '0001-01-01')`, type: "date" },
  { of: sql`o.ordinal`, type: "int" },
];

/** By documents, then the place in the text. */
const PLACE: readonly SortKey[] = [
  ...placedBy(DOCUMENTS),
  { of: sql`c.raw_start`, type: "int" },
  { of: sql`c.id`, type: "text" },
];

/** Keys of each field. Named values come in the order of their meaning, unknown ones last. */
const FIELDS: Readonly<Record<Exclude<CommitmentField, "position">, readonly SortKey[]>> = {
  title: [{ of: sql`c.title`, type: "title" }],
  period: [
    { of: sql`coalesce(c.period_start, date '0001-01-01')`, type: "date" },
    { of: sql`coalesce(c.period_end, date '0001-01-01')`, type: "date" },
  ],
  value: [{ of: sql`coalesce(c.value, 0)`, type: "float" }],
  kind: [{ of: sql`array_position(array['indicator', 'task', 'project'], c.kind)`, type: "int" }],
  nature: [{ of: sql`coalesce(array_position(array['binding', 'expected'], c.nature), 0)`, type: "int" }],
  state: [{ of: sql`array_position(array['proposed', 'accepted', 'rejected', 'retired'], c.state)`, type: "int" }],
  document: [{ of: sql`d.title`, type: "title" }],
  confidence: [{ of: sql`coalesce(c.confidence, 0)`, type: "float" }],
};

/** Whether the field is unknown; sorted by first and never turned round, so that unknown comes last either way. */
const UNKNOWN: Partial<Record<CommitmentField, SortKey>> = {
  period: { of: sql`(c.period_start is null)::int`, type: "int" },
  value: { of: sql`(c.value is null)::int`, type: "int" },
  nature: { of: sql`(c.nature is null)::int`, type: "int" },
  confidence: { of: sql`(c.confidence is null)::int`, type: "int" },
};

/** The total order a sort stands for: equal ones stay in the order of documents and text. */
export function orderOf(sort: CommitmentSort): Order {
  const descending = sort.startsWith("-");
  const field = (descending ? sort.slice(1) : sort) as CommitmentField;
  if (field === "position") return { name: sort, keys: descending ? PLACE.map(turned) : PLACE };
  const unknown = UNKNOWN[field];
  const keys = descending ? FIELDS[field].map(turned) : FIELDS[field];
  return { name: sort, keys: [...(unknown === undefined ? [] : [unknown]), ...keys, ...PLACE] };
}

/** The documents of a list in an order, as the table `d` its keys are over. */
export function orderedDocuments(sort: CommitmentSort, documents: SQL): SQL {
  const keys = sort === "-position" ? DOCUMENTS.map(turned) : DOCUMENTS;
  return sql`${documentsInOrder(documents, keys, sort === "position" || sort === "-position")} d`;
}

/** Backwards; documents without a period stay last. */
function turned(key: SortKey, index: number): SortKey {
  return (key === PLACE[0] || key === DOCUMENTS[0]) && index === 0 ? key : { ...key, descending: true };
}
