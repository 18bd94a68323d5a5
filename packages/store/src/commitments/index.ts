import { sql } from "drizzle-orm";
import { type Database, rowOf, snapshot } from "../database.ts";
import { journalHead, lastOfDocuments } from "../ledger/append.ts";
import { runCommand } from "../ledger/command.ts";
import type { CommitmentCorrection, CommitmentDetail } from "../model/index.ts";
import type { Outcome } from "../outcome.ts";
import { RememberedCounts } from "../remembered-counts.ts";
import type { Asked, Commitments } from "../store.ts";
import { actsOf } from "./acts.ts";
import { changesOf } from "./correct.ts";
import { commitmentDetail } from "./detail.ts";
import { allCommitments, type CommitmentCounts, commitmentPage, countCommitments } from "./list.ts";
import { reviewStand } from "./stand.ts";

/** The ledger's lines and what a person can do with them. */
export function commitmentsOf(database: Database): Commitments {
  const counts = {
    byDocuments: new RememberedCounts<CommitmentCounts>(),
    byUnits: new RememberedCounts<CommitmentCounts>(),
  };
  return {
    page: async (query) => {
      // Only who does a commitment depends on items: what else is counted stands until something happens to documents.
      const asksUnits = query.unit !== undefined && query.unit.length > 0;
      const remembered = asksUnits ? counts.byUnits : counts.byDocuments;
      const seq = asksUnits ? (await journalHead(database)).seq : await lastOfDocuments(database);
      return commitmentPage(database, query, () => remembered.of(seq, query, () => countCommitments(database, query)));
    },
    get: (id, asOf) => snapshot(database, (connection) => commitmentDetail(connection, id, asOf)),
    head: (id) =>
      rowOf(
        database,
        sql`select c.version, d.state as "documentState" from commitments c join documents d on d.id = c.document
          where c.id = ${id}`,
      ),
    all: (query) => allCommitments(database, query),
    ...actsOf(database),
    stand: (document) => snapshot(database, (connection) => reviewStand(connection, document)),
    edit: (id, correction, asked) => edit(database, id, correction, asked),
  };
}

async function edit(
  database: Database,
  id: string,
  correction: CommitmentCorrection,
  asked: Asked,
): Promise<Outcome<CommitmentDetail>> {
  const changes = await changesOf(database, id, correction);
  if ("code" in changes) return changes;
  const reason = correction.reason ?? asked.reason ?? null;
  const outcome = await runCommand(database, { kind: "edit", commitment: id, changes, reason }, asked);
  if (outcome.kind === "refused") return outcome;
  const value = await commitmentDetail(database, id);
  if (value === null) throw new Error(`commitment ${id} is gone after a write to it`);
  return { ...outcome, value };
}
