import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, multipart, type Sent, send } from "./support/client.ts";
import { grant, type SignedIn, signIn } from "./support/people.ts";
import { type TestServer, testServer } from "./support/server.ts";

const json = { "content-type": "application/json" };

let lantu: TestServer;
let administrator: SignedIn;
let planner: SignedIn;
beforeAll(async () => {
  lantu = await testServer({ limits: { fileBytes: 2_000, tableBytes: 2_000, writesPerMinute: 500 } });
  administrator = await signIn(lantu.store, "zhou.lan", [grant("administrator")]);
  planner = await signIn(lantu.store, "he.qing", [grant("planner"), grant("statistician")]);
});
afterAll(() => lantu.close());

const ask = (url: string, sent: Sent = {}) => send(lantu.app, `/api/v1${url}`, sent);
const refusals = async (query = ""): Promise<Answer["json"]> => {
  const { status, text, json: page } = await ask(`/refusals?${query}`, { headers: administrator.program });
  expect(status, text).toBe(200);
  return page;
};
/** A write of somebody's program. */
const as = (
  who: SignedIn,
  body: object | string,
  headers: Sent["headers"] = json,
  method: Sent["method"] = "POST",
) => ({
  ...{ method, body, headers: { ...who.program, ...headers } },
});
const files = (who: SignedIn, ...sent: Parameters<typeof multipart>[0]) => {
  const { body, headers } = multipart(sent);
  return { method: "POST", body, headers: { ...who.program, ...headers } } as const;
};

describe("bad input is refused, and recorded with what it was about", () => {
  const large = { name: "大.pdf", bytes: Buffer.alloc(3_000) };
  const cases: readonly (readonly [what: string, url: string, sent: () => Sent, refused: readonly unknown[]])[] = [
    [
      "a body of another type",
      "/units",
      () => as(administrator, "<unit/>", { "content-type": "text/xml" }),
      [415, "media-type", "text/xml"],
    ],
    ["a file sent as something else", "/imports", () => as(planner, {}), [415, "media-type", "application/json"]],
    ["what is no JSON", "/units", () => as(administrator, "{"), [400, "invalid-request", null]],
    [
      "fields nobody knows",
      "/units",
      () => as(administrator, { colour: "red" }),
      [400, "invalid-request", "body.code body.name body.kind body"],
    ],
    [
      "a body over the limit",
      "/units",
      () => as(administrator, `"${"x".repeat(2 ** 20)}"`),
      [413, "request-too-large", null],
    ],
    [
      "a sheet that is none",
      "/sheets/units",
      () => files(administrator, { name: "单位.xlsx", bytes: "no workbook" }),
      [422, "file-unreadable", "单位.xlsx"],
    ],
    [
      "a sheet of other columns",
      "/sheets/units",
      () => files(administrator, { name: "单位.csv", bytes: "甲,乙\n1,2\n" }),
      [422, "sheet-unknown", "单位.csv"],
    ],
    [
      "a sheet with wrong cells that is to be published",
      "/sheets/units?publish=x",
      () =>
        files(administrator, {
          name: "错.csv",
          bytes: "编号,代码,名称,简称,类别,上级单位,行政区划代码,排序\n,A1,甲局,,部,,,\n",
        }),
      [422, "sheet-faulty", "错.csv"],
    ],
    ["a file that is too large", "/imports", () => files(planner, large), [413, "file-too-large", "大.pdf"]],
    [
      "a table that is too large",
      "/observation-imports",
      () => files(planner, { ...large, name: "大.csv" }),
      [413, "file-too-large", "大.csv"],
    ],
    [
      "a page of another site",
      "/units",
      () => as(administrator, {}, { ...json, origin: "https://evil.example" }),
      [403, "forbidden", null],
    ],
    ["a link that was used", `/sign-in-links/${"A".repeat(43)}`, () => ({}), [410, "link-used", null]],
    ["a person without the right", "/units", () => as(planner, {}), [403, "not-allowed", null]],
    [
      "a token made up",
      "/documents",
      () => ({ headers: { authorization: "Bearer x" } }),
      [401, "sign-in-needed", null],
    ],
    ["an address there is not", "/units/all", () => as(administrator, {}, json, "DELETE"), [404, "not-found", null]],
    ["somebody there is not", "/people/p00000000000000ff/link", () => as(administrator, {}), [404, "not-found", null]],
  ];

  it.each(cases)("%s", async (_, url, sent, [status, code, about]) => {
    const answer = await ask(url, sent());
    const told = answer.status === 202 ? answer.json.items[0].problem : answer.json;
    expect([told.status, told.code], answer.text).toEqual([status, code]);
    const [line] = (await refusals("limit=1")).items;
    const path = `/api/v1${url.split("?")[0]}`.replace(/A{43}/, "…");
    expect(line).toMatchObject({ status, code, about, path, times: 1 });
  });

  it("what was changed meanwhile, and an account guessed", async () => {
    const unit = { code: "SW", name: "水务局", kind: "department" };
    const { id } = (await ask("/units", as(administrator, unit))).json.units[0];
    const stale = await ask(`/units/${id}`, as(administrator, { version: 7, name: "水利局" }, json, "PATCH"));
    expect([stale.status, (await refusals("limit=1")).items[0].code]).toEqual([409, "stale"]);
    for (const account of ["HE.qing", "nobody.here"]) {
      const body = { account, password: "wrong wrong wrong" };
      expect((await ask("/sign-in", { method: "POST", body, headers: json })).status).toBe(401);
    }
    const { items } = await refusals("code=sign-in-failed");
    // What nobody is called may be a password in the wrong field: it is not kept.
    expect(items.map(({ about }: { about: string }) => about)).toEqual([null, "HE.qing"]);
  });

  it("reading that leads nowhere is nobody's attack", async () => {
    const { total } = await refusals();
    expect((await ask("/units?kind=moon")).status).toBe(400);
    expect((await ask("/units/u00000000000000ff")).status).toBe(404);
    expect((await refusals()).total).toBe(total);
  });
});

describe("the record of refusals", () => {
  it("counts the same again, so that asking on and on pushes nothing out", async () => {
    const before = await refusals();
    for (let count = 0; count < 30; count += 1) await ask("/journal", { from: "203.0.113.7" });
    const after = await refusals();
    expect(after.total).toBe(before.total + 1);
    expect(after.items[0]).toMatchObject({ code: "sign-in-needed", times: 30, address: "203.0.113.7" });
    expect(after.items[0].lastAt > after.items[0].at).toBe(true);
  });

  it("is narrowed by who, what, where from, when and words, and says how many there are of each", async () => {
    const all = await refusals("limit=500");
    const countOf = (code: string) => all.facets.code.find(({ value }: { value: string }) => value === code)?.count;
    expect(countOf("sign-in-needed")).toBe(31);
    const narrowed = async (query: string, wanted: (line: Answer["json"]) => boolean) => {
      const page = await refusals(`limit=500&${query}`);
      expect(page.items, query).toEqual(all.items.filter(wanted));
      expect(page.total, query).toBe(page.items.length);
      return page;
    };
    const media = await narrowed("code=media-type,sheet-unknown", ({ code }) => /media-type|sheet-unknown/.test(code));
    expect(media.items).toHaveLength(3);
    expect(media.facets.code).toEqual(all.facets.code);
    await narrowed("method=DELETE,PATCH", ({ method }) => method !== "GET" && method !== "POST");
    await narrowed("address=203.0.113.7", ({ address }) => address === "203.0.113.7");
    await narrowed(`person=${planner.person.id}`, ({ person }) => person?.account === "he.qing");
    await narrowed(`q=${encodeURIComponent("大.")}`, ({ about }) => about?.startsWith("大."));
    await narrowed("q=%25", () => false);
    await narrowed("until=2020-01-01", () => false);
    await narrowed("from=2020-01-01", () => true);
    const [first, second] = [await refusals("limit=3"), all.items[2].id];
    expect(first.next).toBe(second);
    expect((await refusals(`limit=3&before=${first.next}`)).items).toEqual(all.items.slice(3, 6));
    expect((await ask("/refusals?from=yesterday", { headers: administrator.program })).status).toBe(400);
  });

  it("cannot be pushed out by asking for one path after the other", async () => {
    const from = "203.0.113.9";
    for (let at = 0; at < 320; at++) await send(lantu.app, `/api/v1/none-${at}`, { method: "POST", from });
    const { items, total } = await refusals(`limit=500&address=${from}`);
    expect(total).toBe(301);
    expect(items[0]).toMatchObject({ path: "…", times: 20, code: "not-found" });
  });

  it("cannot be asked for what the database cannot hold, or for a day there never was", async () => {
    expect((await refusals("q=%00&code=%00")).total).toBe(0);
    expect((await ask("/refusals?from=0000-01-01", { headers: administrator.program })).status).toBe(400);
  });

  it("notes once a while that somebody asks too often, and is for those who look after the installation", async () => {
    const busy = await testServer({ limits: { searchesPerMinute: 1 } });
    const search = () => send(busy.app, "/api/v1/search?q=x", { from: "203.0.113.8" });
    const statuses = [await search(), await search(), await search()].map(({ status }) => status);
    expect(statuses).toEqual([200, 429, 429]);
    const { items } = await busy.store.accounts.refusals.list({ limit: 5 });
    expect(items).toMatchObject([{ code: "too-many-requests", address: "203.0.113.8", times: 1 }]);
    await busy.close();
    expect((await ask("/refusals", { headers: planner.program })).json.code).toBe("not-allowed");
  });
});
