import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CONCEPTS } from "@lantu/core/indicators";
import { backup, restore, type Store, type Waiting } from "@lantu/store";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testStore } from "../../store/test/database.ts";
import { formulaParts } from "../src/comparisons/formula-parts.ts";
import { createServer, type LantuServer } from "../src/index.ts";
import { judgingBasis } from "../src/judging/basis.ts";
import { judgeInputs } from "../src/judging/judge-inputs.ts";
import { beijingDay } from "../src/reporting/today.ts";
import { type SentFile, send, upload } from "./support/client.ts";
import { judged } from "./support/judged.ts";
import { cityPlan, districtPlan, sample, workReport } from "./support/samples.ts";
import { type TestServer, testServer } from "./support/server.ts";

const FILES = [cityPlan, districtPlan, workReport, sample("district-annual-2025.docx")];
const OBSERVED = [
  { period: "2024", value: 14.2, knownOn: "2025-03-01" },
  { period: "2025", value: 15.4, knownOn: "2026-03-01" },
] as const;

let lantu: TestServer;
/** Everything judged, as documents came in the order of their adoption and statistics after them. */
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  lantu = await testServer();
  await publish(lantu.app, FILES);
  for (const one of OBSERVED) await observe(lantu.app, one);
  await judged(lantu.app);
  before = await told(lantu.store);
});
afterAll(() => lantu.close());

const publish = (app: LantuServer["app"], files: readonly SentFile[]) => upload(app, files, "&publish=true");

async function observe(app: LantuServer["app"], told: (typeof OBSERVED)[number]): Promise<void> {
  const body = {
    ...{ concept: "park-area-per-head", place: "青渡区", measure: "amount", unit: "平方米", status: "final" },
    ...{ source: "统计公报", reason: "公报已发布", ...told },
  };
  const headers = { "content-type": "application/json" };
  const made = await send(app, "/api/v1/observations", { method: "POST", body, headers });
  expect([made.status, made.text]).toEqual([201, expect.any(String)]);
}

/** Everything judged, by commitment; releases of statistics by what they told, for their ids are made by chance. */
async function told({ pool }: Store): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query("select commitment, body::text as body from judgements order by commitment");
  const released = await pool.query("select distinct release, period from observations");
  const named = (body: string): string =>
    released.rows.reduce((text: string, { release, period }) => text.replaceAll(release, `release of ${period}`), body);
  return new Map(rows.map(({ commitment, body }) => [commitment, named(body)]));
}

const turns = async ({ pool }: Store): Promise<number> =>
  (await pool.query("select count(*)::int as n from judgement_turns")).rows[0].n;

/** Judges what is held from nothing, by a server of its own. */
async function judgedByAnother(store: Store): Promise<ReadonlyMap<string, string>> {
  const dataDir = mkdtempSync(join(tmpdir(), "lantu-server-"));
  const place = { dataDir, webDir: join(dataDir, "web"), host: "127.0.0.1", port: 0 };
  const server = await createServer({ store, reader: lantu.reader, logger: pino({ level: "silent" }), ...place });
  try {
    await judged(server.app);
    return await told(store);
  } finally {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Judges commitments as a server does, and keeps what comes of it. */
async function judge(store: Store, waiting: readonly Waiting[], day: string): Promise<void> {
  const ids = waiting.map(({ commitment }) => commitment);
  const inputs = await store.judging.inputs(ids, { day }, formulaParts(CONCEPTS));
  await store.judging.save({ day, rows: judgeInputs({ inputs, day, registry: null }), waiting });
}

describe("the same documents and statistics are judged alike", () => {
  it("in whatever order they came", async () => {
    expect(before.size).toBeGreaterThan(50);
    const other = await testServer();
    try {
      const [last, ...others] = FILES.toReversed();
      await publish(other.app, last === undefined ? [] : [last]);
      await observe(other.app, OBSERVED[1]);
      for (const file of others) await publish(other.app, [file]);
      await observe(other.app, OBSERVED[0]);
      await judged(other.app);
      expect(await told(other.store)).toEqual(before);
    } finally {
      await other.close();
    }
  });

  it("where a server was killed with half of them judged: the next one judges the others, and nothing turns twice", async () => {
    const { store } = lantu;
    const turned = await turns(store);
    await lantu.server.close();
    await store.pool.query("delete from judgements");
    await store.pool.query("update judgement_stand set on_day = null");
    const day = beijingDay(new Date());
    await store.judging.note({ day, basis: await judgingBasis(store) });
    const waiting = await store.judging.waiting(10_000);
    expect(waiting).toHaveLength(before.size);
    await judge(store, waiting.slice(0, waiting.length >> 1), day);
    expect((await told(store)).size).toBe(waiting.length >> 1);
    expect(await judgedByAnother(store)).toEqual(before);
    expect(await turns(store)).toBe(turned);
  });

  it("in a database made from a backup, judged there anew", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lantu-backup-"));
    const other = await testStore();
    try {
      await backup(lantu.store.pool, join(folder, "all.tar.gz"));
      await restore(other.store.pool, join(folder, "all.tar.gz"));
      expect(await told(other.store)).toEqual(before);
      await other.store.pool.query("delete from judgements");
      await other.store.pool.query("update judgement_stand set on_day = null");
      expect(await judgedByAnother(other.store)).toEqual(before);
    } finally {
      await other.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
