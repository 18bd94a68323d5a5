import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { clientConfig, type StoreConnection } from "../src/connection.ts";
import { startEmbedded } from "../src/embedded/index.ts";
import { openStore } from "../src/open-store.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The server on which every test file makes databases of its own. */
    readonly databaseServer: StoreConnection;
    /** Name of a database on it with the schema and nothing else, to be copied. */
    readonly databaseTemplate: string;
  }
}

/** What these tests do not look at, `killed.test.ts` does: nothing need survive, and two files share the connections. */
const FLEETING = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=120"];

/** A server to make databases on: the one `LANTU_TEST_DATABASE_URL` names, else an embedded one of its own. */
interface Server {
  readonly connection: StoreConnection;
  stop(): Promise<void>;
}

/** One server for all test files of a run, and the schema made once. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const template = `lantu_template_${randomBytes(6).toString("hex")}`;
  await administer(server.connection, `create database ${template} encoding 'UTF8' template template0`);
  await (await openStore(databaseOn(server.connection, template))).close();
  provide("databaseServer", server.connection);
  provide("databaseTemplate", template);
  return async () => {
    await administer(server.connection, `drop database ${template} with (force)`);
    await server.stop();
  };
}

async function startServer(): Promise<Server> {
  const url = process.env.LANTU_TEST_DATABASE_URL;
  if (url) return { connection: { url }, stop: async () => {} };
  const dataDir = mkdtempSync(join(tmpdir(), "lantu-store-"));
  chmodSync(dataDir, 0o755); // PostgreSQL runs as another account where we are root
  const server = await startEmbedded(dataDir, FLEETING);
  return {
    connection: server.connection,
    stop: async () => {
      await server.stop();
      await server.ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same server, another database. */
export function databaseOn(server: StoreConnection, database: string): StoreConnection {
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
