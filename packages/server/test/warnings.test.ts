import type { Judgement } from "@lantu/core/judgements";
import { type Assignment, addDays, changeItems, type ItemTypes, type Noun, type Unit } from "@lantu/core/ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseOf } from "../../store/src/database.ts";
import { raiseWarnings } from "../../store/src/warnings/write.ts";
import { done, published } from "../../store/test/saved.ts";
import { beijingDay } from "../src/reporting/today.ts";
import { tellOfWarnings } from "../src/warnings/tell.ts";
import { send } from "./support/client.ts";
import { grant, type SignedIn, signIn } from "./support/people.ts";
import { type TestServer, testServer } from "./support/server.ts";

const TODAY = beijingDay(new Date());
const LONG_AGO = addDays(TODAY, -25);
const [CITY, BUREAU, STREET] = ["u00000000000000c1", "u00000000000000b1", "u00000000000000b2"] as const;

let lantu: TestServer;
let [filler, signer, stranger, supervisor, leader, statistician]: SignedIn[] = [];
let document = "";
let commitments: readonly string[] = [];
/** A miss of long ago, one of today, and one about the economy. */
let [old, fresh, economy]: string[] = [];

const unit = (id: string, name: string, parent: string | null): [string, Unit] => [
  id,
  {
    ...{ id, code: id, name, shortName: null, kind: "department", parent, place: null, order: 0 },
    ...{ since: null, until: null, becomes: [] },
  },
];

const assignment = (commitment: string, lead: string): [string, Assignment] => [
  commitment,
  {
    ...{ commitment, lead, cooperating: [], supporting: [], contact: null, deadline: null },
    ...{ importance: "key", measure: null, ground: null },
  },
];

async function put<N extends Noun>(noun: N, wanted: ReadonlyMap<string, ItemTypes[N]>): Promise<void> {
  const act = { noun, act: "put", wanted, reason: null, subject: noun };
  const needs = { items: { [noun]: [...wanted.keys()] } };
  done(await lantu.store.items.act(needs, (held) => changeItems(held, act), { actor: "local" }));
}

function judgement(commitment: string, on: string, status: Judgement["status"], probability: number): Judgement {
  return {
    ...{ commitment, document, on, status, basis: "forecast", reason: "forecast-below", due: "2030-12-31" },
    ...{ rule: { id: "level", version: 1 }, probability, targets: [], signals: [], unitSays: null },
    ...{ documentsSay: [], disagrees: false },
  };
}

/** Raises a warning as judging does. */
async function raised(commitment: string | null, title: string, since: string): Promise<string> {
  const isEconomy = commitment === null;
  const kind = isEconomy ? ("economy-outside" as const) : ("likely-to-miss" as const);
  const status = isEconomy ? null : ("off-track" as const);
  const ground = isEconomy
    ? null
    : {
        before: judgement(commitment, addDays(since, -1), "on-track", 0.9),
        after: judgement(commitment, since, "off-track", 0.1),
      };
  const [id = ""] = await raiseWarnings(databaseOf(lantu.store.pool), [
    {
      warning: {
        ...{ kind, subject: commitment ?? "青渡区~gdp.growth", commitment, document: isEconomy ? null : document },
        ...{ title: { zh: title, en: title }, status, before: isEconomy ? null : "on-track", reason: null },
        ...{ cause: { kind: "calendar" }, since, stood: since },
      },
      facts: {
        ...{ nature: isEconomy ? null : "binding", status, probability: 0.1, due: "2030-12-31", since },
        importance: null,
      },
      ...{ place: isEconomy ? "青渡区" : null, ground },
      lines: isEconomy ? { "zh-CN": ["算式一行"], en: ["a line of arithmetic"] } : null,
    },
  ]);
  return id;
}

const nobody = { headers: { "x-forwarded-for": "203.0.113.9" }, from: "203.0.113.9" };
const get = (url: string, who?: SignedIn) =>
  send(lantu.app, `/api/v1${url}`, who === undefined ? nobody : { headers: who.browser });
const answer = (id: string | undefined, body: object, who?: SignedIn) =>
  send(lantu.app, `/api/v1/warnings/${id}/responses`, {
    ...{ method: "POST", body, from: who === undefined ? nobody.from : "127.0.0.1" },
    headers: { "content-type": "application/json", ...(who?.browser ?? nobody.headers) },
  });

/** What somebody was told: kinds and pages. */
const told = async (who: SignedIn | undefined) =>
  (await get("/notices?limit=50", who)).json.items.map(({ kind, path }: { kind: string; path: string }) => [
    kind,
    path,
  ]);

beforeAll(async () => {
  lantu = await testServer({ reminds: false });
  const { store } = lantu;
  const quotes = ["森林覆盖率达到四成", "建成三座污水处理厂"];
  const detail = await published(store, {
    ...{ lines: ["# 第一章 目标", ...quotes], commitments: quotes.map((quote) => ({ quote, title: quote })) },
    title: "岚江市规划",
  });
  document = detail.id;
  const page = await store.commitments.page({ document: [document], scope: "published", sort: "position", limit: 9 });
  commitments = page.items.map(({ id }) => id);
  await put(
    "unit",
    new Map([unit(CITY, "岚江市", null), unit(BUREAU, "园林局", CITY), unit(STREET, "青渡街道", CITY)]),
  );
  await put(
    "assignment",
    new Map([assignment(commitments[0] ?? "", BUREAU), assignment(commitments[1] ?? "", STREET)]),
  );
  filler = await signIn(store, "filler", [grant("filler", { unit: BUREAU })]);
  signer = await signIn(store, "signer", [grant("signer", { unit: CITY })]);
  stranger = await signIn(store, "stranger", [grant("filler", { unit: STREET })]);
  supervisor = await signIn(store, "supervisor", [grant("supervisor")]);
  leader = await signIn(store, "leader", [grant("leader")]);
  statistician = await signIn(store, "statistician", [grant("statistician")]);
  old = await raised(commitments[0] ?? "", "森林覆盖率达到四成", LONG_AGO);
  fresh = await raised(commitments[1] ?? "", "建成三座污水处理厂", TODAY);
  economy = await raised(null, "地区生产总值", TODAY);
}, 120_000);
afterAll(() => lantu.close());

describe("warnings are public", () => {
  it("as a list in the published order, with who is on it and whose answer is late", async () => {
    const { json, status, text } = await get("/warnings");
    expect(status, text).toBe(200);
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual([fresh, old, economy]);
    expect(json.items[1]).toMatchObject({
      ...{ kind: "likely-to-miss", status: "off-track", before: "on-track", since: LONG_AGO, late: true },
      ...{
        lead: { name: "园林局" },
        response: null,
        version: 0,
        mayAnswer: false,
        priority: expect.arrayContaining(["binding", "concerns"]),
      },
      commitment: { id: commitments[0], title: "森林覆盖率达到四成", document: { title: "岚江市规划" } },
    });
    expect(json.items[1].said.en.sentence).toContain(
      `has been off track since ${new Date(LONG_AGO).toLocaleDateString("en", { dateStyle: "long", timeZone: "UTC" })}`,
    );
    expect(json.items[1].said["zh-CN"].who).toMatch(/^园林局：至今没有答复/);
    expect(json.items[2]).toMatchObject({ commitment: null, series: "gdp.growth", place: { name: "青渡区" } });
    expect(json.facets.late).toEqual([
      { value: "false", count: 2 },
      { value: "true", count: 1 },
    ]);
    expect(json.facets.unit).toHaveLength(2);
  });

  it("filtered by unit with those below, by kind, by what is late; page by page", async () => {
    expect((await get(`/warnings?unit=${CITY}`)).json.total).toBe(2);
    expect((await get(`/warnings?unit=${BUREAU}`)).json.total).toBe(1);
    expect((await get("/warnings?kind=economy-outside,missed")).json.total).toBe(1);
    expect((await get("/warnings?late=true")).json.items).toMatchObject([{ id: old }]);
    const first = (await get("/warnings?limit=2")).json;
    const second = (await get(`/warnings?limit=2&after=${encodeURIComponent(first.next)}`)).json;
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
    expect((await get("/warnings?kind=bad")).json.errors[0].path).toBe("query.kind.0");
  });

  it("as they were on a day that is past", async () => {
    expect((await get(`/warnings?asOf=${addDays(TODAY, -1)}`)).json.items).toMatchObject([{ id: old, now: null }]);
    expect((await get(`/warnings/${fresh}?asOf=${addDays(TODAY, -1)}`)).status).toBe(404);
    expect((await get(`/warnings?asOf=${addDays(TODAY, 2)}`)).status).toBe(400);
  });

  it("one by one, with why: how it stood before and after, in sentences of both languages", async () => {
    const { json } = await get(`/warnings/${old}`);
    expect(json.judged.before).toMatchObject({ status: "on-track", probability: 0.9 });
    expect(json.judged.after.said.en.lines.length).toBeGreaterThan(0);
    expect(json.states).toEqual([]);
    expect((await get(`/warnings/${economy}`)).json).toMatchObject({
      ...{ judged: null, arithmetic: { en: { lines: ["a line of arithmetic"] } } },
    });
    expect((await get("/warnings/w0000000000000000")).status).toBe(404);
  });

  it("as files, and with the numbers they are raised by", async () => {
    const csv = await get("/warnings/export?format=csv&lang=en");
    expect(csv.text.split("\n")[0]).toContain("why it stands here");
    expect(csv.text.trim().split("\r\n")).toHaveLength(4);
    expect((await get("/warnings/export?format=xlsx")).bytes.subarray(0, 2).toString()).toBe("PK");
    const rules = (await get("/warnings/rules")).json;
    expect(rules).toMatchObject({ margin: 0.05, holdDays: 14, order: ["binding", "sure", "due", "new", "concerns"] });
    expect(rules.said.en.quiet[0]).toContain("5 percentage points");
  });
});

describe("G39 a warning leads to an answer", () => {
  const explained = { state: "explained", note: "因降雨偏少，补植推迟", version: 0 };

  it("only of those who may: the unit that leads, those above it, planners and supervisors", async () => {
    expect((await answer(old, explained)).status).toBe(401);
    expect((await answer(old, explained, leader)).status).toBe(403);
    expect((await answer(old, explained, stranger)).status).toBe(403);
    expect((await get(`/warnings/${old}`, filler)).json).toMatchObject({ mayAnswer: true, mayClose: false });
    expect((await get(`/warnings/${old}`, signer)).json).toMatchObject({ mayAnswer: true, mayClose: true });
    expect((await get(`/warnings/${old}`, supervisor)).json.states).toContain("closed");
  });

  it("names what is wrong with it", async () => {
    expect((await answer(old, { ...explained, note: " " }, filler)).json).toMatchObject({ code: "reason-needed" });
    const late = await answer(old, { state: "looking-into", note: "核实中", version: 0 }, filler);
    expect([late.status, late.json.errors[0].path]).toEqual([400, "body.until"]);
    const bad = await answer(old, { state: "over", note: "", version: 0 }, filler);
    expect([bad.status, bad.json.errors[0].path]).toEqual([400, "body.state"]);
    expect((await answer(old, { ...explained, state: "closed" }, filler)).status).toBe(403);
    expect((await answer("w0000000000000000", explained, supervisor)).status).toBe(404);
  });

  it("runs a clock, keeps every word, and tells the public what was said, and not by whom", async () => {
    const until = addDays(TODAY, 10);
    const given = await answer(old, { state: "looking-into", note: "正在核实苗木数量", until, version: 0 }, filler);
    expect(given.status, given.text).toBe(200);
    expect(given.json).toMatchObject({
      version: 1,
      late: false,
      answerBy: until,
      response: { by: { name: "filler" } },
    });
    const stale = await answer(old, { ...explained, version: 0 }, supervisor);
    expect([stale.status, stale.json.code]).toEqual([409, "stale"]);
    expect((await answer(old, { ...explained, version: 1 }, supervisor)).status).toBe(200);
    const { json } = await get(`/warnings/${old}`);
    expect(json.responses.map(({ state, by }: { state: string; by: unknown }) => [state, by])).toEqual([
      ["explained", null],
      ["looking-into", null],
    ]);
    expect(json).toMatchObject({ answerBy: null, late: false, response: { note: "因降雨偏少，补植推迟" } });
    expect((await lantu.store.journal.verify()).kind).toBe("intact");
  });

  it("sends a unit to what nobody leads", async () => {
    expect((await answer(economy, { ...explained, unit: BUREAU }, filler)).status).toBe(403);
    const sent = { state: "looking-into", note: "请核实", until: addDays(TODAY, 5), unit: BUREAU, version: 0 };
    expect((await answer(economy, sent, statistician)).json).toMatchObject({ lead: { name: "园林局" } });
    await tellOfWarnings(lantu.store, TODAY);
    expect(await told(filler)).toEqual([["warning", `/warnings/${economy}`]]);
    expect((await answer(economy, { ...explained, version: 1 }, filler)).status).toBe(200);
  });
});

describe("the morning page", () => {
  it("is for those who read the work", async () => {
    expect((await get("/briefing")).status).toBe(401);
    expect((await get("/briefing", filler)).status).toBe(200);
  });

  it("tells what changed, the ten that matter and nobody has settled, and who owes a word", async () => {
    const { json, status, text } = await get("/briefing", leader);
    expect(status, text).toBe(200);
    expect(json).toMatchObject({ on: TODAY, warnings: { lasting: 3, late: 0, unanswered: 1, day: { raised: 2 } } });
    expect(json.ten.map(({ id }: { id: string }) => id)).toEqual([fresh]);
    expect(json.ten[0].said.en.who).toMatch(/^青渡街道: no answer yet, due by/);
    expect(json.overdue).toEqual({ items: [], total: 0 });
  });

  it("of a day that is past, and of a unit alone", async () => {
    const before = (await get(`/briefing?day=${addDays(TODAY, -1)}`, leader)).json;
    expect(before).toMatchObject({ warnings: { lasting: 1, late: 1 }, overdue: { total: 1, items: [{ id: old }] } });
    expect((await get(`/briefing?unit=${BUREAU}`, leader)).json.warnings.lasting).toBe(2);
    expect((await get(`/briefing?day=${addDays(TODAY, 1)}`, leader)).status).toBe(400);
  });
});

describe("people are told of a warning once", () => {
  it("those of the unit that answers; and once more when its answer is late, with those who follow it up", async () => {
    expect(await told(stranger)).toEqual([["warning", `/warnings/${fresh}`]]);
    expect(await tellOfWarnings(lantu.store, TODAY)).toBe(0);
    expect(await told(supervisor)).toEqual([]);
    await tellOfWarnings(lantu.store, addDays(TODAY, 20));
    expect(await told(stranger)).toContainEqual(["answer-late", `/warnings/${fresh}`]);
    expect(await told(supervisor)).toEqual([["answer-late", `/warnings/${fresh}`]]);
    expect(await tellOfWarnings(lantu.store, addDays(TODAY, 20))).toBe(0);
  });
});

describe("what is shown follows what changes", () => {
  it("whoever listens hears of a warning that is raised and of an answer that is given", async () => {
    const url = await lantu.server.listen();
    const stop = new AbortController();
    const events = await fetch(`${url}/api/v1/warnings/events`, { signal: stop.signal });
    const pieces = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    const heard = async (): Promise<string> => {
      const { value = "" } = (await pieces?.read()) ?? {};
      return value.includes("event: warned") ? value : heard();
    };
    const id = await raised(commitments[0] ?? "", "森林覆盖率达到四成", TODAY);
    expect(await heard()).toMatch(/data: \{"changedAt":"\d{4}-\d\d-\d\dT/);
    expect((await answer(id, { state: "acknowledged", note: "", version: 0 }, supervisor)).status).toBe(200);
    expect(await heard()).toContain("event: warned");
    stop.abort();
  });
});
