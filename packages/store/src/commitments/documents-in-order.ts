import { type SQL, sql } from "drizzle-orm";
import type { SortKey } from "../keyset.ts";

/** A key over documents alone: the table `d` they are read as has it as a column. */
const column = (index: number): SQL => sql.raw(`place${index}`);

/** Keys by which a list orders documents, over the columns `documentsInOrder` gives them. */
export const placedBy = (keys: readonly SortKey[]): readonly SortKey[] =>
  keys.map((key, index) => ({ ...key, of: sql`d.${column(index)}` }));

/**
 * Documents with the keys they are ordered by as columns. Where they are read in that order, a list by documents goes
 * through them one by one and stops where its page is full: some thousand rows instead of all there are.
 */
export function documentsInOrder(documents: SQL, keys: readonly SortKey[], isOrdered: boolean): SQL {
  const columns = keys.map(({ of }, index) => sql`${of} as ${column(index)}`);
  const order = keys.map(({ descending = false }, index) => sql`${column(index)} ${descending ? sql`desc` : sql`asc`}`);
  const ordered = isOrdered ? sql`order by ${sql.join(order, sql`, `)}` : sql``;
  return sql`(select o.*, ${sql.join(columns, sql`, `)} from ${documents} o ${ordered})`;
}
