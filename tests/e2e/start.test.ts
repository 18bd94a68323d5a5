import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freePort, type Lantu, lantu, newData, ran, removeData, startLantu } from "./lantu.ts";

let data: string;
let running: Lantu | undefined;

beforeEach(() => {
  data = newData();
});
afterEach(async () => {
  if (running?.process.exitCode === null) await running.end("SIGKILL");
  running = undefined;
  removeData(data);
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 100));
}

const count = async (url: string): Promise<number> =>
  (await (await fetch(`${url}/api/v1/overview`)).json()).totals.commitments;

describe("npm start", () => {
  test("imports the samples once, and Ctrl-C or SIGTERM stop everything cleanly", async () => {
    running = await startLantu(data);
    expect(running.printed()).toMatch(/importing the samples/);
    expect((await fetch(running.url)).status).toBe(200);
    const commitments = await count(running.url);
    expect(commitments).toBeGreaterThan(100);
    expect(await running.end("SIGINT")).toBe(0);

    running = await startLantu(data);
    expect(running.printed()).not.toMatch(/samples/);
    expect(await count(running.url)).toBe(commitments);
    expect(await running.end("SIGTERM")).toBe(0);
  });

  test("a SIGTERM to npm itself stops everything too", async () => {
    const port = await freePort();
    const env = { ...process.env, LANTU_DATA: data, LANTU_PORT: String(port), LANTU_DATABASE_URL: "" };
    const npm = spawn("npm", ["start"], { cwd: join(import.meta.dirname, "..", ".."), env, stdio: "ignore" });
    const url = `http://127.0.0.1:${port}`;
    await until(async () => (await fetch(url).catch(() => null))?.ok === true);
    npm.kill("SIGTERM");
    await until(async () => !existsSync(join(data, "owner.json")));
    expect(await fetch(url).catch(() => null)).toBeNull();
    expect(existsSync(join(data, "postgres", "postmaster.pid"))).toBe(false);
  });

  test("loses nothing that was acknowledged when everything is killed", async () => {
    running = await startLantu(data);
    const { items } = await (await fetch(`${running.url}/api/v1/commitments?limit=1`)).json();
    const headers = { "content-type": "application/json", origin: running.url };
    const body = JSON.stringify({ title: "killed and still here" });
    const answer = await fetch(`${running.url}/api/v1/commitments/${items[0].id}`, { method: "PATCH", headers, body });
    expect(answer.status).toBe(200);
    await running.end("SIGKILL");
    running = await startLantu(data);
    const kept = await (await fetch(`${running.url}/api/v1/commitments/${items[0].id}`)).json();
    expect(kept.title).toBe("killed and still here");
  });

  test("a taken port: one sentence, nothing touched", async () => {
    const port = await freePort();
    const rival = createServer().listen(port, "127.0.0.1");
    const folder = join(data, "untouched");
    const { code, err } = await ran(lantu(["serve"], { LANTU_DATA: folder, LANTU_PORT: String(port) }));
    rival.close();
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain(`Port ${port}`);
  });

  test("a data directory in use: one sentence that names the process", async () => {
    running = await startLantu(data);
    const { code, err } = await ran(lantu(["serve"], { LANTU_DATA: data, LANTU_PORT: String(await freePort()) }));
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain(`process ${running.process.pid}`);
    expect((await fetch(running.url)).status).toBe(200);
  });

  test("data of another PostgreSQL: one sentence", async () => {
    mkdirSync(join(data, "postgres"));
    writeFileSync(join(data, "postgres", "PG_VERSION"), "15\n");
    const { code, err } = await ran(lantu(["serve"], { LANTU_DATA: data, LANTU_PORT: String(await freePort()) }));
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("PostgreSQL 15");
  });

  test("an external database that is not there: one sentence", async () => {
    const env = {
      LANTU_DATA: data,
      LANTU_PORT: String(await freePort()),
      LANTU_DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/none`,
    };
    const { code, err } = await ran(lantu(["serve"], env));
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("LANTU_DATABASE_URL");
  });

  test("a setting that cannot be used: one sentence that names it", async () => {
    const { code, err } = await ran(lantu(["serve"], { LANTU_DATA: data, LANTU_PORT: "seventy" }));
    expect(code).toBe(1);
    expect(err).toContain("LANTU_PORT");
  });
});
