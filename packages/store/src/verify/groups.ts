import {
  applyEntry,
  EMPTY_LEDGER,
  type Entry,
  isItemBody,
  type LedgerState,
  UnfoldableEntry,
} from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, isoTime, rowsOf } from "../database.ts";
import { type KeptState, KeptStates } from "./kept-states.ts";
import { Broken } from "./verification.ts";

/** Entries fetched at a time: one may hold a whole plan. */
const FETCHED = 10;

/** Everything the journal says of one document, release, alignment, concept, finding or target, folded. */
export interface Group {
  readonly state: LedgerState;
  readonly entries: readonly Told[];
}

/** An entry, and the title lists show. */
export interface Told {
  readonly entry: Entry;
  readonly title: unknown;
  /** The state before it. */
  readonly before: KeptState;
}

type Row = Entry & { readonly title: unknown; readonly about: string };

/**
 * All entries but those about items, one document or other subject after the other: nothing that is said of one depends
 * on another, so no more than one is held at a time.
 * @throws Broken at an entry that cannot be folded
 */
export async function* groups(connection: Connection): AsyncGenerator<Group> {
  await connection.execute(sql`declare told no scroll cursor for
    select seq::int as seq, at, actor, kind, subject, payload, previous, hash, summary -> 'title' as title,
      split_part(subject, '-', 1) as about
    from journal where kind not like '%.changed' order by about, seq`);
  let about: string | null = null;
  let group = emptyGroup();
  for (;;) {
    const rows = await rowsOf<Row>(connection, sql`fetch ${sql.raw(String(FETCHED))} from told`);
    for (const row of rows) {
      if (about !== null && row.about !== about) {
        yield whole(group);
        group = emptyGroup();
      }
      about = row.about;
      group = taken(group, row);
    }
    if (rows.length === 0) break;
  }
  if (about !== null) yield whole(group);
  await connection.execute(sql`close told`);
}

/** A group on its way. */
interface Gathered extends Group {
  readonly entries: Told[];
  readonly states: KeptStates;
}

const emptyGroup = (): Gathered => ({ state: EMPTY_LEDGER, entries: [], states: new KeptStates() });

const whole = ({ state, entries, states }: Gathered): Group => ({
  state: { ...state, ...states.keep(state) },
  entries,
});

function taken({ state, entries, states }: Gathered, { title, about: _, ...row }: Row): Gathered {
  const entry: Entry = { ...row, at: isoTime(row.at) };
  if (isItemBody(entry)) throw new Broken("unfoldable", { seq: entry.seq });
  entries.push({ entry, title, before: states.keep(state) });
  try {
    return { state: applyEntry(state, entry), entries, states };
  } catch (error) {
    if (error instanceof UnfoldableEntry) throw new Broken("unfoldable", { seq: entry.seq });
    throw error;
  }
}
