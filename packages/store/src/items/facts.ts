import type { CommitmentState, DocumentState } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";

/** What an act on items has to know of a commitment. */
export interface CommitmentFact {
  readonly id: string;
  readonly document: string;
  readonly documentState: DocumentState;
  readonly state: CommitmentState;
  readonly kind: "indicator" | "task" | "project";
  readonly title: string;
  /** As printed in the plan. */
  readonly deadline: string | null;
}

/** Facts of commitments by id; unknown ones are left out. */
export async function commitmentFacts(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CommitmentFact>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<CommitmentFact>(
    connection,
    sql`select c.id, c.document, d.state as "documentState", c.state, c.kind, c.title, c.deadline
      from commitments c join documents d on d.id = c.document where c.id = any(${sql.param(ids)}::text[])`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
