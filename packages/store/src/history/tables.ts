import { type SQL, sql } from "drizzle-orm";
import { figureObject } from "../commitments/figure-object.ts";

/** Where the ledger is read from: the tables as they stand, or their rows as they stood just after an entry. */
export interface LedgerTables {
  /** Aliased `c`: commitments, every column of the table. */
  readonly commitments: SQL;
  /** Aliased as whoever asks likes: documents, without their text. */
  readonly documents: SQL;
  /** The headline figure of `c` as an object; null where it has none. Needs `figureJoin`. */
  readonly figure: SQL;
  /** What has to be joined to `c` for its headline figure. */
  readonly figureJoin: SQL;
  /** All figures of `c` as an array, the headline figure first. */
  readonly figures: SQL;
  /** The published document that took the place of `d`, as a table `n`. */
  readonly successor: SQL;
  /** The document `d` was said to be a new edition of, as a table `o`. */
  readonly predecessor: SQL;
  /** Documents `d` looks like, as a table `k` and `o`, while nobody has said what it comes from. */
  readonly resembling: SQL;
  /** Aliased as whoever asks likes: who does commitments, and units. */
  readonly assignments: SQL;
  readonly units: SQL;
  /** Aliased as whoever asks likes: when commitments are reported on, and what was. */
  readonly schedules: SQL;
  readonly reports: SQL;
}

/** Figures of commitment `c` as they stand, the headline figure first. */
const figuresNow = sql`coalesce((select json_agg(${figureObject} order by l.ordinal)
  from commitment_figures l join figures f on f.id = l.figure where l.commitment = c.id), '[]'::json)`;

/** The ledger as it stands. */
export const NOW: LedgerTables = {
  commitments: sql`commitments`,
  documents: sql`documents`,
  figure: sql`case when f.id is not null then ${figureObject} end`,
  figureJoin: sql`left join commitment_figures cf on cf.commitment = c.id and cf.ordinal = 0
    left join figures f on f.id = cf.figure`,
  figures: figuresNow,
  successor: sql`lineages l join documents n on n.id = l.document where l.predecessor = d.id and n.state = 'published'`,
  predecessor: sql`lineages l join documents o on o.id = l.predecessor where l.document = d.id`,
  resembling: sql`likenesses k join documents o on o.id = k.other
    where k.document = d.id and not exists (select from lineages l where l.document = d.id)`,
  assignments: sql`(select * from assignments where until_seq is null and value is not null)`,
  units: sql`(select * from units where until_seq is null and value is not null)`,
  schedules: sql`(select * from schedules where until_seq is null and value is not null)`,
  reports: sql`(select * from reports where until_seq is null and value is not null)`,
};

/** The ledger as it stood just after an entry of the journal; as it stands where none is named. */
export function ledgerAt(seq: number | undefined): LedgerTables {
  if (seq === undefined) return NOW;
  const stood = sql`from_seq <= ${seq} and (until_seq is null or until_seq > ${seq})`;
  const documents = sql`(select * from document_versions where ${stood})`;
  return {
    commitments: sql`(select * from commitment_versions where ${stood})`,
    documents,
    figure: sql`c.told -> 0`,
    figureJoin: sql``,
    figures: sql`c.told`,
    successor: sql`${documents} n where n.predecessor = d.id and n.state = 'published'`,
    predecessor: sql`${documents} o where o.id = d.predecessor`,
    // What documents look like was never part of the journal: it is told of the present alone.
    resembling: sql`likenesses k join documents o on o.id = k.other where false`,
    assignments: sql`(select * from assignments where ${stood} and value is not null)`,
    units: sql`(select * from units where ${stood} and value is not null)`,
    schedules: sql`(select * from schedules where ${stood} and value is not null)`,
    reports: sql`(select * from reports where ${stood} and value is not null)`,
  };
}
