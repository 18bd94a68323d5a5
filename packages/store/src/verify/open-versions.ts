import { type SQL, sql } from "drizzle-orm";
import type { AnyPgTable } from "drizzle-orm/pg-core";
import { type Connection, rowOf } from "../database.ts";
import { commitmentVersions, documentVersions } from "../schema/index.ts";
import { Broken } from "./verification.ts";
import { columnsBetween, valuesOf } from "./version-columns.ts";

/** What a version has beside the columns of what it is a version of, and what that is searched by. */
const OWN = ["fromSeq", "untilSeq", "told", "predecessor", "terms"];

/**
 * Whether documents and commitments stand as the last versions of them do, in every column: those were compared with the
 * journal, whatever follows from it included. When a document came is told by its file.
 * @throws Broken at the first that stands otherwise
 */
export async function checkOpenVersions(connection: Connection): Promise<void> {
  const wrong = await rowOf<{ name: string; row: string }>(
    connection,
    sql`(${apartFrom(documentVersions, "documents", "document_versions")})
      union all (${apartFrom(commitmentVersions, "commitments", "commitment_versions")})
      union all (select 'documents', d.id from documents d left join sources s on s.id = d.source
        where d.received_at is distinct from s.received_at order by 2 limit 1) limit 1`,
  );
  if (wrong !== null) throw new Broken("table", { table: wrong.name, row: wrong.row });
}

function apartFrom(versions: AnyPgTable, table: string, history: string): SQL {
  const { rest } = columnsBetween(versions, [], OWN);
  return sql`select ${table} as name, n.id as row from ${sql.identifier(table)} n
    left join ${sql.identifier(history)} v on v.id = n.id and v.until_seq is null
    where (${valuesOf(rest, "n")}) is distinct from (${valuesOf(rest, "v")}) order by n.id limit 1`;
}
