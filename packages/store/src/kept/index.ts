import type { Connection } from "../database.ts";
import { stopIf, type VerifyOptions } from "../verify/verification.ts";
import { checkFiles } from "./files.ts";
import { checkObservations } from "./observations.ts";

/**
 * Checks what the journal holds by its hash alone and no document tells: the bytes of files, the values of statistics.
 * @throws Broken, Stopped
 */
export async function checkKept(connection: Connection, { signal }: VerifyOptions): Promise<void> {
  await checkFiles(connection);
  stopIf(signal);
  await checkObservations(connection);
}
