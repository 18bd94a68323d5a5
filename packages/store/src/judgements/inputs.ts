import type { Claim } from "@lantu/core/comparisons";
import type { Series } from "@lantu/core/indicators";
import { type SQL, sql } from "drizzle-orm";
import { formerIds } from "../concepts/former.ts";
import { type Connection, isoTime, manyRowsOf, rowOf } from "../database.ts";
import type { HeldObservation } from "../model/index.ts";
import type { CommitmentToJudge, JudgingInputs, JudgingMoment, TargetToJudge } from "./model.ts";
import { isJudged } from "./queue.ts";
import { supposing, workOf } from "./work-inputs.ts";

/** Concepts a concept is calculated from; none for most. */
export type PartsOf = (concept: string) => readonly string[];

const ids = (values: readonly string[]): SQL => sql`${sql.param([...values])}::text[]`;

/** Everything judgements of some commitments rest on; ask inside a snapshot. */
export async function judgingInputs(
  connection: Connection,
  commitments: readonly string[],
  moment: JudgingMoment,
  partsOf: PartsOf,
): Promise<JudgingInputs> {
  const found = await toJudge(connection, commitments);
  const standing = found.map(({ record }) => record.id);
  const within = [...new Set(found.map(({ document }) => document))];
  const targets = await targetsOf(connection, standing, within);
  const above = await placesAbove(connection, [...new Set(targets.map(({ place }) => place))]);
  const work = supposing(await workOf(connection, standing, moment.seq), moment.supposed);
  const ground = groundOf([...targets, ...work.flatMap(({ attached }) => attached?.rule ?? [])], above, partsOf);
  const former = await formerIds(connection, [...new Set(ground.map(({ concept }) => concept))]);
  const series = await seriesOn(connection, ground);
  return {
    ...{ commitments: found, targets, above, former: Object.fromEntries(former), series },
    beside: (await areAll(connection, found, within))
      ? found.map(({ record: { id, figures, spans }, document }) => ({ id, figures, spans, document }))
      : await besideOf(connection, { within, targets, series }),
    observations: await observationsOn(connection, ground, former, moment.day),
    documents: await documentsTold(connection),
    claims: await claimsOn(connection, [...new Set(targets.map(({ place }) => place))]),
    work,
  };
}

function toJudge(connection: Connection, commitments: readonly string[]): Promise<readonly CommitmentToJudge[]> {
  return manyRowsOf<CommitmentToJudge>(
    connection,
    sql`with parents as materialized (
        select document, lantu_chapter_parent(document) as parent from (
          select distinct c.document from commitments c where c.id = any(${ids(commitments)})) x)
      select c.document, json_build_object('id', c.id, 'kind', c.kind, 'nature', c.nature, 'title', c.title,
          'quote', c.quote, 'spans', c.spans, 'block', c.block, 'section', c.section, 'address', c.address,
          'period', c.period, 'deadline', c.deadline, 'lead', c.lead, 'cooperating', c.cooperating,
          'figures', array(select l.figure from commitment_figures l where l.commitment = c.id order by l.ordinal),
          'targetText', c.target_text, 'stage', c.stage, 'doubts', c.doubts, 'confidence', c.confidence,
          'origin', c.origin) as record,
        (select s.index from sections s where s.document = c.document and s.parent = p.parent
          and c.block between s.first_block and s.last_block limit 1) as chapter,
        (select json_build_object('by', 'superseded', 'act', n.id) from lineages l join documents n on n.id = l.document
          where l.predecessor = d.id and n.state = 'published') as withdrawn
      from commitments c join documents d on d.id = c.document join parents p on p.document = c.document
      where c.id = any(${ids(commitments)}) and ${isJudged} order by c.id`,
  );
}

/**
 * Targets that may belong to commitments of some documents: told in a sentence one of their figures stands in, or in their
 * words. Places are held as multiranges, which are searched by halves: each target is looked at once, however many
 * commitments there are. Documents and ids are given as lists, so that only their rows are looked at.
 */
function targetsOf(
  connection: Connection,
  commitments: readonly string[],
  within: readonly string[],
): Promise<readonly TargetToJudge[]> {
  return manyRowsOf<TargetToJudge>(
    connection,
    sql`with held as materialized (
          select f.document, range_agg(int4range(f.raw_start, f.raw_start, '[]')) as figures from figures f
          where f.id = any(array(select l.figure from commitment_figures l where l.commitment = any(${ids(commitments)})))
          group by 1),
        worded as materialized (
          select c.document, range_agg(int4range(c.raw_start, c.raw_end)) as words from commitments c
          where c.id = any(${ids(commitments)}) group by 1)
      select r.place, r.body, t.verdict, (select s.concept from series s where s.id = r.series) as concept
      from reconciliations r join worded w on w.document = r.document left join held h on h.document = r.document
        left join target_decisions t on t.target = r.id and t.verdict <> 'open'
      where r.document = any(${ids(within)}) and (r.raw_start <@ w.words or exists (
        select from jsonb_array_elements(r.body -> 'target' -> 'citations') t
        where h.figures && int4range((t ->> 'start')::int, greatest((t ->> 'start')::int, (t ->> 'end')::int))))
      order by r.id`,
  );
}

/** Whether some commitments are all that are judged of their documents: there are no others that could hold a target. */
async function areAll(
  connection: Connection,
  found: readonly CommitmentToJudge[],
  within: readonly string[],
): Promise<boolean> {
  const row = await rowOf<{ n: number }>(
    connection,
    sql`select count(*)::int as n from commitments c join documents d on d.id = c.document
      where c.document = any(${ids(within)}) and ${isJudged}`,
  );
  return row?.n === found.length;
}

/** What tells which commitments a target may be held by. */
interface Told extends Pick<JudgingInputs, "targets" | "series"> {
  /** Documents. */
  readonly within: readonly string[];
}

/** Commitments of documents that may hold one of some targets: they have a figure of its series, or its place is in their words. */
function besideOf(connection: Connection, { within, targets, series }: Told): Promise<JudgingInputs["beside"]> {
  if (targets.length === 0) return Promise.resolve([]);
  const documents = new Set(within);
  const figures = series.flatMap(({ body }) =>
    body.points.flatMap(({ document, figure }) => (documents.has(document) ? [figure] : [])),
  );
  return manyRowsOf<JudgingInputs["beside"][number]>(
    connection,
    sql`with told as materialized (
          select r.document, range_agg(int4range(r.raw_start, r.raw_start, '[]')) as places from reconciliations r
          where r.id = any(${ids(targets.map(({ body }) => body.id))}) group by 1),
        near as materialized (
          select l.commitment as id from commitment_figures l where l.figure = any(${ids([...new Set(figures)])})
          union select c.id from commitments c join told t on t.document = c.document
            where c.document = any(${ids(within)}) and int4range(c.raw_start, c.raw_end) && t.places)
      select c.id, c.document, c.spans,
        array(select l.figure from commitment_figures l where l.commitment = c.id order by l.ordinal) as figures
      from commitments c join documents d on d.id = c.document
      where c.id = any(array(select id from near)) and c.document = any(${ids(within)}) and ${isJudged} order by c.id`,
  );
}

async function placesAbove(
  connection: Connection,
  places: readonly string[],
): Promise<Readonly<Record<string, string | null>>> {
  if (places.length === 0) return {};
  const rows = await manyRowsOf<{ place: string; above: string | null }>(
    connection,
    sql`select place, above from concluded_places where place = any(${ids(places)})`,
  );
  return Object.fromEntries(rows.map(({ place, above }) => [place, above]));
}

/** A concept in a place. */
interface Ground {
  readonly place: string;
  readonly concept: string;
}

/** Concepts in places that targets rest on: their own, what those are calculated from, and the same in the place above. */
function groundOf(
  targets: readonly Pick<TargetToJudge, "place" | "concept">[],
  above: Readonly<Record<string, string | null>>,
  partsOf: PartsOf,
): readonly Ground[] {
  const found = new Map<string, Ground>();
  for (const { place, concept } of targets) {
    if (concept === null) continue;
    for (const at of [place, above[place] ?? null]) {
      if (at === null) continue;
      for (const one of [concept, ...partsOf(concept)]) found.set(`${at}|${one}`, { place: at, concept: one });
    }
  }
  return [...found.values()];
}

const pairs = (ground: readonly Ground[]): SQL => sql`unnest(${ids(ground.map(({ place }) => place))},
  ${ids(ground.map(({ concept }) => concept))}) as p (place, concept)`;

function seriesOn(connection: Connection, ground: readonly Ground[]) {
  if (ground.length === 0) return Promise.resolve([]);
  return manyRowsOf<{ readonly place: string; readonly body: Series }>(
    connection,
    sql`select s.place, s.body from (select distinct place, concept from ${pairs(ground)}) p
      join series s on s.place = p.place and s.concept = p.concept order by s.id`,
  );
}

type ObservationRow = Omit<HeldObservation, "recordedAt"> & { readonly recordedAt: string };

async function observationsOn(
  connection: Connection,
  ground: readonly Ground[],
  former: ReadonlyMap<string, string>,
  day: string,
): Promise<readonly HeldObservation[]> {
  if (ground.length === 0) return [];
  const merged = ground.flatMap(({ place, concept }) =>
    [...former].flatMap(([was, now]) => (now === concept ? [{ place, concept: was }] : [])),
  );
  const rows = await manyRowsOf<ObservationRow>(
    connection,
    sql`select o.id::int as id, o.release, o.row, o.concept, o.place, o.measure, nullif(o.breakdown, '') as breakdown,
        o.period, o.period_start::text as start, o.period_end::text as "end", o.value, o.unit, o.status, o.source, o.note,
        o.known_on::text as "knownOn", o.recorded_at as "recordedAt"
      from ${pairs([...ground, ...merged])}
        join observations o on o.place = p.place and o.concept = p.concept
      where o.withdrawn_at is null and o.known_on <= ${day}::date
      order by o.concept, o.place, o.measure, o.breakdown, o.period_start, o.period_end, o.known_on`,
  );
  return rows.map((row) => ({
    ...{ ...row, recordedAt: isoTime(row.recordedAt) },
    concept: former.get(row.concept) ?? row.concept,
  }));
}

async function documentsTold(connection: Connection): Promise<JudgingInputs["documents"]> {
  const rows = await manyRowsOf<{ id: string; date: string | null; review: string | null }>(
    connection,
    sql`select d.id, coalesce(d.description -> 'date' ->> 'value', d.period) as date,
        d.description -> 'review' ->> 'value' as review
      from documents d where d.state = 'published' order by d.id`,
  );
  return Object.fromEntries(rows.map(({ id, ...told }) => [id, told]));
}

async function claimsOn(connection: Connection, places: readonly string[]): Promise<readonly Claim[]> {
  if (places.length === 0) return [];
  const rows = await manyRowsOf<{ body: Claim }>(
    connection,
    sql`select c.body from claims c where c.place = any(${ids(places)}) order by c.id`,
  );
  return rows.map(({ body }) => body);
}
