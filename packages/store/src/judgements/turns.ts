import { type JudgementReason, rankOf, STATUSES, type Status, type TurnCause } from "@lantu/core/judgements";
import { type SQL, sql } from "drizzle-orm";
import { and } from "../commitments/filter.ts";
import type { Position } from "../cursor.ts";
import { type Connection, isoTime, manyRowsOf, rowOf } from "../database.ts";
import { isCurrent } from "../editions/current.ts";
import { beyond, keyColumns, type Order, orderBy, pageOf, positionColumn, stretchOf } from "../keyset.ts";
import type { PageRequest } from "../model/index.ts";

/** A change of status, as it was noticed. */
export interface TurnHeld {
  readonly id: number;
  readonly commitment: string;
  readonly document: string;
  readonly on: string;
  /** ISO 8601. */
  readonly at: string;
  readonly before: Status | null;
  readonly after: Status;
  readonly direction: TurnDirection;
  readonly reason: JudgementReason | null;
  readonly probabilityBefore: number | null;
  readonly probability: number | null;
  readonly cause: TurnCause;
}

export type TurnDirection = "worse" | "better" | "other";

/** Which turns; what is left out is no filter. Units go with those below them already. */
export interface TurnFilter {
  readonly commitment?: string | undefined;
  readonly document?: readonly string[] | undefined;
  readonly chapter?: number | undefined;
  readonly unit?: readonly string[] | undefined;
  /** ISO days, both counted in. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly direction?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  /** Also first judgements. */
  readonly first?: boolean | undefined;
}

export type TurnCounts = Readonly<Record<TurnDirection, number>>;

const ranked = (column: SQL): SQL =>
  sql`case ${column} ${sql.join(
    STATUSES.flatMap((status) => {
      const rank = rankOf(status);
      return rank === null ? [] : [sql`when ${sql.raw(`'${status}'`)} then ${sql.raw(String(rank))}`];
    }),
    sql` `,
  )} end`;

const DIRECTION = sql`case when ${ranked(sql`t.after`)} > ${ranked(sql`t.before`)} then 'worse'
  when ${ranked(sql`t.after`)} < ${ranked(sql`t.before`)} then 'better' else 'other' end`;

const COLUMNS = sql`t.id, t.commitment, t.document, t.on_day as "on", t.at, t.before, t.after, ${DIRECTION} as direction,
  t.reason, t.probability_before as "probabilityBefore", t.probability, t.cause`;

const NEWEST: Order = { name: "turns", keys: [{ of: sql`t.id`, type: "int", descending: true }] };

const ALL = sql`true`;
const among = (of: SQL, values: readonly string[] | undefined): SQL =>
  values === undefined || values.length === 0 ? ALL : sql`${of} = any(${sql.param([...values])}::text[])`;

function baseOf({ commitment, document, chapter, unit, from, until, status, first }: TurnFilter): SQL {
  const current = (document ?? []).length > 0 || commitment !== undefined ? ALL : isCurrent;
  return and([
    sql`t.document = any(array(select d.id from documents d where d.state = 'published' and ${current}))`,
    commitment === undefined ? ALL : sql`t.commitment = ${commitment}`,
    among(sql`t.document`, document),
    chapter === undefined
      ? ALL
      : sql`exists (select from judgements g where g.commitment = t.commitment and g.chapter = ${chapter})`,
    unit === undefined || unit.length === 0
      ? ALL
      : sql`t.commitment in (select a.id from assignments a where a.until_seq is null and a.value is not null
          and a.lead = any(${sql.param([...unit])}::text[]))`,
    from === undefined ? ALL : sql`t.on_day >= ${from}`,
    until === undefined ? ALL : sql`t.on_day <= ${until}`,
    among(sql`t.after`, status),
    first ? ALL : sql`t.before is not null`,
  ]);
}

const told = (rows: readonly TurnHeld[]): readonly TurnHeld[] => rows.map((row) => ({ ...row, at: isoTime(row.at) }));

type PlacedTurn = TurnHeld & { readonly position: Position; readonly k0: number };

/**
 * A page of turns, the newest first, with how many there are in each direction whichever are chosen.
 * @throws InvalidCursor
 */
export async function turnsPage(connection: Connection, query: TurnFilter & PageRequest) {
  const stretch = stretchOf(NEWEST, query);
  const chosen = and([baseOf(query), among(DIRECTION, query.direction)]);
  const rows = await manyRowsOf<PlacedTurn>(
    connection,
    sql`select * from (select *, ${positionColumn(NEWEST)} as position from (
        select ${COLUMNS}, ${keyColumns(NEWEST)} from judgement_turns t where ${chosen}) base
      where ${beyond(NEWEST, stretch)} ${orderBy(NEWEST, stretch.backwards)} limit ${stretch.limit + 1}) p`,
  );
  const counts = await turnCounts(connection, query);
  const wanted = query.direction ?? [];
  const total = Object.entries(counts).reduce(
    (sum, [name, n]) => (wanted.length === 0 || wanted.includes(name) ? sum + n : sum),
    0,
  );
  const placed = rows.map(({ position, k0: _, ...item }) => ({ item: { ...item, at: isoTime(item.at) }, position }));
  return { ...pageOf(NEWEST, stretch, placed), total, counts };
}

/** How many turned in each direction. */
export async function turnCounts(connection: Connection, filter: TurnFilter): Promise<TurnCounts> {
  const row = await rowOf<TurnCounts>(
    connection,
    sql`select count(*) filter (where d = 'worse')::int as worse, count(*) filter (where d = 'better')::int as better,
        count(*) filter (where d = 'other')::int as other
      from (select ${DIRECTION} as d from judgement_turns t where ${baseOf(filter)}) x`,
  );
  return row ?? { worse: 0, better: 0, other: 0 };
}

/** What moved by chapter of each document. */
export function movedByChapter(connection: Connection, filter: TurnFilter) {
  type Row = { document: string; chapter: number | null; worse: number; better: number };
  return manyRowsOf<Row>(
    connection,
    sql`select document, chapter, count(*) filter (where d = 'worse')::int as worse,
        count(*) filter (where d = 'better')::int as better
      from (select t.document, g.chapter, ${DIRECTION} as d from judgement_turns t
        join judgements g on g.commitment = t.commitment where ${baseOf(filter)}) x group by 1, 2`,
  );
}

/** The latest turn of each commitment a filter leaves, the worst first, at most so many. */
export async function worstTurns(
  connection: Connection,
  filter: TurnFilter,
  limit: number,
): Promise<readonly TurnHeld[]> {
  const rows = await manyRowsOf<TurnHeld>(
    connection,
    sql`select x.* from (select distinct on (t.commitment) ${COLUMNS} from judgement_turns t
        where ${baseOf(filter)} order by t.commitment, t.id desc) x
      order by case x.direction when 'worse' then 0 when 'other' then 1 else 2 end,
        ${ranked(sql`x.after`)} desc nulls last, x.id desc limit ${limit}`,
  );
  return told(rows);
}

/** How a commitment has stood, the newest first. */
export async function turnsOfCommitment(connection: Connection, commitment: string): Promise<readonly TurnHeld[]> {
  const rows = await manyRowsOf<TurnHeld>(
    connection,
    sql`select ${COLUMNS} from judgement_turns t where t.commitment = ${commitment} order by t.id desc`,
  );
  return told(rows);
}
