import { sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";

interface Section {
  readonly index: number;
  readonly parent: number | null;
  readonly title: string;
}

/** A document with fewer sections of its first level is one of parts: their sections are its chapters. */
const FEWEST_CHAPTERS = 4;

/**
 * Title of the chapter each section belongs to, or what it is numbered as (附表) where it has none. A section above the
 * chapters, or below what has neither, is in none.
 */
export async function chaptersOf(connection: Connection, document: string): Promise<ReadonlyMap<number, string>> {
  const sections = await rowsOf<Section>(
    connection,
    sql`select index, parent, coalesce(nullif(title, ''), label, '') as title from sections
      where document = ${document} order by index`,
  );
  return chaptersIn(sections);
}

/** The same of sections in their order; the first is the document itself. */
export function chaptersIn(sections: readonly Section[]): ReadonlyMap<number, string> {
  const paths = new Map<number, readonly Section[]>();
  for (const section of sections) {
    const above = section.parent === null ? [] : (paths.get(section.parent) ?? []);
    paths.set(section.index, section.parent === null ? [] : [...above, section]);
  }
  const depths = [...paths.values()].map(({ length }) => length);
  const chapters = depths.filter((depth) => depth === 1).length;
  const depth = chapters < FEWEST_CHAPTERS && depths.includes(2) ? 1 : 0;
  return new Map(
    [...paths].flatMap(([index, path]): [number, string][] => {
      const chapter = path[depth] ?? path.at(-1);
      return chapter === undefined || chapter.title === "" ? [] : [[index, chapter.title]];
    }),
  );
}
