import { type SQL, sql } from "drizzle-orm";
import { allListed, facetedPage, type Listed } from "../comparisons/faceted.ts";
import { among, and } from "../comparisons/held.ts";
import { type Connection, isoTime, manyRowsOf, rowOf } from "../database.ts";
import { isCurrent } from "../editions/current.ts";
import { standingAt } from "../items/held.ts";
import type { Order, SortKey } from "../keyset.ts";
import { namedAs } from "../work/named-as.ts";
import type {
  RaisedAndEnded,
  WarningFilter,
  WarningHeld,
  WarningQuery,
  WarningSort,
  WarningsAtAGlance,
  WarningsPage,
  WordHeld,
} from "./model.ts";

type Facets = "kind" | "state" | "late" | "nature" | "document" | "unit";

const ID: SortKey = { of: sql`r.id`, type: "text" };
const PRIORITY: SortKey = { of: sql`r.priority collate "C"`, type: "text" };

const STATE = sql`coalesce(s.state, 'none')`;
const UNIT = sql`coalesce(a.lead, s.unit)`;
const NATURE = sql`coalesce(r.nature, 'none')`;

/** Whether a warning `r` is over on a day; a day to come knows no more than today. */
const isOver = (day: string): SQL => sql`(r.ended is not null and r.ended <= ${day})`;

/** By when the next word is due; null where none is. */
const nextWord = (day: string): SQL =>
  sql`(case when ${isOver(day)} then null when s.id is null then r.answer_by else s.value ->> 'until' end)`;

const lateOn = (day: string): SQL => sql`coalesce(${nextWord(day)} collate "C" < ${day}, false)`;

function orderOf(sort: WarningSort, day: string): Order {
  if (sort === "priority") return { name: "warnings-priority", keys: [PRIORITY, ID] };
  if (sort === "since") {
    return { name: "warnings-since", keys: [{ of: sql`r.since`, type: "text", descending: true }, PRIORITY, ID] };
  }
  const answer: SortKey = { of: sql`coalesce(${nextWord(day)}, '9999-99-99') collate "C"`, type: "text" };
  return { name: "warnings-answer", keys: [answer, PRIORITY, ID] };
}

/** Items `i` in the place of those called otherwise here. */
const standing = (table: SQL, alias: SQL, seq: number | undefined): SQL =>
  sql`(select i.*, j.at from ${table} i join journal j on j.seq = i.from_seq where ${standingAt(seq)}) ${alias}`;

const fromOf = (seq: number | undefined): SQL => sql`warnings r
  left join documents d on d.id = r.document
  left join judgements n on n.commitment = r.commitment
  left join (select i.id, i.lead, i.from_seq, i.value from assignments i where ${standingAt(seq)}) a on a.id = r.commitment
  left join ${standing(sql`responses`, sql`s`, seq)} on s.id = r.id`;

const columnsOf = (day: string): SQL => sql`r.id, r.body, r.place,
  case when ${isOver(day)} then r.ended end as ended,
  case when ${isOver(day)} then r.body ->> 'endedBecause' end as "endedBecause",
  ${namedAs(UNIT, sql`coalesce(a.from_seq, s.from_seq)`)} as lead, a.value ->> 'importance' as importance,
  case when n.commitment is null then null else json_build_object('status', n.status, 'reason', n.reason,
    'probability', n.probability, 'due', n.due) end as now,
  case when s.id is null then null else json_build_object('value', s.value, 'at', s.at, 'entry', s.from_seq,
    'unit', ${namedAs(sql`s.unit`, sql`s.from_seq`)}) end as response,
  coalesce(s.version, 0) as version, ${nextWord(day)} as "nextWordBy", ${lateOn(day)} as late`;

interface Row extends Omit<WarningHeld, "body"> {
  readonly body: WarningHeld;
}

/** Warnings of the economy, and of plans that are public in their current edition. */
const isShown = sql`(r.document is null or (d.state = 'published' and ${isCurrent}))`;

function conditionOf({ day, stand, commitments, places, since, until, q }: WarningFilter): SQL {
  const words = (q ?? "").normalize("NFKC").split(/\s+/u).filter(Boolean);
  return and([
    ...[isShown, sql`r.since <= ${day}`],
    stand === "all" ? sql`true` : stand === "ended" ? isOver(day) : sql`not ${isOver(day)}`,
    among(sql`r.commitment`, commitments),
    among(sql`r.place`, places),
    since === undefined ? sql`true` : sql`r.since >= ${since}`,
    until === undefined ? sql`true` : sql`r.since <= ${until}`,
    ...words.map(
      (word) => sql`concat(r.body -> 'title' ->> 'zh', ' ', r.body -> 'title' ->> 'en') ilike ${like(word)}`,
    ),
  ]);
}

const like = (word: string): string => `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;

function listed(filter: WarningFilter, sort: WarningSort): Listed<Facets> {
  const { day, seq, kinds, states, late, natures, documents, units } = filter;
  const isLate = lateOn(day);
  return {
    ...{ order: orderOf(sort, day), from: fromOf(seq), columns: columnsOf(day), condition: conditionOf(filter) },
    facets: {
      kind: { condition: among(sql`r.kind`, kinds), values: sql`array[r.kind]` },
      state: { condition: among(STATE, states), values: sql`array[${STATE}]` },
      late: {
        condition: late === undefined ? sql`true` : sql`${isLate} = ${late}`,
        values: sql`array[${isLate}::text]`,
      },
      nature: { condition: among(NATURE, natures), values: sql`array[${NATURE}]` },
      document: { condition: among(sql`r.document`, documents), values: present(sql`r.document`) },
      unit: { condition: among(UNIT, units), values: present(UNIT) },
    },
  };
}

const present = (column: SQL): SQL => sql`array_remove(array[${column}::text], null)`;

/**
 * One page of warnings with their counts.
 * @throws InvalidCursor
 */
export async function warningsPage(connection: Connection, query: WarningQuery): Promise<WarningsPage> {
  const { items, ...page } = await facetedPage<Row, Facets>(connection, listed(query, query.sort), query);
  return { ...page, items: items.map(toHeld) };
}

/** Every warning a filter leaves, in order. */
export async function* allWarnings(
  connection: Connection,
  filter: WarningFilter,
  sort: WarningSort,
): AsyncGenerator<WarningHeld> {
  for await (const rows of allListed<Row, Facets>(connection, listed(filter, sort))) yield* rows.map(toHeld);
}

/** One warning; null where there is none, or its plan is not public. */
export async function warningOf(
  connection: Connection,
  id: string,
  { day, seq }: Pick<WarningFilter, "day" | "seq">,
): Promise<WarningHeld | null> {
  const row = await rowOf<Row>(
    connection,
    sql`select ${columnsOf(day)} from ${fromOf(seq)} where r.id = ${id} and ${isShown}`,
  );
  return row === null ? null : toHeld(row);
}

const toHeld = ({ body, response, ...row }: Row): WarningHeld => ({ ...body, ...row, response: timed(response) });

const timed = <T extends WordHeld | null>(word: T): T => (word === null ? word : { ...word, at: isoTime(word.at) });

/** Every word that was said of a warning, newest first. */
export async function wordsOf(connection: Connection, id: string, seq?: number): Promise<readonly WordHeld[]> {
  const rows = await manyRowsOf<WordHeld>(
    connection,
    sql`select s.value, j.at, s.from_seq::int as entry, ${namedAs(sql`s.unit`, sql`s.from_seq`)} as unit
      from responses s join journal j on j.seq = s.from_seq
      where s.id = ${id} and s.value is not null and ${seq === undefined ? sql`true` : sql`s.from_seq <= ${seq}`}
      order by s.from_seq desc`,
  );
  return rows.map(timed);
}

/** Other warnings about the same subject, newest first. */
export function othersLike(
  connection: Connection,
  { id, subject }: Pick<WarningHeld, "id" | "subject">,
): Promise<readonly Pick<WarningHeld, "id" | "kind" | "since" | "ended">[]> {
  return manyRowsOf(
    connection,
    sql`select w.id, w.kind, w.since, w.ended from warnings w where w.subject = ${subject} and w.id <> ${id}
      order by w.since desc, w.id limit 50`,
  );
}

/** Conditions of a filter, those of its facets too. */
function allConditions(filter: WarningFilter): SQL {
  const { condition, facets } = listed(filter, "priority");
  return and([condition, ...Object.values(facets).map((facet) => facet.condition)]);
}

/** Warnings at a glance. */
export async function atAGlance(connection: Connection, filter: WarningFilter): Promise<WarningsAtAGlance> {
  const row = await rowOf<WarningsAtAGlance>(
    connection,
    sql`with chosen as (select r.kind, ${STATE} as state, ${lateOn(filter.day)} as late
        from ${fromOf(filter.seq)} where ${allConditions({ ...filter, stand: "lasting" })})
      select count(*)::int as lasting, count(*) filter (where state = 'none')::int as unanswered,
        count(*) filter (where late)::int as late,
        (select coalesce(json_object_agg(kind, n), '{}') from (select kind, count(*)::int as n from chosen group by kind) k) as kinds
      from chosen`,
  );
  return row ?? { lasting: 0, kinds: {}, unanswered: 0, late: 0 };
}

/** How many came and went after a day (ISO) and up to the filter's. */
export async function raisedAndEnded(
  connection: Connection,
  filter: WarningFilter,
  after: string,
): Promise<RaisedAndEnded> {
  const row = await rowOf<RaisedAndEnded>(
    connection,
    sql`select count(*) filter (where r.since > ${after})::int as raised,
        count(*) filter (where r.ended > ${after} and r.ended <= ${filter.day})::int as ended
      from ${fromOf(filter.seq)} where ${allConditions({ ...filter, stand: "all" })}`,
  );
  return row ?? { raised: 0, ended: 0 };
}
