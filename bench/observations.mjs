// `node bench/observations.mjs [--rows 1000000] [--held 10000000]`: imports a CSV of values, then reads a large stock of them.
// Prints JSON. Bars: a million rows in 60 s; a concept's page p95 50 ms, a comparison p95 150 ms over ten million values.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { placesWithin, STANDARD_PLACES } from "../packages/core/dist/indicators/index.js";
import { ReaderPool } from "../packages/readers/dist/index.js";
import { createServer, tableDesk } from "../packages/server/dist/index.js";
import { openStore, startEmbedded } from "../packages/store/dist/index.js";

const { values: asked } = parseArgs({
  options: { rows: { type: "string", default: "1000000" }, held: { type: "string", default: "10000000" } },
});
const ROWS = Number(asked.rows);
const HELD = Number(asked.held);
const CONCEPTS = 5_000;
const PLACES = 400;
const QUERIES = 200;
const KNOWN_ON = "2026-01-20";

/** The first places of the standard, from the nation down. */
function places() {
  const nation = STANDARD_PLACES.byCode("000000");
  const found = [nation];
  for (let at = 0; at < found.length && found.length < PLACES; at++) found.push(...placesWithin(found[at]));
  return found.slice(0, PLACES).map(({ code }) => code);
}

const conceptId = (number) => `bench-${String(number).padStart(4, "0")}`;

function concept(number) {
  const name = { zh: `测试指标${number}`, en: `Measured thing ${number}` };
  return {
    ...{ id: conceptId(number), version: 1, name, aliases: [], definition: name, dimension: "money", unit: "元" },
    ...{ course: "flow", direction: "more", frequency: "year", delay: null, levels: [], formula: null, unlike: [] },
    source: "made for the measurement",
  };
}

/** A table as a bureau would send it; years run backwards once every place has told every indicator. */
function csv(codes) {
  const lines = ["指标,地区,年份,数值,单位,公布日期,状态"];
  for (let row = 0; row < ROWS; row++) {
    const number = Math.floor(row / codes.length) % CONCEPTS;
    const year = 2025 - Math.floor(row / codes.length / CONCEPTS);
    lines.push(`测试指标${number},${codes[row % codes.length]},${year},${(row % 9973) + 0.25},亿元,${KNOWN_ON},初步`);
  }
  return Buffer.from(`${lines.join("\n")}\n`);
}

async function measureImport(store, codes) {
  const bytes = csv(codes);
  const desk = tableDesk(store, "en");
  const started = performance.now();
  const taken = await desk.take({ fileName: "bench.csv", bytes });
  const checked = performance.now();
  if (taken.state !== "verified") throw new Error(JSON.stringify(taken.problem));
  const published = await desk.publish(taken.id);
  const ended = performance.now();
  if (published.state !== "published") throw new Error(JSON.stringify(published.problem));
  const seconds = (from, to) => Math.round((to - from) / 100) / 10;
  return {
    ...{ rows: ROWS, megabytes: Math.round(bytes.length / 2 ** 20), bar: 60 },
    ...{ checked: seconds(started, checked), published: seconds(checked, ended), seconds: seconds(started, ended) },
  };
}

/** Fills the stock up to `HELD` values without the checks: what is measured is reading. */
async function fill(store, codes) {
  const release = "obenchbench00";
  const given = { id: release, kind: "manual", fileName: null, size: null, source: null, publish: "asked" };
  await store.observationImports.create({ ...given, actor: "local", state: "published" });
  const { rows } = await store.pool.query("select count(*)::int as held from observations");
  const missing = Math.max(0, HELD - rows[0].held);
  const started = performance.now();
  await store.pool.query(
    `insert into observations (release, row, concept, place, measure, breakdown, period, period_start, period_end, value,
        unit, status, known_on, source, note, latest, recorded_at)
      select $1, n, 'bench-' || lpad((n / $3::int % $4::int)::text, 4, '0'), ($2::text[])[n % $3::int + 1], 'amount', '', y::text,
        make_date(y, 1, 1), make_date(y, 12, 31), n, '元', 'final', $5::date, 'bench', null, true, now()
      from (select n, 1999 - n / ($3::int * $4::int) as y from generate_series(0, $6::int - 1) n) made`,
    [release, codes, codes.length, CONCEPTS, KNOWN_ON, missing],
  );
  await store.pool.query("vacuum analyze observations");
  return { held: rows[0].held + missing, seconds: Math.round((performance.now() - started) / 1000) };
}

/** Milliseconds of repeated questions: median and 95th percentile; the first ones warm up. */
async function times(ask) {
  const taken = [];
  for (let at = -5; at < QUERIES; at++) {
    const started = performance.now();
    await ask(Math.abs(at));
    if (at >= 0) taken.push(performance.now() - started);
  }
  const sorted = taken.sort((a, b) => a - b);
  const at = (share) => Math.round(10 * sorted[Math.floor(share * (sorted.length - 1))]) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}

async function measureReading(store, codes) {
  const some = (count, of, seed) => Array.from({ length: count }, (_, at) => of((seed * 7919 + at * 104_729) >>> 0));
  const conceptPage = (seed) =>
    store.observations.series({ concepts: [conceptId((seed * 7919) % CONCEPTS)], breakdown: "whole" });
  const comparison = (seed) =>
    store.observations.series({
      concepts: some(5, (n) => conceptId(n % CONCEPTS), seed),
      places: some(20, (n) => codes[n % codes.length], seed),
      breakdown: "whole",
    });
  const list = (seed) => store.observations.page({ concepts: [conceptId((seed * 7919) % CONCEPTS)], limit: 50 });
  return {
    concept: await times(conceptPage),
    compare: await times(comparison),
    list: await times(list),
  };
}

/** Pages as a browser asks for them, whole, from the server on this machine. */
async function measurePages(store, codes) {
  const reader = new ReaderPool();
  const lantu = await createServer({
    ...{ store, reader, dataDir: folder, webDir: join(import.meta.dirname, "../packages/web/dist") },
    ...{ host: "127.0.0.1", port: 0, limits: { searchesPerMinute: 1e6 } },
  });
  const url = await lantu.listen();
  const some = (count, of, seed) => Array.from({ length: count }, (_, at) => of((seed * 7919 + at * 104_729) >>> 0));
  const page = async (path) => {
    const answer = await fetch(url + path);
    const text = await answer.text();
    if (!answer.ok || !text.includes("<svg"))
      throw new Error(
        `${path}: ${answer.status}, ${text
          .replace(/<[^>]*>/g, " ")
          .replace(/\s+/g, " ")
          .slice(0, 900)}`,
      );
  };
  const places = (count, seed) => some(count, (n) => `place=${codes[n % codes.length]}`, seed).join("&");
  const concepts = (count, seed) => some(count, (n) => `concept=${conceptId(n % CONCEPTS)}`, seed).join("&");
  try {
    return {
      concept: { ...(await times((seed) => page(`/indicators/${conceptId((seed * 7919) % CONCEPTS)}`))), bar: 50 },
      compare: { ...(await times((seed) => page(`/compare?${concepts(3, seed)}&${places(4, seed)}`))), bar: 150 },
    };
  } finally {
    await lantu.close();
    await reader.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), "lantu-bench-"));
chmodSync(folder, 0o755); // PostgreSQL runs as another account where we are root
const server = await startEmbedded(folder);
const store = await openStore(server.connection);
try {
  const codes = places();
  await store.concepts.keep(
    Array.from({ length: CONCEPTS }, (_, number) => concept(number)),
    "person",
  );
  const imported = await measureImport(store, codes);
  const stock = await fill(store, codes);
  const reading = await measureReading(store, codes);
  const pages = await measurePages(store, codes);
  process.stdout.write(`${JSON.stringify({ import: imported, stock, reading, pages }, null, 2)}\n`);
} finally {
  await store.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
