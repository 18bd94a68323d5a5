import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createProposer } from "@lantu/proposer";
import { ReaderPool } from "@lantu/readers";
import { createServer, firstAdministratorLink } from "@lantu/server";
import { type OpenDatabase, openDatabase } from "./database.ts";
import { message } from "./messages/start.ts";
import { announceServer, projectRoot, type Settings, withdrawServer } from "./place.ts";
import { checkPort } from "./port.ts";
import { importSamplesOnce } from "./samples.ts";
import type { Terminal } from "./terminal.ts";
import { withSettings } from "./with-settings.ts";

/**
 * `lantu serve`, which is `npm start`: the database, the samples on the very first start, the server, until a signal
 * ends it. Returns the exit code; rejects with a named problem where it cannot start, and then nothing was changed.
 */
export const serve = (terminal: Terminal): Promise<number> =>
  withSettings(terminal, (settings) => served(settings, terminal));

async function served(settings: Settings, terminal: Terminal): Promise<number> {
  const { language, out, err } = terminal;
  await checkPort(settings.host, settings.port);
  const database = await openDatabase(settings);
  sayWhere(database, settings, terminal);
  const reader = new ReaderPool();
  const webDir = join(projectRoot, "packages", "web", "dist");
  const stop = firstSignal();
  try {
    await importSamplesOnce(database.store, reader, terminal);
    const { host, port, dataDir, publicUrl, trustedProxies, providers } = settings;
    const proposer = settings.proposer === null ? null : createProposer(settings.proposer);
    const server = await createServer({
      ...{ store: database.store, reader, proposer, webDir, host, port, dataDir },
      ...{ publicUrl, trustedProxies, providers },
    });
    await server.listen();
    mkdirSync(dataDir, { recursive: true });
    announceServer(dataDir, { url: server.url, pid: process.pid });
    const site = publicUrl?.origin ?? server.url;
    out(`${message(language, "serve-ready", { url: site })}\n`);
    const first = await firstAdministratorLink(database.store);
    if (first !== null) out(`${message(language, "serve-first-administrator", { url: `${site}${first}` })}\n`);
    const cause = await Promise.race([stop, database.ended.then(() => "database" as const)]);
    out(`${message(language, "serve-stop")}\n`);
    withdrawServer(dataDir);
    await server.close();
    if (cause === "database") err(`${message(language, "database-ended", { path: database.where })}\n`);
    return cause === "database" ? 1 : 0;
  } finally {
    await reader.close();
    await database.close();
    out(`${message(language, "serve-stopped")}\n`);
  }
}

function sayWhere(database: OpenDatabase, { dataDir, proposer }: Settings, { language, out }: Terminal): void {
  const where = database.embedded
    ? message(language, "serve-database", { path: database.where })
    : message(language, "serve-external", { database: database.where });
  out(`${where}\n`);
  if (proposer !== null)
    out(`${message(language, "serve-proposer", { model: proposer.model, host: proposer.url.host })}\n`);
  if (database.elsewhere) out(`${message(language, "serve-elsewhere", { wanted: dataDir })}\n`);
}

/** Resolves with the first SIGINT or SIGTERM; later ones change nothing, stopping is under way. */
function firstSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(signal));
  });
}
