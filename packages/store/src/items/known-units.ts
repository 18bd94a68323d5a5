import type { HeldItem, Unit } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";

/** All units as they stand, and every way they ever stood. */
export interface UnitBook {
  readonly units: ReadonlyMap<string, HeldItem<Unit>>;
  readonly versions: readonly Unit[];
}

/**
 * The seal of the last entry that changed a unit. It seals all entries before it as well: where it is the same, the units
 * are, whichever process changed them and whatever became of a transaction that was given up.
 */
const SEAL = sql`(select j.hash from journal j where j.seq = (select max(from_seq) from units))`;

/** A unit as it stands or once stood. */
interface UnitRow extends HeldItem<Unit> {
  readonly id: string;
  readonly stands: boolean;
}

interface Read {
  /** null where nothing sealed tells what they are. */
  readonly seal: string | null;
  readonly book: UnitBook;
}

/** The units of a database, read again only once an entry of the journal changed one. */
export class KnownUnits {
  #read: Read | null = null;

  /** The units as they stand at this moment, as the connection sees it: it may have changed them itself. */
  async now(connection: Connection): Promise<UnitBook> {
    const known = this.#read;
    if (known !== null && known.seal !== null && (await sealNow(connection)) === known.seal) return known.book;
    const read = await readUnits(connection);
    this.#read = read;
    return read.book;
  }
}

async function sealNow(connection: Connection): Promise<string | null> {
  return (await rowOf<{ seal: string | null }>(connection, sql`select ${SEAL} as seal`))?.seal ?? null;
}

/** The seal and what it stands for by one question: between two of them an entry may come. */
async function readUnits(connection: Connection): Promise<Read> {
  const row = await rowOf<{ seal: string | null; rows: readonly UnitRow[] | null }>(
    connection,
    sql`select ${SEAL} as seal, (select json_agg(json_build_object('id', id, 'value', value, 'version', version,
        'stands', until_seq is null) order by from_seq, id) from units where value is not null) as rows`,
  );
  return { seal: row?.seal ?? null, book: bookOf(row?.rows ?? []) };
}

function bookOf(rows: readonly UnitRow[]): UnitBook {
  const standing = rows.filter(({ stands }) => stands).sort((a, b) => (a.id < b.id ? -1 : 1));
  const former = rows.filter(({ stands }) => !stands);
  return {
    units: new Map(standing.map(({ id, value, version }) => [id, { value, version }])),
    versions: [...former, ...standing].map(({ value }) => value),
  };
}
