import type { Judgement, Status, WarningKind } from "@lantu/core/judgements";
import { type Assignment, addDays, changeItems, type ItemTypes, type Noun, type Unit } from "@lantu/core/ledger";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EconomyWarning, WarningFilter, WarningSort } from "../src/index.ts";
import { type TestStore, testStore } from "./database.ts";
import { done, published } from "./saved.ts";

let db: TestStore;
let ids: readonly string[] = [];
let document = "";
const ME = { actor: "local" };
const BUREAU = "u00000000000000b1";

beforeAll(async () => {
  db = await testStore();
  const quotes = ["常住人口控制在三十万人以内", "森林覆盖率达到四成", "建成三座污水处理厂", "新增学位一万个"];
  const detail = await published(db.store, {
    lines: ["# 第一章 目标", ...quotes],
    commitments: quotes.map((quote) => ({ quote, title: quote })),
    title: "岚江市规划",
  });
  document = detail.id;
  const page = await db.store.commitments.page({
    document: [document],
    scope: "published",
    sort: "position",
    limit: 10,
  });
  ids = page.items.map(({ id }) => id);
});
afterAll(() => db.close());

async function put<N extends Noun>(noun: N, wanted: ReadonlyMap<string, ItemTypes[N]>): Promise<void> {
  const act = { noun, act: "put", wanted, reason: null, subject: noun };
  done(await db.store.items.act({ items: { [noun]: [...wanted.keys()] } }, (held) => changeItems(held, act), ME));
}

interface Stands {
  readonly status: Status;
  readonly probability?: number | null;
  readonly nature?: "binding" | "expected" | null;
  readonly disagrees?: boolean;
  readonly due?: string | null;
}

let ticket = 0;

/** Keeps how a commitment stands on a day; null: nothing is judged of it any more. */
async function judged(commitment: string, on: string, stands: Stands | null): Promise<void> {
  const waiting = [{ commitment, ticket: ++ticket, cause: { kind: "document", document } as const }];
  if (stands === null) return void (await db.store.judging.save({ day: on, rows: [], waiting }));
  const { status, probability = null, nature = null, disagrees = false, due = "2026-12-31" } = stands;
  const judgement: Judgement = {
    ...{ commitment, document, on, status, basis: "forecast", reason: null, rule: { id: "level", version: 1 }, due },
    ...{ probability, targets: [], signals: [], unitSays: null, documentsSay: [], disagrees },
  };
  const digest = JSON.stringify({ ...judgement, on: null });
  const row = { judgement, chapter: 0, kind: "task" as const, nature, restsOn: [], digest };
  await db.store.judging.save({ day: on, rows: [row], waiting });
}

const FIRST = { after: undefined, before: undefined, limit: 50 };

async function told(filter: Partial<WarningFilter> & Pick<WarningFilter, "day">, sort: WarningSort = "priority") {
  const page = await db.store.warnings.page({ stand: "lasting", ...filter, ...FIRST, sort });
  return page.items.map(({ kind, since, commitment }) => `${ids.indexOf(commitment ?? "")} ${kind} ${since}`);
}

const one = (index: number): string => ids[index] ?? "";

describe("warnings come and go in the transaction that keeps the judgements", () => {
  test("one is raised when a status turns, with how it stood before and after, and is over when it is", async () => {
    await judged(one(0), "2025-01-01", { status: "on-track", probability: 0.9 });
    await judged(one(0), "2025-02-01", { status: "off-track", probability: 0.05 });
    expect(await told({ day: "2025-02-01" })).toEqual(["0 likely-to-miss 2025-02-01"]);
    const [{ id } = { id: "" }] = (
      await db.store.warnings.page({ day: "2025-02-01", stand: "all", ...FIRST, sort: "since" })
    ).items;
    const held = await db.store.warnings.get(id, { day: "2025-02-01" });
    expect(held).toMatchObject({
      stood: "2025-02-01",
      before: "on-track",
      status: "off-track",
      version: 0,
      late: false,
    });
    expect([held?.ground?.before?.status, held?.ground?.after.status]).toEqual(["on-track", "off-track"]);
    await judged(one(0), "2025-03-01", { status: "on-track", probability: 0.95 });
    expect(await told({ day: "2025-03-01" })).toEqual([]);
    expect(await told({ day: "2025-03-01", stand: "ended" })).toEqual(["0 likely-to-miss 2025-02-01"]);
    expect(await db.store.warnings.get(id, { day: "2025-03-01" })).toMatchObject({
      ...{ ended: "2025-03-01", endedBecause: "recovered" },
    });
  });

  test("on a day that is past it stands as it stood then", async () => {
    expect(await told({ day: "2025-02-20" })).toEqual(["0 likely-to-miss 2025-02-01"]);
    expect(await told({ day: "2025-01-20" })).toEqual([]);
  });

  test("keeping the same judgement twice changes nothing", async () => {
    const stands = { status: "off-track", probability: 0.05 } as const;
    await judged(one(1), "2025-02-01", { status: "on-track", probability: 0.9 });
    await judged(one(1), "2025-04-01", stands);
    await judged(one(1), "2025-04-01", stands);
    await judged(one(1), "2025-04-02", { ...stands, probability: 0.06 });
    expect(await told({ day: "2025-04-02", commitments: [one(1)] })).toEqual(["1 likely-to-miss 2025-04-01"]);
  });

  test("what is judged no longer warns of nothing", async () => {
    await judged(one(1), "2025-05-01", null);
    expect(await told({ day: "2025-05-01", commitments: [one(1)] })).toEqual([]);
    await judged(one(1), "2025-06-01", { status: "off-track", probability: 0.05 });
    expect(await told({ day: "2025-06-01", commitments: [one(1)], stand: "all" })).toHaveLength(2);
  });

  test("time alone raises what has stood long enough, and settles what is long over", async () => {
    await judged(one(2), "2025-06-01", { status: "on-track", probability: 0.9 });
    await judged(one(2), "2025-07-01", { status: "at-risk", probability: null });
    expect(await told({ day: "2025-07-01", commitments: [one(2)] })).toEqual([]);
    expect(await db.store.warnings.sweep("2025-07-14")).toBe(0);
    expect(await db.store.warnings.sweep("2025-07-15")).toBe(1);
    expect(await db.store.warnings.sweep("2025-07-15")).toBe(0);
    expect(await told({ day: "2025-07-15", commitments: [one(2)] })).toEqual(["2 turned-worse 2025-07-15"]);
    await judged(one(2), "2026-02-01", { status: "missed", due: "2025-12-31" });
    expect(await told({ day: "2026-02-01", commitments: [one(2)] })).toEqual(["2 missed 2026-02-01"]);
    await db.store.warnings.sweep("2027-01-02");
    expect(await told({ day: "2027-01-02", commitments: [one(2)] })).toEqual([]);
  });
});

describe("lists of warnings", () => {
  const DAY = "2025-08-01";
  const assignment = (commitment: string, importance: Assignment["importance"]): [string, Assignment] => [
    commitment,
    {
      ...{ commitment, lead: BUREAU, cooperating: [], supporting: [], contact: null, deadline: null },
      ...{ importance, measure: null, ground: null },
    },
  ];
  const unit: Unit = {
    ...{ id: BUREAU, code: "b1", name: "水务局", shortName: null, kind: "department", parent: null, place: null },
    ...{ order: 1, since: null, until: null, becomes: [] },
  };

  beforeAll(async () => {
    await put("unit", new Map([[BUREAU, unit]]));
    await put("assignment", new Map([assignment(one(3), "key")]));
    await judged(one(3), "2025-07-20", { status: "on-track", probability: 0.9 });
    await judged(one(3), DAY, { status: "off-track", probability: 0.1, nature: "binding", disagrees: true });
    await judged(one(0), DAY, { status: "off-track", probability: 0.1 });
  });

  test("stand in the published order, page by page, forwards and back", async () => {
    const all = await told({ day: DAY });
    expect(all[0]).toBe("3 likely-to-miss 2025-08-01");
    const query = { day: DAY, stand: "lasting", sort: "priority", limit: 2 } as const;
    const first = await db.store.warnings.page(query);
    const second = await db.store.warnings.page({ ...query, after: first.next ?? "" });
    const back = await db.store.warnings.page({ ...query, before: second.previous ?? "" });
    expect(first.total).toBe(all.length);
    expect([...first.items, ...second.items].map(({ id }) => id)).toHaveLength(4);
    expect(back.items.map(({ id }) => id)).toEqual(first.items.map(({ id }) => id));
    const whole = [];
    for await (const held of db.store.warnings.all({ day: DAY, stand: "lasting" }, "priority")) whole.push(held.id);
    expect(whole.slice(0, 4)).toEqual([...first.items, ...second.items].map(({ id }) => id));
  });

  test("are filtered and counted by kind, state, unit, nature and words", async () => {
    const page = await db.store.warnings.page({
      day: DAY,
      stand: "lasting",
      units: [BUREAU],
      ...FIRST,
      sort: "priority",
    });
    expect(page.items.map(({ kind, lead }) => [kind, lead?.name])).toEqual([
      ["likely-to-miss", "水务局"],
      ["said-against-data", "水务局"],
    ]);
    expect(page.counts.unit).toEqual({ [BUREAU]: 2 });
    expect(page.counts.state).toEqual({ none: 2 });
    expect(await told({ day: DAY, natures: ["binding"] })).toHaveLength(2);
    expect(await told({ day: DAY, q: "森林" })).toEqual(["1 likely-to-miss 2025-06-01"]);
    expect(await told({ day: DAY, q: "100%" })).toEqual([]);
    expect(await told({ day: DAY, kinds: ["said-against-data"] })).toEqual(["3 said-against-data 2025-08-01"]);
  });

  test("G39 tell which wait for an answer longer than their clock runs", async () => {
    expect(await told({ day: DAY, late: true }, "answer")).toEqual([
      "1 likely-to-miss 2025-06-01",
      "2 turned-worse 2025-07-15",
    ]);
    const [first] = (await db.store.warnings.page({ day: DAY, stand: "lasting", late: true, ...FIRST, sort: "answer" }))
      .items;
    const id = first?.id ?? "";
    const answer = {
      ...{ id, commitment: one(1), unit: BUREAU, state: "looking-into" as const, note: "正在核实" },
      ...{ until: "2025-08-20", by: "local" },
    };
    await put("response", new Map([[id, answer]]));
    expect(await db.store.warnings.get(id, { day: DAY })).toMatchObject({
      ...{ nextWordBy: "2025-08-20", late: false, version: 1, lead: { name: "水务局" } },
    });
    expect(await db.store.warnings.get(id, { day: "2025-08-21" })).toMatchObject({ late: true });
    expect(await told({ day: DAY, states: ["looking-into"] })).toEqual(["1 likely-to-miss 2025-06-01"]);
    expect(await db.store.warnings.words(id)).toMatchObject([{ value: answer, unit: { name: "水务局" } }]);
    const late = await db.store.warnings.untoldLate("2025-08-21", "2025-08-20");
    expect(late).toMatchObject([{ id, unit: BUREAU, by: "2025-08-20", cause: `${id}#2025-08-20` }]);
  });

  test("are counted for the morning", async () => {
    expect(await db.store.warnings.glance({ day: DAY, stand: "lasting" })).toEqual({
      ...{ lasting: 5, unanswered: 4, late: 1 },
      kinds: { "likely-to-miss": 3, "said-against-data": 1, "turned-worse": 1 },
    });
    expect(await db.store.warnings.moved({ day: DAY, stand: "all" }, addDays(DAY, -1))).toEqual({
      raised: 3,
      ended: 0,
    });
  });

  test("leave out those of a plan that is withdrawn", async () => {
    done(await db.store.documents.withdraw(document, { ...ME, reason: "撤回" }));
    expect(await told({ day: DAY })).toEqual([]);
    done(await db.store.documents.restore(document, ME));
    expect(await told({ day: DAY })).toHaveLength(5);
  });
});

describe("warnings about the economy are brought to those that hold", () => {
  const KINDS: readonly WarningKind[] = ["economy-outside", "economy-target"];
  const about = { place: "青渡区", kinds: KINDS };
  const warning = (kind: WarningKind, key: string, day: string): EconomyWarning => ({
    ...{ kind, subject: `青渡区~${key}`, commitment: null, document: null, title: { zh: key, en: key }, status: null },
    ...{ before: null, reason: null, cause: { kind: "calendar" }, since: day, stood: day },
    lines: { "zh-CN": ["一行"], en: ["a line"] },
  });
  const lasting = async (day: string) =>
    (await db.store.warnings.page({ day, stand: "lasting", places: ["青渡区"], ...FIRST, sort: "since" })).items;

  test("what is new is raised, what lasts keeps its day, what holds no longer is over", async () => {
    const raised = await db.store.warnings.settle(
      about,
      [warning("economy-outside", "gdp.growth", "2025-03-01")],
      "2025-03-01",
    );
    expect(raised).toHaveLength(1);
    const both = [
      warning("economy-outside", "gdp.growth", "2025-04-01"),
      warning("economy-target", "retail.growth", "2025-04-01"),
    ];
    expect(await db.store.warnings.settle(about, both, "2025-04-01")).toHaveLength(1);
    expect((await lasting("2025-04-01")).map(({ kind, since }) => [kind, since])).toEqual([
      ["economy-target", "2025-04-01"],
      ["economy-outside", "2025-03-01"],
    ]);
    expect(await db.store.warnings.settle(about, both, "2025-04-01")).toEqual([]);
    expect(await db.store.warnings.settle(about, both.slice(1), "2025-05-01")).toEqual([]);
    expect(await lasting("2025-05-01")).toMatchObject([{ kind: "economy-target", lines: { en: ["a line"] } }]);
    expect(await db.store.warnings.get(raised[0] ?? "", { day: "2025-05-01" })).toMatchObject({
      endedBecause: "inside",
    });
  });

  test("those of another place stay as they are", async () => {
    await db.store.warnings.settle({ place: "岚江市", kinds: KINDS }, [], "2025-06-01");
    expect(await lasting("2025-06-01")).toHaveLength(1);
  });
});
