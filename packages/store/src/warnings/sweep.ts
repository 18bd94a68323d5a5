import type { Judgement } from "@lantu/core/judgements";
import { QUIET } from "@lantu/core/judgements";
import { addDays } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, type Database, manyRowsOf } from "../database.ts";
import { keepWarnings } from "./keep.ts";

/** Commitments looked at in one transaction. */
const BATCH = 500;

interface Swept {
  readonly commitment: string;
  /** null where nothing is judged any more. */
  readonly body: Judgement | null;
  readonly nature: "binding" | "expected" | null;
}

/**
 * Raises and ends what time alone raises and ends: a status that has stood long enough, a warning nothing is told of any more,
 * a miss that is long over. Answers how many were raised. `day`: ISO day all is judged for.
 */
export async function sweepWarnings(database: Database, day: string): Promise<number> {
  let raised = 0;
  for (let after = ""; ; ) {
    const rows: readonly Swept[] = await manyRowsOf<Swept>(database, toSweep(day, after));
    raised += await database.transaction((transaction) => sweepBatch(transaction, rows, day));
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return raised;
    after = last.commitment;
  }
}

const toSweep = (day: string, after: string) => sql`
  select s.commitment, j.body, j.nature from (
      select w.commitment from warnings w where w.ended is null and w.commitment is not null
      union
      select j.commitment from judgements j where j.disagrees or j.status in ('at-risk', 'off-track')
        or (j.status = 'missed' and coalesce(j.due, ${day}) >= ${addDays(day, -QUIET.staleDays)})
    ) s left join judgements j on j.commitment = s.commitment
  where s.commitment > ${after} order by s.commitment limit ${BATCH}`;

async function sweepBatch(transaction: Connection, rows: readonly Swept[], on: string): Promise<number> {
  const judged = rows.flatMap(({ body, nature }) =>
    body === null ? [] : [{ judgement: { ...body, on }, before: null, nature, cause: { kind: "calendar" } as const }],
  );
  const gone = rows.flatMap(({ body, commitment }) => (body === null ? [commitment] : []));
  return (await keepWarnings(transaction, { judged, gone, on })).length;
}
