import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { StoreConnection } from "../src/index.ts";
import { openStore, StoreProblem } from "../src/index.ts";
import { administer, type TestDatabase, testDatabase } from "./database.ts";
import { describeSchema } from "./schema.ts";

const databases: TestDatabase[] = [];
afterEach(async () => {
  for (const database of databases.splice(0)) await database.drop();
});

async function database(options?: string): Promise<StoreConnection> {
  const made = await testDatabase(options);
  databases.push(made);
  return made.connection;
}

async function problem(connection: StoreConnection): Promise<StoreProblem> {
  const error = await openStore(connection).then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof StoreProblem)) throw new Error(`no StoreProblem: ${error}`);
  return error;
}

const tables = (connection: StoreConnection) =>
  administer(connection, "select tablename from pg_tables where schemaname in ('public', 'drizzle')");

test("the schema a database gets is the one written down", async () => {
  const connection = await database();
  await (await openStore(connection)).close();
  await expect(await describeSchema(connection)).toMatchFileSnapshot("../schema.txt");
});

test("opening again changes nothing, and several at once bring an empty database up to date together", async () => {
  const connection = await database();
  const stores = await Promise.all([1, 2, 3].map(() => openStore(connection)));
  await Promise.all(stores.map((store) => store.close()));
  const applied = await administer(connection, "select count(*)::int as n from drizzle.__drizzle_migrations");
  const again = await openStore(connection);
  expect(await administer(connection, "select count(*)::int as n from drizzle.__drizzle_migrations")).toEqual(applied);
  await again.close();
});

test("a database a later version has been at is refused and left as it is", async () => {
  const connection = await database();
  await (await openStore(connection)).close();
  await administer(
    connection,
    "insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 33000000000000)",
  );
  expect(await problem(connection)).toMatchObject({
    code: "database-newer",
    params: { found: new Date(33e12).toISOString() },
  });
});

test("a database in another encoding is refused and left empty", async () => {
  const connection = await database("encoding 'SQL_ASCII' locale 'C' template template0");
  expect(await problem(connection)).toMatchObject({ code: "database-encoding", params: { found: "SQL_ASCII" } });
  expect(await tables(connection)).toEqual([]);
});

test("a database that is not there, or lets nobody in, is unreachable, and the password is not told", async () => {
  const nowhere = await problem({ url: "postgres://me:secret@127.0.0.1:1/plans" });
  expect(nowhere).toMatchObject({
    code: "database-unreachable",
    params: { host: "127.0.0.1", port: 1, database: "plans" },
  });
  expect(JSON.stringify(nowhere.params)).toContain("ECONNREFUSED");
  expect(JSON.stringify(nowhere)).not.toContain("secret");
  const connection = await database();
  const other =
    connection.url === undefined
      ? { ...connection, database: "nothing" }
      : { url: Object.assign(new URL(connection.url), { pathname: "/nothing" }).href };
  expect((await problem(other)).params).toMatchObject({
    database: "nothing",
    reason: expect.stringContaining("3D000"),
  });
});

test("a database where this account may not make tables is refused with the server's reason", async () => {
  const connection = await database();
  const read = "set default_transaction_read_only = on";
  await administer(connection, `do $$ begin execute 'alter database ' || current_database() || ' ${read}'; end $$`);
  expect(await problem(connection)).toMatchObject({
    code: "database-forbidden",
    params: { reason: expect.stringContaining("25006") },
  });
  expect(await tables(connection)).toEqual([]);
});

test("a server before version 15 is refused before anything is asked of it", async () => {
  const old = await oldServer();
  expect(await problem(old.connection)).toMatchObject({
    code: "database-too-old",
    params: { found: "14.9", needed: 15 },
  });
  expect(old.queries()).toHaveLength(1);
  await old.stop();
});

/** Speaks just enough of the protocol to be a PostgreSQL 14: none is in reach of the tests. */
async function oldServer() {
  const directory = mkdtempSync(join(tmpdir(), "lantu-old-"));
  const seen: string[] = [];
  const message = (type: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), length, body]);
  };
  const text = (value: string) => Buffer.concat([Buffer.from([0, 0, 0, value.length]), Buffer.from(value)]);
  const ready = message("Z", Buffer.from("I"));
  const column = (name: string, type: number) => {
    const rest = Buffer.alloc(18);
    rest.writeInt32BE(type, 6);
    return Buffer.concat([Buffer.from(`${name}\0`), rest]);
  };
  const columns = [column("number", 23), column("version", 25), column("encoding", 25), column("database", 25)];
  const answer = Buffer.concat([
    message("T", Buffer.concat([Buffer.from([0, 4]), ...columns])),
    message("D", Buffer.concat([Buffer.from([0, 4]), text("140009"), text("14.9"), text("UTF8"), text("old")])),
    ...[message("C", Buffer.from("SELECT 1\0")), ready],
  ]);
  const server = createServer((socket) => {
    let greeted = false;
    socket.on("error", () => {});
    socket.on("data", (data) => {
      if (!greeted) socket.write(Buffer.concat([message("R", Buffer.alloc(4)), ready]));
      else if (data[0] === "Q".charCodeAt(0)) seen.push(data.toString()) && socket.write(answer);
      greeted = true;
    });
  });
  await new Promise<void>((resolve) => server.listen(join(directory, ".s.PGSQL.5432"), resolve));
  return {
    connection: { host: directory, port: 5432, user: "me", database: "old" },
    queries: () => seen,
    stop: async () => {
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true });
    },
  };
}
