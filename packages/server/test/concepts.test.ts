import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, send } from "./support/client.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
beforeAll(async () => {
  lantu = await testServer();
});
afterAll(() => lantu.close());

const base = "/api/v1/concepts";
const json = { "content-type": "application/json" };
const ask = (url: string) => send(lantu.app, `${base}${url}`);
const post = (url: string, body: object) => send(lantu.app, `${base}${url}`, { method: "POST", body, headers: json });
const reason = "按统计制度核定";

const markets = {
  ...{ id: "market-stalls", name: { zh: "集市摊位数", en: "Market stalls" }, aliases: ["集市摊位"] },
  definition: { zh: "集市内固定摊位的个数", en: "Fixed stalls in markets" },
  ...{ dimension: "count", unit: "个", course: "stock", direction: "more", frequency: "year", delay: null },
  ...{ levels: ["county"], formula: null, unlike: [], source: "本区商业统计" },
};
const paths = ({ json: problem }: Answer): readonly string[] =>
  problem.errors.map(({ path }: { path: string }) => path);
const ids = async (): Promise<readonly string[]> => (await ask("")).json.items.map(({ id }: { id: string }) => id);

describe("a concept of one's own", () => {
  it("is defined once, with its history and an entry of the journal", async () => {
    const added = await post("", { concept: markets, reason });
    expect(added.status).toBe(201);
    expect(added.json).toMatchObject({
      ...{ id: "market-stalls", state: "present", becomes: ["market-stalls"] },
      versions: [{ ...markets, version: 1, origin: "person" }],
      changes: [{ kind: "added", version: 1, reason, actor: "local", into: [] }],
    });
    expect(await ids()).toContain("market-stalls");
    const { json: journal } = await send(lantu.app, "/api/v1/journal?limit=1");
    expect(journal.items[0]).toMatchObject({
      ...{ kind: "concepts.added", subject: "market-stalls", seq: added.json.changes[0].seq },
      summary: { title: "集市摊位数", version: 1, reason },
    });
    expect(paths(await post("", { concept: { ...markets, aliases: [] }, reason }))).toEqual(["body.concept.id"]);
  });

  it("G30: takes further names, and new definitions that follow the last", async () => {
    const named = await post("/market-stalls/names", { names: ["固定摊位", "集市摊位"], reason });
    expect(named.json.versions[0]).toMatchObject({ version: 2, aliases: ["集市摊位", "固定摊位"] });
    const { id: _, ...concept } = { ...markets, aliases: ["集市摊位", "固定摊位"], direction: "none" };
    const redefined = await post("/market-stalls/versions", { version: 2, concept, reason: "不论多少" });
    expect(redefined.json.versions.map(({ version, direction }: Answer["json"]) => [version, direction])).toEqual([
      ...[
        [3, "none"],
        [2, "more"],
        [1, "more"],
      ],
    ]);
    const late = await post("/market-stalls/versions", { version: 2, concept, reason });
    expect([late.status, late.json.code]).toEqual([412, "precondition-failed"]);
  });

  it.each([
    [
      "a name another has",
      { ...markets, id: "stalls", name: { zh: "摊位", en: "x" }, aliases: ["常住人口"] },
      "body.concept.aliases",
    ],
    [
      "its main name another has",
      { ...markets, id: "stalls", name: { zh: "常住人口", en: "x" }, aliases: [] },
      "body.concept.name.zh",
    ],
    [
      "a unit that cannot tell it",
      { ...markets, id: "stalls", name: { zh: "摊位", en: "x" }, aliases: [], unit: "元" },
      "body.concept.unit",
    ],
    [
      "look-alikes nobody knows",
      { ...markets, id: "stalls", name: { zh: "摊位", en: "x" }, aliases: [], unlike: ["none"] },
      "body.concept.unlike",
    ],
    ["a form that is none", { ...markets, id: "Stalls!" }, "body.concept.id"],
  ])("is refused for %s, by the field", async (_, concept, path) => {
    const refused = await post("", { concept, reason });
    expect([refused.status, ...paths(refused)]).toEqual([400, path]);
    expect(await ids()).not.toContain("stalls");
  });
});

describe("concepts found to be one, or several", () => {
  it("merge: the first leads on to the second, which is written either way", async () => {
    const other = { ...markets, id: "bazaar-stalls", name: { zh: "便民市场摊位", en: "Bazaar stalls" }, aliases: [] };
    await post("", { concept: other, reason });
    const merged = await post("/bazaar-stalls/merge", { into: "market-stalls", reason: "同一口径" });
    expect(merged.json).toMatchObject({ state: "merged", becomes: ["market-stalls"] });
    expect(merged.json.versions).toHaveLength(1);
    const { json: into } = await ask("/market-stalls/history");
    expect(into.versions[0].aliases).toContain("便民市场摊位");
    expect(into.changes[0]).toMatchObject({ kind: "merged", concept: "bazaar-stalls", reason: "同一口径" });
    expect(await ids()).not.toContain("bazaar-stalls");
    expect((await post("/bazaar-stalls/merge", { into: "market-stalls", reason })).status).toBe(404);
  });

  it("G4: never merge where they are declared easily mistaken, nor into what is not there", async () => {
    const pair = (await ask("")).json.items.find(({ unlike }: Answer["json"]) => unlike.length > 0);
    const refused = await post(`/${pair.id}/merge`, { into: pair.unlike[0], reason });
    expect([refused.status, ...paths(refused)]).toEqual([400, "body.into"]);
    expect(refused.json.errors[0].message).toContain(pair.unlike[0]);
    expect(paths(await post("/market-stalls/merge", { into: "none", reason }))).toEqual(["body.into"]);
    expect((await post("/none/merge", { into: "market-stalls", reason })).status).toBe(404);
  });

  it("split into what is there and what is new, all of it or nothing", async () => {
    const indoor = { ...markets, id: "indoor-stalls", name: { zh: "室内摊位", en: "Indoor stalls" }, aliases: [] };
    const outdoor = { ...markets, id: "outdoor-stalls", name: { zh: "室外摊位", en: "Outdoor stalls" }, aliases: [] };
    const into = ["indoor-stalls", "outdoor-stalls"];
    const wrong = await post("/market-stalls/split", { into, added: [indoor, { ...outdoor, unit: "元" }], reason });
    expect(paths(wrong)).toEqual(["body.added.1.unit"]);
    expect((await ask("/indoor-stalls/history")).status).toBe(404);
    const split = await post("/market-stalls/split", { into, added: [indoor, outdoor], reason });
    expect(split.json).toMatchObject({ state: "split", becomes: into });
    expect((await ask("/bazaar-stalls/history")).json.becomes).toEqual(into);
  });
});

it("the operator alone changes concepts, with a reason", async () => {
  const sent = { method: "POST", headers: json, from: "203.0.113.7" } as const;
  const body = { names: ["某某"], reason };
  expect((await send(lantu.app, `${base}/gdp/names`, { ...sent, body })).status).toBe(401);
  expect(paths(await post("/gdp/names", { names: ["某某"], reason: " " }))).toEqual(["body.reason"]);
});
