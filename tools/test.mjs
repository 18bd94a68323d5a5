// `npm test`: types, lint, units, properties, architecture, stores and API on both databases, journeys in Chromium.
// Ends with one plain line: N passed, N failed, N skipped.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { installedPostgres, startExternal } from "./external-postgres.mjs";
import { prepare, root } from "./prepare.mjs";

const ci = process.env.CI === "true" || process.env.CI === "1";
/** The parts asked for by name; all where none is named. */
const only = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const reasons = [];
/** What failed, named again at the end: the lines above it are many. */
const failures = [];
const scratch = mkdtempSync(join(tmpdir(), "lantu-test-"));
const say = (line) => process.stdout.write(`${line}\n`);
const bin = (name) => join(root, "node_modules", ".bin", name);

function command(name, program, args) {
  say(`\n── ${name}`);
  const done = spawnSync(program, args, { cwd: root, stdio: "inherit" });
  if (done.status === 0) total.passed++;
  else failed(name);
}

function failed(what) {
  total.failed++;
  failures.push(what);
}

/** One run of Vitest, of the files below some folders; its counts are added to the total. A run that crashed before it could count is one failure. */
function vitest(name, project, env = {}, folders = []) {
  say(`\n── ${name}`);
  const report = join(scratch, `${name.replace(/\W+/g, "-")}.json`);
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...folders,
  ];
  const done = spawnSync(bin("vitest"), args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, LANTU_TEST_COMPILED: "1", ...env },
  });
  if (!existsSync(report)) return failed(`${name}: ended before it could count`);
  const result = JSON.parse(readFileSync(report, "utf8"));
  total.passed += result.numPassedTests;
  total.skipped += result.numPendingTests + result.numTodoTests;
  const told = result.testResults.flatMap(failuresOf);
  for (const line of told) failed(`${name}: ${line}`);
  if (done.status !== 0 && told.length === 0) failed(`${name}: ended with an error outside its tests`);
}

const firstLine = (text = "") => text.split("\n", 1)[0].slice(0, 300);

/** One line for each failed test of a file, and one for a file that failed as a whole: it could not be loaded. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const tests = assertionResults.filter((test) => test.status === "failed");
  if (tests.length === 0) return status === "failed" ? [`${file}: ${firstLine(message)}`] : [];
  return tests.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
}

/** What cannot run here: skipped with its reason, and in CI a failure. */
function missing(name, reason) {
  say(`\n── ${name}\n${ci ? "FAILED" : "skipped"}: ${reason}`);
  if (ci) return failed(`${name}: ${reason}`);
  total.skipped++;
  reasons.push(`${name}: ${reason}`);
}

/** Only the store speaks to the database: what is built on it is the same whichever database the store has. */
const STORE = ["packages/store/"];

async function external() {
  const name = "database (external PostgreSQL)";
  const given = process.env.LANTU_TEST_DATABASE_URL;
  const programs = installedPostgres();
  if (given) return vitest(name, "database", { LANTU_TEST_DATABASE_URL: given }, STORE);
  if (!programs) return missing(name, "no PostgreSQL ≥ 15 is installed; on Debian: apt-get install postgresql");
  const database = await startExternal(programs);
  try {
    vitest(name, "database", { LANTU_TEST_DATABASE_URL: database.url }, STORE);
  } finally {
    await database.stop();
  }
}

function journeys() {
  const found = [
    process.env.LANTU_CHROMIUM,
    "/usr/bin/chromium-headless-shell", // the same browser without windows: it needs two thirds of the time
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ].find((path) => path && existsSync(path));
  if (!found)
    return missing(
      "journeys (Chromium)",
      "no Chromium is installed; on Debian: apt-get install chromium-headless-shell fonts-noto-cjk",
    );
  vitest("journeys (Chromium)", "journeys", { LANTU_CHROMIUM: found });
}

const steps = {
  types: () => command("types", bin("tsc"), ["-b"]),
  lint: () => command("lint", bin("biome"), ["ci", "."]),
  unit: () => vitest("units, properties, architecture", "unit"),
  embedded: () => vitest("database (embedded)", "database", { LANTU_TEST_DATABASE_URL: "" }),
  external,
  journeys,
};

const unknown = only.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  say(`There is no part called ${unknown.join(", ")}. Parts: ${Object.keys(steps).join(", ")}.`);
  process.exit(2);
}

await prepare(say);
for (const [name, step] of Object.entries(steps)) if (only.length === 0 || only.includes(name)) await step();
rmSync(scratch, { recursive: true, force: true });
for (const reason of reasons) say(`skipped: ${reason}`);
for (const what of failures) say(`failed: ${what}`);
say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
