import { LEAST_RESEMBLANCE, resemblance, type Sketch, sharedShare, sketchOf } from "@lantu/core/commitments";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, rowOf, rowsOf } from "../database.ts";
import { likenesses, sketches } from "../schema/index.ts";

/** A text with fewer distinct shingles, some seventy characters, is too short to be told from others. */
const LEAST_SHINGLES = 64;

/**
 * Keeps what a document's text is compared by, and that of any other held before texts were compared.
 * Call it before the journal is appended to: whoever holds the journal waits for nobody.
 */
export async function keepSketch(connection: Connection, document: string): Promise<void> {
  await connection.execute(sql`delete from sketches where document = ${document}`);
  const missing = await rowsOf<{ id: string }>(
    connection,
    sql`select d.id from documents d where d.state <> 'discarded'
      and not exists (select from sketches s where s.document = d.id) order by d.id`,
  );
  for (const { id } of missing) {
    const hashes = sketchOf(await wordsOf(connection, id));
    await connection.insert(sketches).values({ document: id, hashes }).onConflictDoNothing();
  }
}

/** The text as read, without what is no part of the document. */
async function wordsOf(connection: Connection, document: string): Promise<string> {
  const row = await rowOf<{ text: string | null }>(
    connection,
    sql`select string_agg(text, E'\n' order by index) as text from blocks where document = ${document} and kind <> 'noise'`,
  );
  return row?.text ?? "";
}

type Pair = { document: string; other: string; hashes: Sketch };

/**
 * Finds the held documents one looks like, and those that look like it. Call it after the journal was appended to: then
 * whatever was read at the same time is there already, or will find this one.
 */
export async function compareSketches(connection: Connection, document: string): Promise<void> {
  await connection.execute(sql`delete from likenesses where document = ${document} or other = ${document}`);
  const own = await sketchOfDocument(connection, document);
  if (own.length < LEAST_SHINGLES) return;
  const found = (await othersOf(connection, document)).flatMap(({ hashes, ...pair }) => {
    const alike = hashes.length < LEAST_SHINGLES ? 0 : resemblance(own, hashes);
    return alike < LEAST_RESEMBLANCE ? [] : [{ ...pair, shared: rounded(sharedShare(alike)) }];
  });
  if (found.length > 0) await connection.insert(likenesses).values(found);
}

/** The earlier of two is the other: what came later is the new edition. */
function othersOf(connection: Connection, document: string): Promise<readonly Pair[]> {
  return rowsOf<Pair>(
    connection,
    sql`select case when o.ordinal < d.ordinal then d.id else o.id end as document,
        case when o.ordinal < d.ordinal then o.id else d.id end as other, s.hashes
      from sketches s join documents o on o.id = s.document, documents d
      where d.id = ${document} and o.id <> d.id and o.state <> 'discarded'`,
  );
}

/** Share of the text two documents have in common, 0 to 1; null where one is too short to tell. */
export async function sharedBetween(connection: Connection, a: string, b: string): Promise<number | null> {
  const [one, other] = [await sketchOfDocument(connection, a), await sketchOfDocument(connection, b)];
  if (Math.min(one.length, other.length) < LEAST_SHINGLES) return null;
  return rounded(sharedShare(resemblance(one, other)));
}

async function sketchOfDocument(connection: Connection, document: string): Promise<Sketch> {
  const query: SQL = sql`select hashes from sketches where document = ${document}`;
  return (await rowOf<{ hashes: Sketch }>(connection, query))?.hashes ?? [];
}

/** The estimate is good to some per cent: more digits would say more than is known. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
