import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { published, saved } from "../../store/test/saved.ts";
import { tellOfToday } from "../src/reporting/tell.ts";
import { multipart, type Sent, send } from "./support/client.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
let ids: readonly string[];
let document: string;
const units: string[] = [];

const plan = {
  title: "岚江市发展规划",
  period: "2021/2025",
  lines: [
    "# 主要目标",
    "到2025年，建成绿道100公里。",
    "实施改革行动，共196项任务。",
    "修缮老旧剧场。",
    "建设科学园区。",
  ],
  commitments: [
    {
      quote: "到2025年，建成绿道100公里。",
      kind: "indicator" as const,
      period: "2021/2025",
      figures: [{ quote: "100公里", value: 100, unit: "公里" }],
    },
    { quote: "实施改革行动，共196项任务。", figures: [{ quote: "196项任务", value: 196, unit: "项" }] },
    { quote: "修缮老旧剧场。", deadline: "2024-12" },
    { quote: "建设科学园区。", kind: "project" as const },
  ],
};

const get = (url: string, from?: string) => send(lantu.app, `/api/v1${url}`, from === undefined ? {} : { from });
const write =
  (method: Sent["method"]) =>
  async (url: string, body: object = {}) =>
    send(lantu.app, `/api/v1${url}`, { method, body, headers: { "content-type": "application/json" } });
const [post, put, patch] = [write("POST"), write("PUT"), write("PATCH")];
const remove = (url: string) => send(lantu.app, `/api/v1${url}`, { method: "DELETE" });
const breakdown = async (id: string | undefined) => (await get(`/commitments/${id}/breakdown`)).json;

beforeAll(async () => {
  lantu = await testServer();
  document = (await published(lantu.store, plan)).id;
  ids = ((await lantu.store.books.get(document))?.commitments ?? []).map(({ id }) => id);
  for (const name of ["青渡区", "岚东区", "云岭区"]) {
    const { json } = await post("/units", { name, code: name, kind: "place" });
    units.push(json.units[0].id);
  }
}, 120_000);
afterAll(() => lantu.close());

describe("G10 a target is broken down into years", () => {
  it("proposes how, and says why", async () => {
    const { target, suggestion, path, mayChange } = await breakdown(ids[0]);
    expect(target).toMatchObject({ value: 100, unit: "公里", decimals: 0 });
    expect(suggestion).toMatchObject({
      kind: "level",
      why: "amount-at-the-end",
      years: [2021, 2022, 2023, 2024, 2025],
    });
    expect([path, mayChange]).toEqual([null, true]);
  });

  it("draws without saving, and says by name what cannot be drawn", async () => {
    const plan = {
      kind: "sum",
      rule: "front",
      base: null,
      target: 100,
      decimals: 0,
      years: [2021, 2022, 2023, 2024, 2025],
    };
    const { status, json } = await post(`/commitments/${ids[0]}/path/draw`, plan);
    expect([status, json.drawn.map(({ value }: { value: number }) => value)]).toEqual([200, [33, 27, 20, 13, 7]]);
    expect(json.check).toMatchObject({ state: "kept", alarm: "none" });
    const none = await post(`/commitments/${ids[0]}/path/draw`, { ...plan, kind: "level", rule: "compound" });
    expect(none.json).toMatchObject({ drawn: null, impossible: "no-base" });
    expect(none.json.said["zh-CN"]).toContain("没有基数");
    expect((await breakdown(ids[0])).path).toBeNull();
  });

  it("keeps a path, tells its gap in the unit of the target, and refuses who saw another version", async () => {
    const years = [20, 20, 20, 20, null].map((value, at) => ({ year: 2021 + at, value }));
    const path = { kind: "sum", rule: "hand", unit: "公里", base: null, target: 100, years };
    const first = await put(`/commitments/${ids[0]}/path`, { ...path, version: 0 });
    expect(first.status, first.text).toBe(200);
    expect(first.json.path.check).toMatchObject({ state: "unknown", gap: null, open: ["2025"] });
    expect(first.json.entries).toHaveLength(1);
    const stale = await put(`/commitments/${ids[0]}/path`, { ...path, version: 0 });
    expect([stale.status, stale.json.code, stale.json.params]).toEqual([
      409,
      "stale",
      { id: ids[0], expected: 0, version: 1 },
    ]);
    years[4] = { year: 2025, value: 10 };
    const { json } = await put(`/commitments/${ids[0]}/path`, { ...path, years, version: 1 });
    expect(json.path.check).toMatchObject({ state: "gap", alarm: "gap", gap: -10 });
    expect(json.path.check.said["zh-CN"].sentence).toBe(
      "各年合计90公里，比目标100公里少10公里。存在缺口，需要补齐或说明。",
    );
    expect(json.path.check.said.en.steps).toHaveLength(2);
    const wrong = await put(`/commitments/${ids[0]}/path`, { ...path, years: years.toReversed(), version: 2 });
    expect([wrong.status, wrong.json.code]).toEqual([422, "path-years"]);
  });

  it("shares a year out, and names units that have ended", async () => {
    const drawn = await post(`/commitments/${ids[0]}/shares/draw`, {
      ...{ kind: "sum", rule: "share", total: 20, decimals: 0 },
      parts: units.map((unit, at) => ({ unit, weight: at + 1 })),
    });
    expect(drawn.json.drawn.map(({ value }: { value: number }) => value)).toEqual([3, 7, 10]);
    const share = { kind: "sum", rule: "share", unit: "公里", total: 20, parts: drawn.json.drawn };
    const { status, json, text } = await put(`/commitments/${ids[0]}/shares/2021`, { ...share, version: 0 });
    expect(status, text).toBe(200);
    expect(json.shares).toMatchObject([{ year: 2021, version: 1, ended: [], check: { alarm: "none" } }]);
    const twice = { ...share, parts: [share.parts[0], share.parts[0]], version: 1 };
    expect((await put(`/commitments/${ids[0]}/shares/2021`, twice)).json.code).toBe("unit-twice");
  });

  it("is alarmed where it was drawn for another number than is printed, or a year is another than its parts", async () => {
    const years = [20, 40, 60, 80, 90].map((value, at) => ({ year: 2021 + at, value }));
    const before = await breakdown(ids[0]);
    const less = { kind: "level", rule: "hand", unit: "公里", base: null, target: 90, years };
    const { json, text } = await put(`/commitments/${ids[0]}/path`, { ...less, version: before.path.version });
    expect(json.path?.check, text).toMatchObject({ alarm: "gap", expected: 100, gap: -10 });
    // The parts of 2021 come to 20 still; the year is 30 by now.
    const moved = { ...less, years: years.with(0, { year: 2021, value: 30 }), version: json.path.version };
    const after = (await put(`/commitments/${ids[0]}/path`, moved)).json;
    expect(after.shares[0].check).toMatchObject({ alarm: "gap", expected: 30, reached: 20, gap: -10 });
    expect(after.shares[0].check.said.en.sentence).toContain("below the whole 30");
    const line = (await get(`/breakdowns?document=${document}&alarm=gap`)).json.items[0];
    expect([line.path.check.expected, line.shares[0].check.expected]).toEqual([100, 30]);
    // Whoever breaks the plan down is told the next day, and again only when it is another gap.
    const told = async (day: string) => {
      await tellOfToday(lantu.store, day);
      const held = await lantu.store.reporting.notices.of("local", { unread: false, limit: 50 });
      return held.filter(({ kind }) => kind === "breakdown-gap");
    };
    expect(await told("2026-03-02")).toMatchObject([
      { path: `/work/breakdowns?document=${document}&alarm=gap`, params: { document: plan.title, count: 1 } },
    ]);
    expect(await told("2026-03-03")).toHaveLength(1);
    const { unit, base, target, kind, rule } = before.path;
    const back = { unit, base, target, kind, rule, years: before.path.years, version: after.path.version };
    expect((await put(`/commitments/${ids[0]}/path`, back)).status).toBe(200);
    expect(await told("2026-03-04")).toHaveLength(2);
  });

  it("lists gaps and alarms of a plan", async () => {
    const { status, json, text } = await get(`/breakdowns?document=${document}&alarm=gap`);
    expect(status, text).toBe(200);
    expect(json.items.map(({ commitment }: { commitment: string }) => commitment)).toEqual([ids[0]]);
    expect(json.items[0]).toMatchObject({ alarm: "gap", path: { check: { gap: -10 } }, shares: [{ year: 2021 }] });
    const all = (await get(`/breakdowns?document=${document}&sort=-alarm&limit=1`)).json;
    expect([all.total, all.alarms]).toEqual([2, { gap: 1, none: 1 }]);
    const next = (await get(`/breakdowns?document=${document}&sort=-alarm&limit=1&after=${all.next}`)).json;
    expect([next.items[0].commitment, next.next, next.previous === null]).toEqual([ids[1], null, false]);
    expect((await get(`/breakdowns?unit=${units[0]}`)).json.total).toBe(1);
    expect((await get("/breakdowns?after=nonsense")).status).toBe(400);
  });
});

describe("G12 programmes tell how many of their tasks are known", () => {
  it("by the number in the text, or the one a person entered", async () => {
    for (let at = 0; at < 12; at++) await post(`/commitments/${ids[1]}/steps`, { title: `任务${at}` });
    expect((await breakdown(ids[1])).programme).toMatchObject({
      stated: 196,
      from: "text",
      known: 12,
      said: { en: "12 of 196 known" },
    });
    const { json } = await put(`/commitments/${ids[1]}/programme`, { version: 0, stated: 200 });
    expect(json.programme).toMatchObject({ stated: 200, from: "person", known: 12, version: 1 });
    const line = (await get(`/breakdowns?q=${encodeURIComponent("改革")}`)).json.items[0];
    expect(line.programme).toMatchObject({ stated: 200, known: 12 });
  });
});

describe("G17 steps have dates, an order, and leave a trace", () => {
  it("turn late, wait for each other without circles, and are listed when they vanish", async () => {
    const add = async (body: object) => (await post(`/commitments/${ids[2]}/steps`, body)).json.steps.at(-1);
    const first = await add({ title: "完成设计", due: "2024-03-31", kind: "milestone", proof: "批复" });
    const second = await add({ title: "竣工", due: "2024-12-31", after: [first.id] });
    expect([first.stand, second.stand]).toEqual(["late", "late"]);
    const circle = await patch(`/steps/${first.id}`, { version: 1, after: [second.id] });
    expect([circle.status, circle.json.code]).toEqual([409, "step-order"]);
    const done = await patch(`/steps/${first.id}`, { version: 1, done: "2024-04-02" });
    expect(done.json.steps[0]).toMatchObject({ stand: "done-late", daysLate: 2, version: 2 });
    const gone = await remove(`/steps/${first.id}?version=2&reason=${encodeURIComponent("并入")}`);
    expect(gone.json.vanished).toMatchObject([{ id: first.id, title: "完成设计", reason: "并入" }]);
    expect(gone.json.steps).toMatchObject([{ id: second.id, after: [] }]);
    expect((await remove(`/steps/${first.id}?version=2`)).status).toBe(404);
    // The unit that does it finds it among its steps, with the commitment it is a part of.
    const [unit = ""] = units;
    const { version } = gone.json.steps[0];
    expect((await patch(`/steps/${second.id}`, { version, unit })).status).toBe(200);
    expect((await get(`/units/${unit}/work`)).json.steps).toMatchObject({
      ...{ total: 1, items: [{ id: second.id, title: "竣工", overdue: true, commitment: { id: ids[2] } }] },
    });
  });
});

describe("G19 the folder of key works", () => {
  it("numbers items once in a year, as a view of the ledger", async () => {
    const { status, json, text } = await post("/key-works/2024", {
      items: [{ commitment: ids[2], code: "7" }, { commitment: ids[3] }],
    });
    expect(status, text).toBe(201);
    expect(json.items.map(({ code }: { code: string }) => code)).toEqual(["7", "8"]);
    expect(json.items[0]).toMatchObject({ deadline: "2024-12", deadlineFrom: "text" });
    const taken = await patch(`/key-works/2024/${ids[3]}`, { version: 1, code: "7" });
    expect([taken.status, taken.json.code]).toEqual([409, "code-taken"]);
    const nodes = await patch(`/key-works/2024/${ids[3]}`, { version: 1, quarters: ["立项", null, null, "开工"] });
    expect(nodes.json).toMatchObject({ version: 2, code: "8", quarters: ["立项", null, null, "开工"] });
    expect((await get("/key-works")).json.items).toEqual([{ year: 2024, count: 2 }]);
    const page = (await get("/key-works/2024?limit=1")).json;
    expect([page.total, page.items[0].code]).toEqual([2, "7"]);
    expect((await get(`/key-works/2024?limit=1&after=${page.next}`)).json.items[0].code).toBe("8");
    expect((await remove(`/key-works/2024/${ids[3]}?version=2`)).status).toBe(200);
    expect((await get("/key-works/2024")).json.total).toBe(1);
  });
});

describe("taking back", () => {
  it("does not put a number into a folder twice, nor a step before what it waits for", async () => {
    await post("/key-works/2023", { items: [{ commitment: ids[2], code: "1" }] });
    const gone = await remove(`/key-works/2023/${ids[2]}?version=1`);
    const again = await post("/key-works/2023", { items: [{ commitment: ids[3], code: "1" }] });
    const back = await post("/work/undo", { entries: gone.json.entries });
    expect([back.status, back.json.code]).toEqual([409, "code-taken"]);
    await post("/work/undo", { entries: again.json.entries });
    expect((await post("/work/undo", { entries: gone.json.entries })).status).toBe(200);
    const add = async (body: object) => (await post(`/commitments/${ids[3]}/steps`, body)).json;
    const first = (await add({ title: "甲", due: "2025-06-30" })).steps.at(-1);
    const moved = await patch(`/steps/${first.id}`, { version: 1, due: "2025-03-31" });
    await add({ title: "乙", due: "2025-04-30", after: [first.id] });
    const undone = await post("/work/undo", { entries: moved.json.entries });
    expect([undone.status, undone.json.code]).toEqual([409, "step-order"]);
  });
});

describe("G19 the folder as a sheet", () => {
  const row = async (bytes: Buffer, change: (cells: (heading: string) => ExcelJS.Cell) => void): Promise<Buffer> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = book.worksheets[0];
    const heads = (sheet?.getRow(1).values ?? []) as readonly string[];
    change((heading) => sheet?.getRow(2).getCell(heads.indexOf(heading)) ?? expect.fail("no row"));
    return Buffer.from(await book.xlsx.writeBuffer());
  };
  const bring = (bytes: Buffer, query = "") =>
    send(lantu.app, `/api/v1/sheets/key-works${query}`, {
      method: "POST",
      ...multipart([{ name: "折子.xlsx", bytes }]),
    });

  it("goes out and comes back: one deadline changed is one changed cell, before anything is saved", async () => {
    await post("/key-works/2025", { items: [{ commitment: ids[2] }, { commitment: ids[3] }] });
    const out = await get("/sheets/key-works?year=2025");
    expect(out.status, out.text.slice(0, 300)).toBe(200);
    const same = await bring(out.bytes);
    expect(same.status, same.text).toBe(200);
    expect(same.json).toMatchObject({ counts: { rows: 2, changed: 0, same: 2, errors: 0 }, changes: [] });
    const changed = await row(out.bytes, (cell) => {
      cell("完成时限").value = "2025-09";
    });
    const checked = await bring(changed);
    expect(checked.json.changes).toMatchObject([
      { id: ids[2], change: "changed", fields: [{ field: "deadline", before: "", after: "2025-09" }] },
    ]);
    expect((await get("/key-works/2025")).json.items[0]).toMatchObject({ deadline: "2024-12", deadlineFrom: "text" });
    const done = await bring(changed, `?publish=${checked.json.digest}`);
    expect(done.json.entries, done.text).toHaveLength(1);
    expect((await get("/key-works/2025")).json.items[0]).toMatchObject({
      ...{ deadline: "2025-09", deadlineFrom: "assignment" },
    });
    expect((await bring(changed, `?publish=${checked.json.digest}`)).json.code).toBe("stale");
  });

  it("changes numbers and quarters, and names wrong cells", async () => {
    const out = await get("/sheets/key-works?year=2025");
    const taken = await row(out.bytes, (cell) => {
      cell("序号").value = "2";
      cell("一季度").value = "开工";
      cell("牵头单位").value = "没有的单位";
    });
    const { json } = await bring(taken);
    expect(json.digest).toBeNull();
    expect(json.errors.map(({ code }: { code: string }) => code).sort()).toEqual(["item-number-taken", "unit-unknown"]);
    const nodes = await row(out.bytes, (cell) => {
      cell("序号").value = "甲1";
      cell("四季度").value = "竣工";
      cell("牵头单位").value = "青渡区";
    });
    const checked = await bring(nodes);
    const done = await bring(nodes, `?publish=${checked.json.digest}`);
    expect(done.json.entries, done.text).toHaveLength(2);
    const item = (await get("/key-works/2025")).json.items.find((one: { code: string }) => one.code === "甲1");
    expect(item).toMatchObject({ quarters: [null, null, null, "竣工"], lead: { name: "青渡区" } });
  });
});

describe("as known on", () => {
  it("tells lists and breakdowns as they were, and refuses what is no time or lies ahead", async () => {
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const late = await saved(lantu.store, { ...plan, title: "后来的规划" });
    await remove(`/commitments/${ids[0]}/path?version=${(await breakdown(ids[0])).path.version}`);
    expect((await breakdown(ids[0])).path).toBeNull();
    expect((await get(`/commitments/${ids[0]}/breakdown?asOf=${before}`)).json).toMatchObject({
      asOf: before,
      path: { version: 5 },
      mayChange: false,
    });
    expect((await get(`/breakdowns?alarm=gap&asOf=${before}`)).json.total).toBe(1);
    expect((await get("/breakdowns?alarm=gap")).json.total).toBe(0);
    expect((await get(`/documents/${late.id}?asOf=${before}`)).status).toBe(404);
    expect((await get(`/commitments?asOf=${before}`)).json.total).toBe(4);
    expect((await get("/commitments?asOf=2001-01-01")).json.total).toBe(0);
    expect((await get("/documents?asOf=2001-01-01")).json.total).toBe(0);
    for (const asOf of ["2999-01-01", "2024-02-31", "gestern", "2024-06-30T10:00"]) {
      const { status, json } = await get(`/commitments?asOf=${encodeURIComponent(asOf)}`);
      expect([status, json.errors[0].path], asOf).toEqual([400, "query.asOf"]);
    }
  });

  it("keeps from the public what was not public then", async () => {
    const { id } = await saved(lantu.store, { ...plan, title: "尚未公布的规划" });
    const then = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await lantu.store.documents.publish(id, { actor: "local" });
    const [commitment] = (await lantu.store.books.get(id))?.commitments ?? [];
    const elsewhere = "10.1.2.3";
    expect((await get(`/documents/${id}`, elsewhere)).status).toBe(200);
    expect((await get(`/documents/${id}?asOf=${then}`, elsewhere)).status).toBe(404);
    expect((await get(`/documents/${id}?asOf=${then}`)).status).toBe(200);
    expect((await get(`/commitments/${commitment?.id}?asOf=${then}`, elsewhere)).status).toBe(404);
    expect((await get(`/commitments/${commitment?.id}/breakdown?asOf=${then}`, elsewhere)).status).toBe(404);
    expect((await get(`/commitments?document=${id}&asOf=${then}`, elsewhere)).json.total).toBe(0);
  });
});
