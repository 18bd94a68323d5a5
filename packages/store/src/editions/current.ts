import { sql } from "drizzle-orm";

/** The published document that took the place of `d`, as a table `n`. */
const successor = sql`lineages l join documents n on n.id = l.document where l.predecessor = d.id and n.state = 'published'`;

/** Whether document `d` is the current edition of its text: no published one has taken its place. */
export const isCurrent = sql`not exists (select from ${successor})`;

/** Columns of an `EditionMark` over a document `d`. */
export const editionColumns = sql`
  (select json_build_object('id', n.id, 'title', n.title) from ${successor}) as superseded_by,
  (select json_build_object('id', o.id, 'title', o.title) from lineages l join documents o on o.id = l.predecessor
    where l.document = d.id and o.state = 'published') as supersedes,
  case when d.state = 'review' and not exists (select from lineages l where l.document = d.id) then
    (select json_build_object('id', o.id, 'title', o.title, 'shared', k.shared)
      from likenesses k join documents o on o.id = k.other
      where k.document = d.id and o.state <> 'discarded'
      order by exists (select from lineages l where l.predecessor = o.id), k.shared desc, o.ordinal desc limit 1)
  end as resembles`;
