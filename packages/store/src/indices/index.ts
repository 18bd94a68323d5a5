import type { IndexSubject } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, type Database, rowsOf } from "../database.ts";
import { standingAt } from "../items/held.ts";
import type { CommitmentTally, CompositeIndices, TallyMoment } from "./stores.ts";

export function compositeIndicesOf(database: Database): CompositeIndices {
  return { tallies: (over, moment) => talliesOf(database, over, moment) };
}

function talliesOf(
  connection: Connection,
  over: IndexSubject,
  moment: TallyMoment,
): Promise<readonly CommitmentTally[]> {
  const judged =
    moment.day === null
      ? sql`select commitment, document, kind, nature, status, basis from judgements`
      : sql`select commitment, document, kind, nature, status, basis from past_judgements where day = ${moment.day}`;
  const { subject, joined } = subjectOf(over, moment.seq);
  return rowsOf<CommitmentTally>(
    connection,
    sql`select ${subject} as subject, j.kind, j.nature, j.status, count(*)::int as count,
        count(*) filter (where j.basis = 'statement')::int as "byStatement"
      from (${judged}) j ${joined} where ${subject} is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  );
}

/** What commitments are counted by, and what has to be joined for it. */
function subjectOf(over: IndexSubject, seq: number | undefined): { readonly subject: SQL; readonly joined: SQL } {
  switch (over) {
    case "document":
      return { subject: sql`j.document`, joined: sql`` };
    case "place":
      return { subject: sql`d.place`, joined: sql`join documents d on d.id = j.document` };
    case "unit":
      return {
        subject: sql`i.value ->> 'lead'`,
        joined: sql`join assignments i on i.id = j.commitment and ${standingAt(seq)}`,
      };
  }
}
