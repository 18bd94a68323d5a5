import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll } from "vitest";
import { clientConfig, type StoreConnection } from "../src/connection.ts";
import { startEmbedded } from "../src/embedded/index.ts";
import { openStore } from "../src/open-store.ts";
import type { Store } from "../src/store.ts";

/** A server to make databases on: the one `LANTU_TEST_DATABASE_URL` names, else an embedded one of its own. */
interface Server {
  readonly connection: StoreConnection;
  stop(): Promise<void>;
}

/** An empty database of a test's own. */
export interface TestDatabase {
  readonly connection: StoreConnection;
  /** Takes the database away again. */
  drop(): Promise<void>;
}

/** A store in a database of its own. */
export interface TestStore {
  readonly store: Store;
  readonly connection: StoreConnection;
  close(): Promise<void>;
}

/** Makes an empty database; one for each test file keeps the files apart. */
export async function testDatabase(options = "encoding 'UTF8' template template0"): Promise<TestDatabase> {
  const server = await testServer();
  const name = `lantu_test_${randomBytes(6).toString("hex")}`;
  await administer(server.connection, `create database ${name} ${options}`);
  return {
    connection: databaseOn(server.connection, name),
    drop: async () => {
      await administer(server.connection, `drop database ${name} with (force)`);
    },
  };
}

/** Opens a store on an empty database. */
export async function testStore(): Promise<TestStore> {
  const { connection, drop } = await testDatabase();
  const store = await openStore(connection);
  return {
    store,
    connection,
    close: async () => {
      await store.close();
      await drop();
    },
  };
}

let server: Promise<Server> | undefined;

afterAll(async () => {
  await (await server)?.stop();
});

/** One server for all the databases of a test file, from the first until the file's last test is done. */
function testServer(): Promise<Server> {
  server ??= startServer();
  return server;
}

async function startServer(): Promise<Server> {
  const url = process.env.LANTU_TEST_DATABASE_URL;
  if (url) return { connection: { url }, stop: async () => {} };
  const dataDir = mkdtempSync(join(tmpdir(), "lantu-store-"));
  chmodSync(dataDir, 0o755); // PostgreSQL runs as another account where we are root
  const server = await startEmbedded(dataDir);
  return {
    connection: server.connection,
    stop: async () => {
      await server.stop();
      await server.ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function databaseOn(server: StoreConnection, database: string): StoreConnection {
  if (server.url === undefined) return { ...server, database };
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  return { url: url.href };
}

/** Asks a database something outside of a store. */
export async function administer(connection: StoreConnection, query: string): Promise<readonly unknown[]> {
  const client = new pg.Client(clientConfig(connection));
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}
