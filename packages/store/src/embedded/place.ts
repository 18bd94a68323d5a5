import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Account, serverAccount } from "./account.ts";
import { copyBinaries, EMBEDDED_MAJOR, packagedBinaries } from "./binaries.ts";
import { EmbeddedProblem } from "./problem.ts";

/** Where one embedded database lives and as whom it runs. */
export interface Place {
  /** The folder the user named. */
  readonly dataDir: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** Folder of the private socket, mode 0700. */
  readonly sockets: string;
  readonly log: string;
  /** Folder with `bin/postgres`. */
  readonly binaries: string;
  /** Account to drop to, or null. */
  readonly account: Account | null;
  /** True where the cluster had to be put outside `dataDir` because the server's account cannot get there. */
  readonly elsewhere: boolean;
}

/** Where clusters and binaries go when root runs us from a folder other accounts cannot search (a 0700 home). */
const SYSTEM_STATE = "/var/lib/lantu";

/** A socket's address has 107 usable bytes (sun_path); PostgreSQL appends `/.s.PGSQL.5432`, and its lock file 5 more. */
const LONGEST_SOCKET_DIR = 107 - "/.s.PGSQL.5432.lock".length;

/**
 * Decides where the database of a data directory lives, and makes the folders. Throws `EmbeddedProblem` with
 * `data-not-writable`, `root-without-user` or `platform-unsupported`.
 */
export function choosePlace(dataDir: string): Place {
  const account = serverAccount();
  if (account === undefined) throw new EmbeddedProblem("root-without-user", {});
  makeDir(dataDir, dataDir);
  const home = realpathSync(dataDir);
  const name = createHash("sha256").update(home).digest("hex").slice(0, 12);
  const inside = account === null || reaches(account, home);
  const base = inside ? home : join(SYSTEM_STATE, name);
  makeDir(base, dataDir);
  const packaged = packagedBinaries();
  const binaries =
    account === null || runs(account, packaged)
      ? packaged
      : copyBinaries(packaged, join(SYSTEM_STATE, `postgresql-${EMBEDDED_MAJOR}`));
  const sockets = socketDir(base, name);
  ownedDir(sockets, account);
  return {
    dataDir,
    cluster: join(base, "postgres"),
    sockets,
    log: join(base, "postgres.log"),
    binaries,
    account,
    elsewhere: !inside,
  };
}

function socketDir(base: string, name: string): string {
  const near = join(base, "run");
  return Buffer.byteLength(near) <= LONGEST_SOCKET_DIR ? near : join(tmpdir(), `lantu-${name}`);
}

function makeDir(path: string, named: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new EmbeddedProblem("data-not-writable", { path: named });
  }
}

/** Makes a folder that only the server's account may enter. */
export function ownedDir(path: string, account: Account | null): void {
  if (!existsSync(path)) mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
  chmodSync(path, 0o700);
}

/** Whether the account can get to what stands in a folder: asked of the system, which knows ACLs and mounts. */
function reaches(account: Account, dir: string): boolean {
  return spawnSync("test", ["-x", dir], { uid: account.uid, gid: account.gid, cwd: "/" }).status === 0;
}

function runs(account: Account, binaries: string): boolean {
  const version = spawnSync(join(binaries, "bin", "postgres"), ["--version"], {
    uid: account.uid,
    gid: account.gid,
    cwd: "/",
  });
  return version.status === 0;
}

/** The nearest existing folder at or above a path. */
export function nearestDir(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestDir(dirname(path));
}
