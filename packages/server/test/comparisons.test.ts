import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send } from "./support/client.ts";
import { type ComparedServer, compared, comparedServer } from "./support/compared.ts";

let lantu: ComparedServer;
beforeAll(async () => {
  lantu = await comparedServer();
});
afterAll(() => lantu.close());

const get = async (url: string) => {
  const { status, json, text } = await send(lantu.app, url);
  if (status !== 200) throw new Error(`${url}: ${status} ${text}`);
  return json;
};

describe("the story of the samples", () => {
  it("a binding target missed in silence, with both sentences and its commitment", async () => {
    const [plan] = lantu.documents;
    const missed = await get(`/api/v1/reconciliations?outcome=missed&document=${plan}&nature=binding`);
    const park = missed.items.find((one: { name: { zh: string } }) => one.name.zh === "人均公园绿地面积");
    expect(park).toMatchObject({
      ...{ document: plan, place: { code: null, name: "青渡区" }, measure: "amount", unit: "平方米" },
      target: { value: 15, period: "2020", nature: "binding", derived: false },
    });
    expect(park.commitment).toMatch(new RegExp(`^${plan}-`));
    expect(park.evidence[0]).toMatchObject({ value: 13.6, period: "2020" });
    expect(park.said["zh-CN"].sentence).toContain("未实现");
    expect(missed.documents.map(({ id }: { id: string }) => id)).toContain(plan);
  });

  it("a target reached before it was set", async () => {
    const found = await get(`/api/v1/reconciliations?outcome=reached-before-set&document=${lantu.documents[2]}`);
    expect(found.items.map((one: { name: { zh: string } }) => one.name.zh)).toContain("污水处理率");
  });

  it("a contradiction between two documents, with the numbers and sentences of both", async () => {
    const page = await compared(lantu.app);
    const told = page.items.filter(({ rule }: { rule: string }) => rule === "told-differently");
    const school = told.find((one: { name: { zh: string } }) => one.name.zh.includes("学位"));
    expect(school.points.map(({ value }: { value: number }) => value).sort()).toEqual([2780, 3260]);
    expect(school.citations).toHaveLength(2);
    expect(page.counts.rules["told-differently"]).toBe(told.length);
    expect(page.counts.states).toEqual({ open: page.total });
  });
});

describe("promises of the samples that quietly changed", () => {
  it.each([
    ["保障性租赁住房", "change"],
    ["生活垃圾回收利用率", "change"],
    ["规模以上工业总产值", "change"],
    ["集装箱", "change"],
  ])("%s", async (name, severity) => {
    const { items } = await get(`/api/v1/findings?severity=${severity}&q=${encodeURIComponent(name)}`);
    expect(items.length).toBeGreaterThan(0);
    for (const one of items) expect(one.citations.length).toBeGreaterThan(1);
  });

  it("are admitted by a report where one is", async () => {
    const { items } = await get(`/api/v1/reconciliations?document=${lantu.documents[0]}&outcome=missed&measure=growth`);
    expect(items.map((one: { name: { zh: string } }) => one.name.zh)).toContain("地区生产总值");
  });
});

describe("what people say of a finding", () => {
  const json = { "content-type": "application/json" };
  const patch = (id: string, body: object) =>
    send(lantu.app, `/api/v1/findings/${id}`, { method: "PATCH", body, headers: json });
  let id: string;

  it("needs a note, and is held against the version it was seen in", async () => {
    const page = await get("/api/v1/findings?rule=told-differently");
    [{ id }] = page.items;
    const silent = await patch(id, { state: "explained", note: " ", version: 0 });
    expect([silent.status, silent.json.errors[0].path]).toEqual([400, "body.note"]);
    const given = await patch(id, { state: "explained", note: "统计时点不同", version: 0 });
    expect([given.status, given.json]).toMatchObject([200, { state: "explained", note: "统计时点不同", version: 1 }]);
    const stale = await patch(id, { state: "open", note: null, version: 0 });
    expect([stale.status, stale.json.code]).toEqual([412, "precondition-failed"]);
  });

  it("is an entry of the journal, also of the documents it stands on", async () => {
    const finding = await get(`/api/v1/findings/${id}`);
    for (const { document } of finding.points) {
      const { items } = await get(`/api/v1/journal?subject=${document}&limit=1`);
      expect(items[0]).toMatchObject({
        ...{ kind: "findings.judged", subject: id, actor: "local" },
        summary: { before: { verdict: "open" }, after: { verdict: "explained", note: "统计时点不同" } },
      });
    }
    const { counts, items } = await get("/api/v1/findings?state=explained");
    expect([items.length, items[0].id, counts.states.explained]).toEqual([1, id, 1]);
    expect(counts.states.open).toBeGreaterThan(0);
    expect(await lantu.store.journal.verify()).toMatchObject({ kind: "intact" });
  });

  it("goes with a document that is withdrawn, and comes back with it", async () => {
    const finding = await get(`/api/v1/findings/${id}`);
    const [{ document }] = finding.points;
    const all = await get("/api/v1/findings?limit=500");
    const write = (act: string) =>
      send(lantu.app, `/api/v1/documents/${document}/${act}`, { method: "POST", body: {}, headers: json });
    expect((await write("withdraw")).status).toBe(200);
    const told = async (url: string) => JSON.stringify((await get(url)).items).includes(`"${document}"`);
    const lists = ["findings", "reconciliations", "series"].map((list) => `/api/v1/${list}?limit=500`);
    for (const url of lists) expect([url, await told(url)]).toEqual([url, false]);
    await compared(lantu.app);
    for (const url of lists) expect([url, await told(url)]).toEqual([url, false]);
    expect((await send(lantu.app, `/api/v1/findings/${id}`)).status).toBe(404);
    expect((await write("restore")).status).toBe(200);
    await compared(lantu.app);
    expect(await get(`/api/v1/findings/${id}`)).toEqual(finding);
    expect((await get("/api/v1/findings?limit=500")).items).toEqual(all.items);
  });
});

describe("what people say of a target", () => {
  it("is remembered and can be taken back", async () => {
    const { items } = await get("/api/v1/reconciliations?outcome=to-confirm&limit=1");
    const [{ id }] = items;
    const decide = (body: object) =>
      send(lantu.app, `/api/v1/reconciliations/${id}/decision`, {
        ...{ method: "POST", body, headers: { "content-type": "application/json" } },
      });
    expect((await decide({ verdict: "confirmed", note: "与市级规划一致" })).json).toMatchObject({
      ...{ id, decision: { verdict: "confirmed", note: "与市级规划一致" } },
    });
    expect((await get("/api/v1/reconciliations?decided=yes")).items).toMatchObject([{ id }]);
    expect((await decide({ verdict: "open" })).json.decision).toBeNull();
    expect((await get("/api/v1/reconciliations?decided=yes")).total).toBe(0);
    const { items: lines } = await get(`/api/v1/journal?subject=${id.split(":")[0]}&limit=2`);
    expect(lines.map(({ kind }: { kind: string }) => kind)).toEqual(["targets.judged", "targets.judged"]);
  });
});

describe("a corrected figure", () => {
  it("is compared as corrected", async () => {
    const { items } = await get(`/api/v1/reconciliations?outcome=missed&document=${lantu.documents[0]}&nature=binding`);
    const park = items.find((one: { name: { zh: string } }) => one.name.zh === "人均公园绿地面积");
    const { figure } = await get(`/api/v1/commitments/${park.commitment}`);
    expect(figure.value).toBe(15);
    const { status } = await send(lantu.app, `/api/v1/figures/${figure.id}`, {
      ...{ method: "PATCH", body: { value: 13 }, headers: { "content-type": "application/json" } },
    });
    expect(status).toBe(200);
    await compared(lantu.app);
    const { items: after } = await get(`/api/v1/reconciliations?commitment=${park.commitment}&limit=200`);
    expect(after.find(({ id }: { id: string }) => id === park.id)).toMatchObject({
      ...{ outcome: "reached", target: { value: 13 } },
    });
  });
});

describe("lists of conclusions", () => {
  it.each([
    "/api/v1/series?limit=7",
    "/api/v1/findings?limit=3",
    "/api/v1/concepts/told?limit=40&kind=registered",
    ...["place", "outcome", "name"].map(
      (sort) => `/api/v1/reconciliations?limit=100&sort=${sort}&outcome=reached,missed`,
    ),
  ])("%s is paged there and back without loss", async (url) => {
    const there: string[][] = [];
    let last: { items: { id: string }[]; next: string | null; previous: string | null; total: number } = await get(url);
    const { total } = last;
    there.push(last.items.map(({ id }) => id));
    while (last.next !== null && there.length < 6) {
      last = await get(`${url}&after=${last.next}`);
      there.push(last.items.map(({ id }) => id));
    }
    expect(new Set(there.flat()).size).toBe(there.flat().length);
    expect(total).toBeGreaterThanOrEqual(there.flat().length);
    for (const expected of there.slice(0, -1).toReversed()) {
      last = await get(`${url}&before=${last.previous}`);
      expect(last.items.map(({ id }) => id)).toEqual(expected);
    }
  });

  it("are narrowed by every filter, and counted whatever is chosen", async () => {
    const [, city, plan] = lantu.documents;
    const all = await get("/api/v1/reconciliations?limit=1");
    const ofCity = await get(`/api/v1/reconciliations?limit=1&document=${city}`);
    expect(ofCity.total).toBe(all.facets.documents[city as string]);
    expect(ofCity.facets.documents).toEqual(all.facets.documents);
    const ofPlace = await get(`/api/v1/reconciliations?limit=1&place=${encodeURIComponent("岚江市")}`);
    const [, count] = all.facets.places.map(({ count }: { count: number }) => count);
    expect(ofPlace.total).toBe(count);
    const words = await get(`/api/v1/series?q=${encodeURIComponent("公园绿地 青渡")}&limit=50`);
    expect(words.items.length).toBeGreaterThan(0);
    for (const one of words.items) expect(one.name.zh).toContain("公园绿地");
    const upper = await get(`/api/v1/findings?rule=looser-than-upper&document=${plan}`);
    expect(upper.items.some((one: { name: { zh: string } }) => one.name.zh.includes("生活垃圾回收利用率"))).toBe(true);
    expect((await get("/api/v1/series?q=%25&limit=1")).total).toBeLessThan((await get("/api/v1/series?limit=1")).total);
  });

  it("are answered from the cache until something is concluded anew or said", async () => {
    const first = await send(lantu.app, "/api/v1/findings?limit=1");
    const again = await send(lantu.app, "/api/v1/findings?limit=1", {
      headers: { "if-none-match": String(first.headers.etag) },
    });
    expect(again.status).toBe(304);
  });

  it("leave as files, in both languages, with nothing a spreadsheet would run", async () => {
    for (const list of ["series", "reconciliations", "findings"]) {
      const csv = await send(lantu.app, `/api/v1/${list}/export?lang=en`);
      expect(csv.text.startsWith("\ufeff")).toBe(true);
      expect(csv.text).not.toMatch(/^[=+@]/m);
      const lines = await send(lantu.app, `/api/v1/${list}/export?format=jsonl`);
      const total = (await get(`/api/v1/${list}?limit=1`)).total;
      expect([list, lines.text.trimEnd().split("\n").length]).toEqual([list, total]);
      const xlsx = await send(lantu.app, `/api/v1/${list}/export?format=xlsx`);
      expect(xlsx.bytes.subarray(0, 2).toString()).toBe("PK");
    }
  });

  it("tell whole series with everything that was observed", async () => {
    const entered = await send(lantu.app, "/api/v1/observations", {
      method: "POST",
      body: {
        ...{
          concept: "gdp",
          place: "青渡区",
          period: "2024",
          value: 655,
          unit: "亿元",
          source: "公报",
          reason: "补录",
        },
        knownOn: "2025-03-01",
      },
      headers: { "content-type": "application/json" },
    });
    expect(entered.status).toBe(201);
    const place = encodeURIComponent("青渡区");
    const { items, more } = await get(`/api/v1/series/details?concept=gdp&place=${place}&measure=amount`);
    expect(more).toBe(false);
    expect(items[0]).toMatchObject({
      direction: "more",
      observed: [{ period: "2024", unit: "元", value: 65_500_000_000 }],
    });
    expect((await send(lantu.app, "/api/v1/series/details")).status).toBe(400);
    const city = { concept: "gdp", place: "海淀区", period: "2024", value: 13000, unit: "亿元", source: "公报" };
    await send(lantu.app, "/api/v1/observations", {
      ...{ method: "POST", body: { ...city, reason: "补录" }, headers: { "content-type": "application/json" } },
    });
    const alone = await get(`/api/v1/series/details?concept=gdp&place=110108`);
    expect(alone.items).toMatchObject([
      { place: { code: "110108", name: "海淀区" }, points: [], observed: [{ period: "2024", value: 1.3e12 }] },
    ]);
    const told = await get("/api/v1/concepts/told?q=gdp");
    expect(told.items[0]).toMatchObject({ id: "gdp", unit: "元", observations: 2 });
  });
});

describe("a value of the statistics", () => {
  it("tells what became of a target no document reports on, until it is withdrawn", async () => {
    const [previous] = lantu.documents;
    const name = encodeURIComponent("第三产业增加值占地区生产总值比重");
    const target = async () => {
      await compared(lantu.app);
      const { items } = await get(`/api/v1/reconciliations?document=${previous}&q=${name}`);
      return items.find(({ target: { period } }: { target: { period: string } }) => period === "2020");
    };
    expect(await target()).toMatchObject({ outcome: "not-reported", observed: [] });
    const json = { "content-type": "application/json" };
    const entered = await send(lantu.app, "/api/v1/observations", {
      method: "POST",
      body: {
        ...{ concept: "tertiary-share", place: "青渡区", measure: "share", period: "2020", value: 53, unit: "%" },
        ...{ knownOn: "2021-03-01", source: "青渡统计年鉴", reason: "补录" },
      },
      headers: json,
    });
    expect(entered.status).toBe(201);
    const reached = await target();
    expect(reached).toMatchObject({
      outcome: "reached",
      evidence: [],
      observed: [{ value: 53, unit: "%", source: "青渡统计年鉴", release: entered.json.release, start: "2020-01-01" }],
    });
    expect(reached.said["zh-CN"].sentence).toContain("青渡统计年鉴");
    const withdrawn = await send(lantu.app, `/api/v1/observation-imports/${entered.json.release}/withdraw`, {
      ...{ method: "POST", body: { reason: "口径有误" }, headers: json },
    });
    expect(withdrawn.status).toBe(200);
    expect(await target()).toMatchObject({ outcome: "not-reported", observed: [] });
  });
});
