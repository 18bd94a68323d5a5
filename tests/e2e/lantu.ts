import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const READY = /http:\/\/[\w.:[\]]+/;
const START_TIMEOUT_MS = 120_000;

/** A Lantu started as a user starts it, on a data directory of its own. */
export interface Lantu {
  readonly url: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  readonly printed: () => string;
  /** Sends a signal and waits for the end; resolves with the exit code (null where the signal ended it). */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** A data directory that any account may enter; removed by `removeData`. */
export function newData(): string {
  const dir = mkdtempSync(join(tmpdir(), "lantu-data-"));
  chmodSync(dir, 0o755);
  return dir;
}

/** A data directory as a server that has ended left another one. The files keep their owner, whom PostgreSQL insists on. */
export function copyData(from: string): string {
  const dir = newData();
  execFileSync("cp", ["-a", `${from}/.`, dir]);
  return dir;
}

export const removeData = (dir: string): void => rmSync(dir, { recursive: true, force: true });

/** Spawns `lantu …` with its own environment. */
export function lantu(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const bin = join(root, "packages", "cli", "bin", "lantu.mjs");
  return spawn(process.execPath, [bin, ...args], {
    cwd: root,
    env: { ...process.env, LANTU_DATABASE_URL: "", LANTU_LANG: "en", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs a command to its end. */
export function ran(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (piece) => (out += piece));
  child.stderr?.on("data", (piece) => (err += piece));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}

/** Starts the server and waits until it says where it is. */
export async function startLantu(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<Lantu> {
  const port = env.LANTU_PORT ?? String(await freePort());
  const child = lantu(["serve"], { LANTU_DATA: dataDir, LANTU_PORT: port, ...env });
  let text = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready in time:\n${text}`)), START_TIMEOUT_MS);
    const listen = (piece: Buffer) => {
      text += piece;
      if (/ready: http/.test(text)) resolve(clearTimeout(timer));
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    ended.then((code) => reject(new Error(`ended with ${code}:\n${text}`)));
  });
  const url = READY.exec(text.slice(text.indexOf("ready: ")))?.[0] ?? "";
  const end = (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    return ended;
  };
  return { url, dataDir, process: child, printed: () => text, end };
}
