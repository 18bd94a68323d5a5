import type { Assignment, KeyWork } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { and } from "../commitments/filter.ts";
import type { Position } from "../cursor.ts";
import { type Connection, type Database, manyRowsOf, rowsOf } from "../database.ts";
import { ledgerAt } from "../history/tables.ts";
import type { NeedsFinder } from "../items/act.ts";
import { standingAt } from "../items/held.ts";
import type { ActNeeds } from "../items/sitting.ts";
import { beyond, keyColumns, type Order, orderBy, pageOf, positionColumn, stretchOf } from "../keyset.ts";
import type { Page, PageRequest } from "../model/index.ts";

/** Which items of a folder. */
export interface KeyWorkFilter {
  readonly year: number;
  /** These alone. */
  readonly commitments?: readonly string[] | undefined;
  /** One of them leads or cooperates. */
  readonly units?: readonly string[] | undefined;
  readonly documents?: readonly string[] | undefined;
  readonly q?: string | undefined;
  /** As it stood just after this entry of the journal. */
  readonly asOf?: number | undefined;
}

/** An item of a folder with what the ledger says of its commitment. */
export interface KeyWorkHeld {
  readonly item: KeyWork;
  readonly version: number;
  readonly title: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly document: { readonly id: string; readonly title: string };
  readonly printedDeadline: string | null;
  readonly assignment: Assignment | null;
}

/** The yearly folders of key works, to read; what is written goes through `WorkItems`. */
export interface KeyWorks {
  years(asOf?: number): Promise<readonly { readonly year: number; readonly count: number }[]>;
  /** By number. Throws `InvalidCursor`. */
  page(filter: KeyWorkFilter & PageRequest): Promise<Page<KeyWorkHeld>>;
  /** All of them, by number. */
  all(filter: KeyWorkFilter): Promise<readonly KeyWorkHeld[]>;
  /** What an act on the folder of a year has to see. */
  needs(year: number, commitments: readonly string[], versions?: ActNeeds["versions"]): NeedsFinder;
}

export function keyWorksOf(database: Database): KeyWorks {
  return {
    years: (asOf) => yearsOf(database, asOf),
    page: (filter) => keyWorkPage(database, filter),
    all: (filter) => allKeyWorks(database, filter),
    needs: (year, commitments, versions) => async (connection) => {
      const standing = await rowsOf<{ id: string; commitment: string }>(
        connection,
        sql`select i.id, i.commitment from key_works i where ${standingAt(undefined)} and i.year = ${year}`,
      );
      return {
        items: { unit: "all", assignment: commitments, "key-work": standing.map(({ id }) => id) },
        ...{ commitments, ...(versions === undefined ? {} : { versions }) },
      };
    },
  };
}

/** Numbers by their number, then others: 2 before 10, 3 before 3-1. */
const BY_CODE: Order = {
  name: "key-works",
  keys: [
    { of: sql`coalesce(substring(k.code from '^[0-9]{1,9}')::int, 2147483647)`, type: "int" },
    { of: sql`k.code`, type: "text" },
    { of: sql`k.id`, type: "text" },
  ],
};

function yearsOf(connection: Connection, asOf: number | undefined) {
  return rowsOf<{ year: number; count: number }>(
    connection,
    sql`select i.year, count(*)::int as count from key_works i join ${ledgerAt(asOf).documents} d on d.id = i.document
      where ${standingAt(asOf)} and d.state = 'published' group by i.year order by i.year desc`,
  );
}

type Row = KeyWorkHeld & { readonly position: Position };

const columns = sql`k.value as item, k.version, c.title, c.quote, c.raw_start as start, c.raw_end as "end",
  json_build_object('id', d.id, 'title', d.title) as document, c.deadline as "printedDeadline", a.value as assignment`;

/** Items `k` of what a filter leaves with commitments `c`, documents `d` and assignments `a`. */
function chosen(filter: KeyWorkFilter): SQL {
  const tables = ledgerAt(filter.asOf);
  const standing = standingAt(filter.asOf);
  return sql`(select i.* from key_works i where ${standing} and i.year = ${filter.year}) k
    join ${tables.commitments} c on c.id = k.commitment join ${tables.documents} d on d.id = c.document
    left join (select i.* from assignments i where ${standing}) a on a.id = c.id
    where ${and(conditionsOf(filter))}`;
}

function conditionsOf({ units, documents, q, commitments }: KeyWorkFilter): readonly SQL[] {
  const theirs = sql.param([...(units ?? [])]);
  const helped = sql`coalesce(a.value -> 'cooperating' ?| ${theirs}::text[], false)`;
  return [
    sql`d.state = 'published'`,
    ...(commitments === undefined ? [] : [sql`c.id = any(${sql.param([...commitments])}::text[])`]),
    ...(units === undefined ? [] : [sql`(coalesce(a.lead = any(${theirs}::text[]), false) or ${helped})`]),
    ...(documents === undefined ? [] : [sql`c.document = any(${sql.param([...documents])}::text[])`]),
    ...(q === undefined || q === "" ? [] : [sql`strpos(lower(c.title || ' ' || k.code), ${q.toLowerCase()}) > 0`]),
  ];
}

async function keyWorkPage(connection: Connection, filter: KeyWorkFilter & PageRequest): Promise<Page<KeyWorkHeld>> {
  const stretch = stretchOf(BY_CODE, filter);
  const rows = await manyRowsOf<Row>(
    connection,
    sql`with base as materialized (select ${columns}, ${keyColumns(BY_CODE)} from ${chosen(filter)})
      select *, ${positionColumn(BY_CODE)} as position
      from base where ${beyond(BY_CODE, stretch)} ${orderBy(BY_CODE, stretch.backwards)} limit ${stretch.limit + 1}`,
  );
  const total = await rowsOf<{ total: number }>(connection, sql`select count(*)::int as total from ${chosen(filter)}`);
  const found = rows.map((row) => ({ item: toHeld(row), position: row.position }));
  return { ...pageOf(BY_CODE, stretch, found), total: total[0]?.total ?? 0 };
}

async function allKeyWorks(connection: Connection, filter: KeyWorkFilter): Promise<readonly KeyWorkHeld[]> {
  const rows = await manyRowsOf<Row>(
    connection,
    sql`select ${columns}, ${keyColumns(BY_CODE)} from ${chosen(filter)} ${orderBy(BY_CODE, false)}`,
  );
  return rows.map(toHeld);
}

const toHeld = ({
  item,
  version,
  title,
  quote,
  start,
  end,
  document,
  printedDeadline,
  assignment,
}: Row): KeyWorkHeld => ({
  ...{ item, version, title, quote, start, end, document, printedDeadline, assignment },
});
