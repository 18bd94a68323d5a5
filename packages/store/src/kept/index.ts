import { type Database, onOneConnection } from "../database.ts";
import { Broken, Stopped, type Verification, type VerifyOptions } from "../verify/verification.ts";
import { checkFiles } from "./files.ts";
import { checkObservations } from "./observations.ts";
import { checkReadings } from "./readings.ts";

/**
 * Checks what the journal holds by its hash alone: the bytes of files, the texts and figures that were read from them, the
 * values of statistics. All
 * in one state of the database. @returns null where nothing was altered
 */
export async function checkKept(
  database: Database,
  options: VerifyOptions,
): Promise<Exclude<Verification, { kind: "intact" }> | null> {
  try {
    await onOneConnection(database, async (connection, client) => {
      await client.query("set transaction isolation level repeatable read, read only");
      await checkFiles(connection);
      await checkObservations(connection);
      await checkReadings(connection, options);
    });
    return null;
  } catch (error) {
    if (error instanceof Broken) return { kind: "broken", ...error.breach };
    if (error instanceof Stopped) return { kind: "cancelled" };
    throw error;
  }
}
