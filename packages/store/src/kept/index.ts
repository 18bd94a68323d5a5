import { type Database, onOneConnection } from "../database.ts";
import { Broken, Stopped, stopIf, type Verification, type VerifyOptions } from "../verify/verification.ts";
import { checkFiles } from "./files.ts";
import { checkObservations } from "./observations.ts";

/**
 * Checks what the journal holds by its hash alone and no document tells: the bytes of files, the values of statistics. All
 * in one state of the database. @returns null where nothing was altered
 */
export async function checkKept(
  database: Database,
  { signal }: VerifyOptions,
): Promise<Exclude<Verification, { kind: "intact" }> | null> {
  try {
    await onOneConnection(database, async (connection, client) => {
      await client.query("set transaction isolation level repeatable read, read only");
      await checkFiles(connection);
      stopIf(signal);
      await checkObservations(connection);
    });
    return null;
  } catch (error) {
    if (error instanceof Broken) return { kind: "broken", ...error.breach };
    if (error instanceof Stopped) return { kind: "cancelled" };
    throw error;
  }
}
