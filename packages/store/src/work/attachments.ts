import { sql } from "drizzle-orm";
import { type Connection, rowOf, rowsOf } from "../database.ts";

/** A file a report can lean on. */
export interface AttachmentInfo {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** The report it was brought to last, and by whom. */
  readonly report: string;
  readonly person: string;
}

const INFO = sql`sha256, name, media_type as "mediaType", size, report, person`;

/** Keeps a file; the same bytes again stay under the name they first had, and are of whoever brought them last. */
export async function putAttachment(
  connection: Connection,
  { sha256, name, mediaType, size, report, person }: AttachmentInfo,
  bytes: Uint8Array,
): Promise<void> {
  await connection.execute(sql`insert into attachments (sha256, name, media_type, size, bytes, person, report)
    values (${sha256}, ${name}, ${mediaType}, ${size}, ${Buffer.from(bytes)}, ${person}, ${report})
    on conflict (sha256) do update set person = excluded.person, report = excluded.report`);
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
