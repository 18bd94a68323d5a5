import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { multipart, type SentFile, send } from "./support/client.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
beforeAll(async () => {
  lantu = await testServer();
});
afterAll(() => lantu.close());

const base = "/api/v1/observation-imports";
const json = { "content-type": "application/json" };
const post = (url: string, body: object = {}) => send(lantu.app, url, { method: "POST", body, headers: json });

/** Sends a table and waits until it has been read. */
async function table(file: SentFile, query = "") {
  const { status, json: list } = await send(lantu.app, `${base}?lang=zh-CN${query}`, {
    method: "POST",
    ...multipart([file]),
  });
  expect(status).toBe(202);
  return settled(list.items[0].id);
}

async function settled(id: string) {
  for (let tries = 0; tries < 300; tries++) {
    const { json: found } = await send(lantu.app, `${base}/${id}?lang=zh-CN`);
    if (found.state !== "queued" && found.state !== "reading") return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`table ${id} did not settle`);
}

const csv = (name: string, ...rows: readonly string[]): SentFile => ({ name, bytes: `${rows.join("\n")}\n` });
const HEAD = "指标,地区,时间,数值,单位,公布日期";
const good = csv(
  "主要指标.csv",
  HEAD,
  "地区生产总值,海淀区,2023,11000.5,亿元,2024-01-20",
  "常住人口,110108,2023,312.5,万人,2024-01-20",
);
const values = async (query = "") => {
  const { json: page } = await send(lantu.app, `/api/v1/observations?${query}`);
  return page.items.map((one: { concept: string; place: { name: string }; period: string; value: number }) => [
    ...[one.concept, one.place.name, one.period, one.value],
  ]);
};

describe("a table whose columns are plain", () => {
  let id: string;

  it("is mapped and checked by itself, and not public before it is published", async () => {
    const read = await table(good);
    expect(read).toMatchObject({ state: "verified", open: [], errors: [], problem: null, kind: "file", progress: 1 });
    expect(read.mapping.columns).toEqual({ concept: 0, place: 1, period: 2, value: 3, unit: 4, knownOn: 5 });
    expect(read.counts).toEqual({ rows: 3, observations: 2, fresh: 2, same: 0, vintages: 0, errors: 0 });
    expect(read.preview.rows[1][0]).toEqual({ text: "地区生产总值", formula: null });
    expect(await values()).toEqual([]);
    id = read.id;
  });

  it("is published whole, with its entry in the journal", async () => {
    const { status, json: published } = await post(`${base}/${id}/publish`, { reason: "年度数据" });
    expect([status, published.state]).toEqual([200, "published"]);
    expect(await values()).toEqual([
      ["gdp", "海淀区", "2023", 1_100_050_000_000],
      ["resident-population", "海淀区", "2023", 3_125_000],
    ]);
    const journal = await send(lantu.app, `/api/v1/journal?subject=${id}`);
    expect(journal.json.items).toMatchObject([{ kind: "observations.published", summary: { observations: 2 } }]);
    expect((await post(`${base}/${id}/publish`)).status).toBe(409);
  });

  it("is shown to everybody, as values and as series", async () => {
    const stranger = { from: "203.0.113.9" };
    const list = await send(lantu.app, "/api/v1/observations?concept=gdp&place=110108", stranger);
    expect(list.json).toMatchObject({ total: 1, next: null });
    expect(list.json.items[0]).toMatchObject({
      ...{
        conceptName: { zh: "地区生产总值" },
        place: { code: "110108", name: "海淀区" },
        measure: "amount",
        unit: "元",
      },
      ...{ start: "2023-01-01", end: "2023-12-31", knownOn: "2024-01-20", source: "主要指标.csv", row: 2, release: id },
    });
    const named = await send(
      lantu.app,
      `/api/v1/observations?place=${encodeURIComponent("海淀区,无名之地")}`,
      stranger,
    );
    expect(named.json.total).toBe(2);
    const series = await send(lantu.app, "/api/v1/observations/series?concept=gdp", stranger);
    expect(series.json.items[0].points).toMatchObject([{ period: "2023", value: 1_100_050_000_000 }]);
    expect((await send(lantu.app, "/api/v1/observations/series", stranger)).status).toBe(400);
  });

  it("can be withdrawn with a reason, and brought back", async () => {
    expect((await post(`${base}/${id}/withdraw`, { reason: "口径有误" })).json.state).toBe("withdrawn");
    expect(await values()).toEqual([]);
    expect((await post(`${base}/${id}/restore`)).json.state).toBe("published");
    expect(await values()).toHaveLength(2);
  });

  it("that comes again changes nothing", async () => {
    const again = await table(good, "&publish=true");
    expect(again).toMatchObject({ state: "published", counts: { same: 2, fresh: 0 } });
    expect(await values("vintages=true")).toHaveLength(2);
  });

  it.each([
    ["csv", "指标代码,指标名称"],
    ["sdmx-csv", "STRUCTURE,STRUCTURE_ID,ACTION"],
    ["sdmx-json", '{"meta":'],
    ["xlsx", "PK"],
  ])("comes back from its export as %s without a change", async (format, beginning) => {
    const { bytes, headers } = await send(lantu.app, `/api/v1/observations/export?format=${format}`);
    expect(bytes.toString("utf8").replace("\ufeff", "").startsWith(beginning)).toBe(true);
    expect(String(headers["content-disposition"])).toContain("lantu-observations-");
    const name = `export.${format === "xlsx" ? "xlsx" : format === "sdmx-json" ? "json" : "csv"}`;
    expect(await table({ name, bytes })).toMatchObject({
      ...{ state: "verified", counts: { observations: 2, same: 2, fresh: 0, vintages: 0, errors: 0 } },
    });
  });
});

describe("a later vintage (G29)", () => {
  it("is the value from then on; what was known before can be asked for", async () => {
    const revised = csv("修订.csv", `${HEAD},状态`, "地区生产总值,海淀区,2023,11100,亿元,2024-12-30,修订");
    expect(await table(revised, "&publish=true")).toMatchObject({ state: "published", counts: { vintages: 1 } });
    expect(await values("concept=gdp")).toEqual([["gdp", "海淀区", "2023", 1_110_000_000_000]]);
    expect(await values("concept=gdp&asKnownOn=2024-06-30")).toEqual([["gdp", "海淀区", "2023", 1_100_050_000_000]]);
    expect(await values("concept=gdp&vintages=true")).toHaveLength(2);
  });

  it("on the same day contradicts, and nothing is saved", async () => {
    const wrong = await table(
      csv("矛盾.csv", HEAD, "地区生产总值,海淀区,2023,1,亿元,2024-01-20", "常住人口,海淀区,2022,300,万人,2024-01-20"),
    );
    expect(wrong).toMatchObject({ state: "draft", problem: { code: "table-faulty" }, counts: { errors: 1 } });
    expect(wrong.errors).toMatchObject([{ row: 2, cell: "D2", code: "conflict", params: { held: 1_100_050_000_000 } }]);
    expect(await values("concept=resident-population")).toHaveLength(1);
    expect((await post(`${base}/${wrong.id}/publish`)).status).toBe(409);
  });
});

describe("a table whose columns are not plain", () => {
  it("waits for its mapping, and is checked when that is given", async () => {
    const read = await table(csv("宽表.csv", "项,二〇二二,甲", "地区生产总值,2022,9000", "常住人口,2022,312"));
    expect(read).toMatchObject({ state: "draft", problem: { code: "table-unmapped" } });
    expect(read.problem.detail).toContain("地区");
    const mapping = { headerRow: 0, columns: { concept: 0, period: 1, value: 2 }, constants: {}, spread: null };
    const put = (given: object) =>
      send(lantu.app, `${base}/${read.id}/mapping`, { method: "PUT", body: given, headers: json });
    const open = await put({ mapping });
    expect([open.status, open.json.code]).toEqual([422, "table-unmapped"]);
    const constants = { place: "海淀区", unit: "*", knownOn: "2023-02-01" };
    expect((await put({ mapping: { ...mapping, constants } })).status).toBe(202);
    expect(await settled(read.id)).toMatchObject({ state: "verified", counts: { observations: 2 } });
    expect((await post(`${base}/${read.id}/discard`)).json.state).toBe("discarded");
    expect((await put({ mapping: { ...mapping, constants } })).status).toBe(409);
  });

  it("in a workbook is read from the sheet asked for, merged cells filled", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("说明").addRow(["见数据表"]);
    const sheet = book.addWorksheet("数据");
    sheet.addRow(["指标", "单位", "2021年", "2022年"]);
    sheet.addRow(["地区生产总值", "亿元", 9500, 10_200]);
    sheet.addRow(["森林覆盖率", "%", 0.36, 0.37]);
    for (const column of [3, 4]) sheet.getRow(3).getCell(column).numFmt = "0.0%";
    const read = await table({ name: "年鉴.xlsx", bytes: Buffer.from(await book.xlsx.writeBuffer()) });
    expect(read).toMatchObject({ state: "draft", preview: { sheets: ["说明", "数据"] } });
    const spread = { field: "period", columns: [2, 3].map((column) => ({ column, text: `${2019 + column}年` })) };
    const mapping = {
      headerRow: 0,
      columns: { concept: 0, unit: 1 },
      constants: { place: "朝阳区", knownOn: "2023-03-01" },
      spread,
    };
    const put = (given: object) =>
      send(lantu.app, `${base}/${read.id}/mapping`, { method: "PUT", body: given, headers: json });
    expect((await put({ mapping: null, sheet: 1 })).status).toBe(202);
    expect(await settled(read.id)).toMatchObject({ state: "draft", sheet: 1, open: ["place"], mapping: { spread } });
    expect((await put({ mapping, sheet: 1 })).status).toBe(202);
    const ambiguous = await settled(read.id);
    expect(ambiguous.errors[0]).toMatchObject({ row: 2, column: null, code: "place-ambiguous", text: "朝阳区" });
    const constants = { ...mapping.constants, place: "北京市朝阳区" };
    await put({ mapping: { ...mapping, constants } });
    expect(await settled(read.id)).toMatchObject({ state: "verified", counts: { observations: 4, errors: 0 } });
    await post(`${base}/${read.id}/publish`);
    expect(await values("place=110105&concept=forest-coverage")).toEqual([
      ["forest-coverage", "朝阳区", "2021", 36],
      ["forest-coverage", "朝阳区", "2022", 37],
    ]);
  });
});

describe("bad input is refused by row and cell, and nothing of it is saved", () => {
  const row = (told: string): SentFile => csv("坏.csv", HEAD, "常住人口,海淀区,2019,323,万人,2020-02-01", told);

  it.each([
    ["a wrong unit", "常住人口,海淀区,2018,300,亿元,2020-02-01", "E3", "unit-mismatch"],
    ["an unknown unit", "常住人口,海淀区,2018,300,贯,2020-02-01", "E3", "unit-unknown"],
    ["an unknown place", "常住人口,无名之地,2018,300,万人,2020-02-01", "B3", "place-unknown"],
    ["an unknown indicator", "幸福总值,海淀区,2018,300,万人,2020-02-01", "A3", "concept-unknown"],
    ["a key told twice", "常住人口,110108,2019年,324,万人,2020-02-01", "A3", "duplicate"],
    ["the 31st of February", "常住人口,海淀区,2018-02-31,300,万人,2020-02-01", "C3", "period-impossible"],
    ["a negative count", "常住人口,海淀区,2018,-300,万人,2020-02-01", "D3", "value-negative"],
    ["a formula", "常住人口,海淀区,2018,=D2*1.1,万人,2020-02-01", "D3", "formula"],
    ["no number", "常住人口,海淀区,2018,三百,万人,2020-02-01", "D3", "value-unreadable"],
  ])("%s", async (_, told, cell, code) => {
    const before = await values("vintages=true&limit=500");
    const read = await table(row(told), "&publish=true");
    expect(read).toMatchObject({ state: "draft", problem: { code: "table-faulty" } });
    expect(read.errors[0]).toMatchObject({ row: 3, cell, code });
    expect(read.errors[0].message).toMatch(/。$/);
    expect(read.problem.detail).toContain(cell);
    expect(await values("vintages=true&limit=500")).toEqual(before);
  });

  it("a formula in a workbook", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("数据");
    sheet.addRow(HEAD.split(","));
    sheet.addRow(["常住人口", "海淀区", "2018", { formula: "100*3", result: 300 }, "万人", "2020-02-01"]);
    const read = await table({ name: "表.xlsx", bytes: Buffer.from(await book.xlsx.writeBuffer()) });
    expect(read.errors[0]).toMatchObject({ cell: "D2", code: "formula", text: "=100*3" });
    expect(read.preview.rows[1][3]).toEqual({ text: "300", formula: "100*3" });
  });

  it.each([
    ["计划.pdf", "%PDF-1.7\n", "table-type"],
    ["空.csv", "", "file-empty"],
    ["断.csv", '指标,地区\n"常住', "file-unreadable"],
    ["乱.json", '{"a": 1}', "table-type"],
    ["头.csv", `${HEAD}\n`, "table-empty"],
  ])("%s", async (name, bytes, code) => {
    const read = await table({ name, bytes });
    expect(read.problem).toMatchObject({ code });
    expect(read.problem.detail).toContain(name);
  });

  it("a file of 200 MB, of which nothing is kept", async () => {
    const limited = await testServer({ limits: { tableBytes: 1024 * 1024 } });
    const big = { name: "大.csv", bytes: Buffer.alloc(2 * 1024 * 1024, "指标,地区\n") };
    const { json: list } = await send(limited.app, base, { method: "POST", ...multipart([big]) });
    expect(list.items[0]).toMatchObject({
      state: "failed",
      problem: { code: "file-too-large", params: { limit: 1024 * 1024 } },
    });
    await limited.close();
  });
});

describe("a large table", () => {
  const years = Array.from({ length: 100 }, (_, at) => 1900 + at);
  const days = Array.from(
    { length: 400 },
    (_, at) => `20${String(10 + Math.floor(at / 28))}-01-${String(1 + (at % 28)).padStart(2, "0")}`,
  );
  const rows = days.flatMap((day) => years.map((year) => `常住人口,上海市,${year},1,万人,${day}`));
  const large = csv("大表.csv", HEAD, ...rows);

  it("is followed as it is checked", async () => {
    const url = await lantu.server.listen();
    const stop = new AbortController();
    const answer = await fetch(`${url}${base}/events`, { signal: stop.signal });
    const { json: list } = await send(lantu.app, base, { method: "POST", ...multipart([large]) });
    const { id } = list.items[0];
    const seen: { readonly state: string; readonly progress: number }[] = [];
    let text = "";
    for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += piece;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      const told = events
        .filter((event) => event.includes("event: table"))
        .map((event) => JSON.parse(event.split("data: ")[1] ?? "{}"));
      seen.push(...told.filter((one) => one.id === id));
      if (seen.at(-1)?.state === "verified") break;
    }
    stop.abort();
    expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(["queued", "reading", "verified"]));
    expect(seen.some(({ progress }) => progress > 0 && progress < 1)).toBe(true);
    await post(`${base}/${id}/discard`);
  });

  it("can be stopped, and then nothing of it is kept", async () => {
    const { json: list } = await send(lantu.app, base, { method: "POST", ...multipart([large]) });
    const { id } = list.items[0];
    const { status, json: stopped } = await post(`${base}/${id}/cancel`);
    expect([status, stopped.state]).toEqual([200, "cancelled"]);
    expect((await post(`${base}/${id}/publish`)).status).toBe(409);
    const drafts = async () => {
      const { rowCount } = await lantu.store.pool.query("select from observation_drafts where import = $1", [id]);
      return rowCount;
    };
    for (let tries = 0; tries < 100 && (await drafts()) !== 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await drafts()).toBe(0);
    expect((await lantu.store.observationImports.get(id))?.source).toBeNull();
    expect((await settled(id)).state).toBe("cancelled");
  });
});

describe("a value entered by hand", () => {
  const entry = {
    ...{ concept: "常住人口", place: "海淀区", period: "2020年", value: 313.2, unit: "万人", knownOn: "2021-05-20" },
    ...{ source: "第七次全国人口普查公报", reason: "补录" },
  };

  it("is public at once, and a release of its own", async () => {
    const { status, json: made } = await post("/api/v1/observations", entry);
    expect(status).toBe(201);
    expect(made).toMatchObject({
      concept: "resident-population",
      value: 3_132_000,
      period: "2020",
      source: entry.source,
    });
    expect((await post(`${base}/${made.release}/withdraw`, { reason: "重复" })).json).toMatchObject({
      ...{ state: "withdrawn", kind: "manual", reason: "补录", mapping: { headerRow: 0, columns: { concept: 0 } } },
    });
  });

  it("is shown as the row it was told as", async () => {
    const { json: made } = await post("/api/v1/observations", { ...entry, period: "2016", value: null });
    const { json: told } = await send(lantu.app, `${base}/${made.release}`);
    const texts = told.preview.rows[1].map(({ text }: { text: string }) => text);
    expect(texts).toEqual(expect.arrayContaining(["常住人口", "海淀区", "2016", "…", "万人"]));
  });

  it("is refused by field where it is wrong", async () => {
    const { status, json: problem } = await post("/api/v1/observations?lang=en", {
      ...entry,
      place: "无名之地",
      unit: "亿元",
    });
    expect([status, problem.code]).toEqual([422, "observation-invalid"]);
    expect(problem.errors.map(({ path }: { path: string }) => path)).toEqual(["body.place", "body.unit"]);
    expect(problem.detail).toContain("无名之地");
  });

  it("that contradicts what was known on the same day is refused", async () => {
    await post("/api/v1/observations", { ...entry, period: "2017", value: 348 });
    const { status, json: problem } = await post("/api/v1/observations", { ...entry, period: "2017", value: 349 });
    expect([status, problem.code]).toEqual([409, "observation-known"]);
  });
});

describe("definitions", () => {
  it("are those of the registry, each with its versions", async () => {
    const { json: list } = await send(lantu.app, "/api/v1/concepts");
    expect(list.items.length).toBeGreaterThan(100);
    const { json: one } = await send(lantu.app, "/api/v1/concepts/gdp");
    expect(one.items).toMatchObject([{ id: "gdp", version: 1, unit: "元" }]);
    expect((await send(lantu.app, "/api/v1/concepts/nothing")).status).toBe(404);
  });
});
