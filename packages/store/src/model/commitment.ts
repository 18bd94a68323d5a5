import type { CommitmentKind, ProjectStage } from "@lantu/core/commitments";
import type { Status } from "@lantu/core/judgements";
import type {
  Agreement,
  CommitmentOrigin,
  CommitmentState,
  DocumentState,
  DoubtName,
  DoubtRecord,
  FigureRecord,
  Opinion,
  UnitRecord,
} from "@lantu/core/ledger";
import type { DocumentKind, Nature } from "@lantu/core/statements";
import type { DocumentSummary } from "./document.ts";
import type { Counterpart } from "./edition.ts";
import type { JournalLine } from "./journal.ts";
import type { Page, PageRequest } from "./page.ts";
import type { Assigned } from "./work.ts";

/** A figure with whether a person corrected it. */
export interface FigureSummary extends FigureRecord {
  readonly edited: boolean;
}

/** A line of the ledger. Offsets are UTF-16 offsets into the raw text. */
export interface CommitmentSummary {
  readonly id: string;
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly kind: DocumentKind | null;
    readonly place: string | null;
    readonly period: string | null;
    readonly sample: boolean;
  };
  readonly kind: CommitmentKind;
  readonly nature: Nature | null;
  readonly title: string;
  /** The first span as read (repaired text). */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly address: string;
  readonly section: number;
  readonly period: string | null;
  readonly deadline: string | null;
  readonly lead: readonly UnitRecord[];
  readonly cooperating: readonly UnitRecord[];
  /** The headline figure. */
  readonly figure: FigureSummary | null;
  readonly targetText: string | null;
  /** How many figures it has. */
  readonly figures: number;
  readonly doubts: readonly DoubtName[];
  /** How far a project is to come. */
  readonly stage: ProjectStage | null;
  /** How likely a person keeps it as it was read, 0 to 1; null where nobody told. */
  readonly confidence: number | null;
  readonly origin: CommitmentOrigin;
  readonly state: CommitmentState;
  /** A person decided on it, and not the publication of the whole. */
  readonly reviewed: boolean;
  /** What a retired one was merged into or split into. */
  readonly replacedBy: readonly string[];
  /** Of the two reviewers of its document, where two are asked for. */
  readonly opinions: readonly Opinion[];
  readonly edited: boolean;
  readonly version: number;
  /** What people said of who does it; null where nothing was said. */
  readonly assigned: Assigned | null;
}

/** A place of a commitment in the text. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  /** As read. */
  readonly quote: string;
  /** As published. */
  readonly raw: string;
  readonly page: number | null;
  readonly block: number;
  readonly address: string;
}

/** A cell of a table's line under what the head of the table says of it; `""` where it says nothing. */
export interface LineCell {
  readonly header: string;
  readonly text: string;
}

/** A commitment with its places, figures, neighbours and history. */
export interface CommitmentDetail extends CommitmentSummary {
  /** Where its document stands: only what is published is for everybody. */
  readonly documentState: DocumentState;
  readonly spans: readonly Anchor[];
  /** The block around the first span, as read. */
  readonly context: { readonly before: string; readonly quote: string; readonly after: string };
  /** The table's line the first span stands in; null where it stands in no table. */
  readonly line: readonly LineCell[] | null;
  readonly allFigures: readonly FigureSummary[];
  readonly sectionPath: readonly { readonly index: number; readonly title: string; readonly label: string | null }[];
  readonly doubtSpans: readonly DoubtRecord[];
  readonly neighbours: { readonly previous: string | null; readonly next: string | null };
  /** At most 8 others of the same section. */
  readonly sameSection: readonly CommitmentSummary[];
  /** What became of it in the published edition that took the place of its document. */
  readonly successor: Counterpart | null;
  /** What it was in the published edition before. */
  readonly predecessor: Counterpart | null;
  /** Newest first. */
  readonly history: readonly JournalLine[];
}

/** Fields the ledger can be sorted by; a leading `-` turns the order round. Unknown values come last either way. */
export type CommitmentField =
  | "position"
  | "title"
  | "period"
  | "value"
  | "kind"
  | "nature"
  | "state"
  | "document"
  | "confidence";
export type CommitmentSort = CommitmentField | `-${CommitmentField}`;

/**
 * Filters of the ledger. Several values of one name are alternatives; an empty list is no filter.
 * Without `state` the rejected ones are left out of scope `published` (they are not commitments) and kept in `review`.
 */
export interface CommitmentFilter {
  readonly document?: readonly string[] | undefined;
  readonly kind?: readonly CommitmentKind[] | undefined;
  readonly nature?: readonly (Nature | "none")[] | undefined;
  /** Section index, with its subsections; ignored unless exactly one document is named. */
  readonly section?: number | undefined;
  /** A year (four digits) the period covers. */
  readonly period?: string | undefined;
  readonly state?: readonly CommitmentState[] | undefined;
  readonly doubt?: readonly (DoubtName | "any")[] | undefined;
  /** How they stand; `none` for those nobody judged. */
  readonly status?: readonly (Status | "none")[] | undefined;
  /** ISO day statuses are of, judged already; left out for today, null where they are not told. */
  readonly judgedOn?: string | null | undefined;
  /** Only those whose confidence is told and lies below. */
  readonly confidenceBelow?: number | undefined;
  /** Only those whose confidence is told and is at least this. */
  readonly confidenceFrom?: number | undefined;
  /** Words of the lead unit; `-` for none named. */
  readonly lead?: string | undefined;
  readonly q?: string | undefined;
  /** Units that do something in it, with those below them. */
  readonly unit?: readonly string[] | undefined;
  readonly scope: "published" | "review";
  /** Also those of documents another edition has taken the place of; those named in `document` are there anyway. */
  readonly superseded?: boolean | undefined;
  /** As it stood just after this entry of the journal; as it stands where none is named. */
  readonly asOf?: number | undefined;
}

/** One page of the ledger. */
export interface CommitmentQuery extends CommitmentFilter, PageRequest {
  readonly sort: CommitmentSort;
}

/** Values of a filter, each with how many commitments have it. */
export type Facet = readonly { readonly value: string; readonly count: number }[];

/**
 * How many commitments each value of a filter would leave, all other filters kept (its own left out).
 * `nature` has `none` for those without, `period` has years, `doubt` has `any`.
 */
export interface CommitmentFacets {
  readonly kind: Facet;
  readonly nature: Facet;
  readonly state: Facet;
  readonly period: Facet;
  readonly doubt: Facet;
  readonly document: Facet;
  /** As statuses are told everywhere, `none` last; null where they are not told. */
  readonly status: Facet | null;
}

/** A page of the ledger with its total and facets. */
export interface CommitmentPage extends Page<CommitmentSummary> {
  readonly facets: CommitmentFacets;
}

/** What a person may correct in a commitment; a field left out stays. `start` and `end` are raw offsets and move the quote. */
export interface CommitmentCorrection {
  readonly title?: string | undefined;
  readonly kind?: CommitmentKind | undefined;
  readonly nature?: Nature | null | undefined;
  readonly period?: string | null | undefined;
  readonly deadline?: string | null | undefined;
  readonly lead?: readonly string[] | undefined;
  readonly cooperating?: readonly string[] | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly reason?: string | undefined;
}

/** Words a reader missed, as a person selects them; offsets are raw. */
export interface NewCommitment {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly kind: CommitmentKind;
  readonly title?: string | undefined;
}

/** An entry an act made: what takes it back asks for its number. */
export interface ActEntry {
  readonly document: string;
  readonly seq: number;
  readonly kind: string;
}

/** What an act came to: its entries, and the commitments it touched as they stand now. */
export interface Acted {
  /** How many commitments it changed. */
  readonly changed: number;
  readonly entries: readonly ActEntry[];
  readonly commitments: readonly CommitmentSummary[];
  readonly documents: readonly DocumentSummary[];
}

/** How the two reviewers of a document stand to each other. */
export interface ReviewStand extends Agreement {
  readonly reviewers: 1 | 2;
  /** Commitments of which each reviewer has given an opinion, by name. */
  readonly given: Readonly<Record<string, number>>;
  /** Ids on which the two differ and nobody has settled yet, in text order. */
  readonly disputed: readonly string[];
  /** How many proposed commitments lack an opinion. */
  readonly open: number;
}
