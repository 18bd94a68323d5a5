import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, send, upload } from "./support/client.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
let document: string;

const json = { "content-type": "application/json" };
const reason = "统计口径一致";
const get = async (url: string): Promise<Answer["json"]> => (await send(lantu.app, `/api/v1${url}`)).json;
const post = (url: string, body: object) => send(lantu.app, `/api/v1${url}`, { method: "POST", body, headers: json });

/** Waits until everything held has been compared by the concepts as they are. */
async function concluded(): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const { computedAt } = await lantu.store.conclusions.stand();
    if (computedAt !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("nothing was concluded");
}
/** The concept the figures of that value are of. */
async function conceptOf(value: number): Promise<{ readonly kind: string; readonly id: string }> {
  await concluded();
  const { items } = await get(`/series/details?document=${document}`);
  const found = items.find(({ points }: Answer["json"]) =>
    points.some((point: Answer["json"]) => point.value === value),
  );
  return found?.concept;
}

beforeAll(async () => {
  lantu = await testServer();
  const lines = [
    ...["青渡区2024年政府工作报告", "一、2023年工作回顾", "全区完成地区生产总值512亿元，增长6.1%。"],
    ...["全区共有便民菜店147家。", "年末常住人口36.2万人。", "二、2024年工作安排", "便民菜店达到160家。"],
  ];
  const [read] = await upload(
    lantu.app,
    [{ name: "report.txt", bytes: lines.join("\n") }],
    "&publish=true&insist=true",
  );
  document = read.document;
});
afterAll(() => lantu.close());

describe("concepts people change", () => {
  let key: string;

  it("are what figures are resolved to: what waits for a person is told as such", async () => {
    const waiting = await conceptOf(147);
    expect(waiting.kind).toBe("provisional");
    key = waiting.id;
    const told = await get("/concepts/told?kind=provisional");
    expect(told.items.map(({ id }: { id: string }) => id)).toContain(key);
    expect(await conceptOf(36.2e4)).toEqual({ kind: "registered", id: "resident-population" });
  });

  it("take up provisional ones as a concept of one's own", async () => {
    const concept = {
      ...{ id: "grocery-shops", name: { zh: "便民菜店", en: "Grocery shops" }, aliases: [] },
      definition: { zh: "期末经营中的便民菜店", en: "Grocery shops in business" },
      ...{ dimension: "count", unit: "家", course: "stock", direction: "more", frequency: "year", delay: null },
      ...{ levels: ["county"], formula: null, unlike: [], source: "本区商业统计" },
    };
    expect((await post("/concepts", { concept, reason })).status).toBe(201);
    expect(await conceptOf(147)).toEqual({ kind: "registered", id: "grocery-shops" });
    const [detail] = (await get(`/series/details?concept=grocery-shops`)).items;
    expect(detail).toMatchObject({ direction: "more", course: "stock" });
    expect(detail.points.map(({ value }: { value: number }) => value)).toEqual([147, 160]);
  });

  it("go on as another when they are merged, without a new reading", async () => {
    const before = await get(`/documents/${document}`);
    const value = { concept: "grocery-shops", place: "青渡区", period: "2022", value: 139, unit: "家" };
    const entered = await post("/observations", {
      ...value,
      source: "区商务局",
      knownOn: "2023-03-01",
      reason: "补录",
    });
    expect([entered.status, entered.text]).toMatchObject([201, expect.any(String)]);
    const other = {
      ...{ id: "fresh-food-shops", name: { zh: "生鲜门店", en: "Fresh food shops" }, aliases: [] },
      definition: { zh: "经营生鲜食品的门店", en: "Shops of fresh food" },
      ...{ dimension: "count", unit: "家", course: "stock", direction: "more", frequency: "year", delay: null },
      ...{ levels: ["county"], formula: null, unlike: [], source: "本区商业统计" },
    };
    await post("/concepts", { concept: other, reason });
    expect((await post("/concepts/grocery-shops/merge", { into: "fresh-food-shops", reason })).status).toBe(200);
    expect(await conceptOf(147)).toEqual({ kind: "registered", id: "fresh-food-shops" });
    expect((await get(`/documents/${document}`)).version).toBe(before.version);
    const [detail] = (await get("/series/details?concept=fresh-food-shops")).items;
    expect(detail.observed.map(({ period, value }: Answer["json"]) => [period, value])).toEqual([["2022", 139]]);
    const told = await get("/concepts/told?told=true");
    expect(told.items.map(({ id }: { id: string }) => id)).not.toContain("grocery-shops");
  });

  it("are journalled, and the journal still folds and holds", async () => {
    const { items } = await get("/journal?limit=3");
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["concepts.merged", "concepts.redefined", "concepts.added"],
    ]);
    expect(await lantu.store.journal.verify()).toMatchObject({ kind: "intact" });
  });
});
