import { sql } from "drizzle-orm";
import { type Database, rowOf, snapshot } from "../database.ts";
import { judgedVersion } from "../judgements/judged-in.ts";
import { journalHead, lastOfDocuments } from "../ledger/append.ts";
import { runCommand } from "../ledger/command.ts";
import type { CommitmentCorrection, CommitmentDetail, CommitmentQuery, Facet } from "../model/index.ts";
import type { Outcome } from "../outcome.ts";
import { RememberedCounts } from "../remembered-counts.ts";
import type { Asked, Commitments } from "../store.ts";
import { actsOf } from "./acts.ts";
import { changesOf } from "./correct.ts";
import { commitmentDetail } from "./detail.ts";
import {
  allCommitments,
  type CommitmentCounts,
  type Counting,
  commitmentPage,
  countCommitments,
  countStatuses,
} from "./list.ts";
import { reviewStand } from "./stand.ts";

/** The ledger's lines and what a person can do with them. */
export function commitmentsOf(database: Database): Commitments {
  const counting = countingOf(database);
  return {
    page: async (query) => commitmentPage(database, query, await counting(query)),
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

const isNamed = (values: readonly unknown[] | undefined): boolean => values !== undefined && values.length > 0;

/**
 * Counts, remembered as long as nothing happened to what they depend on: who does a commitment depends on items, how it
 * stands on what is judged, everything else on documents alone.
 */
function countingOf(database: Database): (query: CommitmentQuery) => Promise<Counting> {
  const memories = { documents: memory(), units: memory() };
  return async (query) => {
    const ofUnits = isNamed(query.unit);
    const [seq, judged] = await Promise.all([
      ofUnits ? journalHead(database).then((head) => head.seq) : lastOfDocuments(database),
      judgedVersion(database),
    ]);
    const { plain, ofStatus, statuses } = memories[ofUnits ? "units" : "documents"];
    const count = () => countCommitments(database, query);
    const { status: _, ...whatever } = query;
    return {
      counted: () => (isNamed(query.status) ? ofStatus.of(seq + judged, query, count) : plain.of(seq, query, count)),
      statuses: () => statuses.of(seq + judged, whatever, () => countStatuses(database, query)),
    };
  };
}

const memory = () => ({
  plain: new RememberedCounts<CommitmentCounts>(),
  ofStatus: new RememberedCounts<CommitmentCounts>(),
  statuses: new RememberedCounts<Facet | null>(),
});

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
