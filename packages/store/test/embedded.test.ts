import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EmbeddedProblem, startEmbedded } from "../src/embedded/index.ts";

let dir: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "lantu-embedded-"));
  chmodSync(dir, 0o755);
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(dir, { recursive: true, force: true });
});

async function problem(run: Promise<unknown>): Promise<EmbeddedProblem> {
  const error = await run.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof EmbeddedProblem)) throw new Error(`no EmbeddedProblem: ${error}`);
  return error;
}

/** Starts another process on the directory; resolves with PostgreSQL's process number. */
function hold(data: string): Promise<{ readonly holder: ChildProcess; readonly postgres: number }> {
  const holder = spawn(process.execPath, [join(import.meta.dirname, "embedded-holder.mjs"), data], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  children.push(holder);
  return new Promise((resolve, reject) => {
    holder.stdout?.once("data", (line) => resolve({ holder, postgres: Number(String(line)) }));
    holder.once("exit", () => reject(new Error("the holder ended")));
  });
}

const died = (child: ChildProcess) => new Promise((resolve) => child.once("exit", resolve));

async function rowsKept(data: string): Promise<number> {
  const database = await startEmbedded(data);
  const client = new pg.Client(database.connection);
  await client.connect();
  const { rows } = await client.query("select count(*)::int as n from kept");
  await client.end();
  await database.stop();
  return rows[0].n;
}

describe("the embedded database", () => {
  test("is made on first use, durable, reachable only through its private socket, and stops", async () => {
    const database = await startEmbedded(join(dir, "data"));
    const client = new pg.Client(database.connection);
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('fsync') f, current_setting('synchronous_commit') s, current_setting('listen_addresses') l, current_setting('server_encoding') e",
    );
    expect(rows[0]).toEqual({ f: "on", s: "on", l: "", e: "UTF8" });
    expect(database.created).toBe(true);
    await client.end();
    await database.stop();
    expect(existsSync(join(database.path, "postmaster.pid"))).toBe(false);
    expect(existsSync(join(dir, "data", "owner.json"))).toBe(false);
  });

  test("refuses a directory another process uses, naming it, and leaves that one alone", async () => {
    const data = join(dir, "data");
    const { holder } = await hold(data);
    const refusal = await problem(startEmbedded(data));
    expect(refusal.code).toBe("data-in-use");
    expect(refusal.params.pid).toBe(holder.pid);
    const gone = died(holder);
    holder.kill("SIGKILL");
    await gone;
    expect(await rowsKept(data)).toBe(1);
  });

  test("of several that start at once on a directory a dead process left, one gets it", async () => {
    const data = join(dir, "data");
    const { holder } = await hold(data);
    const gone = died(holder);
    holder.kill("SIGKILL");
    await gone;
    const tries = await Promise.allSettled([hold(data), hold(data), hold(data)]);
    expect(tries.filter((t) => t.status === "fulfilled")).toHaveLength(1);
  });

  test("loses nothing that was acknowledged when everything is killed", async () => {
    const data = join(dir, "data");
    for (let round = 1; round <= 3; round++) {
      const { holder, postgres } = await hold(data);
      const gone = died(holder);
      holder.kill("SIGKILL");
      process.kill(postgres, "SIGKILL");
      await gone;
      expect(await rowsKept(data)).toBe(round);
    }
  });

  test("refuses data of another major version and changes nothing", async () => {
    const data = join(dir, "data");
    mkdirSync(join(data, "postgres"), { recursive: true });
    writeFileSync(join(data, "postgres", "PG_VERSION"), "16\n");
    const refusal = await problem(startEmbedded(data));
    expect(refusal.code).toBe("data-version");
    expect(refusal.params).toMatchObject({ found: "16", expected: "18" });
    expect(readdirSync(join(data, "postgres"))).toEqual(["PG_VERSION"]);
  });

  test("works where the directory's path is longer than a socket's address may be", async () => {
    const data = join(dir, "a".repeat(60), "b".repeat(60));
    const database = await startEmbedded(data);
    expect(database.connection.host.length).toBeLessThan(90);
    await database.stop();
  });

  test("says so where it cannot write", async () => {
    writeFileSync(join(dir, "file"), "");
    const refusal = await problem(startEmbedded(join(dir, "file", "data")));
    expect(refusal.code).toBe("data-not-writable");
  });

  const canMount = process.getuid?.() === 0 && spawnSync("mount", ["--version"]).status === 0;
  test.skipIf(!canMount)(
    "refuses a full disk before it touches anything (needs root to mount a small one)",
    async () => {
      const disk = join(dir, "disk");
      mkdirSync(disk);
      expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=20m", "tmpfs", disk]).status).toBe(0);
      try {
        const refusal = await problem(startEmbedded(join(disk, "data")));
        expect(refusal.code).toBe("disk-full");
        expect(existsSync(join(disk, "data", "postgres"))).toBe(false);
      } finally {
        spawnSync("umount", [disk]);
      }
    },
  );

  test.skipIf(process.getuid?.() !== 0)(
    "run by root under a closed home goes where the server's account can reach (needs root)",
    async () => {
      chmodSync(dir, 0o700);
      const database = await startEmbedded(join(dir, "data"));
      expect(database.elsewhere).toBe(true);
      await database.stop();
      rmSync(join(database.path, ".."), { recursive: true, force: true });
    },
  );
});
