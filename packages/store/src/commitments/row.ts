import type { CommitmentKind, ProjectStage } from "@lantu/core/commitments";
import type { CommitmentOrigin, CommitmentState, DoubtName, Opinion, UnitRecord } from "@lantu/core/ledger";
import type { DocumentKind, Nature } from "@lantu/core/statements";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";
import { type LedgerTables, NOW } from "../history/tables.ts";
import type { Assigned, CommitmentSummary, FigureSummary } from "../model/index.ts";
import { assignedColumn } from "../work/named-as.ts";

/** What is selected of a commitment `c`, its document `d` and its headline figure. */
export const summaryColumnsIn = (
  tables: LedgerTables,
): SQL => sql`c.id, c.document, d.title as document_title, d.kind as document_kind,
  d.place as document_place, d.period as document_period, d.sample as document_sample, c.kind, c.nature, c.title,
  c.quote, c.raw_start, c.raw_end, c.address, c.section, c.period, c.deadline, c.lead, c.cooperating, c.target_text,
  c.figures, c.doubt_codes, c.stage, c.confidence, c.origin, c.state, c.reviewed, c.replaced_by, c.opinions, c.edited,
  c.version,
  ${tables.figure} as figure, ${assignedColumn(tables)} as assigned`;

export const summaryColumns = summaryColumnsIn(NOW);

/** The tables of `summaryColumns`, as one that others can be joined to. */
export const summaryTablesIn = ({ commitments, documents, figureJoin }: LedgerTables): SQL =>
  sql`(${commitments} c join ${documents} d on d.id = c.document ${figureJoin})`;

export const summaryTables = summaryTablesIn(NOW);

/** A row of `summaryColumns`. */
export type SummaryRow = {
  id: string;
  document: string;
  document_title: string;
  document_kind: DocumentKind | null;
  document_place: string | null;
  document_period: string | null;
  document_sample: boolean;
  kind: CommitmentKind;
  nature: Nature | null;
  title: string;
  quote: string;
  raw_start: number;
  raw_end: number;
  address: string;
  section: number;
  period: string | null;
  deadline: string | null;
  lead: readonly UnitRecord[];
  cooperating: readonly UnitRecord[];
  target_text: string | null;
  figures: number;
  doubt_codes: readonly DoubtName[];
  stage: ProjectStage | null;
  confidence: number | null;
  origin: CommitmentOrigin;
  state: CommitmentState;
  reviewed: boolean;
  replaced_by: readonly string[];
  opinions: readonly Opinion[];
  edited: boolean;
  version: number;
  figure: FigureSummary | null;
  assigned: Assigned | null;
};

/** A row as the ledger shows it. */
export function toSummary(row: SummaryRow): CommitmentSummary {
  const { id, kind, nature, title, quote, address, section, period, deadline, lead, cooperating } = row;
  const { figure, figures, stage, confidence, origin, state, reviewed, opinions, edited, version, assigned } = row;
  return {
    id,
    document: {
      id: row.document,
      title: row.document_title,
      kind: row.document_kind,
      place: row.document_place,
      period: row.document_period,
      sample: row.document_sample,
    },
    ...{ kind, nature, title, quote, start: row.raw_start, end: row.raw_end, address, section, period, deadline },
    ...{ lead, cooperating, figure, targetText: row.target_text, figures, doubts: row.doubt_codes },
    ...{ stage, confidence, origin, state, reviewed, replacedBy: row.replaced_by, opinions, edited, version, assigned },
  };
}

/** Commitments that fulfil a condition over `c` and `d`, in text order of their documents. */
export async function selectSummaries(
  connection: Connection,
  condition: SQL,
  tables: LedgerTables = NOW,
): Promise<readonly CommitmentSummary[]> {
  const query = sql`select ${summaryColumnsIn(tables)} from ${summaryTablesIn(tables)} where ${condition}
    order by d.ordinal, c.raw_start, c.id`;
  return (await rowsOf<SummaryRow>(connection, query)).map(toSummary);
}
