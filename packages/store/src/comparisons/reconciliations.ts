import type { Claim, Reconciliation } from "@lantu/core/comparisons";
import { documentOf } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, isoTime, manyRowsOf, rowOf } from "../database.ts";
import type { Order } from "../keyset.ts";
import type {
  PageRequest,
  ReconciliationFilter,
  ReconciliationHeld,
  ReconciliationSort,
  ReconciliationsPage,
} from "../model/index.ts";
import { allListed, facetedPage, type Listed } from "./faceted.ts";
import { among, and, GONE, named, ofPlaces } from "./held.ts";
import { FACET_PLACE, facetsOf } from "./place-facet.ts";

/** In the text of the document that came first, then of the next. */
const IN_TEXT = [
  { of: sql`(select d.ordinal from documents d where d.id = r.document)`, type: "int" },
  { of: sql`r.raw_start`, type: "int" },
  { of: sql`r.id`, type: "text" },
] as const;

const ORDERS: Readonly<Record<ReconciliationSort, Order>> = {
  place: { name: "targets-place", keys: IN_TEXT },
  outcome: { name: "targets-outcome", keys: [{ of: sql`r.outcome`, type: "text" }, ...IN_TEXT] },
  name: { name: "targets-name", keys: [{ of: sql`r.name_zh`, type: "title" }, ...IN_TEXT] },
};

const FROM = sql`reconciliations r left join target_decisions t on t.target = r.id and t.verdict <> 'open'`;

/** The commitment a target belongs to: the one that has its figure, else the one in whose words it stands. */
const COMMITMENT = sql`coalesce(
  (select c.id from commitment_figures l join commitments c on c.id = l.commitment
    where l.figure = r.figure and c.state in ('proposed', 'accepted') order by l.ordinal, c.raw_start, c.id limit 1),
  (select c.id from commitments c where c.document = r.document and c.state in ('proposed', 'accepted')
    and c.raw_start <= r.raw_start and r.raw_start < c.raw_end order by c.raw_end - c.raw_start, c.id limit 1))`;

const COLUMNS = sql`r.body, r.series, ${COMMITMENT} as commitment, t.verdict, t.note, t.decided_at`;

interface TargetRow {
  readonly body: Reconciliation;
  readonly series: string | null;
  readonly commitment: string | null;
  readonly verdict: "confirmed" | "rejected" | null;
  readonly note: string | null;
  readonly decided_at: string | null;
}

type Facets = "document" | "place" | "outcome";

function listed(filter: ReconciliationFilter, sort: ReconciliationSort): Listed<Facets> {
  return {
    ...{ order: ORDERS[sort], from: FROM, columns: COLUMNS, condition: conditionOf(filter) },
    facets: {
      document: { condition: among(sql`r.document`, filter.documents), values: sql`array[r.document::text]` },
      place: { condition: ofPlaces(filter.places), values: FACET_PLACE },
      outcome: { condition: among(sql`r.outcome`, filter.outcomes), values: sql`array[r.outcome]` },
    },
  };
}

/** The conditions of a filter over a target `r` with its decision `t`, those with facets left out. */
function conditionOf({ measures, natures, decided, series, commitment, q }: ReconciliationFilter): SQL {
  return and([
    sql`not (r.document || r.witnesses) && ${GONE}`,
    among(sql`r.measure`, measures),
    among(sql`r.nature`, natures),
    decided === undefined ? sql`true` : decided ? sql`t.target is not null` : sql`t.target is null`,
    series === undefined ? sql`true` : sql`r.series = ${series}`,
    commitment === undefined
      ? sql`true`
      : sql`r.document = ${documentOf(commitment)} and ${COMMITMENT} = ${commitment}`,
    named(q),
  ]);
}

/**
 * One page of targets with what became of them, and what the documents that look back on them claim.
 * @throws InvalidCursor
 */
export async function reconciliationsPage(
  connection: Connection,
  query: ReconciliationFilter & PageRequest & { readonly sort: ReconciliationSort },
): Promise<ReconciliationsPage> {
  const { counts, items, ...page } = await facetedPage<TargetRow, Facets>(connection, listed(query, query.sort), query);
  return {
    ...{ ...page, items: items.map(toHeld), counts: counts.outcome, facets: facetsOf(counts) },
    claims: await claimsOn(connection, query),
  };
}

/** Every target a filter leaves. */
export async function* allReconciliations(
  connection: Connection,
  filter: ReconciliationFilter,
  sort: ReconciliationSort,
): AsyncGenerator<ReconciliationHeld> {
  for await (const rows of allListed<TargetRow, Facets>(connection, listed(filter, sort))) yield* rows.map(toHeld);
}

/** One target by its id. */
export async function reconciliationOf(connection: Connection, id: string): Promise<ReconciliationHeld | null> {
  const row = await rowOf<TargetRow>(
    connection,
    sql`select ${COLUMNS} from ${FROM} where r.id = ${id} and not (r.document || r.witnesses) && ${GONE}`,
  );
  return row === null ? null : toHeld(row);
}

/** Claims of the documents that tell what became of the targets a filter leaves. */
async function claimsOn(connection: Connection, filter: ReconciliationFilter): Promise<readonly Claim[]> {
  const { facets } = listed(filter, "place");
  const chosen = and([conditionOf(filter), ...Object.values(facets).map(({ condition }) => condition)]);
  const rows = await manyRowsOf<{ body: Claim }>(
    connection,
    sql`select c.body from claims c join documents d on d.id = c.document
      where c.document in (select unnest(r.witnesses) from ${FROM} where ${chosen})
      order by d.ordinal, (c.body -> 'citation' ->> 'start')::int`,
  );
  return rows.map(({ body }) => body);
}

function toHeld({ body, series, commitment, verdict, note, decided_at }: TargetRow): ReconciliationHeld {
  const decision = verdict === null || decided_at === null ? null : { verdict, note, at: isoTime(decided_at) };
  return { body, series, commitment, decision };
}
