// `node bench/killed.mjs [--rounds 50] [--writes 1000] [--writers 16]`: kills server and database in the middle of writes,
// again and again, twice on the same data. The start after it recovers, verifies the whole ledger and tells what is
// there. Tells on stderr how far it is. Prints JSON; at SIGTERM, for the rounds that are done. Ends with 1 where an
// acknowledged write is lost or the journal is broken.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { openStore, startEmbedded } from "../packages/store/dist/index.js";

const number = (text) => ({ type: "string", default: String(text) });
const { values: asked } = parseArgs({ options: { rounds: number(50), writes: number(1000), writers: number(16) } });
const [ROUNDS, WRITES, WRITERS] = [asked.rounds, asked.writes, asked.writers].map(Number);
/** Rounds on the same data: the more there is, the longer each write takes, which is not what is looked at here. */
const SERIES = 2;

const folder = mkdtempSync(join(tmpdir(), "lantu-killed-"));
chmodSync(folder, 0o755);
const prepared = join(folder, "prepared");

/** A database with its tables, stopped as it should be: every series begins with a copy of it. */
async function prepare() {
  const database = await startEmbedded(prepared);
  const store = await openStore(database.connection);
  await store.close();
  await database.stop();
}

/** A process that has loaded the product and waits to be told where. */
const spared = () =>
  spawn(process.execPath, [join(import.meta.dirname, "killed-server.mjs")], { stdio: ["pipe", "pipe", "inherit"] });
let spare = spared();

/** Starts the product on data; resolves with its process and what it tells: what it found, and where it listens. */
async function start(data) {
  const child = spare;
  spare = spared();
  const told = Promise.race([
    once(createInterface(child.stdout), "line"),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`the server did not start (${code})`))),
  ]);
  child.stdin.write(`${data}\n`);
  const [line] = await told;
  return { child, ...JSON.parse(line) };
}

/** Adds a unit; resolves with whether it was acknowledged. */
async function write(url, name) {
  const unit = { code: name, name, shortName: null, kind: "department", parent: null, place: null };
  const body = JSON.stringify({ ...unit, order: 0, since: null });
  const headers = { "content-type": "application/json", origin: url };
  const answer = await fetch(`${url}/api/v1/units`, { method: "POST", body, headers }).catch(() => null);
  // Where the database is killed first, the server says that it is gone: nothing was acknowledged.
  if (answer === null || answer.status === 503) return false;
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  await answer.text().catch(() => null); // what was acknowledged is told by the head
  return true;
}

/** Who is killed first: the server, its database, or the other way round. */
async function kill({ child, postgres }, round) {
  const gone = once(child, "exit");
  for (const pid of round % 2 === 0 ? [child.pid, postgres] : [postgres, child.pid]) process.kill(pid, "SIGKILL");
  await gone;
}

/** Writes from several sides until one of the writes, anywhere among them, is acknowledged; then kills. */
async function round(number, running, acknowledged) {
  const before = acknowledged.size;
  const victim = 1 + Math.floor(Math.random() * (WRITES - WRITERS));
  let next = 0;
  let killed = null;
  const writer = async () => {
    while (killed === null && next < WRITES) {
      const name = `r${number}-${next++}`;
      if (await write(running.url, name)) acknowledged.add(name);
      if (killed === null && acknowledged.size - before >= victim) killed = kill(running, number);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  await (killed ?? kill(running, number));
}

const rounds = [];
let acknowledgedInAll = 0;
let stopped = false;
process.once("SIGTERM", () => {
  stopped = true;
});

/** Rounds on the same data: whether every acknowledged write is there, and the whole ledger is what its journal says. */
async function series(first, count) {
  const data = join(folder, `from-${first}`);
  execFileSync("cp", ["-a", prepared, data]); // the database belongs to another account where root runs this
  const acknowledged = new Set();
  let running = await start(data);
  for (let number = first; number < first + count && !stopped; number++) {
    await round(number, running, acknowledged);
    running = await start(data);
    const { recovered, verified } = running;
    const names = new Set(running.names);
    const lost = [...acknowledged].filter((name) => !names.has(name));
    rounds.push({ lost, recovered, verified });
    process.stderr.write(`${number + 1}/${ROUNDS} ${verified.kind}, lost ${lost.length}, kept ${names.size}\n`);
  }
  acknowledgedInAll += acknowledged.size;
  await kill(running, 0);
  rmSync(data, { recursive: true, force: true });
}

try {
  await prepare();
  for (let first = 0; first < ROUNDS && !stopped; first += SERIES)
    await series(first, Math.min(SERIES, ROUNDS - first));
} finally {
  spare.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
const lost = rounds.flatMap((one) => one.lost);
const broken = rounds.flatMap(({ verified }) => (verified.kind === "intact" ? [] : [verified]));
const slowest = Math.round(Math.max(0, ...rounds.map(({ recovered }) => recovered)));
const report = {
  rounds: rounds.length,
  acknowledged: acknowledgedInAll,
  lost: lost.length,
  broken,
  slowestStart: slowest,
};
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exitCode = lost.length + broken.length === 0 ? 0 : 1;
