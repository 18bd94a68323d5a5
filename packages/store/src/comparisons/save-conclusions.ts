import type { TurnCause } from "@lantu/core/judgements";
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Connection, Database } from "../database.ts";
import { awaitJudging, concludedDigests } from "../judgements/concluded.ts";
import type { ConclusionsChange } from "../model/index.ts";
import { claims, findings, reconciliations, series } from "../schema/index.ts";

/** Held until the end of the transaction by whoever replaces conclusions: two must not replace the same at once. */
const CONCLUSIONS_LOCK = 7_440_003;

/** Puts what was concluded in the place of what was concluded before, in one transaction. */
export function saveConclusions(database: Database, change: ConclusionsChange): Promise<void> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${CONCLUSIONS_LOCK})`);
    const places = [...change.concluded.map(({ place }) => place), ...change.gone];
    const before = await concludedDigests(transaction, places);
    await replaceDocuments(transaction, change);
    await replacePlaces(transaction, change);
    await awaitJudging(transaction, before, await concludedDigests(transaction, places), causeOf(change));
    await transaction.execute(sql`update conclusions_stand set version = version + 1, computed_at = now(),
      seq = greatest(seq, ${change.seq ?? 0})`);
  });
}

/** What brought it about that something is concluded otherwise: a document that came, changed or went. */
function causeOf({ compared, removed }: ConclusionsChange): TurnCause {
  const document = compared.find(({ unchanged }) => !unchanged)?.document ?? removed[0];
  return document === undefined ? { kind: "calendar" } : { kind: "document", document };
}

async function replaceDocuments(transaction: Connection, change: ConclusionsChange): Promise<void> {
  const { removed, compared, slices, basis } = change;
  const anew = compared.flatMap(({ document, unchanged }) => (unchanged ? [] : [document]));
  const changed = sql.param([...removed, ...anew]);
  await transaction.execute(sql`delete from account_slices where document = any(${changed}::text[])`);
  await transaction.execute(sql`delete from compared_documents where document = any(${sql.param(removed)}::text[])`);
  await insertRows(transaction, sql`account_slices`, slices);
  const rows = compared.map(({ unchanged: _, ...row }) => ({ ...row, basis }));
  await transaction.execute(sql`
    insert into compared_documents (document, version, basis, digest, failure, compared_at)
    select document, version, basis, digest, failure, now()
    from json_populate_recordset(null::compared_documents, ${JSON.stringify(rows)}::json)
    on conflict (document) do update set version = excluded.version, basis = excluded.basis, digest = excluded.digest,
      failure = excluded.failure, compared_at = excluded.compared_at`);
}

const TABLES = { series, reconciliations, claims, findings } as const;
const NAMES = Object.keys(TABLES) as readonly (keyof typeof TABLES)[];

async function replacePlaces(transaction: Connection, { concluded, gone }: ConclusionsChange): Promise<void> {
  const places = sql.param([...concluded.map(({ place }) => place), ...gone]);
  await transaction.execute(sql`delete from concluded_places where place = any(${places}::text[])`);
  for (const table of NAMES) {
    await removeOthers(transaction, table, { concluded, gone });
    for (const one of concluded) await putChanged(transaction, table, one[table].json);
  }
  const kept = concluded.map(({ place, above, asks }) => ({ place, above, asks }));
  await insertRows(transaction, sql`concluded_places`, JSON.stringify(kept));
}

/** Takes away what is no longer concluded of the places. */
async function removeOthers(
  transaction: Connection,
  table: keyof typeof TABLES,
  { concluded, gone }: Pick<ConclusionsChange, "concluded" | "gone">,
): Promise<void> {
  const kept = concluded.flatMap((one) => one[table].ids.map((id) => ({ place: one.place, id })));
  const places = sql.param([...concluded.map(({ place }) => place), ...gone]);
  await transaction.execute(sql`
    delete from ${TABLES[table]} r where r.place = any(${places}::text[]) and not exists (
      select from unnest(${sql.param(kept.map(({ place }) => place))}::text[], ${sql.param(kept.map(({ id }) => id))}::text[])
        k (place, id) where k.place = r.place and k.id = r.id)`);
}

/**
 * Writes the rows of a place that are others than those held: after one new number of the statistics nearly all of them are
 * the same. One number can stand in no two places; should it, the first holds.
 */
async function putChanged(transaction: Connection, table: keyof typeof TABLES, rows: string): Promise<void> {
  if (rows === "[]") return;
  const held = TABLES[table];
  const columns = Object.values(getTableColumns(held)).map(({ name }) => sql.identifier(name));
  const taken = columns.map((column) => sql`excluded.${column}`);
  await transaction.execute(sql`
    insert into ${held} select g.* from json_populate_recordset(null::${held}, ${rows}::json) g
      where not exists (select from ${held} r where r.id = g.id and r::text = g::text)
    on conflict (id) do update set (${sql.join(columns, sql`, `)}) = (${sql.join(taken, sql`, `)})
      where ${held}.place = excluded.place`);
}

/** Inserts a JSON list of rows. */
async function insertRows(transaction: Connection, table: SQL, rows: string): Promise<void> {
  if (rows === "[]") return;
  await transaction.execute(
    sql`insert into ${table} select * from json_populate_recordset(null::${table}, ${rows}::json) on conflict do nothing`,
  );
}
