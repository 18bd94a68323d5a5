import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReaderPool } from "@lantu/readers";
import { pino } from "pino";
import { testStore } from "../../../store/test/database.ts";
import { createServer, type LantuServer, type ServerOptions } from "../../src/index.ts";

/** A server on an empty database of its own, not listening; every answer is checked against the contract. */
export interface TestServer {
  readonly server: LantuServer;
  readonly store: ServerOptions["store"];
  readonly app: LantuServer["app"];
  /** A reader for further servers on the same store. */
  readonly reader: ReaderPool;
  close(): Promise<void>;
}

/** Starts a server for one test file. */
export async function testServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const { store, close } = await testStore();
  const dataDir = mkdtempSync(join(tmpdir(), "lantu-server-"));
  const reader = new ReaderPool({ threads: 1, idle: 1000 });
  const server = await createServer({
    store,
    reader,
    dataDir,
    webDir: join(dataDir, "web"),
    host: "127.0.0.1",
    port: 0,
    logger: pino({ level: process.env.LANTU_TEST_LOG ?? "silent" }),
    checkAnswers: true,
    ...options,
  });
  return {
    server,
    store,
    reader,
    app: server.app,
    close: async () => {
      await server.close();
      await reader.close();
      await close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
