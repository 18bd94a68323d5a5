// `node bench/journal.mjs [--entries 2000000] [--commitments 50000] [--seconds 60]`: a ledger of 200 units and 5,000 people
// over millions of entries: how fast it is verified, read, read as of a day, and written to by a hundred people at once.
// Prints JSON. Bars: verification 100,000 entries/s; p95 of a list of the ledger 100 ms, of a commitment 60 ms, of a list as
// of a day 300 ms; no error in a minute of writing. Tells on stderr how far it is.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { ReaderPool } from "../packages/readers/dist/index.js";
import { createServer } from "../packages/server/dist/index.js";
import { digestOf, newToken } from "../packages/server/dist/sign-in/tokens.js";
import { openStore, startEmbedded } from "../packages/store/dist/index.js";
import { idOf } from "./journal-acts.mjs";
import { fillJournal, fillPlans } from "./journal-filling.mjs";

const number = (text) => ({ type: "string", default: String(text) });
const { values: asked } = parseArgs({
  options: { entries: number(2_000_000), commitments: number(50_000), seconds: number(60) },
});
const [ENTRIES, COMMITMENTS, SECONDS] = [asked.entries, asked.commitments, asked.seconds].map(Number);
const [UNITS, PEOPLE, WRITERS] = [200, 5_000, 100];
/** Milliseconds between two writes of one person, who is quicker than people are. */
const PAUSE = 1_000;
const QUERIES = 100;
/** Orders of the working list. */
const SORTS = ["position", "-deadline", "lead", "title"];

const share = (sorted, part) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: share(sorted, 0.5), p95: share(sorted, 0.95), worst: share(sorted, 1) };
}

/** Time of `QUERIES` answers, each to its end. */
async function asked95(addressOf, token) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const times = [];
  for (let at = -5; at < QUERIES; at++) {
    const begin = performance.now();
    const answer = await fetch(addressOf(Math.abs(at)), { headers });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${answer.status} ${text}`);
    if (at >= 0) times.push(performance.now() - begin);
  }
  return spread(times);
}

/** The first is just after a start, with nothing in the database's memory. */
const VERIFICATIONS = 3;

async function verified(store) {
  const times = [];
  let entries = 0;
  for (let at = 0; at < VERIFICATIONS; at++) {
    const begin = performance.now();
    const found = await store.journal.verify();
    if (found.kind !== "intact") throw new Error(JSON.stringify(found));
    entries = found.head.seq;
    times.push((performance.now() - begin) / 1000);
  }
  const [first] = times;
  const median = times.toSorted((a, b) => a - b)[(VERIFICATIONS - 1) / 2];
  return { entries, perSecond: Math.round(entries / median), first: Math.round(entries / first), times: VERIFICATIONS };
}

/** Longest wait for what is done in the background. */
const PATIENCE = 10 * 60_000;

/**
 * Waits until all plans are compared and judged, which the first start after they came does beside everything else: it is
 * no part of a day at work. Returns how long it took in seconds; null where it was not done in time.
 */
async function settled(url) {
  const begin = performance.now();
  while (performance.now() - begin < PATIENCE) {
    const { judgedAt } = await (await fetch(`${url}/api/v1/judgements?limit=1`)).json();
    if (judgedAt !== null) return Math.round((performance.now() - begin) / 1000);
    await sleep(1000);
  }
  return null;
}

/** Planners with a token each: how they came to it is not measured. */
async function planners(store) {
  const tokens = Array.from({ length: WRITERS }, () => newToken());
  for (const [at, token] of tokens.entries()) {
    const person = idOf("p", PEOPLE + 1 + at);
    const grants = [{ role: "planner", unit: null, document: null }];
    const value = {
      id: person,
      account: `planner${at}`,
      name: `规划员${at}`,
      unit: null,
      title: null,
      grants,
      active: true,
    };
    const payload = { act: "added", changes: [{ id: person, before: null, after: value }], reason: null };
    const body = { kind: "person.changed", subject: person, payload };
    const done = await store.items.act({ items: {} }, () => [body], { actor: "local" });
    if (done.kind !== "done") throw new Error(JSON.stringify(done));
    await store.pool.query(
      "insert into sessions (id, person, kind, label, expires_at) values ($1, $2, 'token', 'bench', now() + interval '1 day')",
      [digestOf(token), person],
    );
  }
  return tokens;
}

/** A hundred people, each at work on commitments of their own. */
async function written(url, tokens, commitments) {
  const end = performance.now() + SECONDS * 1000;
  const times = [];
  const errors = [];
  const own = Math.floor(commitments.length / tokens.length);
  const work = async (token, person) => {
    await sleep((person / tokens.length) * PAUSE);
    for (let at = 0; performance.now() < end; at++) {
      const round = Math.floor(at / own);
      const commitment = commitments[person * own + (at % own)];
      const change = { commitment, version: 1 + round, set: { measure: `验收 ${at}` } };
      const begin = performance.now();
      const answer = await fetch(`${url}/api/v1/assignments`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ assignments: [change] }),
      });
      const text = await answer.text();
      times.push(performance.now() - begin);
      if (!answer.ok) errors.push(`${answer.status} ${text.slice(0, 300)}`);
      await sleep(Math.max(0, PAUSE - (performance.now() - begin)));
    }
  };
  await Promise.all(tokens.map(work));
  return {
    people: tokens.length,
    seconds: SECONDS,
    writes: times.length,
    errors: errors.length,
    first: errors[0],
    ...spread(times),
  };
}

const data = mkdtempSync(join(tmpdir(), "lantu-bench-"));
chmodSync(data, 0o755);

/** Milliseconds since the beginning, for whoever waits. */
function tell(what) {
  process.stderr.write(`${(performance.now() / 1000).toFixed(0)} s: ${what}\n`);
}

/** While the ledger is filled nothing needs to outlive a power cut, and the log of what was written may grow. */
const WHILE_FILLING = ["fsync=off", "synchronous_commit=off", "max_wal_size=16GB"];

/** Fills a database, and stops it: what is measured runs as the product does. Returns the commitments. */
async function filled() {
  const database = await startEmbedded(data, WHILE_FILLING);
  const store = await openStore(database.connection);
  try {
    const commitments = await fillPlans(store, COMMITMENTS);
    tell(`${commitments.length} commitments`);
    await fillJournal(store, { entries: ENTRIES, units: UNITS, people: PEOPLE, commitments });
    tell("their journal");
    await store.pool.query("vacuum analyze");
    return commitments;
  } finally {
    await store.close();
    await database.stop();
    execFileSync("sync");
    tell("on the disk");
  }
}

const commitments = await filled();
const database = await startEmbedded(data);
const store = await openStore(database.connection);
const reader = new ReaderPool({ threads: 1, idle: 1000 });
try {
  const verification = await verified(store);
  tell("verified");
  const tokens = await planners(store);
  const limits = { writesPerMinute: 1_000_000, searchesPerMinute: 1_000_000 };
  const place = { webDir: join(data, "web"), host: "127.0.0.1", port: 0, dataDir: data };
  const server = await createServer({ store, reader, limits, logger: pino({ level: "silent" }), ...place });
  const url = await server.listen();
  const background = await settled(url);
  tell("compared and judged");
  const today = new Date().toISOString().slice(0, 10);
  const page = (at) => `limit=50&sort=${["position", "-title", "period", "kind"][at % 4]}`;
  const reading = {
    ledger: await asked95((at) => `${url}/api/v1/commitments?${page(at)}&kind=${["task", "indicator"][at % 2]}`),
    commitment: await asked95((at) => `${url}/api/v1/commitments/${commitments[(at * 479) % commitments.length]}`),
    asOf: await asked95((at) => `${url}/api/v1/commitments?${page(at)}&asOf=${today}`),
    work: await asked95((at) => `${url}/api/v1/work/commitments?limit=50&sort=${SORTS[at % SORTS.length]}`, tokens[0]),
    journal: await asked95(
      (at) => `${url}/api/v1/journal?limit=50&subject=${commitments[(at * 479) % commitments.length]}`,
    ),
  };
  tell("read");
  const writing = await written(url, tokens, commitments);
  tell("written to");
  await server.close();
  const after = await store.journal.verify();
  const size = { units: UNITS, people: PEOPLE, commitments: commitments.length };
  process.stdout.write(JSON.stringify({ ...size, verification, background, reading, writing, after: after.kind }));
} finally {
  await reader.close();
  await store.close();
  await database.stop();
  rmSync(data, { recursive: true, force: true });
}
