// Holds an embedded database until it is killed; prints its process number once a write was acknowledged.
import pg from "pg";
import { startEmbedded } from "../dist/embedded/index.js";

const database = await startEmbedded(process.argv[2]);
const client = new pg.Client(database.connection);
await client.connect();
await client.query("create table if not exists kept (n int)");
await client.query("insert into kept values (1)");
process.stdout.write(`${database.pid}\n`);
setInterval(() => {}, 1000);
