// Tells whether a product is up to date with the files it is made from, by their sizes and times: a few milliseconds.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const PASSED_OVER = new Set(["node_modules", "dist", "test", ".git"]);

/** Files at or under the given paths, in order. */
function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!PASSED_OVER.has(entry.name)) yield* filesUnder(join(path, entry.name));
  }
}

/** One hash over name, size and time of every input. */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    for (const file of filesUnder(path)) hash.update(`${file} ${statSync(file).size} ${statSync(file).mtimeMs}\n`);
  return hash.digest("hex");
}

/** Runs `make` where the stamp beside the product does not match its inputs, then writes the stamp. Returns whether it ran. */
export async function whenStale(stamp, inputs, make) {
  const before = fingerprint(inputs);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === before) return false;
  await make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, before);
  return true;
}
