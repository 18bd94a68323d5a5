// What is read in the benchmarks: the five real plans where they are at hand, else the samples of the project.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const plans = join(root, "..", "shared", "plans");

/** Files to read, and what to call them in the report. */
export function benchFiles() {
  const real = existsSync(plans);
  const folder = real ? plans : join(root, "samples", "files");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".txt") && (real || name.endsWith(".damaged.txt")))
    .sort();
  return { name: real ? "the five real plans" : "the damaged samples", paths: files.map((name) => join(folder, name)) };
}

export const readTexts = (paths) => paths.map((path) => readFileSync(path, "utf8").replace(/^\uFEFF/, ""));

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of work before the clock starts, for ours and the peers alike: so long the compiler takes over a large program. */
const WARM_UP = 5000;

/** Runs `work` several times after the warm-ups; milliseconds of each run. */
export async function times(runs, work) {
  for (const until = performance.now() + WARM_UP; performance.now() < until; ) await work();
  const spent = [];
  for (let i = 0; i < runs; i++) {
    const begin = performance.now();
    await work();
    spent.push(performance.now() - begin);
  }
  return spent;
}
