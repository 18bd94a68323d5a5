import type { DatedRule } from "@lantu/core/judgements";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, manyRowsOf } from "../database.ts";
import { ledgerAt } from "../history/tables.ts";
import { standingAt } from "../items/held.ts";
import type { WorkToJudge } from "./model.ts";

const ids = (values: readonly string[]): SQL => sql`${sql.param([...values])}::text[]`;

/** What people keep, with a rule that is only supposed to be attached. */
export function supposing(work: readonly WorkToJudge[], attached: DatedRule | undefined): readonly WorkToJudge[] {
  if (attached === undefined) return work;
  const { commitment } = attached.rule;
  const kept = work.find((one) => one.commitment === commitment) ?? NOTHING_KEPT;
  return [...work.filter((one) => one.commitment !== commitment), { ...kept, commitment, attached }];
}

const NOTHING_KEPT = {
  ...{ deadline: null, path: null, schedule: null, steps: [], reports: [], printed: null },
} as const;

/** What people keep, now or as it stood just after an entry; nothing for those nothing is kept of. */
export async function workOf(
  connection: Connection,
  commitments: readonly string[],
  seq: number | undefined,
): Promise<readonly WorkToJudge[]> {
  const at = standingAt(seq);
  const of = sql`= any(${ids(commitments)})`;
  const rows = await manyRowsOf<WorkToJudge>(
    connection,
    sql`with a as (select i.id, i.value from ${ledgerAt(seq).assignments} i where i.id ${of}),
        y as (select i.id, i.value from year_paths i where ${at} and i.id ${of}),
        s as (select i.id, i.value from schedules i where ${at} and i.id ${of}),
        t as (select i.commitment, json_agg(i.value order by i.id) as steps from work_steps i
          where ${at} and i.commitment ${of} group by 1),
        r as (select i.commitment, json_agg(json_build_object('report', i.value, 'version', i.version,
            'on', to_char(j.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) order by i.period, i.id) as reports
          from reports i join journal j on j.seq = i.from_seq where ${at} and i.commitment ${of} group by 1),
        m as (select i.id, json_build_object('rule', i.value, 'version', i.version,
            'on', to_char(j.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) as attached
          from attached_rules i join journal j on j.seq = i.from_seq where ${at} and i.id ${of})
      select k.id as commitment, a.value ->> 'deadline' as deadline, y.value as path, s.value as schedule,
        coalesce(t.steps, '[]') as steps, coalesce(r.reports, '[]') as reports, m.attached,
        case when r.reports is not null then (
          select json_build_object('figure', f.id, 'value', f.value, 'unit', f.unit)
          from commitment_figures l join figures f on f.id = l.figure
          where l.commitment = k.id and l.ordinal = 0) end as printed
      from unnest(${ids(commitments)}) k (id) left join a on a.id = k.id left join y on y.id = k.id
        left join s on s.id = k.id left join t on t.commitment = k.id left join r on r.commitment = k.id
        left join m on m.id = k.id
      where a.id is not null or y.id is not null or s.id is not null or t.steps is not null or r.reports is not null
        or m.id is not null`,
  );
  return rows;
}
