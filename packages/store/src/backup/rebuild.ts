import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { canonical, isItemBody, nounOf } from "@lantu/core/ledger";
import { keptSummary } from "../items/line.ts";
import { ITEM_TABLES, tableNameOf } from "../items/tables.ts";
import { copyField } from "../saving/copy.ts";
import type { JournalFileLine } from "../verify/lines.ts";
import { FROM_JOURNAL } from "./catalogue.ts";
import { type PartWriter, partWriter, pathOf } from "./files.ts";
import { JOURNAL } from "./manifest.ts";
import { BackupProblem } from "./problem.ts";
import { subjectsOfEntry } from "./subjects.ts";

const ITEM_COLUMNS = ["id", "from_seq", "until_seq", "version", "value"] as const;

/** The columns of the tables that are made from the journal, as they are written. */
export const REBUILT: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["journal", ["seq", "at", "actor", "kind", "subject", "payload", "summary", "previous", "hash"]],
  ["journal_subjects", ["subject", "seq"]],
  ...ITEM_TABLES.map((name) => [name, ITEM_COLUMNS] as const),
]);

/** The name of the file a rebuilt table is written to. */
export const rebuiltName = (table: string): string => `rebuilt/${table}.copy`;

/** How an item stands while the journal is gone through. */
interface Standing {
  readonly from: number;
  readonly version: number;
  readonly value: object | null;
}

/**
 * Makes the tables that follow from the journal out of the journal alone, as files in COPY's text format. Memory holds
 * how each item stands, not what it was.
 * @throws BackupProblem for a line that is no entry
 */
export async function rebuild(folder: string): Promise<void> {
  const writers = new Map([...FROM_JOURNAL].map((table) => [table, partWriter(folder, rebuiltName(table))]));
  const standing = new Map(ITEM_TABLES.map((table) => [table, new Map<string, Standing>()]));
  const lines = createInterface({
    input: createReadStream(pathOf(folder, JOURNAL)),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    const entry = entryOf(line);
    writeEntry(writers, entry);
    if (!isItemBody(entry)) continue;
    const noun = nounOf(entry.kind);
    const table = noun === null ? "" : tableNameOf(noun);
    const held = standing.get(table);
    for (const { id, after } of entry.payload.changes as readonly { id: string; after: object | null }[]) {
      const before = held?.get(id);
      if (before !== undefined) writeItem(writers.get(table), id, before, entry.seq);
      held?.set(id, { from: entry.seq, version: (before?.version ?? 0) + 1, value: after });
    }
  }
  for (const [table, held] of standing) for (const [id, one] of held) writeItem(writers.get(table), id, one, null);
  for (const writer of writers.values()) writer.end();
}

function entryOf(line: string): JournalFileLine {
  try {
    const entry: JournalFileLine = JSON.parse(line);
    if (typeof entry.kind === "string" && typeof entry.payload === "object") return entry;
  } catch {
    // told below
  }
  throw new BackupProblem("backup-foreign");
}

function writeEntry(writers: ReadonlyMap<string, PartWriter>, entry: JournalFileLine): void {
  const { seq, at, actor, kind, subject, payload, summary, previous, hash } = entry;
  // An archive of an earlier Lantu has summaries that are no longer kept.
  const kept = isItemBody(entry) ? keptSummary(entry) : summary;
  const told = kept === null ? null : canonical(kept);
  const fields = [seq, at, actor, kind, subject, canonical(payload), told, previous, hash];
  writers.get("journal")?.write(row(fields));
  for (const about of subjectsOfEntry(entry)) writers.get("journal_subjects")?.write(row([about, seq]));
}

function writeItem(
  writer: PartWriter | undefined,
  id: string,
  { from, version, value }: Standing,
  until: number | null,
) {
  writer?.write(row([id, from, until, version, value === null ? null : JSON.stringify(value)]));
}

/** A row in COPY's text format. */
function row(fields: readonly (string | number | null)[]): Buffer {
  const texts = fields.map((field) => (field === null ? "\\N" : copyField(String(field))));
  return Buffer.from(`${texts.join("\t")}\n`, "utf8");
}
