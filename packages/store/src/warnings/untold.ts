import { sql } from "drizzle-orm";
import { type Connection, manyRowsOf } from "../database.ts";

/** A warning people have to be told of. */
export interface UntoldWarning {
  readonly id: string;
  readonly kind: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly commitment: string | null;
  readonly document: string | null;
  /** The unit that leads, else the one that answers; null where there is none. */
  readonly unit: string | null;
  /** What makes it one notice. */
  readonly cause: string;
  /** ISO date by which an answer is, or was, due. */
  readonly by: string;
}

const CHOSEN = sql`from warnings r
  left join assignments a on a.id = r.commitment and a.until_seq is null and a.value is not null
  left join responses s on s.id = r.id and s.until_seq is null and s.value is not null
  left join documents d on d.id = r.document
  where r.ended is null and (r.document is null or d.state = 'published')`;

const SEEN = sql`r.id, r.kind, r.body -> 'title' as title, r.commitment, r.document, coalesce(a.lead, s.unit) as unit`;

/** Once for each unit that has to answer: whoever takes over is told anew. */
const CAUSE = sql`concat_ws('#', r.id, coalesce(a.lead, s.unit))`;

/** Warnings that last, were raised on a day or later, are not settled by an answer, and nobody of the unit was told of. */
export function untoldWarnings(connection: Connection, since: string): Promise<readonly UntoldWarning[]> {
  return manyRowsOf<UntoldWarning>(
    connection,
    sql`select ${SEEN}, ${CAUSE} as cause, coalesce(s.value ->> 'until', r.answer_by) as by
      ${CHOSEN} and r.since >= ${since} and coalesce(s.state, 'acknowledged') in ('acknowledged', 'looking-into')
      and not exists (select from notices x where x.kind = 'warning' and x.cause = ${CAUSE})
      order by r.priority collate "C", r.id`,
  );
}

/** Warnings whose answer is late on a day and nobody was told so (G39); those that were due before `since` are left. */
export function untoldLate(connection: Connection, day: string, since: string): Promise<readonly UntoldWarning[]> {
  const by = sql`(case when s.id is null then r.answer_by else s.value ->> 'until' end) collate "C"`;
  return manyRowsOf<UntoldWarning>(
    connection,
    sql`select ${SEEN}, r.id || '#' || ${by} as cause, ${by} as by ${CHOSEN} and ${by} < ${day} and ${by} >= ${since}
      and not exists (select from notices x where x.kind = 'answer-late' and x.cause = r.id || '#' || ${by})
      order by r.priority collate "C", r.id`,
  );
}
