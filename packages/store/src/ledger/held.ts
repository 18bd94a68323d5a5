import type {
  CommitmentRecord,
  CommitmentState,
  DescriptionRecord,
  DocumentState,
  DoubtRecord,
  HeldCommitment,
  HeldDocument,
  UnitRecord,
} from "@lantu/core/ledger";
import type { Span } from "@lantu/core/text";
import { sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";
import type { DocumentCounts } from "../model/index.ts";

/** Which commitments a command needs to see of a document. */
export type Needed = "all" | "none" | readonly string[];

type DocumentRow = {
  id: string;
  state: DocumentState;
  sample: boolean;
  engine: string;
  source: string;
  size: number;
  file_name: string;
  format: string;
  encoding: string | null;
  counts: DocumentCounts;
  description: DescriptionRecord;
  version: number;
};

/**
 * Documents as core holds them, locked until the end of the transaction, with the commitments asked for.
 * Rows are locked in the order of their ids, so that no two writers wait for each other.
 */
export async function lockDocuments(
  transaction: Connection,
  ids: readonly string[],
  needed: Needed,
): Promise<ReadonlyMap<string, HeldDocument>> {
  const rows = await rowsOf<DocumentRow>(
    transaction,
    sql`select id, state, sample, engine, source, size, file_name, format, encoding, counts, description, version
      from documents where id = any(${sql.param(ids)}) order by id for update`,
  );
  const commitments = needed === "none" ? [] : await heldCommitments(transaction, ids, needed);
  return new Map(rows.map((row) => [row.id, heldDocument(row, commitments)]));
}

function heldDocument(row: DocumentRow, commitments: readonly (HeldCommitment & { document: string })[]): HeldDocument {
  const { id, state, sample, engine, description, version, size, format, encoding } = row;
  const own = commitments.filter((one) => one.document === id);
  return {
    ...{ id, state, sample, engine, description, version },
    source: { sha256: row.source, size, fileName: row.file_name, format, encoding, pages: row.counts.pages },
    commitments: new Map(own.map(({ document: _, ...held }) => [held.record.id, held])),
  };
}

type CommitmentRow = Omit<CommitmentRecord, "targetText"> & {
  document: string;
  target_text: string | null;
  spans: readonly Span[];
  lead: readonly UnitRecord[];
  doubts: readonly DoubtRecord[];
  state: CommitmentState;
  edited: boolean;
  version: number;
};

async function heldCommitments(transaction: Connection, documents: readonly string[], needed: Needed) {
  const chosen = needed === "all" ? sql`true` : sql`c.id = any(${sql.param(needed)})`;
  const rows = await rowsOf<CommitmentRow>(
    transaction,
    sql`select c.id, c.document, c.kind, c.nature, c.title, c.quote, c.spans, c.block, c.section, c.address, c.period,
        c.deadline, c.lead, c.cooperating, c.target_text, c.doubts, c.state, c.edited, c.version,
        array(select f.figure from commitment_figures f where f.commitment = c.id order by f.ordinal) as figures
      from commitments c where c.document = any(${sql.param(documents)}) and ${chosen}
      order by c.document, c.raw_start, c.id`,
  );
  return rows.map(({ document, state, edited, version, target_text, ...record }) => ({
    ...{ document, state, edited, version },
    record: { ...record, targetText: target_text },
  }));
}
