import { type SQL, sql } from "drizzle-orm";
import { type LedgerTables, NOW } from "../history/tables.ts";

/** Whether document `d` is the current edition of its text: no published one has taken its place. */
export const isCurrentIn = ({ successor }: LedgerTables): SQL => sql`not exists (select from ${successor})`;

export const isCurrent = isCurrentIn(NOW);

/** Columns of an `EditionMark` over a document `d`. */
export const editionColumnsIn = ({ successor, predecessor, resembling }: LedgerTables): SQL => sql`
  (select json_build_object('id', n.id, 'title', n.title) from ${successor}) as superseded_by,
  (select json_build_object('id', o.id, 'title', o.title) from ${predecessor} and o.state = 'published') as supersedes,
  case when d.state = 'review' then
    (select json_build_object('id', o.id, 'title', o.title, 'shared', k.shared)
      from ${resembling} and o.state <> 'discarded'
      order by exists (select from lineages l where l.predecessor = o.id), k.shared desc, o.ordinal desc limit 1)
  end as resembles`;

export const editionColumns = editionColumnsIn(NOW);
