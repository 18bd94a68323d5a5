import { sql } from "drizzle-orm";
import { type Connection, type Database, rowOf, rowsOf } from "../database.ts";

/** A file a report can lean on. */
export interface AttachmentInfo {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/** By whom a file is brought, and to which report. */
export interface Bringing {
  readonly report: string;
  readonly person: string;
}

const INFO = sql`sha256, name, media_type as "mediaType", size`;

/**
 * Keeps a file and who brought it to which report. The same bytes again stay under the name they first had: one notice may
 * be what many reports lean on, and none takes it from another.
 */
export async function putAttachment(
  database: Database,
  { sha256, name, mediaType, size }: AttachmentInfo,
  { report, person }: Bringing,
  bytes: Uint8Array,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`insert into attachments (sha256, name, media_type, size, bytes)
      values (${sha256}, ${name}, ${mediaType}, ${size}, ${Buffer.from(bytes)}) on conflict (sha256) do nothing`);
    await transaction.execute(sql`insert into brought_files (sha256, report, person)
      values (${sha256}, ${report}, ${person}) on conflict do nothing`);
  });
}

/** Whether a file was brought to a report, or by a person to any. */
export async function wasBrought(
  connection: Connection,
  sha256: string,
  { report, person }: Partial<Bringing>,
): Promise<boolean> {
  const row = await rowOf<{ found: boolean }>(
    connection,
    sql`select exists (select from brought_files
      where sha256 = ${sha256} and (report = ${report ?? null} or person = ${person ?? null})) as found`,
  );
  return row?.found === true;
}

export function attachmentInfo(connection: Connection, sha256: string): Promise<AttachmentInfo | null> {
  return rowOf<AttachmentInfo>(connection, sql`select ${INFO} from attachments where sha256 = ${sha256}`);
}

export async function attachmentBytes(connection: Connection, sha256: string): Promise<Buffer | null> {
  const row = await rowOf<{ bytes: Buffer }>(connection, sql`select bytes from attachments where sha256 = ${sha256}`);
  return row?.bytes ?? null;
}

/** Units and documents of the standing reports that lean on a file. */
export function leaningReports(
  connection: Connection,
  sha256: string,
): Promise<
  readonly { readonly id: string; readonly unit: string; readonly document: string; readonly state: string }[]
> {
  const evidence = JSON.stringify([{ kind: "file", sha256 }]);
  return rowsOf(
    connection,
    sql`select id, unit, document, state from reports
      where until_seq is null and value is not null and value -> 'evidence' @> ${evidence}::jsonb`,
  );
}
