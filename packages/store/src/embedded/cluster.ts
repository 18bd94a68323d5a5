import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EMBEDDED_MAJOR } from "./binaries.ts";
import { processExists } from "./owner.ts";
import { nearestDir, ownedDir, type Place } from "./place.ts";
import { EmbeddedProblem } from "./problem.ts";

/** Name of the superuser and of the database inside the embedded cluster; nobody else can reach its socket. */
export const EMBEDDED_USER = "lantu";

/** A fresh cluster takes 40 MB and PostgreSQL keeps up to 80 MB of write-ahead log before it tidies up. */
const NEEDED_TO_CREATE = 160 * 2 ** 20;
const NEEDED_TO_START = 32 * 2 ** 20;
/** Recovery after a crash of a large database takes its time; a start that is not ready by then has failed. */
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
/** Bytes of the server's own log to keep; it is begun anew at the start after. */
const LONGEST_LOG = 8 * 2 ** 20;

/**
 * One directory, one private socket, no network. Durability is PostgreSQL's default (fsync and synchronous commit on).
 * Memory is kept small: this database serves one process.
 */
const SETTINGS = [
  "listen_addresses=",
  "unix_socket_permissions=0700",
  "shared_buffers=64MB",
  "max_connections=40",
  "max_wal_size=256MB",
  "log_timezone=UTC",
  "timezone=UTC",
  "jit=off",
];

/** Refuses a data directory of another major version, and a disk that is nearly full, before anything is touched. */
export function checkCluster(place: Place): void {
  const versionFile = join(place.cluster, "PG_VERSION");
  const exists = existsSync(versionFile);
  const found = exists ? readFileSync(versionFile, "utf8").trim() : EMBEDDED_MAJOR;
  if (found !== EMBEDDED_MAJOR)
    throw new EmbeddedProblem("data-version", { path: place.cluster, found, expected: EMBEDDED_MAJOR });
  const needed = exists ? NEEDED_TO_START : NEEDED_TO_CREATE;
  const disk = statfsSync(nearestDir(place.cluster));
  const free = disk.bavail * disk.bsize;
  if (free < needed) throw new EmbeddedProblem("disk-full", { path: place.cluster, free, needed });
}

/** Makes a new cluster beside its final place and moves it there whole, so that a cut-off start leaves nothing half made. */
export function createCluster(place: Place): boolean {
  if (existsSync(join(place.cluster, "PG_VERSION"))) return false;
  for (const name of readdirSync(dirname(place.cluster))) {
    if (name.startsWith("postgres.new.")) rmSync(join(dirname(place.cluster), name), { recursive: true, force: true });
  }
  const half = `${place.cluster}.new.${process.pid}`;
  ownedDir(half, place.account);
  const args = ["-D", half, "-U", EMBEDDED_USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-instructions"];
  const made = spawnSync(join(place.binaries, "bin", "initdb"), args, { ...childOptions(place), encoding: "utf8" });
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw startFailure(place, `${made.stdout ?? ""}${made.stderr ?? ""}${made.error?.message ?? ""}`);
  }
  renameSync(half, place.cluster);
  return true;
}

/** Starts the server in a session of its own, so that Ctrl-C reaches us and not it, and waits until it accepts connections. */
export async function startServer(place: Place, further: readonly string[]): Promise<ChildProcess> {
  if (logSize(place) > LONGEST_LOG) truncateSync(place.log);
  const size = logSize(place);
  const log = openSync(place.log, "a");
  const settings = [...SETTINGS, ...further].flatMap((setting) => ["-c", setting]);
  const server = spawn(
    join(place.binaries, "bin", "postgres"),
    ["-D", place.cluster, "-k", place.sockets, ...settings],
    {
      ...childOptions(place),
      stdio: ["ignore", log, log],
      detached: true,
    },
  );
  closeSync(log);
  const failed = new Promise<never>((_, reject) => {
    server.once("error", (error) => reject(startFailure(place, error.message)));
    server.once("exit", () => reject(startFailure(place, logSince(place, size))));
  });
  await Promise.race([untilReady(place, server), failed]);
  server.removeAllListeners(); // from here on an end is no failed start
  failed.catch(() => undefined);
  return server;
}

const logSince = (place: Place, size: number): string => readFileSync(place.log).subarray(size).toString();

function logSize(place: Place): number {
  return existsSync(place.log) ? statSync(place.log).size : 0;
}

/** PostgreSQL writes its state into the eighth line of postmaster.pid (miscadmin.h, PM_STATUS_READY). */
async function untilReady(place: Place, server: ChildProcess): Promise<void> {
  const end = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < end) {
    const { pid, status } = postmaster(place);
    if (pid === server.pid && status === "ready") return;
    await sleep(10);
  }
  await stopServer(server.pid);
  throw startFailure(place, "not ready in time");
}

/** What postmaster.pid says of a running (or dead) server of this cluster. */
export function postmaster(place: Place): { readonly pid: number | null; readonly status: string | null } {
  try {
    const lines = readFileSync(join(place.cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]) || null, status: lines[7]?.trim() ?? null };
  } catch {
    return { pid: null, status: null };
  }
}

/**
 * Stops a server whose own process is gone: after `kill -9` of ours PostgreSQL lives on without anybody to serve.
 * Where it was killed too, its children end by themselves soon after it and are waited for; and where nobody reaps the
 * dead (a container without an init), PostgreSQL would take the unreaped process for a living server and refuse to
 * start, so then, and only with no process left in the directory, its two lock files are taken away.
 */
export async function stopOrphan(place: Place): Promise<void> {
  const { pid } = postmaster(place);
  if (pid && processExists(pid) && isPostgres(pid)) await stopServer(pid);
  if (!(await until(() => livingIn(place.cluster).length === 0, STOP_TIMEOUT_MS))) return;
  for (const file of [join(place.cluster, "postmaster.pid"), join(place.sockets, ".s.PGSQL.5432.lock")]) {
    if (isUnreaped(firstNumber(file))) rmSync(file, { force: true });
  }
}

function firstNumber(file: string): number | null {
  return existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) || null : null;
}

function isUnreaped(pid: number | null): boolean {
  return pid !== null && existsSync(`/proc/${pid}/stat`) && !processExists(pid);
}

/** Processes whose working directory is the cluster: PostgreSQL's server and each of its children. */
function livingIn(cluster: string): readonly number[] {
  if (!existsSync("/proc")) return [];
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => workingDirectory(pid) === cluster);
}

function workingDirectory(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return (
      spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.includes("postgres") ?? false
    );
  }
}

/** Fast shutdown (SIGINT: connections are ended, everything is written); if that hangs, immediate (SIGQUIT: recovery at next start). */
export async function stopServer(pid: number | undefined): Promise<void> {
  if (!pid || !processExists(pid)) return;
  process.kill(pid, "SIGINT");
  if (await gone(pid, STOP_TIMEOUT_MS)) return;
  process.kill(pid, "SIGQUIT");
  await gone(pid, STOP_TIMEOUT_MS);
}

const gone = (pid: number, timeout: number): Promise<boolean> => until(() => !processExists(pid), timeout);

async function until(condition: () => boolean, timeout: number): Promise<boolean> {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    if (condition()) return true;
    await sleep(20);
  }
  return condition();
}

function childOptions(place: Place) {
  const env = { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
  return place.account ? { env, cwd: "/", uid: place.account.uid, gid: place.account.gid } : { env, cwd: "/" };
}

/** Reads the cause out of what PostgreSQL printed. */
function startFailure(place: Place, output: string): EmbeddedProblem {
  const path = place.cluster;
  if (/No space left on device/i.test(output))
    return new EmbeddedProblem("disk-full", { path, free: 0, needed: NEEDED_TO_START });
  if (/Permission denied|Read-only file system/i.test(output))
    return new EmbeddedProblem("data-not-writable", { path });
  const running = /lock file .* already exists[\s\S]*?PID (\d+)/.exec(output);
  if (running) return new EmbeddedProblem("data-in-use", { path, pid: Number(running[1]) });
  return new EmbeddedProblem("database-failed", { path, log: output.trim().split("\n").slice(-4).join(" | ") });
}
