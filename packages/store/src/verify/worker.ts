import { parentPort, workerData } from "node:worker_threads";
import { openPool } from "../connection.ts";
import { databaseOf, joined, type Readers } from "../database.ts";
import { checkKept } from "../kept/index.ts";
import type { Found, PartNews, PartTask } from "./apart.ts";
import { checkEntries } from "./entries.ts";
import { checkTables } from "./tables.ts";
import { Broken, Stopped, type VerifyOptions } from "./verification.ts";

/** Looks at what a thread was started for, tells what it found, and lets the connections go. */

const { part, connection, state, ...asked }: PartTask = workerData;
const stop = new AbortController();
parentPort?.on("message", () => stop.abort());
const tell = (news: PartNews): void => parentPort?.postMessage(news);

const onProgress = (checked: number, total: number): void => tell({ kind: "progress", checked, total });
const options: VerifyOptions = { ...asked, signal: stop.signal, onProgress };

/** Connections that go through the journal: the database reads on for the others while what one of them told is looked at. */
const LANES = { entries: 3, tables: 1 }[part];

async function look([first, ...others]: Readers): Promise<Found[keyof Found]> {
  if (part === "entries") return checkEntries([first, ...others], options);
  const documents = await checkTables(first.connection, options);
  await checkKept(first.connection, options);
  return documents;
}

const pool = openPool({ ...connection, max: LANES });
try {
  tell({ kind: "found", found: await joined(databaseOf(pool), state, LANES, look) });
} catch (error) {
  if (error instanceof Broken) tell({ kind: "broken", breach: error.breach });
  else if (error instanceof Stopped) tell({ kind: "stopped" });
  else throw error;
} finally {
  await pool.end();
}
