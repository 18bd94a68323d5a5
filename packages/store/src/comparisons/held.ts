import { type SQL, sql } from "drizzle-orm";
import { type Connection, manyRowsOf } from "../database.ts";
import { isCurrent } from "../editions/current.ts";
import type { CommitmentsByFigure, ComparedDocument, PlaceHeld } from "../model/index.ts";

/** Documents that take part in comparisons, as a condition over `d`: what is published, in its current edition. */
export const takesPart = sql`d.state = 'published' and ${isCurrent}`;

/**
 * Documents that took part and no longer do: what was concluded from them is not shown from the moment they are withdrawn,
 * also before it is concluded anew.
 */
export const GONE = sql`array(select c.document::text from compared_documents c
  where not exists (select from documents d where d.id = c.document and ${takesPart}))`;

/** The condition that a column is one of some values; true where none are named. */
export function among(column: SQL, values: readonly string[] | undefined): SQL {
  return isNamed(values) ? sql`${column} = any(${sql.param(values)}::text[])` : sql`true`;
}

/** The condition that a list has one of some values. */
export function holding(column: SQL, values: readonly string[] | undefined): SQL {
  return isNamed(values) ? sql`${column} && ${sql.param(values)}::text[]` : sql`true`;
}

/** The condition that a row `r` is of one of some places, by code or name. */
export function ofPlaces(places: readonly string[] | undefined): SQL {
  return isNamed(places) ? sql`(${among(sql`r.place`, places)} or ${among(sql`r.place_name`, places)})` : sql`true`;
}

/** The condition that a row `r` has all words in its name, in either language, or in the name of its place. */
export function named(q: string | undefined): SQL {
  const words = (q ?? "").normalize("NFKC").split(/\s+/u).filter(Boolean);
  const conditions = words.map((word) => {
    const pattern = `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;
    return sql`(r.name_zh || ' ' || r.name_en || ' ' || coalesce(r.place_name, '')) ilike ${pattern}`;
  });
  return and(conditions);
}

/** All conditions at once. */
export function and(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);
}

function isNamed(values: readonly string[] | undefined): values is readonly string[] {
  return values !== undefined && values.length > 0;
}

/** The place of a row. */
export const placeOf = (row: {
  readonly place_code: string | null;
  readonly place_name: string | null;
}): PlaceHeld => ({
  code: row.place_code,
  name: row.place_name,
});

/** Commitments that stand, by the figures they have; a figure of several goes with the first. */
export async function commitmentsByFigure(
  connection: Connection,
  figures: readonly string[],
): Promise<CommitmentsByFigure> {
  if (figures.length === 0) return new Map();
  const rows = await manyRowsOf<{ figure: string; commitment: string }>(
    connection,
    sql`select distinct on (l.figure) l.figure, l.commitment
      from commitment_figures l join commitments c on c.id = l.commitment
      where l.figure = any(${sql.param([...new Set(figures)])}::text[]) and c.state in ('proposed', 'accepted')
      order by l.figure, l.ordinal, c.raw_start, c.id`,
  );
  return new Map(rows.map(({ figure, commitment }) => [figure, commitment]));
}

/** Published documents by their names, in the order they came. */
export function comparedDocuments(
  connection: Connection,
  ids: readonly string[],
): Promise<readonly ComparedDocument[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return manyRowsOf<ComparedDocument>(
    connection,
    sql`select d.id, d.description -> 'title' ->> 'value' as title, d.file_name as "fileName", d.kind, d.place, d.period
      from documents d where d.id = any(${sql.param([...new Set(ids)])}::text[]) and d.state = 'published'
      order by d.ordinal`,
  );
}
