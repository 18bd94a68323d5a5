// `node bench/cockpit.mjs [--commitments 50000]`: judging the commitments of fifty plans, how soon a new observation reaches
// every page that depends on it (the first of them just after the server was started), and how fast a plan is shown at a
// glance, today and for a day that is past. The server runs in a process of its own. Prints JSON.
// Bars: an observation is everywhere within 1 s; p95 of a cockpit 100 ms.
import { fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { read } from "../packages/core/dist/index.js";
import { openStore, startEmbedded } from "../packages/store/dist/index.js";

const { values: asked } = parseArgs({ options: { commitments: { type: "string", default: "50000" } } });
const COMMITMENTS = Number(asked.commitments);
const [EACH, QUERIES, OBSERVED] = [1_000, 100, 20];
const [PAST, OLD] = ["2024-06-30", "2000-01-01"];
const ME = { actor: "local" };

const DIGITS = [..."甲乙丙丁戊己庚辛壬癸"];
const placeOf = (number) => `岚${DIGITS[Math.floor(number / 10) % 10]}${DIGITS[number % 10]}区`;

/** A plan of a district of its own: one indicator of the registry, and as many works with numbers as are wanted. */
function planText(number, works) {
  const place = placeOf(number);
  const lines = [`岚江市${place}国民经济和社会发展第十四个五年规划纲要`, "（2021年3月1日）", "", "第一章 主要目标", ""];
  lines.push("到2025年，人均公园绿地面积达到15平方米。", "");
  for (let at = 0; at < works - 1; at++) {
    if (at % 50 === 0)
      lines.push("", `第${["二", "三", "四", "五", "六"][at / 50 / 4] ?? "七"}章 工程${at / 50 + 1}`, "");
    // Numbers that differ: the same number of the same thing, told twice, would be one commitment.
    lines.push(`到2025年，${at}号片区管网改造达到${at + 10}公里。`);
  }
  return lines.join("\n");
}

async function fill(store) {
  const ids = [];
  for (let number = 0; number * EACH < COMMITMENTS; number++) {
    const text = planText(number, Math.min(EACH, COMMITMENTS - number * EACH));
    const fileName = `plan-${number}.txt`;
    const sha256 = await store.sources.put({ bytes: Buffer.from(text, "utf8"), fileName });
    const source = { name: fileName, format: "txt", encoding: "utf-8", text, regions: [] };
    const reading = read(source);
    const saved = await store.documents.saveReading({ sha256, fileName, reading, engine: "bench", sample: false }, ME);
    if (saved.kind !== "done") throw new Error(JSON.stringify(saved));
    const done = await store.documents.publish(saved.value.id, ME);
    if (done.kind !== "done") throw new Error(JSON.stringify(done));
    ids.push(saved.value.id);
  }
  return ids;
}

const told = (text) => process.stderr.write(`${(performance.now() / 1000).toFixed(1).padStart(7)} s  ${text}\n`);

/** Milliseconds between two words on how far it has come. */
const TOLD_EVERY = 5_000;

/** Milliseconds until everything is judged. */
async function judgedAfter(begin, what) {
  for (let spoken = performance.now(); ; ) {
    const { judgedAt, day } = await store.judgements.stand();
    const milliseconds = Math.round(performance.now() - begin);
    if (judgedAt !== null && day !== OLD) {
      told(`${what}: ${milliseconds} ms`);
      return milliseconds;
    }
    if (performance.now() - spoken > TOLD_EVERY) {
      const { rows } = await store.pool.query(
        "select (select count(*) from judgement_queue) as waiting, (select count(*) from compared_documents) as compared",
      );
      told(`${what}: ${rows[0].waiting} wait, ${rows[0].compared} plans compared`);
      spoken = performance.now();
    }
    await sleep(50);
  }
}

const share = (sorted, part) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: share(sorted, 0.5), p95: share(sorted, 0.95), worst: share(sorted, 1) };
}

async function answered(addressOf) {
  const times = [];
  for (let at = 0; at < QUERIES; at++) {
    const begin = performance.now();
    const answer = await fetch(addressOf(at));
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${answer.status} ${text}`);
    times.push(performance.now() - begin);
  }
  return spread(times);
}

async function timed(work) {
  const begin = performance.now();
  const result = await work();
  return { milliseconds: Math.round(performance.now() - begin), result };
}

const get = async (address) => {
  const answer = await fetch(address);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${text}`);
  return JSON.parse(text);
};

/** Milliseconds between two times a page is asked whether it tells a value. */
const ASKED_EVERY = 20;

/** Milliseconds from sending a value until the judgement, the list, and both cockpits tell it. */
async function reached(url, document, number) {
  const list = `${url}/api/v1/judgements?document=${document}&q=${encodeURIComponent("公园绿地")}`;
  const [line] = (await get(list)).items;
  const before = await get(`${url}/api/v1/cockpit`);
  const begin = performance.now();
  const made = await fetch(`${url}/api/v1/observations`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({
      ...{ concept: "park-area-per-head", place: placeOf(number), measure: "amount", period: "2025", value: 15.5 },
      ...{ unit: "平方米", status: "final", knownOn: "2026-03-01", source: "统计公报", reason: "bench" },
    }),
  });
  if (made.status !== 201) throw new Error(await made.text());
  const isThere = [
    async () => (await get(`${url}/api/v1/commitments/${line.commitment.id}/judgement`)).status === "reached",
    async () => (await get(list)).items[0].status === "reached",
    async () => ((await get(`${url}/api/v1/documents/${document}/cockpit`)).counts.reached ?? 0) > 0,
    async () => ((await get(`${url}/api/v1/cockpit`)).counts.reached ?? 0) > (before.counts.reached ?? 0),
  ];
  for (const check of isThere) {
    while (!(await check())) {
      if (performance.now() - begin > 60_000) throw new Error("a new observation is not told within a minute");
      await sleep(ASKED_EVERY);
    }
  }
  return performance.now() - begin;
}

/** The server in a process of its own. */
async function served(dataDir) {
  const child = fork(join(import.meta.dirname, "cockpit-server.mjs"), [dataDir]);
  const answer = async () => {
    const [told] = await Promise.race([once(child, "message"), once(child, "exit")]);
    if (typeof told !== "object" || told === null) throw new Error(`the server ended (${told})`);
    return told;
  };
  const { url } = await answer();
  return {
    url,
    memory: async () => {
      child.send("memory");
      return Math.round((await answer()).memory / 2 ** 20);
    },
    close: async () => {
      if (child.exitCode !== null) return;
      child.send("close");
      await once(child, "exit");
    },
  };
}

const dataDir = mkdtempSync(join(tmpdir(), "lantu-bench-"));
chmodSync(dataDir, 0o755);
const database = await startEmbedded(dataDir);
const store = await openStore(database.connection);
let server = null;
try {
  const documents = await fill(store);
  told(`${documents.length} plans saved`);
  server = await served(dataDir);
  const firstTime = await judgedAfter(performance.now(), "compared and judged");
  const { rows } = await store.pool.query("select count(*)::int as n from judgements");
  const turn = async (change, what) => {
    const begin = performance.now();
    await store.pool.query(change);
    await store.pool.query("select pg_notify('lantu_journal', '')");
    return judgedAfter(begin, what);
  };
  await store.pool.query("delete from judgements");
  const fromNothing = await turn("update judgement_stand set on_day = null", "judged from nothing");
  const day = await turn(`update judgement_stand set on_day = '${OLD}'`, "the day turned");
  await server.close();
  server = await served(dataDir);
  const { url } = server;
  const observed = [];
  for (const [number, document] of documents.slice(0, OBSERVED).entries()) {
    observed.push(await reached(url, document, number));
  }
  told(`observed: ${observed.map(Math.round).join(", ")} ms`);
  const plan = (at) => `${url}/api/v1/documents/${documents[at % documents.length]}/cockpit`;
  const cockpit = await answered(plan);
  const all = await answered(() => `${url}/api/v1/cockpit`);
  const list = await answered(
    (at) => `${url}/api/v1/judgements?status=unknown&sort=due&limit=50&kind=${["indicator", "task"][at % 2]}`,
  );
  const pastPlan = await timed(() => get(`${plan(0)}?asOf=${PAST}`));
  const pastAll = await timed(() => get(`${url}/api/v1/cockpit?asOf=${PAST}`));
  const past = await answered((at) => `${plan(at)}?asOf=${PAST}`);
  const pastAllAgain = await answered(() => `${url}/api/v1/cockpit?asOf=${PAST}`);
  told(`past: a plan ${pastPlan.milliseconds} ms, all ${pastAll.milliseconds} ms`);
  const memory = await server.memory();
  const result = {
    ...{ commitments: rows[0].n, plans: documents.length, comparedAndJudged: firstTime, fromNothing, day },
    ...{
      observed: { ...spread(observed), first: Math.round(observed[0]), times: observed.length },
      cockpit,
      all,
      list,
      memory,
    },
    withinBar: observed.filter((milliseconds) => milliseconds <= 1_000).length,
    past: { plan: pastPlan.milliseconds, all: pastAll.milliseconds, again: past, allAgain: pastAllAgain },
  };
  process.stdout.write(JSON.stringify(result));
} finally {
  await server?.close();
  await store.close();
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
