import { connectionOf } from "../connection.ts";
import { type Database, exported, type Reader } from "../database.ts";
import { checkKept } from "../kept/index.ts";
import { journalHead } from "../ledger/append.ts";
import { foundApart } from "./apart.ts";
import { checkEntries } from "./entries.ts";
import { checkTables } from "./tables.ts";
import { Broken, Stopped, type Verification, type VerifyOptions } from "./verification.ts";

export type { Breach, DayRoot, Verification, VerifyOptions } from "./verification.ts";

/**
 * Recomputes the chain of the journal, folds what it says and compares that with the tables, all in one state of the
 * database. Memory holds the rows of some stretches of entries and one document at a time.
 */
export async function verifyLedger(database: Database, options: VerifyOptions = {}): Promise<Verification> {
  try {
    return await exported(database, async (reader, state) => {
      const { apart = (await journalHead(reader.connection)).seq > SHORT } = options;
      if (apart) return verifyApart(database, state, options);
      const found = await verifyState(reader, options);
      await checkKept(reader.connection, options);
      return found;
    });
  } catch (error) {
    if (error instanceof Broken) return { kind: "broken", ...error.breach };
    if (error instanceof Stopped) return { kind: "cancelled" };
    throw error;
  }
}

/** A journal of so many entries is gone through before threads have begun to. */
const SHORT = 20_000;

/**
 * The journal and the tables that follow from it, within a transaction and in this thread.
 * @throws Broken, Stopped
 */
export async function verifyState(reader: Reader, options: VerifyOptions): Promise<Verification> {
  const gone = await checkEntries([reader], options);
  return { kind: "intact", ...gone, documents: await checkTables(reader.connection, options) };
}

/** The journal and everything else beside each other, in threads of their own, which both see a state of the database. */
async function verifyApart(database: Database, state: string, options: VerifyOptions): Promise<Verification> {
  const { stretch, room, roots } = options;
  const task = { connection: connectionOf(database.$client), state, stretch, room, roots };
  const [gone, documents] = await Promise.allSettled([
    foundApart("entries", task, options),
    foundApart("tables", task, options),
  ]);
  // What is wrong with an entry is told before what does not follow from it.
  if (gone.status === "rejected") throw gone.reason;
  if (documents.status === "rejected") throw documents.reason;
  return { kind: "intact", ...gone.value, documents: documents.value };
}
