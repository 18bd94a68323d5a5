import type { TurnCause } from "@lantu/core/judgements";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, manyRowsOf } from "../database.ts";
import { enqueue } from "./queue.ts";

/** What is concluded of some places, by hash. */
export interface ConcludedDigests {
  readonly targets: ReadonlyMap<string, { readonly figure: string; readonly digest: string }>;
  readonly series: ReadonlyMap<string, { readonly key: string; readonly digest: string }>;
}

/**
 * What of a target judging takes as it is concluded. A number is held against its series again, as known on the day; of what
 * became of it only counts whether words speak of it.
 */
const JUDGED_BY = sql`case
  when body -> 'target' ->> 'value' is not null and not (body -> 'target' ->> 'derived')::boolean
    then (body - 'evidence' - 'steps' - 'reason' - 'outcome')
      || jsonb_build_object('spoken', outcome = 'reported-without-number')
  else body end`;

/** What is concluded of places at this moment, to be compared with what will be. */
export async function concludedDigests(transaction: Connection, places: readonly string[]): Promise<ConcludedDigests> {
  const of = sql`place = any(${sql.param([...places])}::text[])`;
  type Target = { id: string; figure: string; digest: string };
  type Told = { id: string; key: string; digest: string };
  const targets = await manyRowsOf<Target>(
    transaction,
    sql`select id, figure, md5((${JUDGED_BY})::text) as digest from reconciliations where ${of}`,
  );
  const series = await manyRowsOf<Told>(
    transaction,
    sql`select id, place || '|' || concept as key, md5(body::text) as digest from series where ${of}`,
  );
  return {
    targets: new Map(targets.map(({ id, ...one }) => [id, one])),
    series: new Map(series.map(({ id, ...one }) => [id, one])),
  };
}

/**
 * Lets commitments wait for judging whose targets, or the series they rest on, are concluded otherwise than before; in the
 * transaction that concludes, so that nothing is lost. Wakes whoever judges.
 */
export async function awaitJudging(
  transaction: Connection,
  before: ConcludedDigests,
  after: ConcludedDigests,
  cause: TurnCause,
): Promise<void> {
  const figures = changed(before.targets, after.targets).map(({ figure }) => figure);
  const keys = changed(before.series, after.series).map(({ key }) => key);
  await transaction.execute(sql`select from judgement_stand for update`);
  const told = sql`${JSON.stringify(cause)}::jsonb as cause`;
  if (figures.length > 0) await enqueue(transaction, sql`select commitment, ${told} from (${holding(figures)}) h`);
  if (keys.length > 0) {
    await enqueue(
      transaction,
      sql`select commitment, ${told} from judgements where rests_on && ${sql.param([...new Set(keys)])}::text[]`,
    );
  }
  await transaction.execute(sql`select pg_notify('lantu_journal', '')`);
}

/** What is not in both alike: as it was and as it is. */
function changed<T extends { readonly digest: string }>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): readonly T[] {
  const found: T[] = [];
  for (const [id, one] of after) if (before.get(id)?.digest !== one.digest) found.push(one);
  for (const [id, one] of before) if (!after.has(id)) found.push(one);
  return found;
}

/** Commitments that have a figure, or in whose words its place is: `document:start`. */
const holding = (figures: readonly string[]): SQL => sql`
  select l.commitment from commitment_figures l where l.figure = any(${sql.param([...figures])}::text[])
  union select c.id from reconciliations r join commitments c on c.document = r.document
    and c.raw_start <= r.raw_start and r.raw_start < c.raw_end
    where r.figure = any(${sql.param([...figures])}::text[])`;
