import { alignmentId, decideAlignment } from "./alignment-decision.ts";
import type { Command } from "./command.ts";
import { correction } from "./correction.ts";
import { add, correctFigure, edit, merge, split, undo } from "./decide-acts.ts";
import { part, standAlone, succeed } from "./decide-edition.ts";
import { mark, marking } from "./decide-marks.ts";
import { opine } from "./decide-opinions.ts";
import { reread } from "./decide-reread.ts";
import type { DocumentRead, EntryBody } from "./entry.ts";
import { documentOf } from "./ids.ts";
import { decideJudgement } from "./judgement.ts";
import type { Outcome } from "./outcome.ts";
import type { Attribute, DescriptionChanges, DescriptionRecord } from "./record.ts";
import { refuse } from "./refusal.ts";
import { decideRelease } from "./release.ts";
import type { DocumentState, HeldCommitment, HeldDocument, LedgerState } from "./state.ts";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;

/** Checks a command against the state; changes nothing. The entries are to be sealed and folded in their order. */
export function decide(state: LedgerState, command: Command): Outcome {
  switch (command.kind) {
    case "read":
      return read(state, command.document, command.read);
    case "describe":
      return withDocument(state, command.document, (held) => describe(held, command.changes));
    case "publish":
      return withDocument(state, command.document, publish);
    case "withdraw":
      return withDocument(state, command.document, (held) => move(held, "published", withdrawn(command)));
    case "restore":
      return withDocument(state, command.document, (held) =>
        move(held, held.state === "discarded" ? "discarded" : "withdrawn", restored(command)),
      );
    case "discard":
      return withDocument(state, command.document, (held) => move(held, "review", discarded(command)));
    case "decide":
      return mark(state, command);
    case "edit":
      return withDocument(state, documentOf(command.commitment), (held) => edit(held, command));
    case "correct-figure":
      return withDocument(state, documentOf(command.figure), (held) => correctFigure(held, command));
    case "add":
      return withDocument(state, documentOf(command.record.id), (held) => add(held, command));
    case "merge":
      return withDocument(state, documentOf(command.into), (held) => merge(held, command));
    case "split":
      return withDocument(state, documentOf(command.commitment), (held) => split(held, command));
    case "undo":
      return withDocument(state, command.document, (held) => undo(held, command));
    case "set-reviewers":
      return withDocument(state, command.document, (held) => setReviewers(held, command));
    case "opine":
      return opine(state, command);
    case "reread":
      return withDocument(state, command.document, (held) => reread(held, command.reading));
    case "succeed":
      return withDocument(state, command.document, (held) => succeed(state, held, command));
    case "stand-alone":
      return withDocument(state, command.document, standAlone);
    case "part":
      return withDocument(state, command.document, (held) => part(held, command));
    case "publish-observations":
    case "withdraw-observations":
    case "restore-observations":
      return decideRelease(state.releases?.get(command.release), command);
    case "change-concepts":
      return command.entries;
    case "decide-alignment":
      return decideAlignment(state.alignments?.get(alignmentId(command.from, command.to)), command);
    case "judge-finding":
      return decideJudgement(state.judgements?.get(command.finding), command);
    case "judge-target":
      return decideJudgement(state.judgements?.get(command.target), command);
  }
}

function withDocument(state: LedgerState, id: string, then: (held: HeldDocument) => Outcome): Outcome {
  const held = state.documents.get(id);
  return held === undefined ? refuse("not-found", { id }) : then(held);
}

/** The same bytes again are a new reading only where the first was thrown away. */
function read(state: LedgerState, document: string, payload: DocumentRead): Outcome {
  const held = state.documents.get(document);
  if (held !== undefined && held.state !== "discarded") return refuse("conflict", { id: document, state: held.state });
  return [{ kind: "document.read", subject: document, payload }];
}

function describe(held: HeldDocument, changes: DescriptionChanges): Outcome {
  if (held.state === "discarded") return refuse("conflict", { id: held.id, state: held.state });
  const asked: Partial<Record<string, Attribute<unknown>>> = {};
  for (const [field, { value: now }] of Object.entries(held.description)) {
    const value = changes[field as keyof DescriptionChanges];
    if (value !== undefined && value !== now) {
      asked[field] = { value, quote: null, start: null, end: null, by: "person" };
    }
  }
  const payload = correction(held.description, asked as Partial<DescriptionRecord>);
  return payload === null ? [] : [{ kind: "document.described", subject: held.id, payload }];
}

/** Reason, in the journal, of proposals that nobody had confirmed when their document was published. */
export const UNCONFIRMED = "proposal-unconfirmed";

function publish(held: HeldDocument): Outcome {
  if (held.state !== "review") return refuse("import-not-in-review", { id: held.id, state: held.state });
  const accepted = [...held.commitments.values()].filter(
    (one) => (one.state === "proposed" || one.state === "accepted") && !isUnconfirmed(one),
  ).length;
  // A statistical table promises nothing and is still worth reading; to throw out every promise is more likely a mistake.
  if (accepted === 0 && held.commitments.size > 0) return refuse("nothing-to-publish", { id: held.id });
  const published: EntryBody = { kind: "document.published", subject: held.id, payload: { accepted } };
  const unconfirmed = [...held.commitments.values()].filter(isUnconfirmed);
  return unconfirmed.length === 0 ? [published] : [marking(held.id, unconfirmed, "reject", UNCONFIRMED), published];
}

/** What the reader found is published unless a person rejects it; what was only proposed, not before a person accepts it. */
function isUnconfirmed({ state, record }: HeldCommitment): boolean {
  return state === "proposed" && record.origin === "proposer";
}

function withdrawn({ document, reason }: Of<"withdraw">): EntryBody {
  return { kind: "document.withdrawn", subject: document, payload: { reason } };
}

function restored({ document }: Of<"restore">): EntryBody {
  return { kind: "document.restored", subject: document, payload: {} };
}

function discarded({ document, reason }: Of<"discard">): EntryBody {
  return { kind: "document.discarded", subject: document, payload: { reason } };
}

function move(held: HeldDocument, from: DocumentState, entry: EntryBody): Outcome {
  if (held.state === from) return [entry];
  return refuse(from === "review" ? "import-not-in-review" : "conflict", { id: held.id, state: held.state });
}

function setReviewers(held: HeldDocument, { reviewers: after }: Of<"set-reviewers">): Outcome {
  if (held.state !== "review") return refuse("import-not-in-review", { id: held.id, state: held.state });
  const { reviewers: before } = held;
  return before === after ? [] : [{ kind: "document.reviewers", subject: held.id, payload: { before, after } }];
}
