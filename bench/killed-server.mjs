// The product on a data directory until it is killed. Loads everything first, and starts once it is told the directory on
// stdin; then prints what it found there, its address and the process number of its PostgreSQL.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pino } from "pino";
import { ReaderPool } from "../packages/readers/dist/index.js";
import { createServer } from "../packages/server/dist/index.js";
import { openStore, startEmbedded } from "../packages/store/dist/index.js";

const [dataDir] = await new Promise((resolve) =>
  createInterface(process.stdin).once("line", (line) => resolve([line])),
);
mkdirSync(dataDir, { recursive: true });
const begin = performance.now();
const database = await startEmbedded(dataDir);
const store = await openStore(database.connection);
const recovered = performance.now() - begin;
const verified = await store.journal.verify();
const names = [...(await store.items.find("unit", "all")).values()].map(({ value }) => value.name);
const reader = new ReaderPool({ threads: 1, idle: 1000 });
const limits = { writesPerMinute: 1_000_000, searchesPerMinute: 1_000_000 };
const place = { webDir: join(dataDir, "web"), host: "127.0.0.1", port: 0, dataDir };
const server = await createServer({ store, reader, limits, logger: pino({ level: "silent" }), ...place });
const url = await server.listen();
process.stdout.write(`${JSON.stringify({ url, postgres: database.pid, recovered, verified, names })}\n`);
