// The product on the database of a data directory, in a process of its own: `fork(…, [dataDir])`. Sends its address once it
// listens; asked for `memory`, its resident bytes; told to `close`, closes and ends.
import { join } from "node:path";
import { pino } from "pino";
import { ReaderPool } from "../packages/readers/dist/index.js";
import { createServer } from "../packages/server/dist/index.js";
import { embeddedConnection, openStore } from "../packages/store/dist/index.js";

const dataDir = process.argv[2] ?? "";
const store = await openStore(embeddedConnection(dataDir));
const reader = new ReaderPool({ threads: 1, idle: 1000 });
const limits = { writesPerMinute: 1_000_000, searchesPerMinute: 1_000_000 };
const place = { dataDir, webDir: join(dataDir, "web"), host: "127.0.0.1", port: 0 };
const server = await createServer({
  store,
  reader,
  limits,
  logger: pino({ level: "error" }, process.stderr),
  ...place,
});
process.send?.({ url: await server.listen() });
process.on("message", async (asked) => {
  if (asked === "memory") return void process.send?.({ memory: process.memoryUsage.rss() });
  await server.close();
  await reader.close();
  await store.close();
  process.disconnect();
});
