import { type AlignmentEntry, applyAlignment, isAlignmentEntry } from "./alignment-decision.ts";
import { applyRevision } from "./apply-revision.ts";
import { type ConceptEntry, isConceptEntry } from "./concept-change.ts";
import type { DocumentRead, DocumentReread, EntryBody } from "./entry.ts";
import { documentOf } from "./ids.ts";
import { type ItemBody, isItemBody } from "./items/index.ts";
import { applyJudgement, isJudgementEntry, type JudgementEntry } from "./judgement.ts";
import { UNDECIDED } from "./lineage.ts";
import type { CommitmentRecord, DescriptionRecord } from "./record.ts";
import { applyRelease, isReleaseEntry, type ReleaseEntry } from "./release.ts";
import { NO_REVISION, type Revision, type Standing, standingOf } from "./revision.ts";
import {
  type CommitmentState,
  type HeldCommitment,
  type HeldDocument,
  type LedgerState,
  NO_CHOICES,
  type ReadingChoices,
} from "./state.ts";

/** An entry that cannot be folded: of a kind this version does not know, or about something the journal never read. */
export class UnfoldableEntry extends Error {
  readonly code: "unknown-kind" | "unknown-subject";
  readonly subject: string;
  constructor(code: UnfoldableEntry["code"], kind: string, subject: string) {
    super(`${code}: ${kind} of ${subject}`);
    this.name = "UnfoldableEntry";
    this.code = code;
    this.subject = subject;
  }
}

/**
 * The state after one more entry. Pure: the state before is left as it was.
 * @throws UnfoldableEntry rather than passing over an entry it does not understand
 */
export function applyEntry(state: LedgerState, entry: EntryBody): LedgerState {
  if (isReleaseEntry(entry)) return withRelease(state, entry);
  if (isAlignmentEntry(entry)) return withAlignment(state, entry);
  if (isConceptEntry(entry)) return { ...state, concepts: [...(state.concepts ?? []), entry] };
  if (isJudgementEntry(entry)) return withJudgement(state, entry);
  // Items are folded beside, by `itemFolder`: there are millions of them.
  if (isItemBody(entry)) return state;
  const id = documentOf(entry.subject);
  const held = state.documents.get(id);
  const next = held === undefined ? firstRead(entry) : after(held, entry);
  return { ...state, documents: new Map(state.documents).set(id, next) };
}

function withRelease(state: LedgerState, entry: ReleaseEntry): LedgerState {
  const next = applyRelease(state.releases?.get(entry.subject), entry);
  if (next === null) throw new UnfoldableEntry("unknown-subject", entry.kind, entry.subject);
  return { ...state, releases: new Map(state.releases).set(entry.subject, next) };
}

function withAlignment(state: LedgerState, entry: AlignmentEntry): LedgerState {
  const next = applyAlignment(state.alignments?.get(entry.subject), entry);
  return { ...state, alignments: new Map(state.alignments).set(entry.subject, next) };
}

function withJudgement(state: LedgerState, entry: JudgementEntry): LedgerState {
  const next = applyJudgement(state.judgements?.get(entry.subject), entry);
  return { ...state, judgements: new Map(state.judgements).set(entry.subject, next) };
}

/** An entry about a document. */
type DocumentEntry = Exclude<EntryBody, ReleaseEntry | AlignmentEntry | ConceptEntry | JudgementEntry | ItemBody>;

function firstRead(entry: DocumentEntry): HeldDocument {
  if (entry.kind !== "document.read") throw new UnfoldableEntry("unknown-subject", entry.kind, entry.subject);
  return readDocument(entry.subject, entry.payload, 1);
}

function after(held: HeldDocument, entry: DocumentEntry): HeldDocument {
  const version = held.version + 1;
  switch (entry.kind) {
    case "document.read":
      return readDocument(held.id, entry.payload, version);
    case "document.described":
      return { ...held, version, description: { ...held.description, ...entry.payload.after } };
    case "document.published":
      return { ...held, version, state: "published", commitments: acceptProposed(held.commitments) };
    case "document.withdrawn":
      return { ...held, version, state: "withdrawn" };
    case "document.restored":
      return { ...held, version, state: held.state === "discarded" ? "review" : "published" };
    case "document.discarded":
      return { ...held, version, state: "discarded", lineage: UNDECIDED };
    case "document.reviewers":
      return { ...held, version, reviewers: entry.payload.after };
    case "document.reread":
      return { ...reread(held, entry.payload), version };
    case "document.succeeded": {
      const { carry, ...succession } = entry.payload;
      return { ...carried(held, carry), version, lineage: { kind: "edition", ...succession } };
    }
    case "document.stands-alone":
      return { ...held, version, lineage: { kind: "own" } };
    case "document.parted":
      return { ...carried(held, entry.payload.carry), version, lineage: UNDECIDED };
    case "commitment.accepted":
    case "commitment.rejected":
    case "commitment.reset":
    case "commitment.edited":
    case "commitment.added":
    case "commitment.merged":
    case "commitment.split":
    case "figure.edited":
    case "opinion.given":
    case "review.undone":
      return { ...applyRevision(held, entry.payload.revision ?? revisionOf(held, entry), unknownCommitment), version };
    default:
      throw unknownKind(entry);
  }
}

function carried(held: HeldDocument, carry: Revision): HeldDocument {
  return applyRevision(held, carry, unknownCommitment);
}

function unknownKind(entry: never): UnfoldableEntry {
  const { kind, subject }: { kind: string; subject: string } = entry;
  return new UnfoldableEntry("unknown-kind", kind, subject);
}

function readDocument(
  id: string,
  read: DocumentRead,
  version: number,
  choices: ReadingChoices = NO_CHOICES,
): HeldDocument {
  const { sample, engine, source, description } = read;
  const commitments = new Map(read.commitments.map((record) => [record.id, proposed(record)]));
  const fresh = { state: "review", reviewers: 1, lineage: UNDECIDED, figures: new Map() } as const;
  return { ...{ id, sample, engine, source, description, choices, commitments, version }, ...fresh };
}

/** The first version of Lantu told neither stage nor confidence, and knew of no origin but the reader. */
function proposed(record: CommitmentRecord): HeldCommitment {
  // Those that tell it are not copied: a plan may have thousands.
  const complete = TOLD_LATER.every((name) => name in record) ? record : { ...EARLIER, ...record };
  return { ...AS_READ, record: complete, opinions: [], edited: false, version: 1 };
}

const EARLIER = { stage: null, confidence: null, origin: "reader" } as const;
const TOLD_LATER = Object.keys(EARLIER);

const AS_READ: Standing = { state: "proposed", reviewed: false, replacedBy: [] };

/** What is described and asked of the reviewers stays; the commitments are those of the new reading and those carried over. */
function reread(held: HeldDocument, { read, choices, held: carried, figures }: DocumentReread): HeldDocument {
  const anew = readDocument(held.id, read, held.version, choices);
  const commitments = new Map(anew.commitments);
  for (const one of carried) commitments.set(one.record.id, one);
  const { state, reviewers, lineage } = held;
  const corrected = new Map(figures.map((figure) => [figure.record.id, figure]));
  const description = { ...anew.description, ...byPerson(held.description) };
  return { ...anew, state, reviewers, lineage, commitments, description, figures: corrected };
}

function byPerson(description: DescriptionRecord): Partial<DescriptionRecord> {
  return Object.fromEntries(Object.entries(description).filter(([, { by }]) => by === "person"));
}

function acceptProposed(commitments: HeldDocument["commitments"]): HeldDocument["commitments"] {
  const next = new Map<string, HeldCommitment>();
  for (const [id, held] of commitments) next.set(id, held.state === "proposed" ? published(held) : held);
  return next;
}

function published(held: HeldCommitment): HeldCommitment {
  return { ...held, state: "accepted", version: held.version + 1 };
}

const MARKED = {
  "commitment.accepted": "accepted",
  "commitment.rejected": "rejected",
  "commitment.reset": "proposed",
} as const satisfies Readonly<Record<string, CommitmentState>>;

/** What an entry of the first version of Lantu changed, which it tells by its kind alone. */
function revisionOf(held: HeldDocument, entry: DocumentEntry): Revision {
  switch (entry.kind) {
    case "commitment.accepted":
    case "commitment.rejected":
    case "commitment.reset":
      return markedBy(held, entry.payload.ids, MARKED[entry.kind]);
    case "commitment.edited": {
      const { before, after } = entry.payload;
      const edited = { before: known(held, entry.subject).edited, after: true };
      return { ...NO_REVISION, records: [{ id: entry.subject, before, after, edited }] };
    }
    default:
      return NO_REVISION;
  }
}

function markedBy(held: HeldDocument, ids: readonly string[], state: CommitmentState): Revision {
  const after: Standing = { state, reviewed: state !== "proposed", replacedBy: [] };
  return { ...NO_REVISION, standings: ids.map((id) => ({ ids: [id], before: standingOf(known(held, id)), after })) };
}

function known(held: HeldDocument, id: string): HeldCommitment {
  return held.commitments.get(id) ?? unknownCommitment(id);
}

function unknownCommitment(id: string): never {
  throw new UnfoldableEntry("unknown-subject", "commitment", id);
}
