import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import type { StoreConnection } from "../src/connection.ts";
import { openStore } from "../src/open-store.ts";
import type { Store } from "../src/store.ts";
import { administer, databaseOn } from "./database-server.ts";

export { administer };

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
  const server = inject("databaseServer");
  const name = `lantu_test_${randomBytes(6).toString("hex")}`;
  await administer(server, `create database ${name} ${options}`);
  return {
    connection: databaseOn(server, name),
    drop: async () => {
      await administer(server, `drop database ${name} with (force)`);
    },
  };
}

/** Opens a store on a database without documents or people, a copy of one whose schema is up to date. */
export async function testStore(): Promise<TestStore> {
  const { connection, drop } = await testDatabase(`template ${inject("databaseTemplate")}`);
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
