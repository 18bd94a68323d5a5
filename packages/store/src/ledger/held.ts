import type {
  CommitmentRecord,
  DescriptionRecord,
  DocumentState,
  FigureRecord,
  HeldCommitment,
  HeldDocument,
  HeldFigure,
  Lineage,
  ReadingChoices,
} from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, manyRowsOf, rowsOf } from "../database.ts";
import type { DocumentCounts } from "../model/index.ts";
import type { Needed } from "./needed.ts";

type DocumentRow = {
  id: string;
  state: DocumentState;
  sample: boolean;
  engine: string;
  source: string;
  size: number;
  file_name: string;
  format: string;
  encoding: string | null;
  counts: DocumentCounts;
  description: DescriptionRecord;
  choices: ReadingChoices;
  reviewers: 1 | 2;
  lineage: Lineage;
  version: number;
};

/** What people said of where document `d` comes from. */
const lineage = sql`coalesce((select case l.kind
    when 'edition' then json_build_object('kind', 'edition', 'of', l.predecessor, 'shared', l.shared, 'anchors', l.anchors)
    else json_build_object('kind', l.kind) end
  from lineages l where l.document = d.id), '{"kind":"undecided"}'::json)`;

const documentRows = (ids: readonly string[]): SQL => sql`
  select d.id, d.state, d.sample, d.engine, d.source, d.size, d.file_name, d.format, d.encoding, d.counts, d.description,
    d.choices, d.reviewers, d.version, ${lineage} as lineage
  from documents d where d.id = any(${sql.param(ids)}) order by d.id`;

/**
 * Documents as core holds them, locked until the end of the transaction, with the commitments asked for.
 * Rows are locked in the order of their ids, so that no two writers wait for each other.
 */
export async function lockDocuments(
  transaction: Connection,
  ids: readonly string[],
  needed: Needed,
): Promise<ReadonlyMap<string, HeldDocument>> {
  const rows = await rowsOf<DocumentRow>(transaction, sql`${documentRows(ids)} for update of d`);
  return filled(transaction, rows, ids, needed);
}

/** Documents as core holds them, to look at. */
export async function heldDocuments(
  connection: Connection,
  ids: readonly string[],
  needed: Needed,
): Promise<ReadonlyMap<string, HeldDocument>> {
  return filled(connection, await rowsOf<DocumentRow>(connection, documentRows(ids)), ids, needed);
}

async function filled(
  connection: Connection,
  rows: readonly DocumentRow[],
  ids: readonly string[],
  needed: Needed,
): Promise<ReadonlyMap<string, HeldDocument>> {
  const commitments = await heldCommitments(connection, ids, needed);
  const figures = await heldFigures(connection, ids, needed.figures);
  return new Map(rows.map((row) => [row.id, heldDocument(row, commitments, figures)]));
}

/** Something of a document. */
interface Of<T> {
  readonly document: string;
  readonly held: T;
}

function heldDocument(
  row: DocumentRow,
  commitments: readonly Of<HeldCommitment>[],
  figures: readonly Of<HeldFigure>[],
): HeldDocument {
  const { id, state, sample, engine, description, choices, reviewers, lineage, version, size, format, encoding } = row;
  const own = commitments.filter((one) => one.document === id);
  const ownFigures = figures.filter((one) => one.document === id);
  return {
    ...{ id, state, sample, engine, description, choices, reviewers, lineage, version },
    figures: new Map(ownFigures.map(({ held }) => [held.record.id, held])),
    source: { sha256: row.source, size, fileName: row.file_name, format, encoding, pages: row.counts.pages },
    commitments: new Map(own.map(({ held }) => [held.record.id, held])),
  };
}

type CommitmentRow = CommitmentRecord & Omit<HeldCommitment, "record"> & { readonly document: string };

async function heldCommitments(
  transaction: Connection,
  documents: readonly string[],
  needed: Needed,
): Promise<readonly Of<HeldCommitment>[]> {
  if (needed.commitments.length === 0 && needed.figures.length === 0) return [];
  const chosen = needed.commitments === "all" ? sql`true` : namedOrOn(needed.commitments, needed.figures);
  const rows = await manyRowsOf<CommitmentRow>(
    transaction,
    sql`select c.id, c.document, c.kind, c.nature, c.title, c.quote, c.spans, c.block, c.section, c.address, c.period,
        c.deadline, c.lead, c.cooperating, c.target_text as "targetText", c.doubts, c.stage, c.confidence, c.origin, c.state, c.reviewed,
        c.replaced_by as "replacedBy", c.opinions, c.edited, c.version,
        array(select f.figure from commitment_figures f where f.commitment = c.id order by f.ordinal) as figures
      from commitments c where c.document = any(${sql.param(documents)}) and ${chosen}
      order by c.document, c.raw_start, c.id`,
  );
  return rows.map(heldCommitment);
}

/** Member by member: tens of thousands are taken apart at a time, and to leave out some takes several times as long. */
function heldCommitment(row: CommitmentRow): Of<HeldCommitment> {
  const { id, kind, nature, title, quote, spans, block, section, address, period, deadline, lead, cooperating } = row;
  const { targetText, doubts, stage, confidence, origin, figures } = row;
  const { document, state, reviewed, replacedBy, opinions, edited, version } = row;
  const record = {
    ...{ id, kind, nature, title, quote, spans, block, section, address, period, deadline, lead, cooperating },
    ...{ targetText, doubts, stage, confidence, origin, figures },
  };
  return { document, held: { record, state, reviewed, replacedBy, opinions, edited, version } };
}

/** The commitments named, and those that stand on the figures named. */
function namedOrOn(commitments: readonly string[], figures: Needed["figures"]): SQL {
  const on = figures === "all" ? [] : figures;
  return sql`(c.id = any(${sql.param(commitments)}) or c.id in (
    select f.commitment from commitment_figures f where f.figure = any(${sql.param(on)})))`;
}

type FigureRow = FigureRecord & { readonly document: string; readonly edited: boolean };

async function heldFigures(
  transaction: Connection,
  documents: readonly string[],
  needed: Needed["figures"],
): Promise<readonly Of<HeldFigure>[]> {
  if (needed.length === 0) return [];
  const chosen = needed === "all" ? sql`true` : sql`id = any(${sql.param(needed)})`;
  const rows = await manyRowsOf<FigureRow>(
    transaction,
    sql`select id, document, raw_start as start, raw_end as "end", quote, subject, value, value_max as "valueMax", unit, op, measure, modality, period,
        confidence, edited
      from figures where document = any(${sql.param(documents)}) and ${chosen} order by document, raw_start, id`,
  );
  return rows.map(heldFigure);
}

function heldFigure(row: FigureRow): Of<HeldFigure> {
  const { id, start, end, quote, subject, value, valueMax, unit, op, measure, modality, period, confidence } = row;
  const record = { id, start, end, quote, subject, value, valueMax, unit, op, measure, modality, period, confidence };
  return { document: row.document, held: { record, edited: row.edited } };
}
