import { canonical, type Entry, type HeldDocument, type LedgerState } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { heldVerdicts } from "../alignments/verdicts.ts";
import { type Connection, rowOf } from "../database.ts";
import { heldDocuments } from "../ledger/held.ts";
import { EVERYTHING } from "../ledger/needed.ts";
import type { Group, Told } from "./groups.ts";
import { checkReading } from "./readings.ts";
import { sameJson } from "./same-json.ts";
import { Broken } from "./verification.ts";
import { checkVersions } from "./versions.ts";

/** How many rows of each table the entries amount to. */
export type Counts = Map<string, number>;

/**
 * Compares what a group was folded to with the tables, and counts its rows.
 * @throws Broken at the first row that is other than it has to be
 */
export async function checkGroup(connection: Connection, { state, entries }: Group, counts: Counts): Promise<void> {
  for (const document of state.documents.values()) await checkDocument(connection, document, entries, counts);
  for (const release of state.releases?.values() ?? []) {
    count(counts, "observation_imports", 1);
    const row = await rowOf<object>(
      connection,
      sql`select id, state, version from observation_imports where id = ${release.id}`,
    );
    const { id, state, version } = release;
    expect(row, { id, state, version }, "observation_imports", id);
  }
  await checkVerdicts(connection, state, counts);
  await checkJudgements(
    connection,
    state,
    entries.map(({ entry }) => entry),
    counts,
  );
  for (const { entry } of entries) await checkConcept(connection, entry, counts);
}

async function checkDocument(
  connection: Connection,
  document: HeldDocument,
  entries: readonly Told[],
  counts: Counts,
): Promise<void> {
  const { id } = document;
  count(counts, "documents", 1);
  count(counts, "commitments", document.commitments.size);
  const held = (await heldDocuments(connection, [id], EVERYTHING)).get(id);
  if (held === undefined) throw new Broken("table", { table: "documents", row: id });
  const { commitments, figures, ...whole } = document;
  const { commitments: heldCommitments, figures: heldFigures, ...heldWhole } = held;
  expect(heldWhole, whole, "documents", id);
  expectAll(heldCommitments, commitments, "commitments");
  const edited = new Map([...heldFigures].filter(([figure, one]) => one.edited || figures.has(figure)));
  expectAll(edited, figures, "figures");
  count(counts, "figures", heldFigures.size);
  const sealed = await checkReading(
    connection,
    id,
    entries.map(({ entry }) => entry),
    { held: heldFigures, told: figures },
  );
  const versions = await checkVersions(connection, document, entries, { now: heldFigures, sealed });
  count(counts, "document_versions", versions.documents);
  count(counts, "commitment_versions", versions.commitments);
}

async function checkVerdicts(connection: Connection, { alignments }: LedgerState, counts: Counts): Promise<void> {
  for (const { id, verdicts } of alignments?.values() ?? []) {
    count(counts, "alignment_verdicts", verdicts.size);
    const [from = "", to = ""] = id.split("~");
    const held = await heldVerdicts(connection, from, to);
    const byKey = new Map(held.verdicts.map((one) => [`${one.from}|${one.to}`, one]));
    expectAll(byKey, verdicts, "alignment_verdicts");
  }
}

async function checkJudgements(
  connection: Connection,
  { judgements }: LedgerState,
  entries: readonly Entry[],
  counts: Counts,
): Promise<void> {
  const targets = new Set(entries.filter(({ kind }) => kind === "targets.judged").map(({ subject }) => subject));
  for (const [id, judgement] of judgements ?? []) {
    const isTarget = targets.has(id);
    const table = isTarget ? "target_decisions" : "finding_states";
    count(counts, table, 1);
    const query = isTarget
      ? sql`select verdict, note, version from target_decisions where target = ${id}`
      : sql`select state as verdict, note, version from finding_states where finding = ${id}`;
    expect(await rowOf<object>(connection, query), judgement, table, id);
  }
}

async function checkConcept(connection: Connection, entry: Entry, counts: Counts): Promise<void> {
  if (!entry.kind.startsWith("concepts.")) return;
  const { seq, kind, subject, payload } = entry;
  count(counts, "concept_changes", 1);
  const definition = "definition" in payload ? payload.definition : null;
  const row = await rowOf<object>(
    connection,
    sql`select kind, concept, version, "into", reason from concept_changes where seq = ${seq}`,
  );
  const told = "into" in payload ? payload.into : [];
  const into = Array.isArray(told) ? told : [told];
  const reason = "reason" in payload ? payload.reason : null;
  const wanted = { kind: kind.slice("concepts.".length), concept: subject, version: definition?.version ?? null };
  expect(row, { ...wanted, into, reason }, "concept_changes", String(seq));
  if (definition === null) return;
  const kept = await rowOf<{ definition: object; origin: string }>(
    connection,
    sql`select definition, origin from concepts where id = ${definition.id} and version = ${definition.version}`,
  );
  expect(kept, { definition, origin: "person" }, "concepts", `${definition.id}@${definition.version}`);
}

/** Tables that hold nothing but what entries say. */
const WHOLE = [
  "documents",
  "commitments",
  "figures",
  "document_versions",
  "commitment_versions",
  "alignment_verdicts",
  "finding_states",
  "target_decisions",
  "concept_changes",
];

/**
 * Whether there are as many rows as entries amount to: those there have to be were all found.
 * @throws Broken for the first table with others
 */
export async function checkCounts(connection: Connection, counts: Counts): Promise<void> {
  for (const table of WHOLE) {
    const row = await rowOf<{ n: number }>(connection, sql`select count(*)::int as n from ${sql.identifier(table)}`);
    if (row?.n !== (counts.get(table) ?? 0)) throw new Broken("table", { table });
  }
  const releases = await rowOf<{ n: number }>(
    connection,
    sql`select count(*)::int as n from observation_imports where state in ('published', 'withdrawn')`,
  );
  if (releases?.n !== (counts.get("observation_imports") ?? 0))
    throw new Broken("table", { table: "observation_imports" });
}

function count(counts: Counts, table: string, rows: number): void {
  counts.set(table, (counts.get(table) ?? 0) + rows);
}

function expect(held: object | null, wanted: object, table: string, row: string): void {
  const isSame = held !== null && (sameJson(held, wanted) || sameJson(plain(held), plain(wanted)));
  if (!isSame) throw new Broken("table", { table, row });
}

function expectAll(held: ReadonlyMap<string, object>, wanted: ReadonlyMap<string, object>, table: string): void {
  for (const [id, one] of wanted) expect(held.get(id) ?? null, one, table, id);
  for (const id of held.keys()) if (!wanted.has(id)) throw new Broken("table", { table, row: id });
}

/** A value as JSON holds it. */
const plain = (value: object): unknown => JSON.parse(canonical(value));
