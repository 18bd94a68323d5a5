import { sql } from "drizzle-orm";
import { type Connection, isoTime, rowOf, rowsOf } from "../database.ts";
import { storable } from "../saving/storable.ts";

/** What somebody has typed and not sent. */
export interface ReportDraft {
  readonly content: Readonly<Record<string, unknown>>;
  /** Counts the savings, from 1. */
  readonly version: number;
  /** ISO 8601. */
  readonly savedAt: string;
}

/** A draft that was saved, or the one of another window that is newer. */
export type DraftSaving =
  | { readonly kind: "saved"; readonly draft: ReportDraft }
  | { readonly kind: "stale"; readonly held: ReportDraft | null };

const COLUMNS = sql`content, version, saved_at as "savedAt"`;

const timed = (row: ReportDraft): ReportDraft => ({ ...row, savedAt: isoTime(row.savedAt) });

export async function heldDraft(connection: Connection, person: string, report: string): Promise<ReportDraft | null> {
  const row = await rowOf<ReportDraft>(
    connection,
    sql`select ${COLUMNS} from report_drafts where person = ${person} and report = ${report}`,
  );
  return row === null ? null : timed(row);
}

/**
 * Saves a draft over the version that was seen (0: none was); one of another window stays as it is. Where that one says
 * the same it counts as saved: a window whose answer was lost sends what it typed once more.
 */
export async function saveDraft(
  connection: Connection,
  key: { readonly person: string; readonly report: string },
  content: Readonly<Record<string, unknown>>,
  seen: number,
): Promise<DraftSaving> {
  const text = JSON.stringify(storable(content));
  const row = await rowOf<ReportDraft>(
    connection,
    seen === 0
      ? sql`insert into report_drafts (person, report, content, version) values (${key.person}, ${key.report}, ${text}::jsonb, 1)
          on conflict do nothing returning ${COLUMNS}`
      : sql`update report_drafts set content = ${text}::jsonb, version = version + 1, saved_at = now()
          where person = ${key.person} and report = ${key.report} and version = ${seen} returning ${COLUMNS}`,
  );
  if (row !== null) return { kind: "saved", draft: timed(row) };
  const held = await rowOf<ReportDraft & { readonly same: boolean }>(
    connection,
    sql`select ${COLUMNS}, content = ${text}::jsonb as same from report_drafts
        where person = ${key.person} and report = ${key.report}`,
  );
  if (held === null) return { kind: "stale", held: null };
  const { same, ...draft } = held;
  return same ? { kind: "saved", draft: timed(draft) } : { kind: "stale", held: timed(draft) };
}

export async function dropDraft(connection: Connection, person: string, report: string): Promise<void> {
  await connection.execute(sql`delete from report_drafts where person = ${person} and report = ${report}`);
}

/** Ids of the reports somebody has typed something for. */
export async function draftedReports(connection: Connection, person: string): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ report: string }>(
    connection,
    sql`select report from report_drafts where person = ${person}`,
  );
  return new Set(rows.map(({ report }) => report));
}
