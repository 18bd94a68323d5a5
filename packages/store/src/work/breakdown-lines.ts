import {
  BREAKDOWN_ALARMS,
  type BreakdownAlarm,
  type Conservation,
  checkPath,
  checkShares,
  graver,
  type PrintedNumber,
  printedDecimals,
  type ShareOut,
  type TargetSaid,
  wholeOfPath,
  wholeOfShares,
  type YearPath,
} from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { and } from "../commitments/filter.ts";
import { decodeCursor, encodeCursor } from "../cursor.ts";
import { type Connection, manyRowsOf } from "../database.ts";
import { isCurrentIn } from "../editions/current.ts";
import { ledgerAt } from "../history/tables.ts";
import { standingAt } from "../items/held.ts";
import type { CommitmentSummary, FigureSummary, PageRequest } from "../model/index.ts";

export type BreakdownSort = "position" | "alarm" | "-alarm" | "title";

/** Which targets. */
export interface BreakdownFilter extends PageRequest {
  readonly documents?: readonly string[] | undefined;
  /** Leads, or has a part of a share-out or a step. */
  readonly unit?: string | undefined;
  readonly alarms?: readonly BreakdownAlarm[] | undefined;
  readonly states?: readonly ("broken-down" | "open")[] | undefined;
  readonly kinds?: readonly CommitmentSummary["kind"][] | undefined;
  readonly q?: string | undefined;
  readonly sort: BreakdownSort;
  /** As it stood just after this entry of the journal. */
  readonly asOf?: number | undefined;
  /** ISO date steps are late on. */
  readonly day: string;
}

/** A target with how it is broken down. */
export interface BreakdownLineHeld {
  readonly id: string;
  readonly title: string;
  readonly kind: CommitmentSummary["kind"];
  readonly document: { readonly id: string; readonly title: string; readonly place: string | null };
  readonly period: string | null;
  readonly figures: readonly FigureSummary[];
  readonly lead: string | null;
  readonly path: YearPath | null;
  readonly shares: readonly ShareOut[];
  readonly steps: {
    readonly total: number;
    readonly done: number;
    readonly late: number;
    readonly leaves: number;
    readonly leavesDone: number;
  };
  readonly stated: number | null;
  readonly statedVersion: number;
  readonly checks: { readonly path: Conservation | null; readonly shares: readonly Conservation[] };
  readonly alarm: BreakdownAlarm;
}

export interface BreakdownLines {
  readonly items: readonly BreakdownLineHeld[];
  readonly total: number;
  readonly next: string | null;
  readonly previous: string | null;
  /** Whatever alarms are chosen. */
  readonly alarms: Readonly<Partial<Record<BreakdownAlarm, number>>>;
}

type Row = Omit<BreakdownLineHeld, "checks" | "alarm"> & { readonly quote: string };

/** The figure that is the target: the first that is one; else the first. */
export function targetFigure<F extends Pick<FigureSummary, "modality">>(figures: readonly F[]): F | null {
  return figures.find(({ modality }) => modality === "target") ?? figures[0] ?? null;
}

/** A target as it is printed, for what its breakdown has to come to; null where it has no single number. */
export function printedNumber(figure: FigureSummary | null, quote: string, years: number): PrintedNumber | null {
  if (figure === null || figure.valueMax !== null) return null;
  const { measure, op, quote: printed, period, value, unit } = figure;
  return { measure, op, quote, printed, period, years, value, unit };
}

/** How a target is said, for its check; exactly, and in whole numbers, where it has no number. */
export function saidBy(figure: Pick<FigureSummary, "op" | "quote" | "value"> | null): TargetSaid {
  if (figure === null) return { op: "=", decimals: 0 };
  return { op: figure.op, decimals: printedDecimals(figure.quote, figure.value) };
}

/** One page of targets with their alarms. What parts come to is reckoned here: the database knows no arithmetic of targets. */
export async function breakdownLines(connection: Connection, filter: BreakdownFilter): Promise<BreakdownLines> {
  const all = (await rowsFor(connection, filter)).map(checked);
  const alarms: Partial<Record<BreakdownAlarm, number>> = {};
  for (const { alarm } of all) alarms[alarm] = (alarms[alarm] ?? 0) + 1;
  const { alarms: wanted = [] } = filter;
  const chosen = wanted.length === 0 ? all : all.filter(({ alarm }) => wanted.includes(alarm));
  return { ...paged(inOrder(chosen, filter.sort), filter), total: chosen.length, alarms };
}

function checked({ quote, ...row }: Row): BreakdownLineHeld {
  const figure = targetFigure(row.figures);
  const said = saidBy(figure);
  const printed = printedNumber(figure, quote, row.path?.years.length ?? 0);
  const path = row.path === null ? null : checkPath(row.path, said, wholeOfPath(row.path, printed));
  const shares = row.shares.map((one) => checkShares(one, said, wholeOfShares(one, row.path, printed)));
  const alarm = [path, ...shares].reduce<BreakdownAlarm>((worst, one) => graver(worst, one?.alarm ?? "none"), "none");
  return { ...row, checks: { path, shares }, alarm };
}

const RANK = (alarm: BreakdownAlarm): number => BREAKDOWN_ALARMS.indexOf(alarm);

/** Rows come by their place; sorting keeps that among equals. */
function inOrder(lines: readonly BreakdownLineHeld[], sort: BreakdownSort): readonly BreakdownLineHeld[] {
  if (sort === "alarm") return lines.toSorted((a, b) => RANK(a.alarm) - RANK(b.alarm));
  if (sort === "-alarm") return lines.toSorted((a, b) => RANK(b.alarm) - RANK(a.alarm));
  return sort === "title" ? lines.toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0)) : lines;
}

/** The page after or before a line; the first page where that line is no longer there. */
function paged(lines: readonly BreakdownLineHeld[], { sort, after, before, limit }: BreakdownFilter) {
  const name = `breakdown ${sort}`;
  const isId = (value: string | number): boolean => typeof value === "string";
  const place = (field: "after" | "before", cursor: string): number => {
    const [id] = decodeCursor(field, cursor, name, [isId]);
    return lines.findIndex((line) => line.id === id);
  };
  const end = before === undefined ? null : place("before", before);
  const first = after === undefined ? Math.max(0, (end ?? limit) - limit) : place("after", after) + 1;
  const items = lines.slice(first, end === null || end < 0 ? first + limit : end);
  const cursor = (line: BreakdownLineHeld | undefined): string | null =>
    line === undefined ? null : encodeCursor(name, [line.id]);
  return {
    items,
    next: first + items.length < lines.length ? cursor(items.at(-1)) : null,
    previous: first > 0 ? cursor(items[0]) : null,
  };
}

function rowsFor(connection: Connection, filter: BreakdownFilter): Promise<readonly Row[]> {
  const tables = ledgerAt(filter.asOf);
  const standing = standingAt(filter.asOf);
  const own = (table: SQL): SQL => sql`(select i.* from ${table} i where ${standing})`;
  return manyRowsOf<Row>(
    connection,
    sql`with paths as materialized ${own(sql`year_paths`)}, shares as materialized ${own(sql`share_outs`)},
        steps as materialized ${own(sql`work_steps`)}, counted as materialized ${own(sql`programmes`)},
        broken as materialized (select id from paths union select commitment from shares
          union select commitment from steps union select id from counted)
      select c.id, c.title, c.kind, json_build_object('id', d.id, 'title', d.title, 'place', d.place) as document, c.period, c.quote,
        ${tables.figures} as figures, a.lead, p.value as path,
        coalesce((select json_agg(s.value order by s.value ->> 'year' nulls first) from shares s where s.commitment = c.id),
          '[]'::json) as shares,
        ${stepCounts(filter.day)} as steps, (n.value ->> 'stated')::int as stated, coalesce(n.version, 0) as "statedVersion"
      from ${tables.commitments} c join ${tables.documents} d on d.id = c.document
        left join paths p on p.id = c.id left join counted n on n.id = c.id
        left join ${own(sql`assignments`)} a on a.id = c.id
      where ${and(conditionsOf(filter, isCurrentIn(tables)))}
      order by (d.period_start is null), d.period_start, d.ordinal, c.raw_start, c.id`,
  );
}

/** A step without steps below it is one of the tasks themselves. */
const stepCounts = (day: string): SQL => sql`(select json_build_object('total', count(*)::int,
    'done', (count(*) filter (where t.value ->> 'done' <= ${day}))::int,
    'late', (count(*) filter (where t.due < ${day} and coalesce(t.value ->> 'done' > ${day}, true)))::int,
    'leaves', (count(*) filter (where t.value ->> 'kind' = 'subtask' and ${leaf}))::int,
    'leavesDone', (count(*) filter (where t.value ->> 'kind' = 'subtask' and ${leaf} and t.value ->> 'done' <= ${day}))::int)
  from steps t where t.commitment = c.id)`;

const leaf = sql`not exists (select from steps b
  where b.value ->> 'parent' = t.id and b.value ->> 'kind' = 'subtask')`;

function conditionsOf(filter: BreakdownFilter, current: SQL): readonly SQL[] {
  const { documents, unit, alarms, states, kinds, q } = filter;
  const broken = sql`c.id in (select id from broken)`;
  const onlyBroken = alarms?.some((alarm) => alarm !== "none") && !alarms.includes("none");
  const isOpen = states?.includes("open") ?? true;
  const isBroken = states?.includes("broken-down") ?? true;
  return [
    sql`d.state = 'published' and c.state in ('proposed', 'accepted') and ${current}`,
    ...(documents === undefined ? [] : [sql`c.document = any(${sql.param([...documents])}::text[])`]),
    ...(kinds === undefined ? [] : [sql`c.kind = any(${sql.param([...kinds])}::text[])`]),
    ...(onlyBroken || !isOpen ? [broken] : []),
    ...(isBroken ? [] : [sql`not ${broken}`]),
    ...(q === undefined || q === "" ? [] : [sql`strpos(lower(c.title), ${q.toLowerCase()}) > 0`]),
    ...(unit === undefined ? [] : [ofUnit(unit)]),
    sql`(${broken} or c.value is not null)`,
  ];
}

const ofUnit = (unit: string): SQL => sql`(a.lead = ${unit}
  or c.id in (select s.commitment from shares s where s.value -> 'parts' @> ${JSON.stringify([{ unit }])}::jsonb)
  or c.id in (select t.commitment from steps t where t.unit = ${unit}))`;
