import type { CommitmentKind } from "@lantu/core/commitments";
import type { Judgement } from "@lantu/core/judgements";
import type { Comparator } from "@lantu/core/language";
import type { Nature } from "@lantu/core/statements";
import { type SQL, sql } from "drizzle-orm";
import type { Position } from "../cursor.ts";
import { type Connection, manyRowsOf, rowOf } from "../database.ts";
import { ledgerAt } from "../history/tables.ts";
import { beyond, keyColumns, orderBy, pageOf, positionColumn, type Stretch, stretchOf } from "../keyset.ts";
import type { PageRequest } from "../model/index.ts";
import { type NamedAs, namedAs } from "../work/named-as.ts";
import {
  conditionOf,
  type JudgedFilter,
  type JudgedSort,
  type JudgedWhen,
  judgedIn,
  judgedTables,
  listedTables,
  ORDERS,
} from "./filter.ts";
import type { JudgedLine } from "./model.ts";

/** A top-level section. */
export interface ChapterHeld {
  readonly index: number;
  readonly title: string;
  readonly label: string | null;
}

/** A commitment as judgements name it. */
export interface CommitmentJudgedHeld {
  readonly id: string;
  readonly title: string;
  readonly kind: CommitmentKind;
  readonly nature: Nature | null;
  readonly document: { readonly id: string; readonly title: string };
  readonly chapter: ChapterHeld | null;
  readonly start: number;
  readonly target: {
    readonly value: number | null;
    readonly valueMax: number | null;
    readonly op: Comparator | null;
    readonly unit: string | null;
    readonly period: string | null;
    readonly text: string | null;
  } | null;
  readonly lead: NamedAs | null;
}

/** How a commitment stands, with its name. */
export type JudgedNamed = Omit<JudgedLine, "commitment" | "document" | "chapter"> & {
  readonly commitment: CommitmentJudgedHeld;
};

const TARGET = sql`case
  when f.id is not null then json_build_object('value', f.value, 'valueMax', f.value_max, 'op', f.op, 'unit', f.unit,
    'period', f.period, 'text', null)
  when c.target_text is not null then json_build_object('value', null, 'valueMax', null, 'op', null, 'unit', null,
    'period', c.period, 'text', c.target_text) end`;

/** The commitment `c` as judgements name it. */
const NAMED = sql`json_build_object('id', c.id, 'title', c.title, 'kind', c.kind, 'nature', c.nature,
  'document', json_build_object('id', d.id, 'title', d.title),
  'chapter', (select json_build_object('index', s.index, 'title', s.title, 'label', s.label) from sections s
    where s.document = c.document and s.parent = lantu_chapter_parent(c.document) and c.block between s.first_block and s.last_block limit 1),
  'start', c.raw_start, 'target', ${TARGET}, 'lead', ${namedAs(sql`asg.lead`, sql`asg.from_seq`)})`;

/** What `NAMED` needs beside commitment `c`. */
const namedTables = ({ seq }: JudgedWhen): SQL => sql`join documents d on d.id = c.document
  left join commitment_figures cf on cf.commitment = c.id and cf.ordinal = 0 left join figures f on f.id = cf.figure
  left join ${ledgerAt(seq).assignments} asg on asg.id = c.id`;

const LINE = sql`g.status, g.basis, g.reason, g.rule, g.rule_version as "ruleVersion", g.since, g.before, g.due,
  g.probability, g.disagrees, g.last`;

/** Commitments by their names, whatever they are judged to be. */
export async function commitmentsJudged(
  connection: Connection,
  ids: readonly string[],
  when: JudgedWhen = {},
): Promise<ReadonlyMap<string, CommitmentJudgedHeld>> {
  if (ids.length === 0) return new Map();
  const rows = await manyRowsOf<{ named: CommitmentJudgedHeld }>(
    connection,
    sql`select ${NAMED} as named from commitments c ${namedTables(when)}
      where c.id = any(${sql.param([...new Set(ids)])}::text[]) and d.state = 'published'`,
  );
  return new Map(rows.map(({ named }) => [named.id, named]));
}

/**
 * A page of judgements. Ids are found first, everything else is read for those of the page alone.
 * @throws InvalidCursor
 */
export async function judgedPage(
  connection: Connection,
  query: JudgedFilter & PageRequest & { readonly sort: JudgedSort },
) {
  const order = ORDERS[query.sort];
  const stretch = stretchOf(order, query);
  const found = await judgedStretch(connection, query, query.sort, stretch);
  return pageOf(
    order,
    stretch,
    found.map(({ position, ...item }) => ({ item, position })),
  );
}

type Placed = JudgedNamed & { readonly position: Position };

function judgedStretch(connection: Connection, filter: JudgedFilter, sort: JudgedSort, stretch: Stretch) {
  const order = ORDERS[sort];
  return manyRowsOf<Placed>(
    connection,
    sql`with chosen as materialized (
        select * from (select g.commitment as id, ${keyColumns(order)} from ${listedTables(filter, sort)}
          where ${conditionOf(filter, sort)}) base
        where ${beyond(order, stretch)} ${orderBy(order, stretch.backwards)} limit ${stretch.limit + 1})
      select ${NAMED} as commitment, ${LINE}, ${positionColumn(order)} as position
      from chosen p join ${judgedIn(filter)} g on g.commitment = p.id join commitments c on c.id = p.id
        ${namedTables(filter)} ${orderBy(order, stretch.backwards)}`,
  );
}

/** Rows fetched at a time when all are read. */
const BATCH = 500;

/** Every judgement a filter leaves, in order, in batches. */
export async function* allJudged(
  connection: Connection,
  filter: JudgedFilter,
  sort: JudgedSort,
): AsyncGenerator<JudgedNamed> {
  for (let position: Position | null = null; ; ) {
    const rows: readonly Placed[] = await judgedStretch(connection, filter, sort, {
      ...{ position, backwards: false, limit: BATCH - 1 },
    });
    for (const { position: _, ...row } of rows) yield row;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    position = last.position;
  }
}

/** Statuses alone, by commitment. */
export async function judgedMarks(connection: Connection, filter: JudgedFilter) {
  type Mark = Pick<
    JudgedLine,
    "commitment" | "status" | "basis" | "reason" | "since" | "due" | "probability" | "disagrees"
  >;
  return manyRowsOf<Mark>(
    connection,
    sql`select g.commitment, g.status, g.basis, g.reason, g.since, g.due, g.probability, g.disagrees
      from ${judgedTables(filter)} where ${conditionOf(filter)} order by g.commitment`,
  );
}

/** A judgement whole. */
export interface JudgedWhole {
  readonly line: JudgedNamed;
  readonly body: Judgement;
  readonly digest: string;
}

/** One judgement of today whole; null where the commitment is not judged. */
export async function judgedWhole(connection: Connection, commitment: string): Promise<JudgedWhole | null> {
  type Row = JudgedNamed & { body: Judgement; digest: string };
  const row = await rowOf<{ whole: Row }>(
    connection,
    sql`select row_to_json(w) as whole from (
      select ${NAMED} as commitment, ${LINE}, g.body, g.digest from judgements g
        join commitments c on c.id = g.commitment ${namedTables({})}
      where g.commitment = ${commitment} and d.state = 'published') w`,
  );
  if (row === null) return null;
  const { body, digest, ...line } = row.whole;
  return { line, body, digest };
}
