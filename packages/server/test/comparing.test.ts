import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { ReaderPool } from "@lantu/readers";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../store/src/store.ts";
import { administer, type TestStore, testStore } from "../../store/test/database.ts";
import type { PlanReader } from "../src/imports/plan-reader.ts";
import { createServer, type LantuServer } from "../src/index.ts";
import { send, upload } from "./support/client.ts";
import { compared } from "./support/compared.ts";
import { cityPlan, districtPlan } from "./support/samples.ts";

let held: TestStore;
let server: LantuServer;
let documents: readonly string[];
const pool = new ReaderPool({ threads: 1 });
const dataDir = mkdtempSync(join(tmpdir(), "lantu-comparing-"));
const logged: string[] = [];
const log = new Writable({ write: (line, _, done) => done(void logged.push(String(line))) });

async function start(reader: PlanReader = pool, store: Store = held.store): Promise<void> {
  const place = { dataDir, webDir: dataDir, host: "127.0.0.1", port: 0 };
  server = await createServer({ store, reader, ...place, logger: pino(log), checkAnswers: true });
}

beforeAll(async () => {
  held = await testStore();
  await start();
  const imports = await upload(server.app, [cityPlan, districtPlan], "&publish=true");
  documents = imports.map(({ document }) => document);
  await compared(server.app);
});
afterAll(async () => {
  await server.close();
  await pool.close();
  await held.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const forget = () =>
  administer(
    held.connection,
    `delete from compared_documents; delete from account_slices; delete from concluded_places; delete from series;
      delete from reconciliations; delete from claims; delete from findings`,
  );
const told = async (): Promise<readonly string[]> => {
  const { json } = await send(server.app, "/api/v1/series?limit=500");
  return [...new Set<string>(json.items.flatMap((one: { documents: string[] }) => one.documents))].sort();
};
const everything = async () => {
  const { json } = await send(server.app, "/api/v1/reconciliations?limit=500&sort=place");
  return json.items.map(({ id, outcome }: { id: string; outcome: string }) => [id, outcome]);
};

describe("what was not compared before the server ended", () => {
  it("is compared at its next start, to the same conclusions", async () => {
    const before = await everything();
    await server.close();
    await forget();
    await start();
    await compared(server.app);
    expect(await everything()).toEqual(before);
    expect(await told()).toEqual([...documents].sort());
  });

  it("also where it ended while it compared", async () => {
    const before = await everything();
    await forget();
    await send(server.app, `/api/v1/documents/${documents[0]}`, {
      ...{ method: "PATCH", body: { issuer: "岚江市人民代表大会" }, headers: { "content-type": "application/json" } },
    });
    await server.close();
    await start();
    await compared(server.app);
    expect(await everything()).toEqual(before);
  });
});

describe("a document nothing can be made of", () => {
  it("is named in the log, and the others are compared", async () => {
    await server.close();
    await forget();
    const [city, district] = documents;
    await administer(held.connection, `delete from read_accounts where document = '${city}'`);
    logged.length = 0;
    await start({ read: pool.read.bind(pool), account: () => Promise.reject(new Error("damaged")) });
    await compared(server.app);
    expect(await told()).toEqual([district]);
    const lines = logged.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
    expect(lines).toMatchObject([{ document: city, error: { message: "damaged" } }]);
  });

  it("is compared when it changes and can be read", async () => {
    await server.close();
    await start();
    await compared(server.app);
    expect(await told()).toEqual([documents[1]]);
    await send(server.app, `/api/v1/documents/${documents[0]}`, {
      ...{ method: "PATCH", body: { issuer: "岚江市人民政府" }, headers: { "content-type": "application/json" } },
    });
    await compared(server.app);
    expect(await told()).toEqual([...documents].sort());
  });

  it("is left out where comparing it fails, and the others are compared", async () => {
    await server.close();
    await forget();
    logged.length = 0;
    const { conclusions } = held.store;
    // Both together, then whichever comes first by itself, twice.
    const refused: (readonly string[])[] = [];
    const spoken = (ids: readonly string[]) =>
      refused.length < 3 ? Promise.reject(new Error(`out of memory ${refused.push(ids)}`)) : conclusions.spoken(ids);
    await start(pool, { ...held.store, conclusions: { ...conclusions, spoken } });
    await compared(server.app);
    const [both = [], [first] = []] = refused;
    expect(refused).toEqual([expect.arrayContaining([...documents]), [first], [first]]);
    expect(await told()).toEqual(both.filter((one) => one !== first));
    const lines = logged.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
    expect(lines).toMatchObject([{ document: first }]);
  });
});
