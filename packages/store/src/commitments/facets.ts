import { STATUSES } from "@lantu/core/judgements";
import { type SQL, sql } from "drizzle-orm";
import type { CommitmentFacets, Facet } from "../model/index.ts";
import type { CountedField } from "./filter.ts";

const NAMES = ["document", "kind", "nature", "period", "state", "doubt"] as const satisfies CountedField[];

/** What lines have to be alike in to be counted together, of a commitment `c`. */
export const countedColumns = sql`c.document, c.kind, c.nature, c.state, c.period_start, c.period_end, c.doubt_codes`;

/** What the base of a list must select so that its facets can be counted: the values, and whether each filter holds. */
export const facetColumns = (holds: Readonly<Record<CountedField, SQL>>): SQL => sql`
  c.document, c.kind, coalesce(c.nature, 'none') as nature, c.state, c.period_start, c.period_end, c.doubt_codes, c.lines,
  ${sql.join(
    NAMES.map((name) => sql`(${holds[name]}) is true as ${holdsColumn(name)}`),
    sql`, `,
  )}`;

function holdsColumn(name: CountedField): SQL {
  return sql.raw(`holds_${name}`);
}

/** All filters hold, but for the one left out. */
export function holdingAll(but?: CountedField): SQL {
  const others = NAMES.filter((name) => name !== but).map(holdsColumn);
  return sql.join(others, sql` and `);
}

/** Facets as one JSON object, counted over `base`. Years are counted by periods here and taken apart by `toFacets`. */
export const facetsObject = sql`json_build_object(
  'document', ${counted(sql`document`, "document")},
  'kind', ${counted(sql`kind`, "kind")},
  'nature', ${counted(sql`nature`, "nature")},
  'state', ${counted(sql`state`, "state")},
  'doubt', (select json_agg(json_build_object('value', value, 'count', count)) from (
      select code as value, sum(lines)::int as count from base, unnest(doubt_codes) code
      where doubt_codes <> '{}' and ${holdingAll("doubt")} group by 1
      union all select 'any', coalesce(sum(lines), 0)::int from base where doubt_codes <> '{}' and ${holdingAll("doubt")}
    ) counted where count > 0),
  'period', (select json_agg(json_build_object('start', period_start, 'end', period_end, 'count', count)) from (
      select period_start, period_end, sum(lines)::int as count from base
      where period_start is not null and ${holdingAll("period")} group by 1, 2
    ) counted))`;

function counted(of: SQL, name: CountedField): SQL {
  return sql`(select json_agg(json_build_object('value', value, 'count', count)) from (
    select ${of} as value, sum(lines)::int as count from base where ${holdingAll(name)} group by 1) counted)`;
}

/** How they stand, in the order statuses are told in everywhere. */
export const statusFacet = (counted: Counted): Facet => sorted(counted, ORDERS.status);

type Counted = readonly { readonly value: string; readonly count: number }[] | null;

/** The object `facetsObject` makes. */
export type CountedFacets = {
  readonly [K in Exclude<CountedField, "period">]: Counted;
} & { readonly period: readonly { start: string; end: string; count: number }[] | null };

const ORDERS = {
  kind: ["indicator", "task", "project"],
  nature: ["binding", "expected", "none"],
  state: ["proposed", "accepted", "rejected", "retired"],
  doubt: ["any"],
  status: [...STATUSES, "none"],
} as const;

/** Facets in a steady order: values of a fixed list as listed, years by time, others by how many there are. */
export function toFacets(counted: CountedFacets): Omit<CommitmentFacets, "status"> {
  return {
    kind: sorted(counted.kind, ORDERS.kind),
    nature: sorted(counted.nature, ORDERS.nature),
    state: sorted(counted.state, ORDERS.state),
    doubt: sorted(counted.doubt, ORDERS.doubt),
    document: sorted(counted.document, []),
    period: years(counted.period ?? []),
  };
}

function sorted(facet: Counted, order: readonly string[]): Facet {
  const rank = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length);
  return (facet ?? []).toSorted(
    (a, b) => rank(a.value) - rank(b.value) || b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}

/** More years than any plan covers: a longer period is a misreading and would only fill the list. */
const LONGEST = 100;

function years(periods: readonly { start: string; end: string; count: number }[]): Facet {
  const counts = new Map<number, number>();
  for (const { start, end, count } of periods) {
    const first = Number(start.slice(0, 4));
    const last = Math.min(Number(end.slice(0, 4)), first + LONGEST);
    for (let year = first; year <= last; year++) counts.set(year, (counts.get(year) ?? 0) + count);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([year, count]) => ({ value: String(year), count }));
}
