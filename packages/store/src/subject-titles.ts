import { sql } from "drizzle-orm";
import { type Connection, rowsOf } from "./database.ts";

/** The commitment or document in a subject of the journal: of a report, a share or a target the one it belongs to. */
const WITHIN = /d[0-9a-z]{12}(?:-[0-9a-z]+)?/;

/**
 * What the commitments and documents that entries are about are called now, by subject; those that are about neither, or
 * about what is held no longer, are left out.
 */
export async function subjectTitles(
  connection: Connection,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map(subjects.flatMap((subject) => pairOf(subject)));
  if (wanted.size === 0) return new Map();
  const ids = sql.param([...new Set(wanted.values())]);
  const rows = await rowsOf<{ id: string; title: string }>(
    connection,
    sql`select id, title from commitments where id = any(${ids}::text[])
      union all select id, title from documents where id = any(${ids}::text[]) and title is not null`,
  );
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return new Map([...wanted].flatMap(([subject, id]) => entryOf(subject, titles.get(id))));
}

function pairOf(subject: string): readonly (readonly [string, string])[] {
  const [id] = WITHIN.exec(subject) ?? [];
  return id === undefined ? [] : [[subject, id]];
}

const entryOf = (subject: string, title: string | undefined): readonly (readonly [string, string])[] =>
  title === undefined ? [] : [[subject, title]];
