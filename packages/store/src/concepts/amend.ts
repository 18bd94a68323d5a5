import { type ActChange, type Amended, amend, type ConceptAct } from "@lantu/core/indicators";
import { type ConceptEntry, decide, EMPTY_LEDGER, type Entry } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import type { Connection, Database } from "../database.ts";
import { append } from "../ledger/append.ts";
import { isRefusal } from "../ledger/command.ts";
import { summaryOf } from "../ledger/summary.ts";
import { storable } from "../saving/storable.ts";
import { conceptChanges, concepts } from "../schema/index.ts";
import type { Asked } from "../store.ts";
import { heldRegistry } from "./registry.ts";

/** Held until the end of the transaction by whoever changes concepts: nothing may come between check and entry. */
const CONCEPTS_LOCK = 7_440_004;

/** Makes an act of a person, all of its changes with their journal entries in one transaction, or none. */
export function amendConcepts(database: Database, given: ConceptAct, asked: Asked): Promise<Amended> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${CONCEPTS_LOCK})`);
    const at = new Date().toISOString();
    const why = storable({ on: at.slice(0, 10), reason: asked.reason ?? "" });
    const amended = amend(await heldRegistry(transaction), storable(given), why);
    if (amended.kind !== "amended") return amended;
    const bodies = decide(EMPTY_LEDGER, { kind: "change-concepts", entries: amended.changes.map(entryOf) });
    if (isRefusal(bodies)) throw new Error(`checked changes were refused: ${bodies.code}`);
    const lines = bodies.map((body, index) => ({
      body,
      summary: summaryOf(body, titleOf(amended, amended.changes[index])),
      subjects: [body.subject],
    }));
    const entries = await append(transaction, lines, { at, actor: storable(asked.actor) });
    for (const [index, change] of amended.changes.entries()) await persist(transaction, change, entries[index]);
    return amended;
  });
}

function entryOf(change: ActChange): ConceptEntry {
  const { reason } = change;
  switch (change.kind) {
    case "added":
      return { kind: "concepts.added", subject: change.concept.id, payload: { definition: change.concept, reason } };
    case "redefined":
      return {
        kind: "concepts.redefined",
        subject: change.concept.id,
        payload: { definition: change.concept, reason },
      };
    case "merged":
      return { kind: "concepts.merged", subject: change.from, payload: { into: [change.into], reason } };
    case "split":
      return { kind: "concepts.split", subject: change.from, payload: { into: change.into, reason } };
  }
}

type Made = Extract<Amended, { kind: "amended" }>;

function titleOf({ registry }: Made, change: ActChange | undefined): string {
  if (change === undefined) return "";
  const id = "concept" in change ? change.concept.id : change.from;
  return registry.versions.get(id)?.at(-1)?.name.zh ?? id;
}

async function persist(transaction: Connection, change: ActChange, entry: Entry | undefined): Promise<void> {
  if (entry === undefined) throw new Error("a change without an entry of the journal");
  const { kind, on: changedOn, reason } = change;
  const row = { seq: entry.seq, kind, changedOn, reason };
  if (change.kind === "merged" || change.kind === "split") {
    const into = change.kind === "merged" ? [change.into] : [...change.into];
    await transaction.insert(conceptChanges).values({ ...row, concept: change.from, into });
    return;
  }
  const { id, version } = change.concept;
  await transaction.insert(concepts).values({ id, version, definition: change.concept, origin: "person" });
  await transaction.insert(conceptChanges).values({ ...row, concept: id, version, into: [] });
}
