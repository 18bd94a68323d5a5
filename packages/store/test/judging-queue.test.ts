import type { Judgement } from "@lantu/core/judgements";
import type { Observation } from "@lantu/core/signals";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { DocumentDetail, JudgedRow, Waiting } from "../src/index.ts";
import { administer, type TestStore, testStore } from "./database.ts";
import { done, published } from "./saved.ts";

let db: TestStore;
let plan: DocumentDetail;
let report: DocumentDetail;
const ME = { actor: "local" };
const DAY = "2025-06-30";
const FOREST = "青渡区|forest-cover";

beforeAll(async () => {
  db = await testStore();
  plan = await published(db.store, {
    lines: ["# 主要目标", "到2025年，森林覆盖率达到40%。", "建成公园三座。"],
    commitments: [
      { quote: "森林覆盖率达到40%", figures: [{ quote: "40%", value: 40, unit: "%" }] },
      { quote: "建成公园三座" },
    ],
  });
  report = await published(db.store, { lines: ["# 回顾", "扩建医院一所。"], commitments: [{ quote: "扩建医院一所" }] });
  await compared();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.store.judging.note({ day: DAY, basis: "1" });
  await administer(db.connection, "delete from judgement_queue");
});

/** Notes that every published document is compared as it stands. */
async function compared(): Promise<void> {
  const stale = await db.store.conclusions.stale(10);
  const read = stale.flatMap(({ document, version }) =>
    version === null ? [] : [{ document, version, digest: "x", failure: null, unchanged: false }],
  );
  const removed = stale.flatMap(({ document, version }) => (version === null ? [document] : []));
  const basis = await db.store.conclusions.basis();
  await db.store.conclusions.save({ basis, removed, compared: read, slices: "[]", concluded: [], gone: [] });
}

/** What waits after what happened was noted: commitments by how their ids begin, with what brought it about. */
async function waits(): Promise<readonly string[]> {
  await db.store.judging.note({ day: DAY, basis: "1" });
  const { rows } = await db.store.pool.query<{ commitment: string; cause: { kind: string } }>(
    "select commitment, cause from judgement_queue order by ticket",
  );
  return rows.map(({ commitment, cause }) => `${nameOf(commitment)} ${cause.kind}`).sort();
}

const nameOf = (commitment: string): string => `${commitment.startsWith(plan.id) ? "plan" : "report"}${at(commitment)}`;
const at = (commitment: string): string => String(Number.parseInt(commitment.split("-")[1] ?? "", 36));

async function commitmentsOf({ id }: DocumentDetail): Promise<readonly string[]> {
  const query = { document: [id], scope: "published", sort: "position", limit: 10 } as const;
  return (await db.store.commitments.page(query)).items.map((one) => one.id);
}

function judgedRow(commitment: string, document: string, restsOn: readonly string[] = []): JudgedRow {
  const judgement: Judgement = {
    ...{ commitment, document, on: DAY, status: "unknown", basis: "none", reason: "not-reported", due: "2025-12-31" },
    ...{ rule: { id: "level", version: 1 }, probability: null, targets: [], signals: [], unitSays: null },
    ...{ documentsSay: [], disagrees: false },
  };
  return { judgement, chapter: 0, kind: "task", nature: null, restsOn, digest: commitment };
}

/** Judges what waits. */
async function judge(waiting: readonly Waiting[], ground?: string): Promise<void> {
  const [first] = await commitmentsOf(plan);
  const rows = waiting.map(({ commitment }) =>
    judgedRow(commitment, commitment.split("-")[0] ?? "", commitment === first ? [FOREST] : []),
  );
  await db.store.judging.save({ day: DAY, rows, waiting, ground });
}

/** Everything waits, as on another day. */
async function everythingWaits(): Promise<readonly Waiting[]> {
  await administer(db.connection, "update judgement_stand set on_day = '2000-01-01'");
  await db.store.judging.note({ day: DAY, basis: "1" });
  return db.store.judging.waiting(10);
}

const kept = async (): Promise<number> =>
  (await db.store.pool.query<{ n: number }>("select count(*)::int as n from judgements")).rows[0]?.n ?? 0;

describe("what has to be judged anew", () => {
  test("is everything on another day or by other rules, behind what somebody waits for", async () => {
    expect(await everythingWaits()).toHaveLength(3);
    const [first] = await commitmentsOf(report);
    done(await db.store.commitments.edit(first ?? "", { title: "扩建医院" }, ME));
    await compared();
    await db.store.judging.note({ day: DAY, basis: "1" });
    expect((await db.store.judging.waiting(1)).map(({ commitment, cause }) => [commitment, cause.kind])).toEqual([
      [first, "document"],
    ]);
    await administer(db.connection, "delete from judgement_queue");
    await db.store.judging.note({ day: DAY, basis: "2" });
    expect(await db.store.judging.waiting(10)).toHaveLength(3);
  });

  test("is one commitment where a person corrected it, and those of a document where it came, went or came back", async () => {
    const [, park] = await commitmentsOf(plan);
    done(await db.store.commitments.edit(park ?? "", { title: "建成公园" }, ME));
    expect(await waits()).toEqual([`${nameOf(park ?? "")} document`]);
    await administer(db.connection, "delete from judgement_queue");
    const all = (await commitmentsOf(plan)).map((one) => `${nameOf(one)} document`).sort();
    done(await db.store.documents.withdraw(plan.id, { ...ME, reason: "旧版" }));
    expect(await waits()).toEqual(all);
    await administer(db.connection, "delete from judgement_queue");
    done(await db.store.documents.restore(plan.id, ME));
    expect(await waits()).toEqual(all);
  });

  test("is after new statistics what rests on them, with the number as its cause, and again when they are withdrawn", async () => {
    await compared();
    await judge(await everythingWaits());
    const [forest] = await commitmentsOf(plan);
    const observation: Observation = {
      ...{ concept: "forest-cover", place: { kind: "named", name: "青渡区" }, measure: "share", breakdown: null },
      ...{ period: "2024", value: 39.5, unit: "%", status: "final", knownOn: "2025-03-01", source: "公报", note: null },
    };
    const release = "o000000000001";
    const given = { id: release, kind: "file", fileName: "表.csv", size: 10, source: null, publish: "asked" } as const;
    await db.store.observationImports.create({ ...given, actor: "local" });
    await db.store.observationImports.draft(release, [
      { ...observation, row: 2 },
      { ...observation, concept: "gdp", measure: "amount", unit: "元", row: 3 },
    ]);
    await db.store.observationImports.change(release, { state: "verified" });
    done(await db.store.observationImports.publish(release, ME));
    expect(await waits()).toEqual([`${nameOf(forest ?? "")} observation`]);
    const [waiting] = await db.store.judging.waiting(1);
    expect(waiting?.cause).toEqual({ kind: "observation", series: FOREST, period: "2024", value: 39.5 });
    await judge([waiting ?? expect.fail("nothing waits")]);
    done(await db.store.observationImports.withdraw(release, { ...ME, reason: "误录" }));
    expect(await waits()).toEqual([`${nameOf(forest ?? "")} observation`]);
  });

  test("waits until its document is compared as it stands", async () => {
    const [first] = await commitmentsOf(report);
    done(await db.store.commitments.edit(first ?? "", { title: "扩建一所医院" }, ME));
    expect(await waits()).toEqual([`${nameOf(first ?? "")} document`]);
    expect(await db.store.judging.waiting(10)).toEqual([]);
    await compared();
    expect(await db.store.judging.waiting(10)).toHaveLength(1);
  });
});

describe("nothing that waits is lost", () => {
  test("what is asked for again while it is judged waits on", async () => {
    const waiting = await everythingWaits();
    const [first] = await commitmentsOf(report);
    done(await db.store.commitments.edit(first ?? "", { title: "扩建医院" }, ME));
    await compared();
    await db.store.judging.note({ day: DAY, basis: "1" });
    await judge(waiting);
    expect((await db.store.judging.waiting(10)).map(({ commitment }) => commitment)).toEqual([first]);
  });

  test("what is concluded otherwise while it is judged for the first time waits on: nobody knew yet what it rests on", async () => {
    const waiting = await everythingWaits();
    const ground = await db.store.judging.ground();
    await judge(waiting, ground);
    expect(await db.store.judging.waiting(10)).toEqual([]);
    await everythingWaits();
    await compared();
    await judge(await db.store.judging.waiting(10), ground);
    expect(await db.store.judging.waiting(10)).toHaveLength(3);
  });

  test("where a process ends while it keeps what it judged, nothing of it is kept and all of it waits", async () => {
    await administer(db.connection, "delete from judgements");
    const waiting = await everythingWaits();
    const [first, ...others] = waiting;
    await judge([first ?? expect.fail("nothing waits")]);
    const holder = await db.store.pool.connect();
    try {
      await holder.query("begin");
      await holder.query("select from judgement_stand for update");
      const keeping = judge(others).then(
        () => "kept",
        () => "ended",
      );
      while (!(await endWaiting())) await new Promise((resolve) => setImmediate(resolve));
      expect(await keeping).toBe("ended");
      await holder.query("rollback");
    } finally {
      holder.release();
    }
    expect(await kept()).toBe(1);
    const waits = (await db.store.judging.waiting(10)).map(({ commitment }) => commitment);
    expect(waits).toEqual(others.map(({ commitment }) => commitment));
    await judge(await db.store.judging.waiting(10));
    expect([await kept(), (await db.store.judging.waiting(10)).length]).toEqual([3, 0]);
  });

  /** Ends the connection that waits for another, as the end of its process would. */
  async function endWaiting(): Promise<boolean> {
    const { rowCount } = await db.store.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()`,
    );
    return rowCount === 1;
  }
});
