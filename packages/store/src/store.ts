import type { Reading } from "@lantu/core";
import type {
  Decision,
  DescriptionChanges,
  DocumentState,
  Entry,
  FigureChanges,
  Head,
  Opinion,
} from "@lantu/core/ledger";
import type { Span } from "@lantu/core/text";
import type pg from "pg";
import type { Accounts } from "./accounts/stores.ts";
import type { Alignments } from "./alignments/stores.ts";
import type { Comparisons, Conclusions } from "./comparisons/stores.ts";
import type { Concepts } from "./concepts/stores.ts";
import type { Economies } from "./economy/stores.ts";
import type { Gold } from "./gold.ts";
import type { CompositeIndices } from "./indices/stores.ts";
import type { WorkItems } from "./items/index.ts";
import type { Judgements, Judging } from "./judgements/index.ts";
import type { JournalDigest } from "./ledger/digest.ts";
import type {
  Acted,
  Book,
  CommitmentCorrection,
  CommitmentDetail,
  CommitmentFilter,
  CommitmentPage,
  CommitmentQuery,
  CommitmentSort,
  CommitmentSummary,
  DocumentDetail,
  DocumentFilter,
  DocumentSummary,
  EditionQuery,
  EditionReport,
  EditionStand,
  ImportChange,
  ImportFilter,
  ImportRecord,
  JournalFilter,
  JournalLine,
  LayoutPage,
  LayoutPageDetail,
  NewCommitment,
  NewImport,
  Overview,
  Page,
  PageRequest,
  ReviewStand,
  SearchPage,
  SearchQuery,
  WholeEntry,
} from "./model/index.ts";
import type { ObservationImports, Observations } from "./observations/stores.ts";
import type { Outcome } from "./outcome.ts";
import type { RereadToSave } from "./saving/save-reread.ts";
import type { ToldDocument } from "./told.ts";
import type { DayRoot, Verification, VerifyOptions } from "./verify/index.ts";
import type { Days } from "./verify/roots.ts";
import type { Warnings } from "./warnings/index.ts";
import type { Breakdowns } from "./work/breakdowns.ts";
import type { Assigning } from "./work/index.ts";
import type { KeyWorks } from "./work/key-works.ts";
import type { Reporting } from "./work/reporting.ts";

/** The bytes as received. */
export interface StoredSource {
  /** SHA-256 of the bytes, 64 hexadecimal digits; the key. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly fileName: string;
  readonly receivedAt: string;
}

/** Files as received. */
export interface Sources {
  /** Keeps bytes; the same bytes again change nothing. Computes and returns their SHA-256. */
  put(file: { readonly bytes: Uint8Array; readonly fileName: string }): Promise<string>;
  info(sha256: string): Promise<StoredSource | null>;
  bytes(sha256: string): Promise<Buffer | null>;
  /** The bytes in pieces of at most 1 MiB; nothing where they are unknown. */
  stream(sha256: string): AsyncIterable<Buffer>;
  /** Lets go of bytes nothing stands on and no running import needs; says whether they were removed. */
  release(sha256: string): Promise<boolean>;
}

/** A reading ready to be kept. Its bytes must have been `put` before. */
export interface ReadingToSave {
  readonly sha256: string;
  readonly fileName: string;
  readonly reading: Reading;
  /** Version of the engine that read it. */
  readonly engine: string;
  readonly sample: boolean;
}

/** Who asks for a write, and against which version (from an `If-Match`); without it the current one. */
export interface Asked {
  readonly actor: string;
  readonly version?: number | undefined;
  readonly reason?: string | undefined;
}

/** Documents; every write is refused by name or done with its journal entry, in one transaction. */
export interface Documents {
  list(filter?: DocumentFilter): Promise<readonly DocumentSummary[]>;
  /** `asOf`: as it stood just after this entry of the journal. */
  get(id: string, asOf?: number): Promise<DocumentDetail | null>;
  /** The little an ETag and a permission check need; `edition` is another when its place among the editions is. */
  head(
    id: string,
  ): Promise<{ readonly version: number; readonly state: DocumentState; readonly edition: number } | null>;
  /** The raw text, character for character. */
  text(id: string): Promise<string | null>;
  /** Figures and commitments as people have left them, whatever its state; null where there is no such document. */
  told(id: string): Promise<ToldDocument | null>;
  /** One transaction: document, blocks, sections, statements, figures, rows, commitments and the entry `document.read`. */
  saveReading(reading: ReadingToSave, asked: Asked): Promise<Outcome<DocumentDetail>>;
  /** Puts a new reading of the same bytes in the place of the one held, with people's work carried over. */
  reread(reading: RereadToSave, asked: Asked): Promise<Outcome<DocumentDetail>>;
  /** How many people are to review it independently of each other. */
  setReviewers(id: string, reviewers: 1 | 2, asked: Asked): Promise<Outcome<DocumentDetail>>;
  /** What people decided, as annotations an evaluation can be run against; null where there is no such document. */
  gold(id: string): Promise<Gold | null>;
  describe(id: string, changes: DescriptionChanges, asked: Asked): Promise<Outcome<DocumentDetail>>;
  publish(id: string, asked: Asked): Promise<Outcome<DocumentDetail>>;
  withdraw(id: string, asked: Asked): Promise<Outcome<DocumentDetail>>;
  restore(id: string, asked: Asked): Promise<Outcome<DocumentDetail>>;
  discard(id: string, asked: Asked): Promise<Outcome<DocumentDetail>>;
}

/** Documents to read. */
export interface Books {
  get(document: string): Promise<Book | null>;
}

/** Pages of paginated originals and where the text stands on them. */
export interface Layouts {
  /** In order; empty for a document without pages. */
  pages(document: string): Promise<readonly LayoutPage[]>;
  /** Null where the document has no such page, or no text stands on it. */
  page(document: string, number: number): Promise<LayoutPageDetail | null>;
}

/** What reviewers do; each act is one transaction, and can be taken back by the numbers of its entries. */
export interface Acts {
  /** All of `ids` or none; those that stand so already are left as they are. */
  decide(ids: readonly string[], decision: Decision, asked: Asked): Promise<Outcome<Acted>>;
  correctFigure(figure: string, changes: FigureChanges, asked: Asked): Promise<Outcome<Acted>>;
  /** Takes up words the reader missed. */
  add(given: NewCommitment, asked: Asked): Promise<Outcome<Acted>>;
  /** Joins `from` into the one that stays. */
  merge(into: string, from: readonly string[], asked: Asked): Promise<Outcome<Acted>>;
  /** Puts two or more commitments on these raw stretches in the place of one. */
  split(commitment: string, parts: readonly Span[], asked: Asked): Promise<Outcome<Acted>>;
  /** Takes back entries of one document, the latest first; of an undoing: does it again. */
  undo(document: string, seqs: readonly number[], asked: Asked): Promise<Outcome<Acted>>;
  /** Records what one of two reviewers thinks; where both agree, the decision stands by itself. */
  opine(
    ids: readonly string[],
    given: { readonly reviewer: string; readonly opinion: Opinion["opinion"] },
    asked: Asked,
  ): Promise<Outcome<Acted>>;
}

/** The ledger. */
export interface Commitments extends Acts {
  /** How the two reviewers of a document stand to each other; null where there is no such document. */
  stand(document: string): Promise<ReviewStand | null>;
  page(query: CommitmentQuery): Promise<CommitmentPage>;
  /** `asOf`: as it stood just after this entry of the journal. */
  get(id: string, asOf?: number): Promise<CommitmentDetail | null>;
  /** The little an ETag and a permission check need. */
  head(id: string): Promise<{ readonly version: number; readonly documentState: DocumentState } | null>;
  /** Every commitment a filter leaves, in order, fetched in batches: constant memory however many. */
  all(filter: CommitmentFilter & { readonly sort: CommitmentSort }): AsyncIterable<CommitmentSummary>;
  edit(id: string, correction: CommitmentCorrection, asked: Asked): Promise<Outcome<CommitmentDetail>>;
}

/** Words in published documents. */
export interface Search {
  find(query: SearchQuery): Promise<SearchPage>;
}

/** Files on their way to the ledger. */
export interface Imports {
  create(imports: readonly NewImport[]): Promise<readonly ImportRecord[]>;
  get(id: string): Promise<ImportRecord | null>;
  list(filter?: ImportFilter): Promise<readonly ImportRecord[]>;
  /**
   * Changes an import; null where it is unknown or its state is none of `from`, which makes the step atomic:
   * of two that try to cancel and to finish an import exactly one succeeds.
   */
  change(id: string, change: ImportChange, from?: readonly ImportRecord["state"][]): Promise<ImportRecord | null>;
  /** Calls back with the id of every import that was created or changed, by whatever process. Returns how to stop. */
  watch(onChange: (id: string) => void): Promise<() => Promise<void>>;
}

/** Editions of the same text; every write is refused by name or done with its journal entry, in one transaction. */
export interface Editions {
  /** What is known and was said of a document's editions; null where there is no such document. */
  stand(document: string): Promise<EditionStand | null>;
  /** What `now` made of each commitment of `old`; null where one of them is not held. */
  report(old: string, now: string, query: EditionQuery): Promise<EditionReport | null>;
  /** Confirms a document as the new edition of another, whose decisions it takes over. */
  succeed(document: string, of: string, asked: Asked): Promise<Outcome<EditionStand>>;
  /** Says that a document is no new edition. */
  standAlone(document: string, asked: Asked): Promise<Outcome<EditionStand>>;
  /** Takes either back. */
  part(document: string, asked: Asked): Promise<Outcome<EditionStand>>;
}

/** Who did what when; written by the others, read here. */
export interface Journal {
  /** Newest first. */
  page(query: JournalFilter & PageRequest): Promise<Page<JournalLine>>;
  /** Sequence number and hash of the last entry: changes with every write to the ledger. */
  head(): Promise<Head>;
  /** Entries in order, whole, in batches; from the one after `seq`. */
  entries(seq?: number): AsyncIterable<Entry>;
  /** Every entry as a line of JSON, whole and with what lists show of it, all in one state of the database. */
  lines(): AsyncIterable<string>;
  /** One entry; null where there is none. */
  entry(seq: number): Promise<WholeEntry | null>;
  /** The last entry that took back what another did to items; null where none has. */
  undoneBy(seq: number): Promise<number | null>;
  /** What the commitments and documents entries are about are called now, by subject; others are left out. */
  titles(subjects: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The last entry of each day of Asia/Shanghai. */
  roots(days?: Days): Promise<readonly DayRoot[]>;
  /** What it is sealed with. */
  digest(): Promise<JournalDigest>;
  /** Recomputes the chain, folds what the entries say and compares it with the tables. */
  verify(options?: VerifyOptions): Promise<Verification>;
}

/** The first page. */
export interface Overviews {
  get(): Promise<Overview>;
}

/** Small things to remember, by key: JSON values. */
export interface Settings {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

/** Everything Lantu keeps, in one PostgreSQL database. */
export interface Store {
  readonly sources: Sources;
  readonly documents: Documents;
  readonly books: Books;
  readonly layouts: Layouts;
  readonly commitments: Commitments;
  readonly editions: Editions;
  readonly search: Search;
  readonly imports: Imports;
  /** What documents say beside each other, to read. */
  readonly comparisons: Comparisons;
  /** The same, to be brought up to date. */
  readonly conclusions: Conclusions;
  /** How commitments stand, to read. */
  readonly judgements: Judgements;
  /** The same, to be brought up to date. */
  readonly judging: Judging;
  readonly concepts: Concepts;
  readonly observations: Observations;
  readonly alignments: Alignments;
  readonly observationImports: ObservationImports;
  /** What people sign in with, and who is signed in where. */
  readonly accounts: Accounts;
  /** Units, people, assignments, breakdown, reports. */
  readonly items: WorkItems;
  readonly breakdowns: Breakdowns;
  /** The yearly folders of key works. */
  readonly keyWorks: KeyWorks;
  /** Units and assignments, to read. */
  readonly assigning: Assigning;
  /** Schedules, reports, drafts, files and notices. */
  readonly reporting: Reporting;
  /** What composite indices are made of besides series. */
  readonly indices: CompositeIndices;
  /** What the board of the economy needs besides observations. */
  readonly economy: Economies;
  readonly warnings: Warnings;
  readonly journal: Journal;
  readonly overview: Overviews;
  readonly settings: Settings;
  /** The connections, for a job queue in the same database. */
  readonly pool: pg.Pool;
  /** A cheap question to the database; rejects where it does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
