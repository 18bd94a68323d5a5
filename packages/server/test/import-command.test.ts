import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFiles } from "../../cli/src/import.ts";
import { announceServer } from "../../cli/src/place.ts";
import { type TestDatabase, testDatabase } from "../../store/test/database.ts";
import { type TestServer, testServer } from "./support/server.ts";

const dataDir = mkdtempSync(join(tmpdir(), "lantu-import-"));
const sample = (name: string) => fileURLToPath(new URL(`../../../samples/files/${name}`, import.meta.url));
const plan = sample("district-plan-2021-2025.txt");
const report = sample("district-work-report-2022.docx");
const empty = join(dataDir, "空.txt");

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Runs the command; what it printed and its exit code. */
async function run(args: readonly string[], env: Record<string, string> = {}, interactive = false) {
  let out = "";
  let err = "";
  const code = await importFiles(args, {
    language: "en",
    env: { LANTU_DATA: dataDir, ...env },
    interactive,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    bytesOf: (path) => readFile(path),
  });
  return { code, out, err, lines: out.trimEnd().split("\n") };
}

describe("lantu import, with a server running", () => {
  let lantu: TestServer;
  beforeAll(async () => {
    writeFileSync(empty, "");
    lantu = await testServer();
    announceServer(dataDir, { url: await lantu.server.listen(), pid: process.pid });
  });
  afterAll(() => lantu.close());

  it("hands the files to it and tells what became of each, in their order", async () => {
    const { code, lines, err } = await run([plan, empty, join(dataDir, "missing.txt"), report]);
    expect(code).toBe(1);
    expect(err).toContain("missing.txt: there is no such file");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^district-plan-2021-2025\.txt: .+, \d+ commitments .*waiting for review$/);
    expect(lines[1]).toContain("“空.txt” is empty");
    expect(lines[2]).toMatch(/^district-work-report-2022\.docx: /);
    expect(await lantu.store.documents.list({ states: ["review"] })).toHaveLength(2);
  });

  it("the same files again are no failure; with --format json each is an object", async () => {
    const { code, lines } = await run([plan, report, "--publish", "--format", "json"], {}, true);
    expect(code).toBe(0);
    expect(lines.map((line) => JSON.parse(line).state)).toEqual(["duplicate", "duplicate"]);
  });
});

describe("lantu import, without a server", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    announceServer(dataDir, { url: "http://127.0.0.1:9", pid: 1 });
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it("opens the database itself and can publish at once", async () => {
    const { url, host, port, user, database: name } = database.connection;
    const address = url ?? `postgres://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host ?? "")}`;
    const { code, lines, err } = await run([plan, "--publish"], { LANTU_DATABASE_URL: address }, true);
    expect([code, lines[0]]).toEqual([0, expect.stringMatching(/commitments, published$/)]);
    expect(err).toContain("\r");
  });
});

describe("lantu import, used wrongly", () => {
  it.each([
    [[], "Name at least one file"],
    [["--colour", "x.txt"], "--colour: not understood"],
    [["x.txt", "--format", "xml"], "no format “xml”"],
  ])("%j", async (args, sentence) => {
    const { code, err, out } = await run(args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(sentence);
  });
});
