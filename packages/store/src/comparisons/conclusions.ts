import { ENGINE } from "@lantu/core";
import { CONCLUSIONS_VERSION, RULES_VERSION } from "@lantu/core/comparisons";
import { sql } from "drizzle-orm";
import type pg from "pg";
import { type Connection, type Database, isoTime, manyRowsOf, rowOf, rowsOf } from "../database.ts";
import type { ConclusionsStand, KeptPlace, KeptSlice, StaleDocument } from "../model/index.ts";
import { watchChannel } from "../watch.ts";
import { takesPart } from "./held.ts";
import { observationsOf, observedChange, UNSEEN } from "./observed-places.ts";
import { keepAccount, readAccount } from "./read-accounts.ts";
import { saveConclusions } from "./save-conclusions.ts";
import type { Conclusions } from "./stores.ts";

/** Versions of reader and rules: what was concluded by others is read and concluded anew. */
const BASIS = `${ENGINE}/${RULES_VERSION}/${CONCLUSIONS_VERSION}/`;

/** With the last change of the concepts: what was resolved by others is concluded anew from what is held of it. */
const BASIS_NOW = sql`(${BASIS}::text || (select coalesce(max(seq), 0) from concept_changes))`;

/** What is concluded from documents, and what it is concluded from. */
export function conclusionsOf(database: Database, pool: pg.Pool): Conclusions {
  return {
    stand: () => standOf(database),
    basis: () => basisNow(database),
    stale: (limit) => staleDocuments(database, limit),
    spoken: (documents) => spokenPlaces(database, documents),
    places: (without) => keptPlaces(database, without),
    slices: (places, without) => keptSlices(database, places, without),
    series: (places) => keptSeries(database, places),
    save: (change) => saveConclusions(database, change),
    readAccount: (document, basis) => readAccount(database, document, basis),
    keepAccount: (account, basis) => keepAccount(database, account, basis),
    observed: () => observedChange(database),
    observations: (places, concepts) => observationsOf(database, places, concepts),
    watch: (onChange) => watchChannel(pool, "lantu_journal", () => onChange()),
  };
}

const STALE = sql`
  select d.id as document, d.version, d.ordinal, case when starts_with(c.basis, ${BASIS}) then c.digest end as digest,
      coalesce(c.version = d.version and c.failure is null and starts_with(c.basis, ${BASIS}), false) as again
    from documents d left join compared_documents c on c.document = d.id
    where ${takesPart} and (c.version is distinct from d.version or c.basis is distinct from ${BASIS_NOW})
  union all
  select c.document, null, -1, c.digest, false from compared_documents c
    where not exists (select from documents d where d.id = c.document and ${takesPart})`;

/** Documents whose conclusions are not those of what is held: those that went first, the others in the order they came. */
function staleDocuments(connection: Connection, limit: number): Promise<readonly StaleDocument[]> {
  return rowsOf<StaleDocument>(
    connection,
    sql`select document, version, digest, again from (${STALE}) s order by ordinal, document limit ${limit}`,
  );
}

async function basisNow(connection: Connection): Promise<string> {
  const row = await rowOf<{ basis: string }>(connection, sql`select ${BASIS_NOW} as basis`);
  return row?.basis ?? BASIS;
}

async function standOf(connection: Connection): Promise<ConclusionsStand> {
  type Row = { version: number; computed_at: string; pending: boolean };
  const row = await rowOf<Row>(
    connection,
    sql`select version::int as version, computed_at, (exists (${STALE}) or exists (${UNSEEN})) as pending from conclusions_stand`,
  );
  if (row === null) return { version: 0, computedAt: null };
  return { version: row.version, computedAt: row.pending ? null : isoTime(row.computed_at) };
}

async function spokenPlaces(connection: Connection, documents: readonly string[]): Promise<readonly string[]> {
  const rows = await rowsOf<{ place: string }>(
    connection,
    sql`select distinct place from account_slices where document = any(${sql.param(documents)}::text[])`,
  );
  return rows.map(({ place }) => place);
}

/** Every place told of by other documents than those named, and how it was concluded. */
function keptPlaces(connection: Connection, without: readonly string[]): Promise<readonly KeptPlace[]> {
  return manyRowsOf<KeptPlace>(
    connection,
    sql`select k.place as key, k.ref, k.own, k.upper_names as "upperNames", p.place is not null as concluded, p.above,
        coalesce(p.asks, '{}') as asks
      from (select place, (array_agg(ref))[1] as ref, bool_or(own) as own,
          array(select distinct name from account_slices n, unnest(n.upper_names) name
            where n.place = s.place and n.own and n.document <> all(${sql.param(without)}::text[])) as upper_names
        from account_slices s where document <> all(${sql.param(without)}::text[]) group by place) k
      left join concluded_places p on p.place = k.place order by k.place`,
  );
}

function keptSlices(
  connection: Connection,
  places: readonly string[],
  without: readonly string[],
): Promise<readonly KeptSlice[]> {
  if (places.length === 0) return Promise.resolve([]);
  return rowsOf<KeptSlice>(
    connection,
    sql`select place, ref, own, account::text as account from account_slices
      where place = any(${sql.param(places)}::text[]) and document <> all(${sql.param(without)}::text[])
      order by place, document`,
  );
}

function keptSeries(connection: Connection, places: readonly string[]) {
  if (places.length === 0) return Promise.resolve([]);
  return rowsOf<{ readonly place: string; readonly body: string }>(
    connection,
    sql`select place, body::text as body from series where place = any(${sql.param(places)}::text[])`,
  );
}
