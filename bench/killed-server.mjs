// The product on a data directory until it is killed: prints its address and the process number of its PostgreSQL.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { ReaderPool } from "../packages/readers/dist/index.js";
import { createServer } from "../packages/server/dist/index.js";
import { openStore, startEmbedded } from "../packages/store/dist/index.js";

const [, , dataDir] = process.argv;
mkdirSync(dataDir, { recursive: true });
const database = await startEmbedded(dataDir);
const store = await openStore(database.connection);
const reader = new ReaderPool({ threads: 1, idle: 1000 });
const limits = { writesPerMinute: 1_000_000, searchesPerMinute: 1_000_000 };
const place = { webDir: join(dataDir, "web"), host: "127.0.0.1", port: 0, dataDir };
const server = await createServer({ store, reader, limits, logger: pino({ level: "silent" }), ...place });
const url = await server.listen();
process.stdout.write(`${JSON.stringify({ url, postgres: database.pid })}\n`);
