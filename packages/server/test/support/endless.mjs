// A server that receives files and never finishes reading them, to be killed. argv: the database's settings, the log's folder.
import { createServer } from "@lantu/server";
import { openStore } from "@lantu/store";

const [connection, dataDir] = process.argv.slice(2);
const store = await openStore(JSON.parse(connection));
const reader = { read: () => new Promise(() => {}) };
const server = await createServer({ store, reader, dataDir, webDir: dataDir, host: "127.0.0.1", port: 0 });
process.stdout.write(`${await server.listen()}\n`);
