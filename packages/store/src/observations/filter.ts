import { type SQL, sql } from "drizzle-orm";
import type { ObservationFilter } from "../model/index.ts";

/** What makes a key, over a row `o`. */
export const KEY = sql`o.concept, o.place, o.measure, o.breakdown, o.period`;

/** The rows a filter leaves, as a select over all columns. */
export function chosen(filter: ObservationFilter): SQL {
  const where = conditionOf(filter);
  if (filter.asKnownOn === undefined) {
    const vintages = filter.vintages ? sql`o.withdrawn_at is null` : sql`o.latest`;
    return sql`select o.* from observations o where ${vintages} and ${where}`;
  }
  const known = sql`o.withdrawn_at is null and o.known_on <= ${filter.asKnownOn}::date and ${where}`;
  if (filter.vintages) return sql`select o.* from observations o where ${known}`;
  return sql`select distinct on (${KEY}) o.* from observations o where ${known} order by ${KEY}, o.known_on desc`;
}

/** The conditions of a filter over a row `o`, those of time of knowledge left out. */
export function conditionOf(filter: ObservationFilter): SQL {
  const { concepts, places, measures, breakdown, statuses, from, to, release } = filter;
  const conditions = [
    oneOf(sql`o.concept`, concepts),
    oneOf(sql`o.place`, places),
    oneOf(sql`o.measure`, measures),
    breakdown === "whole" ? sql`o.breakdown = ''` : oneOf(sql`o.breakdown`, breakdown),
    oneOf(sql`o.status`, statuses),
    from === undefined ? null : sql`o.period_end >= ${from}::date`,
    to === undefined ? null : sql`o.period_start <= ${to}::date`,
    release === undefined ? null : sql`o.release = ${release}`,
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

function oneOf(column: SQL, values: readonly string[] | undefined): SQL | null {
  if (values === undefined || values.length === 0) return null;
  return values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} = any(${sql.param(values)}::text[])`;
}
