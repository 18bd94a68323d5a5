import type { Finding } from "@lantu/core/comparisons";
import type { FindingState } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, isoTime, rowOf } from "../database.ts";
import type { Order } from "../keyset.ts";
import type { FindingFilter, FindingHeld, FindingsPage, PageRequest } from "../model/index.ts";
import { allListed, facetedPage, type Listed } from "./faceted.ts";
import { among, and, GONE, holding, named, ofPlaces } from "./held.ts";
import { FACET_PLACE, facetsOf } from "./place-facet.ts";

/** What weighs most first; of equals those of one rule and place together. */
const BY_WEIGHT: Order = {
  name: "findings",
  keys: [
    { of: sql`array_position('{contradiction,change,hint}'::text[], r.severity)`, type: "int" },
    { of: sql`r.rule`, type: "text" },
    { of: sql`r.place`, type: "text" },
    { of: sql`r.name_zh`, type: "title" },
    { of: sql`r.id`, type: "text" },
  ],
};

const FROM = sql`findings r left join finding_states s on s.finding = r.id`;
const STATE = sql`coalesce(s.state, 'open')`;
const COLUMNS = sql`r.id, r.body, r.series, ${STATE} as state, s.note, coalesce(s.version, 0) as version, s.changed_at`;

interface FindingRow {
  readonly id: string;
  readonly body: Finding;
  readonly series: string | null;
  readonly state: FindingState;
  readonly note: string | null;
  readonly version: number;
  readonly changed_at: string | null;
}

type Facets = "document" | "place" | "rule" | "severity" | "state";

function listed(filter: FindingFilter): Listed<Facets> {
  return {
    ...{ order: BY_WEIGHT, from: FROM, columns: COLUMNS, condition: conditionOf(filter) },
    facets: {
      document: { condition: holding(sql`r.documents`, filter.documents), values: sql`r.documents` },
      place: { condition: ofPlaces(filter.places), values: FACET_PLACE },
      rule: { condition: among(sql`r.rule`, filter.rules), values: sql`array[r.rule]` },
      severity: { condition: among(sql`r.severity`, filter.severities), values: sql`array[r.severity]` },
      state: { condition: among(STATE, filter.states), values: sql`array[${STATE}]` },
    },
  };
}

/** The conditions of a filter over a finding `r`, those with facets left out. */
function conditionOf({ series, commitment, q }: FindingFilter): SQL {
  return and([
    sql`not r.documents && ${GONE}`,
    series === undefined ? sql`true` : sql`r.series = ${series}`,
    commitment === undefined
      ? sql`true`
      : sql`r.figures && array(select l.figure::text from commitment_figures l where l.commitment = ${commitment})`,
    named(q),
  ]);
}

/**
 * One page of findings with their counts.
 * @throws InvalidCursor
 */
export async function findingsPage(connection: Connection, query: FindingFilter & PageRequest): Promise<FindingsPage> {
  const { counts, items, ...page } = await facetedPage<FindingRow, Facets>(connection, listed(query), query);
  const { rule, severity, state } = counts;
  return {
    ...{ ...page, items: items.map(toHeld), facets: facetsOf(counts) },
    counts: { rules: rule, severities: severity, states: state },
  };
}

/** Every finding a filter leaves. */
export async function* allFindings(connection: Connection, filter: FindingFilter): AsyncGenerator<FindingHeld> {
  for await (const rows of allListed<FindingRow, Facets>(connection, listed(filter))) yield* rows.map(toHeld);
}

/** One finding by its id. */
export async function findingOf(connection: Connection, id: string): Promise<FindingHeld | null> {
  const row = await rowOf<FindingRow>(
    connection,
    sql`select ${COLUMNS} from ${FROM} where r.id = ${id} and not r.documents && ${GONE}`,
  );
  return row === null ? null : toHeld(row);
}

function toHeld({ id, body, series, state, note, version, changed_at }: FindingRow): FindingHeld {
  return { id, body, series, state, note, version, changedAt: changed_at === null ? null : isoTime(changed_at) };
}
