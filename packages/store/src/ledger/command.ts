import {
  type AlignmentCommand,
  applyEntry,
  type Command,
  type ConceptCommand,
  decide,
  documentOf,
  type Entry,
  type EntryBody,
  type HeldDocument,
  type JudgementCommand,
  type LedgerState,
  type Refusal,
  type ReleaseCommand,
} from "@lantu/core/ledger";
import type { Connection, Database } from "../database.ts";
import { keepVersions } from "../history/keep.ts";
import { type Outcome, type Refused, refused } from "../outcome.ts";
import { storable } from "../saving/storable.ts";
import type { Asked } from "../store.ts";
import { append } from "./append.ts";
import { lockDocuments } from "./held.ts";
import { documentsOf, neededBy } from "./needed.ts";
import { persist } from "./persist.ts";
import { subjectsOf, summaryOf } from "./summary.ts";

/** A command about a document that is held already; reading one is `saving`'s, observations are `observations`', verdicts on pairs `alignments`', on findings and targets `comparisons`'. */
export type LedgerCommand = Exclude<
  Command,
  { kind: "read" | "reread" } | ReleaseCommand | AlignmentCommand | ConceptCommand | JudgementCommand
>;

/** Carries a command out: journal entries and tables in one transaction, or nothing at all. */
export function runCommand(database: Database, command: LedgerCommand, asked: Asked): Promise<Outcome<null>> {
  return runCommands(database, [command], asked);
}

/** Carries commands out one after the other, as one act: all of them or none. */
export function runCommands(
  database: Database,
  commands: readonly LedgerCommand[],
  asked: Asked,
): Promise<Outcome<null>> {
  return database.transaction(async (transaction) => {
    const documents = await lockDocuments(transaction, documentsOf(commands), neededBy(commands));
    const before: LedgerState = { documents };
    let state = before;
    const bodies: EntryBody[] = [];
    for (const command of commands) {
      const stale = staleVersion(before, command, asked.version);
      if (stale !== null) return stale;
      const outcome = decide(state, storable(command));
      if (isRefusal(outcome)) return refused(outcome.code, outcome.params);
      bodies.push(...outcome);
      state = outcome.reduce<LedgerState>(applyEntry, state);
    }
    return record(transaction, before, bodies, asked);
  });
}

/** A refusal where the version asked for is not the current one. A decision on many commitments has no one version. */
function staleVersion(state: LedgerState, command: LedgerCommand, version: number | undefined): Refused | null {
  if (version === undefined || command.kind === "decide" || command.kind === "opine") return null;
  const subject = versionedBy(command);
  const document = state.documents.get(documentOf(subject));
  const held = subject.includes("-") ? document?.commitments.get(subject) : document;
  if (held === undefined || held.version === version) return null;
  return refused("precondition-failed", { id: subject, expected: version, version: held.version });
}

/** Whose version a command is held against: its commitment's, where it is about one, else its document's. */
function versionedBy(command: Exclude<LedgerCommand, { kind: "decide" | "opine" }>): string {
  switch (command.kind) {
    case "edit":
    case "split":
      return command.commitment;
    case "merge":
      return command.into;
    case "add":
      return documentOf(command.record.id);
    case "correct-figure":
      return documentOf(command.figure);
    default:
      return command.document;
  }
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
  const changed: string[] = [];
  for (const [id, held] of after.documents) {
    const earlier = before.documents.get(id);
    if (earlier === undefined || earlier === held) continue;
    await persist(transaction, earlier, held, stamp.at);
    changed.push(id);
  }
  await keepVersions(transaction, changed, entries);
  return { kind: "done", value: null, entries };
}

function lineOf(state: LedgerState, body: EntryBody) {
  const id = documentOf(body.subject);
  const document = state.documents.get(id);
  const title = document === undefined ? "" : titleOf(document, body);
  return { body, summary: summaryOf(body, title), subjects: subjectsOf(body, id) };
}

function titleOf(document: HeldDocument, body: EntryBody): string {
  const commitment = document.commitments.get(body.subject)?.record.title;
  const figure = document.figures.get(body.subject)?.record.subject;
  return commitment ?? figure ?? document.description.title.value ?? document.source.fileName;
}
