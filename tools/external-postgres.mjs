// A throw-away cluster of the system's own PostgreSQL, so that the database tests can run on it as on the embedded one.
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const DEBIAN = "/usr/lib/postgresql";
const OLDEST = 15;

/** Folder of the newest installed PostgreSQL's programs, or null. */
export function installedPostgres() {
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN)
    .map(Number)
    .filter((v) => v >= OLDEST && existsSync(join(DEBIAN, String(v), "bin", "postgres")));
  return versions.length ? join(DEBIAN, String(Math.min(...versions)), "bin") : null;
}

/** PostgreSQL refuses to run as root; Debian's package makes the account `postgres`. */
function account() {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((l) => l.startsWith("postgres:"));
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Starts it; returns its connection string and how to stop and remove it. */
export async function startExternal(bin) {
  const dir = mkdtempSync(join(tmpdir(), "lantu-pg-"));
  const as = account();
  if (as.uid) chownSync(dir, as.uid, as.gid);
  const options = { ...as, cwd: "/", env: { PATH: process.env.PATH, LC_ALL: "C" } };
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", join(dir, "data"), "-U", "lantu", "-A", "trust", "-E", "UTF8", "--locale=C"],
    { ...options, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const server = spawn(
    join(bin, "postgres"),
    ["-D", join(dir, "data"), "-k", dir, "-c", "listen_addresses=", "-c", "fsync=off"],
    { ...options, stdio: "ignore" },
  );
  for (let i = 0; i < 500 && !existsSync(join(dir, ".s.PGSQL.5432")); i++) await sleep(20);
  const stop = async () => {
    server.kill("SIGINT");
    if (server.exitCode === null) await new Promise((done) => server.once("exit", done));
    rmSync(dir, { recursive: true, force: true });
  };
  return { url: `postgres://lantu@localhost/postgres?host=${encodeURIComponent(dir)}`, stop };
}
