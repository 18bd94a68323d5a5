// A ledger as large as an office's of years: units, people, commitments, and acts on them in one chain of entries.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "../packages/core/dist/index.js";
import { seal } from "../packages/core/dist/ledger/index.js";
import { copyInto, piecesOf } from "../packages/store/dist/backup/copying.js";
import { partWriter, pathOf } from "../packages/store/dist/backup/files.js";
import { REBUILT, rebuild, rebuiltName } from "../packages/store/dist/backup/rebuild.js";
import { itemSummary } from "../packages/store/dist/items/line.js";
import { digestBy } from "../packages/store/dist/ledger/digest.js";

export const ME = { actor: "local" };
const DEPARTMENTS = [
  "水务",
  "园林绿化",
  "住房城乡建设",
  "交通",
  "教育",
  "卫生健康",
  "民政",
  "文化旅游",
  "科技",
  "生态环境",
];

export const idOf = (letter, number) => `${letter}${number.toString(16).padStart(16, "0")}`;

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

/** Entries of a ledger at work, without end: each `[noun, id, value]`. */
function* acts({ units, people, commitments }) {
  for (let n = 1; n <= units; n++) {
    const name = `${DEPARTMENTS[n % DEPARTMENTS.length]}${Math.ceil(n / DEPARTMENTS.length)}局`;
    const unit = {
      id: idOf("u", n),
      code: `1100${n}`,
      name,
      shortName: null,
      kind: "department",
      parent: null,
      place: null,
    };
    yield ["unit", unit.id, { ...unit, order: n, since: "2021-01-01", until: null, becomes: [] }];
  }
  for (let n = 1; n <= people; n++) {
    const unit = idOf("u", (n % units) + 1);
    const grants = [{ role: ["filler", "checker", "signer"][n % 3], unit, document: null }];
    const person = {
      id: idOf("p", n),
      account: `person${n}`,
      name: `职员${n}`,
      unit,
      title: null,
      grants,
      active: true,
    };
    yield ["person", person.id, person];
  }
  for (const [n, commitment] of commitments.entries()) {
    const lead = idOf("u", (n % units) + 1);
    const helps = { cooperating: [idOf("u", ((n + 7) % units) + 1)], supporting: [] };
    const rest = { contact: null, deadline: "2025-12-31", importance: "ordinary", measure: "通水", ground: null };
    yield ["assignment", commitment, { commitment, lead, ...helps, ...rest }];
    const schedule = { frequency: "month", from: "2021-01-01", until: "2025-12-31", delay: 10, grace: 5 };
    yield ["schedule", commitment, { commitment, ...schedule }];
  }
  for (let month = 0; ; month++) {
    const period = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    for (const [n, commitment] of commitments.entries()) yield* reported(n, commitment, period, { units, people });
  }
}

/** A report filled, checked and signed. */
function* reported(n, commitment, period, { units, people }) {
  const hands = [0, 1, 2].map((more) => idOf("p", ((n + more) % people) + 1));
  const id = `${commitment}@${period}`;
  const content = {
    answer: "progress",
    value: n % 100,
    narrative: `已完成${n % 100}公里，正在验收。`,
    evidence: [],
    blockers: [],
  };
  const report = {
    id,
    commitment,
    period,
    unit: idOf("u", (n % units) + 1),
    ...content,
    filledBy: hands[0],
    returned: null,
  };
  yield ["report", id, { ...report, state: "filled", checkedBy: null, signedBy: null }];
  yield ["report", id, { ...report, state: "checked", checkedBy: hands[1], signedBy: null }];
  yield ["report", id, { ...report, state: "signed", checkedBy: hands[1], signedBy: hands[2] }];
}

/** Fills the journal up to `entries` by acts, sealed one after the other, with every table they amount to. */
export async function fillJournal(store, { entries, ...office }) {
  const folder = mkdtempSync(join(tmpdir(), "lantu-bench-journal-"));
  try {
    writeActs(folder, await store.journal.head(), { entries, ...office });
    await rebuild(folder);
    const client = await store.pool.connect();
    await filling(client, async () => {
      for (const [table, columns] of REBUILT) {
        await copyInto(client, table, columns, piecesOf(pathOf(folder, rebuiltName(table))));
      }
    });
    client.release();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const TABLES = [...REBUILT.keys()];

/** Rules that take an index or look into another table, those last that others stand on. */
const RULES = `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(k.oid) as made
  from pg_constraint k join pg_class c on c.oid in (conrelid, confrelid)
  where c.relname = any($1) and contype in ('f', 'u', 'p')
  group by k.oid order by contype = 'f' desc, k.oid`;

const INDEXES = `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made
  from pg_index join pg_class c on c.oid = indrelid where c.relname = any($1)`;

/** Fills tables with rows that keep the rules; these and the indexes are made at the end: of a full table that is faster. */
async function filling(client, fill) {
  await client.query("set session_replication_role = replica; set maintenance_work_mem = '512MB'");
  const { rows: rules } = await client.query(RULES, [TABLES]);
  for (const { table, name } of rules) await client.query(`alter table ${table} drop constraint ${name}`);
  const { rows: indexes } = await client.query(INDEXES, [TABLES]);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await fill();
  for (const { made } of indexes) await client.query(made);
  for (const { table, name, made } of rules.toReversed()) {
    await client.query(`alter table ${table} add constraint ${name} ${made}`);
  }
  await client.query("reset session_replication_role; reset maintenance_work_mem");
  await client.query("vacuum analyze");
}

function writeActs(folder, start, { entries, ...office }) {
  const writer = partWriter(folder, "journal.ndjson");
  const held = new Map();
  const digest = digestBy("sha256");
  let head = start;
  for (const [noun, id, after] of acts(office)) {
    if (head.seq >= entries) break;
    const before = held.get(`${noun} ${id}`) ?? null;
    if (after.state === "signed") held.delete(`${noun} ${id}`);
    else held.set(`${noun} ${id}`, after);
    const payload = { act: "bench", changes: [{ id, before, after }], reason: null };
    const at = new Date(Date.UTC(2021, 0, 1) + head.seq * 60_000).toISOString();
    const entry = seal(head, { kind: `${noun}.changed`, subject: id, payload }, { at, actor: "local" }, digest);
    writer.write(Buffer.from(`${JSON.stringify({ ...entry, summary: itemSummary(entry) })}\n`, "utf8"));
    head = entry;
  }
  writer.end();
}
