import {
  applyEntry,
  type Command,
  decide,
  documentOf,
  type Entry,
  type EntryBody,
  type HeldDocument,
  type LedgerState,
  type Refusal,
} from "@lantu/core/ledger";
import type { Connection, Database } from "../database.ts";
import { type Outcome, type Refused, refused } from "../outcome.ts";
import { storable } from "../saving/storable.ts";
import type { Asked } from "../store.ts";
import { append } from "./append.ts";
import { lockDocuments, type Needed } from "./held.ts";
import { persist } from "./persist.ts";
import { subjectsOf, summaryOf } from "./summary.ts";

/** A command about what is held already; reading a new document is `saveReading`'s. */
export type LedgerCommand = Exclude<Command, { kind: "read" }>;

/** Carries a command out: journal entries and tables in one transaction, or nothing at all. */
export function runCommand(database: Database, command: LedgerCommand, asked: Asked): Promise<Outcome<null>> {
  return database.transaction(async (transaction) => {
    const documents = await lockDocuments(transaction, documentsOf(command), neededBy(command));
    const state: LedgerState = { documents };
    const stale = staleVersion(state, command, asked.version);
    if (stale !== null) return stale;
    const outcome = decide(state, storable(command));
    return isRefusal(outcome) ? refused(outcome.code, outcome.params) : record(transaction, state, outcome, asked);
  });
}

function documentsOf(command: LedgerCommand): readonly string[] {
  if (command.kind === "decide") return [...new Set(command.ids.map(documentOf))];
  return [command.kind === "edit" ? documentOf(command.commitment) : command.document];
}

function neededBy(command: LedgerCommand): Needed {
  if (command.kind === "publish") return "all";
  if (command.kind === "decide") return command.ids;
  return command.kind === "edit" ? [command.commitment] : "none";
}

/** A refusal where the version asked for is not the current one. A decision on many commitments has no one version. */
function staleVersion(state: LedgerState, command: LedgerCommand, version: number | undefined): Refused | null {
  if (version === undefined || command.kind === "decide") return null;
  const [id = ""] = documentsOf(command);
  const document = state.documents.get(id);
  const held = command.kind === "edit" ? document?.commitments.get(command.commitment) : document;
  if (held === undefined || held.version === version) return null;
  const subject = command.kind === "edit" ? command.commitment : id;
  return refused("precondition-failed", { id: subject, expected: version, version: held.version });
}

/** Whether the ledger refused. */
export function isRefusal(outcome: readonly EntryBody[] | Refusal): outcome is Refusal {
  return "kind" in outcome;
}

async function record(
  transaction: Connection,
  before: LedgerState,
  bodies: readonly EntryBody[],
  asked: Asked,
): Promise<Outcome<null>> {
  const stamp = { at: new Date().toISOString(), actor: storable(asked.actor) };
  const lines = bodies.map((body) => lineOf(before, body));
  const entries = await append(transaction, lines, stamp);
  const after = entries.reduce<LedgerState>((state, entry: Entry) => applyEntry(state, entry), before);
  for (const [id, held] of after.documents) {
    const earlier = before.documents.get(id);
    if (earlier !== undefined && earlier !== held) await persist(transaction, earlier, held, stamp.at);
  }
  return { kind: "done", value: null, entries };
}

function lineOf(state: LedgerState, body: EntryBody) {
  const id = documentOf(body.subject);
  const document = state.documents.get(id);
  const title = document === undefined ? "" : titleOf(document, body);
  return { body, summary: summaryOf(body, title), subjects: subjectsOf(body, id) };
}

function titleOf(document: HeldDocument, body: EntryBody): string {
  const commitment = document.commitments.get(body.subject);
  return commitment?.record.title ?? document.description.title.value ?? document.source.fileName;
}
