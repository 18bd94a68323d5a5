import { documentOf } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Database, rowOf, snapshot } from "../database.ts";
import { documentsByIds } from "../documents.ts";
import { runCommand } from "../ledger/command.ts";
import type { CommitmentCorrection, CommitmentDetail } from "../model/index.ts";
import type { Outcome } from "../outcome.ts";
import type { Asked, Commitments } from "../store.ts";
import { changesOf } from "./correct.ts";
import { commitmentDetail } from "./detail.ts";
import { allCommitments, commitmentPage } from "./list.ts";

/** The ledger's lines and what a person can do with them. */
export function commitmentsOf(database: Database): Commitments {
  return {
    page: (query) => commitmentPage(database, query),
    get: (id) => snapshot(database, (connection) => commitmentDetail(connection, id)),
    head: (id) =>
      rowOf(
        database,
        sql`select c.version, d.state as "documentState" from commitments c join documents d on d.id = c.document
          where c.id = ${id}`,
      ),
    all: (query) => allCommitments(database, query),
    decide: async (ids, decision, asked) => {
      const reason = asked.reason ?? null;
      const outcome = await runCommand(database, { kind: "decide", decision, ids, reason }, asked);
      if (outcome.kind === "refused") return outcome;
      const changed = outcome.entries.reduce(
        (sum, { payload }) => sum + ("ids" in payload ? payload.ids.length : 0),
        0,
      );
      const documents = await documentsByIds(database, [...new Set(ids.map(documentOf))]);
      return { ...outcome, value: { changed, documents } };
    },
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
