import { agreementOf, type Opinion } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowOf, rowsOf } from "../database.ts";
import type { ReviewStand } from "../model/index.ts";

type Row = { id: string; state: string; opinions: readonly Opinion[] };

/** How the two reviewers of a document stand to each other; null where there is no such document. */
export async function reviewStand(connection: Connection, document: string): Promise<ReviewStand | null> {
  const held = await rowOf<{ reviewers: 1 | 2 }>(
    connection,
    sql`select reviewers from documents where id = ${document}`,
  );
  if (held === null) return null;
  const rows = await rowsOf<Row>(
    connection,
    sql`select id, state, opinions from commitments where document = ${document} and state <> 'retired'
      order by raw_start, id`,
  );
  const proposed = rows.filter(({ state }) => state === "proposed");
  return {
    reviewers: held.reviewers,
    ...agreementOf(rows),
    given: givenBy(rows),
    disputed: proposed.filter(({ opinions }) => opinions.length === 2).map(({ id }) => id),
    open: held.reviewers === 2 ? proposed.filter(({ opinions }) => opinions.length < 2).length : 0,
  };
}

function givenBy(rows: readonly Row[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { reviewer } of rows.flatMap(({ opinions }) => opinions)) {
    counts.set(reviewer, (counts.get(reviewer) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
