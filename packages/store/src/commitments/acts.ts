import { titleOf } from "@lantu/core/commitments";
import {
  type CommitmentRecord,
  commitmentId,
  commitmentPlace,
  documentOf,
  type Entry,
  type FigureChanges,
  idsOf,
} from "@lantu/core/ledger";
import type { Span } from "@lantu/core/text";
import { sql } from "drizzle-orm";
import { type Connection, type Database, rowOf, rowsOf, snapshot } from "../database.ts";
import { documentsByIds } from "../documents.ts";
import { entriesBySeq } from "../journal.ts";
import { type LedgerCommand, runCommands } from "../ledger/command.ts";
import { documentsOf } from "../ledger/needed.ts";
import type { Acted, NewCommitment } from "../model/index.ts";
import { type Outcome, type Refused, refused } from "../outcome.ts";
import type { Acts, Asked } from "../store.ts";
import { placeAt } from "./correct.ts";
import { selectSummaries } from "./row.ts";

/** What reviewers do to commitments besides accepting, rejecting and correcting them. */
export function actsOf(database: Database): Acts {
  const run = (commands: readonly LedgerCommand[], asked: Asked) => act(database, commands, asked);
  const reasonOf = ({ reason }: Asked): string | null => reason ?? null;
  return {
    decide: (ids, decision, asked) => run([{ kind: "decide", ids, decision, reason: reasonOf(asked) }], asked),
    correctFigure: (figure, changes: FigureChanges, asked) =>
      run([{ kind: "correct-figure", figure, changes, reason: reasonOf(asked) }], asked),
    merge: (into, from, asked) => run([{ kind: "merge", into, from, reason: reasonOf(asked) }], asked),
    opine: (ids, { reviewer, opinion }, asked) =>
      run([{ kind: "opine", ids, reviewer, opinion, reason: reasonOf(asked) }], asked),
    add: async (given, asked) => {
      const record = await newRecord(database, given);
      return "code" in record ? record : run([{ kind: "add", record, reason: reasonOf(asked) }], asked);
    },
    split: async (commitment, spans, asked) => {
      const parts = await partsOf(database, commitment, spans);
      return "code" in parts ? parts : run([{ kind: "split", commitment, parts, reason: reasonOf(asked) }], asked);
    },
    undo: async (document, seqs, asked) => {
      const entries = await entriesBySeq(database, document, seqs);
      const missing = seqs.find((seq) => !entries.some((entry) => entry.seq === seq));
      if (missing !== undefined) return refused("not-found", { id: String(missing) });
      const latestFirst = entries.toSorted((a, b) => b.seq - a.seq);
      return run(
        latestFirst.map((entry): LedgerCommand => ({ kind: "undo", document, entry })),
        asked,
      );
    },
  };
}

async function act(database: Database, commands: readonly LedgerCommand[], asked: Asked): Promise<Outcome<Acted>> {
  const outcome = await runCommands(database, commands, asked);
  if (outcome.kind === "refused") return outcome;
  const value = await snapshot(database, (connection) => actedIn(connection, outcome.entries, commands));
  return { ...outcome, value };
}

async function actedIn(
  connection: Connection,
  entries: readonly Entry[],
  commands: readonly LedgerCommand[],
): Promise<Acted> {
  const touched = sql.param(entries.flatMap(touchedBy));
  const figures = sql.param(entries.flatMap(figuresOf));
  return {
    changed: new Set(entries.flatMap(touchedBy)).size,
    entries: entries.map(({ subject, seq, kind }) => ({ document: documentOf(subject), seq, kind })),
    commitments: await selectSummaries(
      connection,
      sql`c.id = any(${touched}::text[]) or c.id in (
        select l.commitment from commitment_figures l where l.figure = any(${figures}::text[]))`,
    ),
    documents: await documentsByIds(connection, documentsOf(commands)),
  };
}

function touchedBy({ payload }: Entry): readonly string[] {
  return "revision" in payload && payload.revision !== undefined ? idsOf(payload.revision) : [];
}

function figuresOf({ payload }: Entry): readonly string[] {
  return "revision" in payload ? (payload.revision?.figures.map(({ id }) => id) ?? []) : [];
}

/** A commitment made of words a person selected; its figures are those read there. */
async function newRecord(
  connection: Connection,
  { document, start, end, kind, title }: NewCommitment,
): Promise<CommitmentRecord | Refused> {
  const span = { start, end };
  const place = await placeAt(connection, document, span);
  if ("code" in place) return place;
  const period = await periodOf(connection, document);
  return {
    id: (await freeIds(connection, document, [span]))[0] ?? "",
    ...{ kind, nature: null, title: title ?? titleOf(place.quote, { start: 0, end: place.quote.length }), ...place },
    ...{ spans: [span], period, deadline: null, lead: [], cooperating: [], targetText: null, stage: null, doubts: [] },
    figures: await figuresWithin(connection, document, [span]),
    ...{ confidence: null, origin: "person" },
  };
}

async function periodOf(connection: Connection, document: string): Promise<string | null> {
  const row = await rowOf<{ period: string | null }>(
    connection,
    sql`select period from documents where id = ${document}`,
  );
  return row?.period ?? null;
}

async function figuresWithin(
  connection: Connection,
  document: string,
  spans: readonly Span[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { start, end } of spans) {
    const rows = await rowsOf<{ id: string }>(
      connection,
      sql`select id from figures where document = ${document} and raw_start >= ${start} and raw_end <= ${end}
        order by raw_start, id`,
    );
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

/** Ids for commitments that begin at these places, none of them given out before. */
async function freeIds(connection: Connection, document: string, spans: readonly Span[]): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string }>(connection, sql`select id from commitments where document = ${document}`);
  const taken = new Set(rows.map(({ id }) => id));
  return spans.map(({ start }) => {
    let place = commitmentPlace(start);
    while (taken.has(commitmentId(document, place))) place++;
    const id = commitmentId(document, place);
    taken.add(id);
    return id;
  });
}

type Whole = Pick<CommitmentRecord, "kind" | "nature" | "period" | "deadline" | "stage" | "lead" | "cooperating">;

/** The parts of a commitment: what it says of time and units holds for each, the figures for the part they stand in. */
async function partsOf(
  connection: Connection,
  commitment: string,
  spans: readonly Span[],
): Promise<readonly CommitmentRecord[] | Refused> {
  const whole = await rowOf<Whole>(
    connection,
    sql`select kind, nature, period, deadline, stage, lead, cooperating from commitments where id = ${commitment}`,
  );
  if (whole === null) return refused("not-found", { id: commitment });
  const document = documentOf(commitment);
  const ids = await freeIds(connection, document, spans);
  const parts: CommitmentRecord[] = [];
  for (const [index, span] of spans.entries()) {
    const place = await placeAt(connection, document, span);
    if ("code" in place) return place;
    const title = titleOf(place.quote, { start: 0, end: place.quote.length });
    const figures = await figuresWithin(connection, document, [span]);
    const own = { id: ids[index] ?? "", title, figures, spans: [span], targetText: null, doubts: [] };
    parts.push({ ...whole, ...place, ...own, confidence: null, origin: "person" });
  }
  return parts;
}
