import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ReaderPool } from "@lantu/readers";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type TestStore, testStore } from "../../store/test/database.ts";
import { createServer, type LantuServer, type PlanReader } from "../src/index.ts";
import { multipart, send, settled, upload } from "./support/client.ts";
import { annualPlan, cityPlan, districtPlan, statistics, workReport } from "./support/samples.ts";

let held: TestStore;
const dataDir = mkdtempSync(join(tmpdir(), "lantu-server-"));
const pool = new ReaderPool({ threads: 1, idle: 1000 });
const started: LantuServer[] = [];

beforeAll(async () => {
  held = await testStore();
});
afterEach(async () => {
  for (const server of started.splice(0)) await server.close();
});
afterAll(async () => {
  await pool.close();
  await held.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A server on the store the tests share; one at a time, for they would take each other's files to read. */
async function start(reader: PlanReader = pool): Promise<LantuServer> {
  const logger = pino({ level: "silent" });
  const place = { dataDir, webDir: dataDir, host: "127.0.0.1", port: 0 };
  const server = await createServer({ store: held.store, reader, ...place, logger, checkAnswers: true });
  started.push(server);
  return server;
}

/** A reader that comes to no end but by its signal; `begun` resolves with the first file. */
function endlessReader() {
  let began = () => {};
  const begun = new Promise<void>((resolve) => {
    began = resolve;
  });
  const reader: PlanReader = {
    read: (_bytes, _name, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
        began();
      }),
  };
  return { reader, begun };
}

/** A server in a process of its own that receives files and never finishes reading them. */
async function startDoomed() {
  const script = fileURLToPath(new URL("./support/endless.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(held.connection), dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  const kill = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { url: String(line).trim(), kill };
}

describe("an import that is not finished", () => {
  it("survives a killed process: the next one reads it", async () => {
    const doomed = await startDoomed();
    const batch = crypto.randomUUID();
    const { body, headers } = multipart([annualPlan, workReport]);
    const sent = await fetch(`${doomed.url}/api/v1/imports?batch=${batch}&publish=true`, {
      method: "POST",
      body: new Uint8Array(body),
      headers,
    });
    expect(sent.status).toBe(202);
    const states = async () => (await held.store.imports.list({ batch })).map(({ state }) => state);
    while (!(await states()).every((state) => state === "reading")) await new Promise((next) => setTimeout(next, 50));
    await doomed.kill();
    const { app } = await start();
    const finished = await settled(app, batch);
    expect(finished.map(({ state, problem }) => [state, problem])).toEqual([
      ["published", null],
      ["published", null],
    ]);
  });

  it("stopped in good order goes on at the next start", async () => {
    const { reader, begun } = endlessReader();
    const first = await start(reader);
    const batch = crypto.randomUUID();
    await send(first.app, `/api/v1/imports?batch=${batch}`, { method: "POST", ...multipart([cityPlan]) });
    await begun;
    await first.close();
    const [finished] = await settled((await start()).app, batch);
    expect(finished).toMatchObject({ state: "review", problem: null });
  });

  it("that was saved, but not noted as finished, is finished and no duplicate of itself", async () => {
    const before = await start();
    const [first] = await upload(before.app, [statistics]);
    await before.close();
    await held.store.imports.change(first.id, { state: "reading", stage: "save" });
    const [finished] = await settled((await start()).app, first.batch);
    expect(finished).toMatchObject({ state: "review", document: first.document, problem: null });
  });

  it("can be cancelled: it is stopped, nothing is saved, its bytes are let go", async () => {
    const { reader, begun } = endlessReader();
    const { app } = await start(reader);
    const post = (url: string) => send(app, `/api/v1/imports/${url}`, { method: "POST" });
    const [{ id }] = (await send(app, "/api/v1/imports", { method: "POST", ...multipart([districtPlan]) })).json.items;
    await begun;
    expect((await post(`${id}/cancel`)).json.state).toBe("cancelled");
    const again = await post(`${id}/cancel`);
    expect([again.status, again.json.code]).toEqual([409, "conflict"]);
    const lost = await post("none/cancel");
    expect([lost.status, lost.json.code]).toEqual([404, "not-found"]);
    expect((await held.store.imports.get(id))?.source).toBeNull();
    expect(await held.store.documents.list({ states: ["review"] })).not.toContainEqual(
      expect.objectContaining({ fileName: districtPlan.name }),
    );
  });
});

describe("following imports", () => {
  const stop = new AbortController();
  afterAll(() => stop.abort());

  interface Told {
    readonly id: string;
    readonly data: { readonly id: string; readonly batch: string; readonly state: string; readonly fileName: string };
  }

  async function* events(url: string, headers: Record<string, string> = {}): AsyncGenerator<Told> {
    const answer = await fetch(`${url}/api/v1/imports/events`, { headers, signal: stop.signal });
    expect(answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    let text = "";
    const decoder = new TextDecoder();
    for await (const piece of answer.body!) {
      text += decoder.decode(piece, { stream: true });
      const messages = text.split("\n\n");
      text = messages.pop() ?? "";
      for (const message of messages) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(message)?.[1];
        const data = field("data");
        if (data !== undefined && field("event") === "import") yield { id: field("id") ?? "", data: JSON.parse(data) };
      }
    }
  }

  it("tells each change as it happens, and goes on where a reader stopped", async () => {
    const server = await start();
    const url = await server.listen();
    const batch = crypto.randomUUID();
    const stream = events(url);
    const sent = send(server.app, `/api/v1/imports?batch=${batch}`, { method: "POST", ...multipart([districtPlan]) });
    const told: Told[] = [];
    for await (const event of stream) {
      if (event.data.batch === batch) told.push(event);
      if (told.at(-1)?.data.state === "review") break;
    }
    await sent;
    expect(told[0]!.data.fileName).toBe(districtPlan.name);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    expect(told.length).toBeGreaterThan(1);

    const missed: Told[] = [];
    for await (const event of events(url, { "last-event-id": told[0]!.id })) {
      missed.push(event);
      if (event.id === told.at(-1)!.id) break;
    }
    expect(missed.filter(({ data }) => data.batch === batch).map(({ id }) => id)).toEqual(
      told.slice(1).map(({ id }) => id),
    );

    for await (const event of events(url, { "last-event-id": "another-server-7" })) {
      expect(event.data.state).toBeDefined(); // begins anew with the imports as they stand
      break;
    }
  });
});
