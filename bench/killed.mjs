// `node bench/killed.mjs [--rounds 50] [--writes 1000] [--writers 4]`: kills server and database in the middle of writes,
// again and again on the same data. Tells on stderr how far it is. Prints JSON; at SIGTERM, for the rounds that are done.
// Ends with 1 where an acknowledged write is lost or the journal is broken.
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore, startEmbedded } from "../packages/store/dist/index.js";

const number = (text) => ({ type: "string", default: String(text) });
const { values: asked } = parseArgs({ options: { rounds: number(50), writes: number(1000), writers: number(4) } });
const [ROUNDS, WRITES, WRITERS] = [asked.rounds, asked.writes, asked.writers].map(Number);

const data = mkdtempSync(join(tmpdir(), "lantu-killed-"));
chmodSync(data, 0o755);

/** Starts the product; resolves with its process, its address and the process number of its database. */
function start() {
  const child = spawn(process.execPath, [join(import.meta.dirname, "killed-server.mjs"), data], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.stdout.once("data", (line) => resolve({ child, ...JSON.parse(String(line)) }));
    child.once("exit", (code) => reject(new Error(`the server did not start (${code})`)));
  });
}

/** Adds a unit; resolves with whether it was acknowledged. */
async function write(url, name) {
  const unit = { code: name, name, shortName: null, kind: "department", parent: null, place: null };
  const body = JSON.stringify({ ...unit, order: 0, since: null });
  const headers = { "content-type": "application/json", origin: url };
  const answer = await fetch(`${url}/api/v1/units`, { method: "POST", body, headers }).catch(() => null);
  if (answer === null) return false;
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  await answer.text().catch(() => null); // what was acknowledged is told by the head
  return true;
}

/** Who is killed first: the server, its database, or the other way round. */
function kill({ child, postgres }, round) {
  const victims = round % 2 === 0 ? [child.pid, postgres] : [postgres, child.pid];
  for (const pid of victims) process.kill(pid, "SIGKILL");
}

async function round(number, acknowledged) {
  const running = await start();
  const before = acknowledged.size;
  const victim = 1 + Math.floor(Math.random() * (WRITES - WRITERS));
  const gone = new Promise((resolve) => running.child.once("exit", resolve));
  let next = 0;
  let killed = false;
  const writer = async () => {
    while (!killed && next < WRITES) {
      const name = `r${number}-${next++}`;
      if (await write(running.url, name)) acknowledged.add(name);
      if (!killed && acknowledged.size - before >= victim) {
        killed = true;
        kill(running, number);
      }
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  if (!killed) kill(running, number);
  await gone;
  return check(acknowledged);
}

/** Whether every acknowledged write is there, and the whole ledger is what its journal says. */
async function check(acknowledged) {
  const begin = performance.now();
  const database = await startEmbedded(data);
  const store = await openStore(database.connection);
  const recovered = performance.now() - begin;
  try {
    const names = new Set([...(await store.items.find("unit", "all")).values()].map(({ value }) => value.name));
    const lost = [...acknowledged].filter((name) => !names.has(name));
    const verified = await store.journal.verify();
    return { lost, kind: verified.kind, kept: names.size, verified, recovered };
  } finally {
    await store.close();
    await database.stop();
  }
}

const acknowledged = new Set();
const rounds = [];
let stopped = false;
process.once("SIGTERM", () => {
  stopped = true;
});
try {
  for (let number = 0; number < ROUNDS && !stopped; number++) {
    rounds.push(await round(number, acknowledged));
    const { kind, lost, kept } = rounds.at(-1);
    process.stderr.write(`${number + 1}/${ROUNDS} ${kind}, lost ${lost.length}, kept ${kept}\n`);
  }
} finally {
  rmSync(data, { recursive: true, force: true });
}
const lost = rounds.flatMap((one) => one.lost);
const broken = rounds.filter(({ kind }) => kind !== "intact").map(({ verified }) => verified);
const slowest = Math.round(Math.max(0, ...rounds.map(({ recovered }) => recovered)));
const kept = rounds.at(-1)?.kept ?? 0;
const report = {
  rounds: rounds.length,
  acknowledged: acknowledged.size,
  kept,
  lost: lost.length,
  broken,
  slowestStart: slowest,
};
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exitCode = lost.length + broken.length === 0 ? 0 : 1;
