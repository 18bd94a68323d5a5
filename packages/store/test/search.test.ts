import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SearchHit } from "../src/index.ts";
import { type TestStore, testStore } from "./database.ts";
import { published, saved } from "./saved.ts";

let db: TestStore;
let first: string;
let second: string;
beforeAll(async () => {
  db = await testStore();
  const filler = Array.from({ length: 400 }, (_, at) => `第${at}项说明文字`).join("，");
  first = (
    await published(db.store, {
      title: "甲市规划",
      lines: ["# 生态环境", "PM2.5平均浓度降到30微克，新增湿地5处。", "~ 湿地网站导航", `${filler}，湿地公园。`],
      commitments: [{ quote: "新增湿地5处" }, { quote: "PM2.5平均浓度降到30微克", title: "细颗粒物浓度" }],
    })
  ).id;
  second = (
    await published(db.store, {
      title: "乙区规划",
      lines: ["# 保护湿地", "湿地面积保持不变，湿地保护制度完善。", "建设５Ｇ基站100座。"],
      commitments: [{ quote: "湿地保护制度完善" }, { quote: "建设５Ｇ基站100座", title: "5G基站" }],
    })
  ).id;
  await saved(db.store, { lines: ["还没有公布的湿地。"], commitments: [{ quote: "还没有公布的湿地" }] });
});
afterAll(() => db.close());

const find = (q: string, more: object = {}) => db.store.search.find({ q, in: "all", limit: 20, ...more });
const marked = (hit: SearchHit) => hit.snippet.hits.map(([from, to]) => hit.snippet.text.slice(from, to));

describe("a search", () => {
  test("ranks commitments above passages, and counts both", async () => {
    const page = await find("湿地");
    expect(page).toMatchObject({ total: 6, commitments: 2, passages: 4, next: null, previous: null });
    expect(page.items.map((hit) => hit.type)).toEqual([...Array(2).fill("commitment"), ...Array(4).fill("passage")]);
  });

  test("marks the words where they stand", async () => {
    const { items } = await find("湿地");
    expect(items.map(marked).every((words) => words.length > 0 && words.every((word) => word === "湿地"))).toBe(true);
    const last = items.find(
      (hit) => hit.type === "passage" && hit.document.id === first && hit.snippet.text.includes("公园"),
    );
    expect(last?.snippet.text.startsWith("…")).toBe(true);
  });

  test("finds words at the end of a long paragraph, once", async () => {
    const page = await find("湿地公园");
    expect(page.items).toMatchObject([
      { type: "passage", block: 3, document: { title: "甲市规划", period: "2021/2025" } },
    ]);
  });

  test.each([
    ["PM2.5", "PM2.5"],
    ["pm2.5平均", "PM2.5平均"],
    ["5G", "５Ｇ"],
    ["100", "100"],
    ["100座 基站", "基站100座"],
  ])("finds %s", async (q, word) => {
    const { items } = await find(q);
    expect(items.length).toBeGreaterThan(0);
    expect(items.flatMap(marked)).toContain(word);
  });

  test.each(["2.5", "00", "没有", "湿公", "导航", "公布"])("does not find %s", async (q) => {
    expect((await find(q)).total).toBe(0);
  });

  test("finds a title that is not in the quote", async () => {
    expect((await find("细颗粒物")).items).toMatchObject([{ type: "commitment", snippet: { hits: [] } }]);
  });

  test("keeps to one document, to commitments or to text", async () => {
    expect((await find("湿地", { document: second })).total).toBe(3);
    const commitments = await find("湿地", { in: "commitments" });
    expect(commitments).toMatchObject({ total: 2, commitments: 2, passages: 4 });
    const text = await find("湿地", { in: "text" });
    expect(text.items.map((hit) => hit.type)).toEqual(Array(4).fill("passage"));
  });

  test("pages forwards and backwards", async () => {
    const all = (await find("湿地")).items;
    const one = await find("湿地", { limit: 4 });
    const two = await find("湿地", { limit: 4, after: one.next });
    expect([...one.items, ...two.items]).toEqual(all);
    expect(two.next).toBeNull();
    expect((await find("湿地", { limit: 4, before: two.previous })).items).toEqual(one.items);
  });

  test("of nothing but punctuation finds nothing", async () => {
    expect(await find("，。！")).toMatchObject({ items: [], total: 0 });
  });

  test("takes whatever is typed", async () => {
    const property = fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), async (q) => {
      await find(q);
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
