import { documentOf } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowOf, rowsOf } from "../database.ts";
import type { Counterpart, EditionDocument, EditionStand } from "../model/index.ts";

const document = sql`o.id, o.title, o.state,
  exists (select from lineages f where f.predecessor = o.id) as followed`;

/** What is known and was said of a document's editions; null where there is no such document. */
export async function editionStand(connection: Connection, id: string): Promise<EditionStand | null> {
  const row = await rowOf<{ lineage: EditionStand["lineage"] }>(
    connection,
    sql`select coalesce((select l.kind from lineages l where l.document = d.id), 'undecided') as lineage
      from documents d where d.id = ${id}`,
  );
  if (row === null) return null;
  const candidates = await rowsOf<EditionDocument>(
    connection,
    sql`select ${document}, k.shared from likenesses k join documents o on o.id = k.other
      where k.document = ${id} and o.state <> 'discarded' order by followed, k.shared desc, o.ordinal desc`,
  );
  const predecessor = await rowOf<EditionDocument>(
    connection,
    sql`select ${document}, l.shared from lineages l join documents o on o.id = l.predecessor where l.document = ${id}`,
  );
  const successor = await rowOf<EditionDocument>(
    connection,
    sql`select ${document}, l.shared from lineages l join documents o on o.id = l.document where l.predecessor = ${id}`,
  );
  return { lineage: row.lineage, predecessor, successor, candidates };
}

/** One document as editions name it, with the share of its text another has. */
export function editionDocument(
  connection: Connection,
  id: string,
  shared: number | null,
): Promise<EditionDocument | null> {
  return rowOf<EditionDocument>(
    connection,
    sql`select ${document}, ${shared}::float8 as shared from documents o where o.id = ${id}`,
  );
}

/** What became of a commitment in the published edition after its own; null where there is none. */
export function successorOf(connection: Connection, commitment: string): Promise<Counterpart | null> {
  const of = documentOf(commitment);
  return counterpart(connection, sql`l.predecessor = ${of}`, sql`l.document`, sql`'from'`, sql`'to'`, commitment);
}

/** What a commitment was in the published edition before its own; null where there is none. */
export function predecessorOf(connection: Connection, commitment: string): Promise<Counterpart | null> {
  const of = documentOf(commitment);
  return counterpart(connection, sql`l.document = ${of}`, sql`l.predecessor`, sql`'to'`, sql`'from'`, commitment);
}

/** Anchors may name what a later reading no longer holds: then there is a relation, but nothing to lead to. */
function counterpart(
  connection: Connection,
  lineage: ReturnType<typeof sql>,
  other: ReturnType<typeof sql>,
  own: ReturnType<typeof sql>,
  theirs: ReturnType<typeof sql>,
  commitment: string,
): Promise<Counterpart | null> {
  return rowOf<Counterpart>(
    connection,
    sql`select a ->> 'relation' as relation, json_build_object('id', o.id, 'title', o.title) as document,
        (select json_build_object('id', c.id, 'title', c.title, 'start', c.raw_start, 'end', c.raw_end)
          from commitments c where c.id = a ->> ${theirs}) as commitment
      from lineages l join documents o on o.id = ${other}, jsonb_array_elements(l.anchors) a
      where ${lineage} and o.state = 'published' and a ->> ${own} = ${commitment} limit 1`,
  );
}
