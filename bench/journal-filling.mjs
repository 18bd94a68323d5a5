// A ledger as large as an office's of years: plans with their commitments, and acts on them in one chain of entries.
import { once } from "node:events";
import { PassThrough } from "node:stream";
import { read } from "../packages/core/dist/index.js";
import { canonical, NOUNS, seal } from "../packages/core/dist/ledger/index.js";
import { copyInto } from "../packages/store/dist/backup/copying.js";
import { REBUILT } from "../packages/store/dist/backup/rebuild.js";
import { itemSubjects, keptSummary } from "../packages/store/dist/items/line.js";
import { tableNameOf } from "../packages/store/dist/items/tables.js";
import { digestBy } from "../packages/store/dist/ledger/digest.js";
import { copyField } from "../packages/store/dist/saving/copy.js";
import { acts } from "./journal-acts.mjs";

export const ME = { actor: "local" };

/** A plan of made-up works: enough of them for `wanted` commitments are read one after the other. */
function planText(number, works) {
  const lines = [`岚江市第${number}号专项规划（2021—2025年）`, "", "第一章 主要任务", ""];
  for (let at = 0; at < works; at++) {
    if (at % 40 === 0) lines.push("", `第${at / 40 + 1}节 工程${at / 40 + 1}`, "");
    lines.push(`到2025年，完成${number}区${at}号片区管网改造${(at % 90) + 10}公里，新建水厂${(at % 5) + 1}座。`);
  }
  return lines.join("\n");
}

/** Plans with at least `wanted` commitments, published. Returns their commitments' ids. */
export async function fillPlans(store, wanted, works = 1000) {
  const ids = [];
  for (let number = 1; ids.length < wanted; number++) {
    const text = planText(number, works);
    const bytes = Buffer.from(text, "utf8");
    const fileName = `plan-${number}.txt`;
    const sha256 = await store.sources.put({ bytes, fileName });
    const source = { name: fileName, format: "txt", encoding: "utf-8", text, regions: [] };
    const saved = await store.documents.saveReading(
      { sha256, fileName, reading: read(source), engine: "bench", sample: false },
      ME,
    );
    if (saved.kind !== "done") throw new Error(JSON.stringify(saved));
    const done = await store.documents.publish(saved.value.id, ME);
    if (done.kind !== "done") throw new Error(JSON.stringify(done));
    const { rows } = await store.pool.query(
      "select id from commitments where document = $1 and state = 'accepted' order by raw_start, id",
      [saved.value.id],
    );
    ids.push(...rows.map(({ id }) => id));
  }
  return ids.slice(0, wanted);
}

/**
 * Fills the journal up to `entries` by acts, sealed one after the other by the product's own means, with every table they
 * amount to: all tables are written at once, while the entries are made.
 */
export async function fillJournal(store, { entries, ...office }) {
  const start = await store.journal.head();
  const client = await store.pool.connect();
  await client.query("set session_replication_role = replica; set maintenance_work_mem = '512MB'");
  const made = await withoutRules(client);
  const tables = [...REBUILT].map(([table, columns]) => tableWriter(store.pool, table, columns));
  await writeActs(new Map(tables.map((one) => [one.table, one])), start, { entries, ...office });
  await Promise.all(tables.map((one) => one.end()));
  await withRules(client, made);
  client.release(true);
}

const TABLES = [...REBUILT.keys()];

/** Rules that take an index or look into another table, those last that others stand on. */
const RULES = `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(k.oid) as made
  from pg_constraint k join pg_class c on c.oid in (conrelid, confrelid)
  where c.relname = any($1) and contype in ('f', 'u', 'p')
  group by k.oid order by contype = 'f' desc, k.oid`;

const INDEXES = `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made
  from pg_index join pg_class c on c.oid = indrelid where c.relname = any($1)`;

/** Takes rules and indexes away, to be made at the end: of a full table that is faster. */
async function withoutRules(client) {
  const { rows: rules } = await client.query(RULES, [TABLES]);
  for (const { table, name } of rules) await client.query(`alter table ${table} drop constraint ${name}`);
  const { rows: indexes } = await client.query(INDEXES, [TABLES]);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  return { rules, indexes };
}

async function withRules(client, { rules, indexes }) {
  for (const { made } of indexes) await client.query(made);
  for (const { table, name, made } of rules.toReversed()) {
    await client.query(`alter table ${table} add constraint ${name} ${made}`);
  }
}

/** Text gathered before it is sent, in characters. */
const GATHERED = 1 << 18;

/** Writes rows to a table by COPY, no faster than the database takes them; tables without rows take no connection. */
function tableWriter(pool, table, columns) {
  let waiting = "";
  let done = null;
  const pieces = new PassThrough({ highWaterMark: 8 << 20 });
  const copy = async () => {
    const client = await pool.connect();
    await client.query("set session_replication_role = replica");
    await copyInto(client, table, columns, pieces);
    client.release(true);
  };
  const send = () => {
    if (waiting === "") return;
    done ??= copy();
    pieces.write(waiting);
    waiting = "";
  };
  return {
    table,
    write: (fields) => {
      waiting += `${fields.join("\t")}\n`;
      if (waiting.length > GATHERED) send();
    },
    room: async () => {
      if (pieces.writableNeedDrain) await Promise.race([once(pieces, "drain"), done]);
    },
    end: () => {
      send();
      pieces.end();
      return done;
    },
  };
}

/** Entries made between two looks at whether the database keeps up. */
const STRETCH = 500;

async function writeActs(tables, start, { entries, ...office }) {
  const standing = new Map();
  const digest = digestBy("sha256");
  let head = start;
  for (const [noun, id, after] of acts(office)) {
    if (head.seq >= entries) break;
    const table = tables.get(tableNameOf(noun));
    const held = standing.get(id + noun) ?? { value: null, version: 0, from: null };
    const payload = { act: "bench", changes: [{ id, before: held.value, after }], reason: null };
    const at = new Date(Date.UTC(2021, 0, 1) + head.seq * 60_000).toISOString();
    const entry = seal(head, { kind: `${noun}.changed`, subject: id, payload }, { at, actor: "local" }, digest);
    const now = { value: after, json: JSON.stringify(after), version: held.version + 1, from: entry.seq };
    writeEntry(tables, entry);
    if (held.from !== null) writeItem(table, id, held, entry.seq);
    if (after.state === "signed") {
      writeItem(table, id, now, null);
      standing.delete(id + noun);
    } else standing.set(id + noun, now);
    head = entry;
    if (head.seq % STRETCH === 0) for (const one of tables.values()) await one.room();
  }
  for (const [key, held] of standing) {
    const noun = NOUNS.find((one) => key.endsWith(one));
    writeItem(tables.get(tableNameOf(noun)), key.slice(0, -noun.length), held, null);
  }
}

function writeEntry(tables, entry) {
  const { seq, at, actor, kind, subject, payload, previous, hash } = entry;
  const summary = keptSummary(entry);
  const told = summary === null ? "\\N" : copyField(canonical(summary));
  const fields = [seq, at, actor, kind, subject, copyField(canonical(payload)), told, previous, hash];
  tables.get("journal").write(fields);
  for (const about of itemSubjects(entry)) tables.get("journal_subjects").write([about, seq]);
}

function writeItem(table, id, { from, version, json }, until) {
  table.write([id, from, until ?? "\\N", version, copyField(json)]);
}
