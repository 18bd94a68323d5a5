import { readFileSync } from "node:fs";

/** An operating system account, as numbers. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/** In this order: the account packagers make for PostgreSQL, else the one that owns nothing. */
const UNPRIVILEGED = ["postgres", "nobody"];

/**
 * The account PostgreSQL has to run as, or null for "as we are". PostgreSQL refuses to run as root, and `initdb`
 * refuses a user number without an entry in the passwd file, so as root an existing unprivileged account is taken.
 * Returns undefined where we are root and the system has none.
 */
export function serverAccount(passwdFile = "/etc/passwd"): Account | null | undefined {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync(passwdFile, "utf8").split("\n").map(parseAccount);
  for (const name of UNPRIVILEGED) {
    const account = accounts.find((a) => a?.name === name);
    if (account && account.uid !== 0) return account;
  }
  return undefined;
}

function parseAccount(line: string): Account | undefined {
  const [name, , uid, gid] = line.split(":");
  if (!name || !uid || !gid) return undefined;
  return { name, uid: Number(uid), gid: Number(gid) };
}
