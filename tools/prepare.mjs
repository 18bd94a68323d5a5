// Installs what is missing from the lockfile and builds what is stale. Imported by start and test; `npm run build` runs it alone.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { whenStale } from "./stamp.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const OLDEST_NODE = [20, 19];
const COMPILED = ["core", "readers", "proposer", "store", "server", "cli"];

/** Ends the process with one sentence. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(`Lantu needs Node.js ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
  }
}

/** Runs a command in the root folder; its output is shown only when it fails, unless `show`. */
export function run(command, args, { show = false, env = process.env } = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: show ? "inherit" : "pipe",
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (done.status === 0) return;
  if (!show) process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}`);
  fail(`\`${[command, ...args].join(" ")}\` failed${done.error ? `: ${done.error.message}` : ""}.`);
}

const bin = (name) => join(root, "node_modules", ".bin", name);

/**
 * Installs what the lockfile names where node_modules is missing or was made from another lockfile. Not `npm ci`: it
 * refuses a lockfile that leaves out packages for other platforms, and a registry may not hold those at all (npm/cli#9342);
 * `--no-save` keeps the lockfile as it is.
 */
export function install(say) {
  const marker = join(root, "node_modules", ".lantu-lock");
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  if (existsSync(marker) && readFileSync(marker, "utf8") === lock) return;
  say("Installing the packages of the lockfile (the first time this takes a minute) …");
  run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    env: { ...process.env, NODE_ENV: "development" },
  });
  writeFileSync(marker, lock);
}

export async function build(say) {
  const sources = COMPILED.flatMap((name) => [
    join(root, "packages", name, "src"),
    join(root, "packages", name, "tsconfig.json"),
  ]);
  await whenStale(join(root, "packages/cli/dist/.built"), [...sources, join(root, "tsconfig.base.json")], () => {
    say("Compiling …");
    run(bin("tsc"), ["-b", "packages/cli"]);
  });
  const pages = [join(root, "packages/web"), join(root, "packages/server/src/contract")];
  await whenStale(join(root, "packages/web/dist/.built"), pages, () => {
    say("Building the pages …");
    run(process.execPath, ["packages/web/build.mjs"]);
  });
}

/** Everything a command needs before it can run. */
export async function prepare(say) {
  checkNode();
  install(say);
  await build(say);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const quiet = process.argv.includes("--quiet");
  if (process.argv.includes("--clean"))
    for (const name of [...COMPILED, "web"])
      rmSync(join(root, "packages", name, "dist"), { recursive: true, force: true });
  await prepare((line) => !quiet && process.stdout.write(`${line}\n`));
}
