import type { DescriptionRecord, DocumentState, ReadingChoices } from "@lantu/core/ledger";
import type { SourceFormat } from "@lantu/core/text";
import { type SQL, sql } from "drizzle-orm";
import { isoTime } from "./database.ts";
import { editionColumnsIn } from "./editions/current.ts";
import { type LedgerTables, NOW } from "./history/tables.ts";
import type { DocumentCounts, DocumentDetail, DocumentSummary, LikeDocument, NamedDocument } from "./model/index.ts";

/** What is selected of a document; the table's name or alias must be `d`. */
export const documentColumnsIn = (
  tables: LedgerTables,
): SQL => sql`d.id, d.title, d.file_name, d.format, d.encoding, d.source, d.size, d.engine,
  d.state, d.sample, d.description, d.choices, d.reviewers, d.period_start, d.period_end, d.counts, d.received_at, d.published_at, d.version,
  ${editionColumnsIn(tables)}`;

export const documentColumns = documentColumnsIn(NOW);

/** A row of `documentColumns`; dates and times as PostgreSQL prints them. */
export type DocumentRow = {
  id: string;
  title: string;
  file_name: string;
  format: SourceFormat;
  encoding: string | null;
  source: string;
  size: number;
  engine: string;
  state: DocumentState;
  sample: boolean;
  description: DescriptionRecord;
  period_start: string | null;
  period_end: string | null;
  choices: ReadingChoices;
  reviewers: 1 | 2;
  counts: DocumentCounts;
  received_at: string;
  published_at: string | null;
  version: number;
  superseded_by: NamedDocument | null;
  supersedes: NamedDocument | null;
  resembles: LikeDocument | null;
};

/** A row as lists show it. */
export function toDocumentSummary(row: DocumentRow): DocumentSummary {
  const { id, title, format, size, state, sample, counts, version, description } = row;
  return {
    ...{ id, title, fileName: row.file_name, format, sha256: row.source, size },
    ...{ kind: description.kind.value, place: description.place.value, period: description.period.value },
    ...{ periodStart: row.period_start, periodEnd: row.period_end },
    ...{ issuer: description.issuer.value, date: description.date.value, state, sample, counts, version },
    edition: { supersededBy: row.superseded_by, supersedes: row.supersedes, resembles: row.resembles },
    receivedAt: isoTime(row.received_at),
    publishedAt: row.published_at === null ? null : isoTime(row.published_at),
  };
}

/** A row with where each attribute was read. */
export function toDocumentDetail(row: DocumentRow): DocumentDetail {
  const { description, encoding, engine, choices, reviewers } = row;
  return { ...toDocumentSummary(row), description, encoding, engine, choices, reviewers };
}
