import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Who holds a data directory: a process, told apart from a later one with the same number by when it began. */
export interface Owner {
  readonly pid: number;
  readonly began: string;
}

const FILE = "owner.json";

/**
 * Takes a data directory for this process, or returns the living process that has it. A file left by a dead process
 * is taken over; of several that try at once exactly one succeeds, since each step is a single atomic rename or link.
 */
export function claim(dataDir: string): Owner | null {
  const path = join(dataDir, FILE);
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, began: beginning(process.pid) ?? "" }));
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (linked(mine, path)) return null;
      const owner = readOwner(path);
      if (owner && isAlive(owner)) return owner;
      takeAway(path, owner);
    }
    return readOwner(path) ?? { pid: 0, began: "" };
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Gives a data directory back; does nothing where it belongs to somebody else. */
export function release(dataDir: string): void {
  const path = join(dataDir, FILE);
  if (readOwner(path)?.pid === process.pid) rmSync(path, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Removes a dead owner's file. Had a quicker process replaced it meanwhile, its file is put back. */
function takeAway(path: string, dead: Owner | null): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const taken = readOwner(aside);
  if (taken && (taken.pid !== dead?.pid || taken.began !== dead.began)) linked(aside, path);
  rmSync(aside, { force: true });
}

function readOwner(path: string): Owner | null {
  try {
    const { pid, began } = JSON.parse(readFileSync(path, "utf8"));
    return typeof pid === "number" && typeof began === "string" ? { pid, began } : null;
  } catch {
    return null;
  }
}

/** Whether the process that wrote the file still runs, and is not a later one that got its number. */
function isAlive(owner: Owner): boolean {
  if (!processExists(owner.pid)) return false;
  const began = beginning(owner.pid);
  return began === null || owner.began === "" || began === owner.began;
}

/** Whether a process with this number runs (one we may not signal runs, too; one that only waits to be reaped does not). */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return statFields(pid)?.[0] !== "Z";
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** When a process began: boot and clock ticks since boot (proc(5), field 22 of stat); null where /proc tells nothing. */
function beginning(pid: number): string | null {
  const ticks = statFields(pid)?.[19];
  return ticks ? `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}:${ticks}` : null;
}

/** The fields of /proc/PID/stat from the third (the state) on; the second is a name and may hold anything. */
function statFields(pid: number): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}
