import type { DescriptionRecord, DocumentState, ReadingChoices } from "@lantu/core/ledger";
import type { DocumentKind } from "@lantu/core/statements";
import type { SourceFormat } from "@lantu/core/text";
import type { EditionMark } from "./edition.ts";

/** What was counted in a document; `commitments` to `doubtful` leave rejected commitments out. */
export interface DocumentCounts {
  /** UTF-16 units of the raw text. */
  readonly characters: number;
  readonly pages: number | null;
  readonly blocks: number;
  readonly repairs: number;
  readonly figures: number;
  readonly rows: number;
  readonly commitments: number;
  readonly indicators: number;
  readonly tasks: number;
  readonly projects: number;
  readonly binding: number;
  readonly withoutLead: number;
  readonly doubtful: number;
  readonly proposed: number;
  /** Of the proposed ones those a model proposed: they are not published before a person accepts them. */
  readonly unconfirmed: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** A document in a list. Dates are ISO 8601. */
export interface DocumentSummary {
  readonly id: string;
  /** As described, else the file's name. */
  readonly title: string;
  readonly fileName: string;
  readonly format: SourceFormat;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly kind: DocumentKind | null;
  readonly place: string | null;
  readonly period: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly state: DocumentState;
  readonly sample: boolean;
  readonly counts: DocumentCounts;
  readonly edition: EditionMark;
  readonly receivedAt: string;
  readonly publishedAt: string | null;
  /** Grows with every journal entry about the document or one of its commitments. */
  readonly version: number;
}

/** A document with where each of its attributes was read. */
export interface DocumentDetail extends DocumentSummary {
  readonly description: DescriptionRecord;
  readonly encoding: string | null;
  readonly engine: string;
  /** What a person chose about its reading. */
  readonly choices: ReadingChoices;
  /** How many people review it independently of each other. */
  readonly reviewers: 1 | 2;
}

/** Which documents to list; without `states` the published ones, in their current editions. */
export interface DocumentFilter {
  /** Those another edition has taken the place of too. */
  readonly superseded?: boolean | undefined;
  readonly states?: readonly DocumentState[] | undefined;
  /** As they stood just after this entry of the journal; as they stand where none is named. */
  readonly asOf?: number | undefined;
}
