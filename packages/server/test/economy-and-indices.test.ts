import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, multipart, send, upload } from "./support/client.ts";
import { compared } from "./support/compared.ts";
import { judged } from "./support/judged.ts";
import { grant, signIn } from "./support/people.ts";
import { annualPlan, districtPlan, statistics } from "./support/samples.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
const json = { "content-type": "application/json" };
const quick = new URL("../../../samples/observations/district-economy-2019-2025.csv", import.meta.url);

beforeAll(async () => {
  lantu = await testServer();
  await upload(lantu.app, [districtPlan, annualPlan, statistics], "&publish=true");
  const file = { name: "district-economy.csv", bytes: readFileSync(quick) };
  const taken = await send(lantu.app, "/api/v1/observation-imports?publish=true", {
    method: "POST",
    ...multipart([file]),
  });
  await published(taken.json.items[0].id);
  await compared(lantu.app);
  await judged(lantu.app);
});
afterAll(() => lantu.close());

/** Waits until a table was read and is public. */
async function published(table: string): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const { json: found } = await send(lantu.app, `/api/v1/observation-imports/${table}`);
    if (found.state === "published") return;
    if (found.state === "verified")
      await send(lantu.app, `/api/v1/observation-imports/${table}/publish`, {
        method: "POST",
        body: {},
        headers: json,
      });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the table was not published");
}

const PLACE = encodeURIComponent("青渡区");
const get = (path: string) => send(lantu.app, `/api/v1${path}`);
const lineOf = (board: Answer, key: string) =>
  board.json.groups
    .flatMap(({ lines }: { lines: readonly { key: string }[] }) => lines)
    .find((one: { key: string }) => one.key === key);

describe("the board of the economy", () => {
  it("lists the places that have series", async () => {
    const { json: list } = await get("/economy");
    expect(list).toMatchObject({ total: 1, next: null, asOf: null });
    expect(list.items).toMatchObject([{ place: { code: null, name: "青渡区" }, lines: 12, latest: "2025-10-22" }]);
    expect((await get("/economy?q=x")).json.total).toBe(0);
    expect((await get("/economy?asOf=2018-01-01")).json.items).toEqual([]);
  });

  it("tells the latest number, its change, its target, where the year ends, and in words", async () => {
    const board = await get(`/economy/${PLACE}`);
    expect(board.status).toBe(200);
    const growth = lineOf(board, "gdp.growth");
    expect(growth.latest).toMatchObject({
      period: "2025-01/2025-09",
      value: 4.6,
      status: "preliminary",
      cumulated: true,
    });
    expect(growth.yearOnYear).toMatchObject({ value: -0.8, unit: "point", before: 5.4 });
    expect(growth.target).toMatchObject({ value: 5.5, op: "~", period: "2025", nature: "expected" });
    expect(growth.target.citation.quote).toContain("5.5");
    expect(growth.forecast).toMatchObject({ kind: "forecast", period: "2025" });
    expect(growth.forecast.probability).toBeLessThan(0.3);
    expect(growth.next).toMatchObject({ period: "2025", due: "2026-01-20", late: true });
    expect(growth.said["zh-CN"].sentences[0]).toBe("地区生产总值增速2025年1—9月为4.6%（初步数，2025年10月21日公布）。");
    expect(growth.said.en.sentences[0]).toContain("Jan–Sep 2025: 4.6%");
    expect(lineOf(board, "gdp.amount").yearOnYear).toMatchObject({ value: 4.6, unit: "%", by: "published" });
  });

  it("tells no other forecast of a target than its judgement does, on any day", async () => {
    for (const asOf of ["?asOf=2025-11-01", "?asOf=2025-08-01"]) {
      const board = await get(`/economy/${PLACE}${asOf}`);
      const told = board.json.groups
        .flatMap(({ lines }: Answer["json"]) => lines)
        .filter((one: Answer["json"]) => one.target?.period === "2025");
      expect(told.length).toBeGreaterThan(4);
      for (const { key, target, forecast } of told) {
        const { json: judged } = await get(`/commitments/${target.commitment}/judgement${asOf}`);
        const own = judged.targets.find(
          ({ due, forecast: one }: Answer["json"]) => due === "2025-12-31" && one !== null,
        );
        const [value, low, high, probability] = [
          own.forecast.value,
          own.forecast.low,
          own.forecast.high,
          own.forecast.probability,
        ];
        expect([key, forecast]).toMatchObject([key, { value, low, high, probability }]);
        const one = await get(`/economy/${PLACE}/series/${key}${asOf}`);
        expect(one.json.fan.at(-1)).toMatchObject({ period: "2025", value, low, high });
        expect(one.text).not.toMatch(/"(low|high)":null/);
      }
    }
  });

  it("shows series nothing is held of as such, never as nought", async () => {
    const board = await get(`/economy/${PLACE}`);
    expect(lineOf(board, "trade-total.amount")).toMatchObject({
      latest: null,
      forecast: null,
      expected: null,
      spark: [],
    });
    expect(board.json.held).toBeLessThan(board.json.declared);
    expect((await get("/economy/110108")).json.held).toBe(0);
    for (const nobody of [encodeURIComponent("无名县"), "990101"]) {
      for (const path of ["", "/series/gdp.growth", "/export"]) {
        const { status, json: problem } = await get(`/economy/${nobody}${path}`);
        expect([status, problem.code]).toEqual([404, "not-found"]);
      }
    }
  });

  it("raises what lies outside of what was expected, once a cause, to be looked into and answered", async () => {
    const lasting = async (): Promise<readonly Answer["json"][]> => {
      for (let tries = 0; tries < 200; tries++) {
        const { items } = (await get("/warnings?limit=100")).json;
        const own = items.filter(({ kind }: { kind: string }) => kind.startsWith("economy-"));
        if (own.length > 0) return own;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return [];
    };
    const warnings = await lasting();
    expect(warnings.map(({ kind, series }) => `${kind} ${series}`).sort()).toEqual(
      expect.arrayContaining(["economy-outside secondary-value-added.amount", "economy-target gdp.growth"]),
    );
    const board = await get(`/economy/${PLACE}`);
    const [warning] = lineOf(board, "public-budget-revenue.growth").warnings;
    expect(warning).toMatchObject({ kind: "economy-target", state: null });
    const answered = await send(lantu.app, `/api/v1/warnings/${warning.id}/responses`, {
      ...{ method: "POST", headers: json },
      body: { version: 0, state: "explained", note: "八月集中退税" },
    });
    expect(answered.status).toBeLessThan(300);
    const after = await get(`/economy/${PLACE}`);
    expect(lineOf(after, "public-budget-revenue.growth").warnings[0]).toMatchObject({
      id: warning.id,
      state: "explained",
    });
  });

  it("told the break of a series when it came, and no more once the next number went on from there", async () => {
    const expected = async (day: string) =>
      lineOf(await get(`/economy/${PLACE}?asOf=${day}`), "public-budget-revenue.amount").expected.stands;
    expect([await expected("2025-09-30"), await expected("2025-10-31")]).toEqual(["below", "inside"]);
  });

  it("looks back at any day as it was known then, and raises nothing for it", async () => {
    const board = await get(`/economy/${PLACE}?asOf=2024-02-01`);
    const amount = lineOf(board, "gdp.amount");
    expect(amount.latest).toMatchObject({ period: "2023", value: 64_990_000_000, status: "preliminary" });
    expect(amount.warnings.every(({ id }: { id: string | null }) => id === null)).toBe(true);
    expect(lineOf(await get(`/economy/${PLACE}?asOf=2024-11-01`), "gdp.amount").revision).toEqual({
      ...{ period: "2023", from: 64_990_000_000, to: 65_120_000_000, knownOn: "2024-10-30" },
    });
  });

  it("opens a series into vintages, times of the year, parts and what is to come", async () => {
    const { json: series } = await get(`/economy/${PLACE}/series/gdp.amount`);
    const year = series.points.find(({ period }: { period: string }) => period === "2023");
    expect(year.vintages.map(({ value }: { value: number }) => value)).toEqual([64_990_000_000, 65_120_000_000]);
    expect(series.seasonal.map(({ part }: { part: string }) => part)).toEqual(["Q1", "H1", "01/09", "year"]);
    expect(series.contributions).toMatchObject({ period: "2025-01/2025-09", unexplained: 0, open: [] });
    expect(series.contributions.parts).toHaveLength(3);
    expect(series.revisions.count).toBe(5);
    expect(series.fan.map(({ period }: { period: string }) => period)).toEqual(["2025"]);
    expect(series.points.at(-1)).toMatchObject({
      alone: 17_820_000_000,
      expected: { madeOn: "2025-10-20", stands: "inside" },
    });
    expect((await get(`/economy/${PLACE}/series/gdp.share`)).status).toBe(404);
    expect((await get(`/economy/${PLACE}/series/gdp`)).json.errors[0].path).toBe("address.key");
  });

  it("goes out as a table", async () => {
    const csv = await get(`/economy/${PLACE}/export?format=csv&lang=en`);
    expect(csv.text.split("\r\n")[0]).toContain("Series,Period,Value,Unit");
    const book = await get(`/economy/${PLACE}/series/gdp.amount/export?format=xlsx`);
    const workbook = new ExcelJS.Workbook();
    // biome-ignore lint/suspicious/noExplicitAny: the types of the library are older than those of Node
    await workbook.xlsx.load(book.bytes as any);
    const rows = workbook.worksheets[0]?.getSheetValues() ?? [];
    expect(rows.filter((row) => Array.isArray(row) && row.includes("2023"))).toHaveLength(2);
  });
});

const index = (path = "") => get(`/indices${path}`);
const SEVEN = "/seven-haves-five-qualities";

describe("composite indices", () => {
  it("lists the shipped ones, whose weights are ours and said to be", async () => {
    const { json: list } = await index();
    expect(list.items.map(({ id, version, shipped }: Answer["json"]) => [id, version, shipped])).toEqual([
      ...[
        ["plan-fulfilment", 0, true],
        ["seven-haves-five-qualities", 0, true],
        ["unit-score", 0, true],
      ],
    ]);
    expect(list.mayChange).toBe(true);
    expect((await index("?over=unit")).json.items).toHaveLength(1);
  });

  it("opens a score into its indicators and their sentences (G48), missing ones named", async () => {
    const { json: detail } = await index(`${SEVEN}?year=2024`);
    expect(detail).toMatchObject({ year: "2024", shipped: true, total: 1, draws: { count: 1000, spread: 0.25 } });
    const [{ subject, groups, score, low, high, coverage, missing, rank }] = detail.items;
    expect(subject).toEqual({ id: "青渡区", name: "青渡区", peers: "county" });
    expect([missing === null, low <= (score ?? low), (score ?? high) <= high, rank]).toEqual([
      score !== null,
      true,
      true,
      null,
    ]);
    expect(coverage).toBeLessThan(1);
    const members = groups.flatMap((group: Answer["json"]) => group.members);
    const park = members.find(({ id }: { id: string }) => id === "park-area-per-head");
    expect(park).toMatchObject({ value: 14.4, points: 96, period: "2024", against: { zero: 0, hundred: 15 } });
    expect(park.from).toMatchObject({ kind: "document", status: "actual" });
    expect(members.find(({ id }: { id: string }) => id === "life-expectancy").missing).not.toBeNull();
    expect(detail.said["zh-CN"].method.join("")).toContain("种子20080808");
  });

  it("counts commitments with unknown apart from missed (G57), for today and for days that are past", async () => {
    const { json: now } = await index("/plan-fulfilment");
    expect(now.items.length).toBeGreaterThan(0);
    const plan = now.items.find(({ subject }: Answer["json"]) => subject.name.includes("第十四个五年规划"));
    const [binding] = plan.groups[0].members;
    const { reached, byStatement, onTrack, atRisk, offTrack, missed, unknown } = binding.commitments;
    expect(reached + onTrack + atRisk + offTrack + missed + unknown).toBeGreaterThan(0);
    expect(byStatement).toBeLessThanOrEqual(reached);
    const whole = await judged(lantu.app, `&document=${plan.subject.id}&kind=indicator&nature=binding`);
    const counted =
      Object.values(binding.commitments as Record<string, number>).reduce((sum, one) => sum + one, 0) - byStatement;
    expect(counted).toBe(whole.total);
    const { json: then } = await index("/plan-fulfilment?asOf=2022-06-30");
    expect(then.on).toBe("2022-06-30");
    expect(then.items.map(({ subject }: Answer["json"]) => subject.name)).not.toContain(
      now.items.find(({ subject }: Answer["json"]) => subject.name.includes("2025年"))?.subject.name,
    );
  });

  it("is changed by people: a preview saves nothing, a change is a version, the one before stays to be looked at", async () => {
    const { json: detail } = await index(SEVEN);
    const { id: _, ...declared } = detail.declaration;
    const heavier = { ...declared, coverage: 0.1, source: "区统计局" };
    const put = (body: object, headers: Readonly<Record<string, string>> = {}) =>
      send(lantu.app, `/api/v1/indices${SEVEN}`, { method: "PUT", body, headers: { ...json, ...headers } });
    const preview = await put({ ...heavier, version: 0, preview: true });
    expect(preview.json).toMatchObject({ entries: [], declaration: { coverage: 0.1 } });
    expect(preview.json.items[0].score).not.toBeNull();
    expect((await index(SEVEN)).json.version).toBe(0);
    const saved = await put({ ...heavier, version: 0, reason: "试用" });
    expect(saved.json).toMatchObject({ version: 1, shipped: false, entries: [expect.any(Number)] });
    expect((await put({ ...declared, version: 0 })).status).toBe(409);
    const [first] = declared.groups;
    const wrong = await put({ ...heavier, groups: [first, first], version: 1 });
    expect([wrong.status, wrong.json.errors[0].path]).toEqual([400, "body.groups.1.id"]);
    expect((await index(`${SEVEN}?asOf=2024-01-01`)).json).toMatchObject({
      version: 0,
      declaration: { coverage: 0.5 },
    });
    const removed = await send(lantu.app, `/api/v1/indices${SEVEN}?version=1`, { method: "DELETE" });
    expect(removed.json.items.find(({ id }: { id: string }) => id === SEVEN.slice(1))).toMatchObject({
      version: 0,
      shipped: true,
    });
    expect((await index("/nothing-of-this-name")).status).toBe(404);
  });

  it("scores a unit with what the units below it lead, among units of its kind (G57)", async () => {
    const post = (path: string, body: object) =>
      send(lantu.app, `/api/v1${path}`, { method: "POST", body, headers: json });
    const unit = async (name: string, kind: string, parent: string | null): Promise<string> =>
      (await post("/units", { code: name, name, kind, parent })).json.units[0].id;
    const housing = await unit("区住房城乡建设委", "department", null);
    const centre = await unit("区住房保障中心", "institution", housing);
    const { items } = await judged(lantu.app, "&kind=indicator&nature=binding");
    const led = items.slice(0, 4).map(({ commitment }: Answer["json"]) => commitment.id);
    const set = (commitment: string, lead: string) => ({ commitment, version: 0, set: { lead } });
    const assigned = await post("/assignments", {
      assignments: [set(led[0], housing), ...led.slice(1).map((one: string) => set(one, centre))],
    });
    expect(assigned.status).toBe(200);
    await judged(lantu.app);
    const { json: detail } = await index("/unit-score");
    const binding = (id: string) =>
      detail.items.find(({ subject }: Answer["json"]) => subject.id === id)?.groups[0].members[0].commitments;
    const counted = ({ byStatement: _, ...counts }: Record<string, number>) =>
      Object.values(counts).reduce((sum, one) => sum + one, 0);
    expect([counted(binding(housing)), counted(binding(centre))]).toEqual([4, 3]);
    expect(detail.peers).toEqual([
      { peers: "department", count: 1 },
      { peers: "institution", count: 1 },
    ]);
    expect(detail.items.every(({ rank }: Answer["json"]) => rank === null)).toBe(true);
  });

  it("goes out with unknown beside missed", async () => {
    const { text } = await index("/plan-fulfilment/export?format=csv");
    const [head = ""] = text.split("\r\n");
    expect(head).toContain("未实现,无法判断");
    expect(text.split("\r\n").length).toBeGreaterThan(4);
  });

  it("only who may set weights everywhere declares them", async () => {
    const planner = await signIn(lantu.store, "planner", [grant("planner")]);
    const leader = await signIn(lantu.store, "leader", [grant("leader")]);
    const { json: detail } = await index("/unit-score");
    const { id: _, ...declared } = detail.declaration;
    const put = (headers: Readonly<Record<string, string>>) =>
      send(lantu.app, "/api/v1/indices/unit-score", {
        method: "PUT",
        body: { ...declared, version: 0, mean: "geometric" },
        headers: { ...json, ...headers },
      });
    expect((await put(leader.program)).status).toBe(403);
    expect((await put(planner.program)).json).toMatchObject({ version: 1, mayChange: true });
  });
});
