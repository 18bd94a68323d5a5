import { createHash } from "node:crypto";
import { canonical } from "@lantu/core/ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beijingDay } from "../src/reporting/today.ts";
import { type Answer, send, upload } from "./support/client.ts";
import { type ComparedServer, comparedServer } from "./support/compared.ts";
import { judged } from "./support/judged.ts";
import { grant, signIn } from "./support/people.ts";

type Json = Answer["json"];

let lantu: ComparedServer;
/** The district's plan of 2021 to 2025. */
let plan: string;
beforeAll(async () => {
  lantu = await comparedServer();
  plan = lantu.documents[2] ?? "";
  await judged(lantu.app);
});
afterAll(() => lantu.close());

const json = { "content-type": "application/json" };
const get = async (url: string): Promise<Json> => {
  const { status, json: body, text } = await send(lantu.app, `/api/v1${url}`);
  if (status !== 200) throw new Error(`${url}: ${status} ${text}`);
  return body;
};
const post = (url: string, body: object) => send(lantu.app, `/api/v1${url}`, { method: "POST", body, headers: json });
const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
const idOf = (line: Json): string => line.commitment.id;

/** Digests of everything judged, as it is kept. */
async function digests(): Promise<ReadonlyMap<string, string>> {
  const { rows } = await lantu.store.pool.query("select commitment, digest from judgements order by commitment");
  return new Map(rows.map(({ commitment, digest }) => [commitment, digest]));
}

describe("the list of judgements", () => {
  it.each(["worst", "due", "probability", "since", "place"])(
    "goes through all by %s, each once, and back",
    async (sort) => {
      const { total } = await get("/judgements?limit=1");
      const seen: string[] = [];
      let page = await get(`/judgements?limit=500&sort=${sort}`);
      for (seen.push(...page.items.map(idOf)); page.next !== null; seen.push(...page.items.map(idOf))) {
        page = await get(`/judgements?limit=500&sort=${sort}&after=${encodeURIComponent(page.next)}`);
      }
      expect([seen.length, new Set(seen).size]).toEqual([total, total]);
      const before = await get(`/judgements?limit=500&sort=${sort}&before=${encodeURIComponent(page.previous)}`);
      expect(seen).toContain(idOf(before.items[0]));
    },
  );

  it("counts under each value whatever of its own values are chosen, and finds as many when it is chosen (G5)", async () => {
    const { facets, total } = await get("/judgements?limit=1");
    expect(sum(Object.fromEntries(facets.status.map((one: Json) => [one.value, one.count])))).toBe(total);
    for (const [name, values] of Object.entries<Json[]>(facets)) {
      const [first] = values;
      if (first === undefined || name === "unit") continue;
      const chosen = await get(`/judgements?limit=1&${name}=${first.value}`);
      expect([name, chosen.total]).toEqual([name, first.count]);
      expect(chosen.facets[name]).toEqual(values);
    }
  });

  it("finds the words a commitment is found by, a chapter of one document, and names a chapter without one as the fault", async () => {
    const cockpit = await get(`/documents/${plan}/cockpit`);
    const [chapter] = cockpit.chapters;
    const within = await get(`/judgements?limit=1&document=${plan}&chapter=${chapter.chapter.index}`);
    expect(within.total).toBe(chapter.total);
    const { status, json: problem } = await send(lantu.app, "/api/v1/judgements?chapter=1");
    expect([status, problem.fields?.[0]?.path ?? problem.errors?.[0]?.path]).toEqual([400, "query.chapter"]);
    const found = await get(`/judgements?q=${encodeURIComponent("公园")}`);
    expect(found.items.length).toBeGreaterThan(0);
    expect(found.total).toBe((await get(`/commitments?q=${encodeURIComponent("公园")}&limit=1`)).total);
  });

  it("is what the ledger finds by status: list, counts, file and any order (G5)", async () => {
    const { facets } = await get("/judgements?limit=1");
    const chosen = facets.status
      .slice(-2)
      .map((one: Json) => one.value)
      .join(",");
    const judgedSo = await get(`/judgements?limit=500&status=${chosen}`);
    const ids = new Set(judgedSo.items.map(idOf));
    const ledger = await get(`/commitments?limit=500&status=${chosen}`);
    expect(new Set(ledger.items.map(({ id }: Json) => id))).toEqual(ids);
    expect(ledger.total).toBe(judgedSo.total);
    const counted = Object.fromEntries(ledger.facets.status.map((one: Json) => [one.value, one.count]));
    expect(counted).toMatchObject(Object.fromEntries(facets.status.map((one: Json) => [one.value, one.count])));
    const sorted = await get(`/commitments?limit=500&status=${chosen}&sort=-title`);
    expect(new Set(sorted.items.map(({ id }: Json) => id))).toEqual(ids);
    const file = await send(lantu.app, `/api/v1/commitments/export.csv?status=${chosen}&columns=id`);
    expect(file.text.trim().split("\r\n").length - 1).toBe(ids.size);
  });

  it("of the ledger as it was known is of the end of that day; of a moment it is refused by name (B4)", async () => {
    const [first] = (await get("/judgements?limit=1")).facets.status;
    const today = beijingDay(new Date());
    expect((await get(`/commitments?limit=1&asOf=${today}&status=${first.value}`)).total).toBe(first.count);
    expect((await get(`/commitments?limit=1&asOf=${today}`)).facets.status).toBeNull();
    expect((await get(`/commitments?limit=1&asOf=2024-06-30&status=${first.value}`)).total).toBe(0); // not recorded yet
    const moment = encodeURIComponent(new Date(Date.now() - 1000).toISOString());
    const refused = await send(lantu.app, `/api/v1/commitments?asOf=${moment}&status=missed`);
    expect([refused.status, refused.json.errors[0].path]).toEqual([400, "query.asOf"]);
    expect(refused.json.errors[0].message).toContain("按日");
    const unknown = await send(lantu.app, "/api/v1/commitments?status=missed,late");
    expect([unknown.status, unknown.json.errors[0].path]).toEqual([400, "query.status.1"]);
    const file = await send(lantu.app, `/api/v1/commitments/export.xlsx?asOf=${moment}&status=missed`);
    expect([file.status, file.json.errors[0].path]).toEqual([400, "query.asOf"]);
  });

  it("gives statuses alone for a document or some commitments", async () => {
    const marks = await get(`/judgements/statuses?document=${plan}`);
    const ids = Object.keys(marks.items);
    expect(ids.length).toBe((await get(`/judgements?limit=1&document=${plan}`)).total);
    const two = await get(`/judgements/statuses?commitment=${ids.slice(0, 2).join(",")}`);
    expect(two.items).toEqual(Object.fromEntries(ids.slice(0, 2).map((id) => [id, marks.items[id]])));
    expect((await send(lantu.app, "/api/v1/judgements/statuses")).status).toBe(400);
  });

  it("goes out as a table, one a line, and as lines of JSON", async () => {
    const { total } = await get(`/judgements?limit=1&document=${plan}`);
    const { text, headers } = await send(lantu.app, `/api/v1/judgements/export?document=${plan}&lang=en`);
    expect(headers["content-type"]).toContain("text/csv");
    expect(text).toContain("Probability of reaching it");
    const lines = await send(lantu.app, `/api/v1/judgements/export?document=${plan}&format=jsonl`);
    expect(lines.text.trim().split("\n")).toHaveLength(total);
    const book = await send(lantu.app, `/api/v1/judgements/export?document=${plan}&format=xlsx`);
    expect(book.bytes.subarray(0, 2).toString()).toBe("PK");
  });
});

describe("one judgement", () => {
  it("tells rule, limits, inputs and arithmetic in both languages, and can be calculated again (G38)", async () => {
    const { items } = await get("/judgements?status=missed&rule=level");
    const id = idOf(items[0]);
    const one = await get(`/commitments/${id}/judgement`);
    expect(one.rules[0]).toMatchObject({
      id: "level",
      version: 1,
      limits: { binding: { onTrack: expect.any(Number) } },
    });
    expect(one.targets[0].evidence[0]).toMatchObject({ quote: expect.any(String), document: expect.any(String) });
    for (const language of ["zh-CN", "en"]) expect(one.said[language].sentence).not.toBe("");
    const { rows } = await lantu.store.pool.query("select body from judgements where commitment = $1", [id]);
    const { on: _, ...body } = rows[0].body;
    expect(createHash("sha256").update(canonical(body)).digest("hex")).toBe(one.digest);
    expect(one.documents.map((named: Json) => named.id)).toContain(one.commitment.document.id);
    expect((await send(lantu.app, `/api/v1/commitments/${plan}-zzzz/judgement`)).status).toBe(404);
  });

  it("keeps how it stood since it was first judged", async () => {
    const { items } = await get("/judgements?status=missed");
    const { items: turns } = await get(`/commitments/${idOf(items[0])}/judgement/history`);
    expect(turns[0].after).toBe("missed");
    expect(turns.at(-1).before).toBeNull();
  });
});

it("a commitment in review is not judged yet, which is no error", async () => {
  const bytes = Buffer.from("岚江市白沙区2025年工作要点\n\n全年新建口袋公园3处。\n");
  const [draft] = await upload(lantu.app, [{ name: "drafts.txt", bytes }]);
  const { commitments } = await get(`/documents/${draft.document}/book`);
  const answer = await send(lantu.app, `/api/v1/commitments/${commitments[0].id}/judgement`);
  expect([answer.status, answer.json]).toEqual([202, null]);
  expect((await send(lantu.app, `/api/v1/commitments/${commitments[0].id}/judgement?asOf=2020-01-01`)).status).toBe(
    404,
  );
});

describe("a plan at a glance", () => {
  it("counts what its list holds, whole, by chapter and by kind", async () => {
    const cockpit = await get(`/documents/${plan}/cockpit`);
    const list = await get(`/judgements?limit=1&document=${plan}`);
    expect(cockpit.total).toBe(list.total);
    for (const { value, count } of list.facets.status) expect(cockpit.counts[value]).toBe(count);
    expect(cockpit.chapters.reduce((n: number, one: Json) => n + one.total, 0)).toBe(cockpit.total);
    const kinds: readonly Record<string, number>[] = Object.values(cockpit.kinds);
    expect(kinds.reduce((n, counts) => n + sum(counts), 0)).toBe(cockpit.total);
    expect(cockpit.bindingLines.length).toBe(sum(cockpit.binding));
    const { chapter } = cockpit.chapters.at(-1);
    const page = await get(`/documents/${plan}/chapters/${chapter.index}`);
    expect([page.total, page.items.length]).toEqual([cockpit.chapters.at(-1).total, page.total]);
    expect(page.previous).not.toBeNull();
    expect((await send(lantu.app, `/api/v1/documents/${plan}/chapters/9999`)).status).toBe(404);
  });

  it("of all plans is the sum of them", async () => {
    const all = await get("/cockpit");
    expect(all.plans.reduce((n: number, one: Json) => n + one.total, 0)).toBe(all.total);
    expect(all.ten.length).toBeLessThanOrEqual(10);
    for (const one of all.ten) expect(["missed", "off-track", "at-risk"]).toContain(one.status);
  });

  it("is published with the method", async () => {
    const { items, signals } = await get("/judgement-rules");
    expect(items.length).toBeGreaterThan(8);
    for (const { weight } of signals) expect(weight).toBeLessThanOrEqual(0);
  });
});

describe("a day that is past", () => {
  it("is judged from what was known by its end (K-as-of)", async () => {
    const then = await get(`/documents/${plan}/cockpit?asOf=2021-12-31`);
    expect([then.on, then.total]).toEqual(["2021-12-31", (await get(`/documents/${plan}/cockpit`)).total]);
    expect(then.counts.missed ?? 0).toBe(0);
    expect(then.counts["not-due"]).toBeGreaterThan(0);
    expect((await get(`/judgements?document=${plan}&asOf=2021-12-31&limit=1`)).total).toBe(then.total);
    const before = await get(`/judgements?document=${plan}&asOf=2019-01-01&limit=1`);
    expect(before.total).toBe(0);
    expect((await send(lantu.app, "/api/v1/cockpit?asOf=2999-01-01")).status).toBe(400);
  });

  it("is the same asked for together with others or by itself", async () => {
    const alone = await get(`/judgements/statuses?document=${plan}&asOf=2023-03-31`);
    await get("/cockpit?asOf=2023-03-31");
    const again = await get(`/judgements/statuses?document=${plan}&asOf=2023-03-31`);
    expect(again.items).toEqual(alone.items);
  });

  it("is told whole for one commitment as it is in the list, though only lines of it are kept (G38)", async () => {
    const { items } = await get(`/judgements?document=${plan}&asOf=2023-03-31&limit=1&rule=level`);
    const one = await get(`/commitments/${idOf(items[0])}/judgement?asOf=2023-03-31`);
    expect(one).toMatchObject({ on: "2023-03-31", status: items[0].status, due: items[0].due });
    expect(one.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(one.said.en.sentence).not.toBe("");
  });
});

describe("what changes is judged anew", () => {
  const park = async (): Promise<Json> => {
    const { items } = await get(`/judgements?document=${plan}&nature=binding&q=${encodeURIComponent("公园绿地")}`);
    return items.find((one: Json) => one.commitment.target?.value === 15);
  };

  it("a new observation turns a status, with its cause, wherever it is shown; withdrawn, it turns back", async () => {
    const was = await park();
    const cockpit = await get(`/documents/${plan}/cockpit`);
    const entry = {
      ...{ concept: "park-area-per-head", place: "青渡区", measure: "amount", period: "2025", value: 15.4 },
      ...{ unit: "平方米", status: "final", knownOn: "2026-03-01", source: "统计公报", reason: "公报已发布" },
    };
    const made = await post("/observations", entry);
    expect([made.status, made.text]).toEqual([201, expect.any(String)]);
    await judged(lantu.app);
    const now = await park();
    expect(now).toMatchObject({ status: "reached", basis: "number", last: { value: 15.4, period: "2025" } });
    expect(now.before).toBe(was.status);
    const after = await get(`/documents/${plan}/cockpit`);
    expect(after.counts.reached).toBe((cockpit.counts.reached ?? 0) + 1);
    const { items } = await get(`/turns?document=${plan}`);
    expect(items[0]).toMatchObject({ after: "reached", cause: { kind: "observation", period: "2025", value: 15.4 } });
    expect(items[0].cause.name.zh).toContain("公园绿地");
    const { rows } = await lantu.store.pool.query("select release from observations where value = 15.4");
    await post(`/observation-imports/${rows[0].release}/withdraw`, { reason: "误录" });
    await judged(lantu.app);
    expect(await park()).toMatchObject({ status: was.status, reason: was.reason });
  });

  it("what people keep is judged for its commitment alone, and shown with the unit that leads", async () => {
    const { commitment, status } = await park();
    const made = await post("/units", { code: "YL", name: "区园林局", kind: "department" });
    const [unit] = made.json.units;
    const set = { lead: unit.id };
    const assigned = await post("/assignments", { assignments: [{ commitment: commitment.id, version: 0, set }] });
    expect([assigned.status, assigned.json.changed]).toEqual([200, 1]);
    await judged(lantu.app);
    const led = await get(`/units/${unit.id}/judgements`);
    expect(led).toMatchObject({ judged: 1, counts: { [status]: 1 }, items: [{ commitment: { id: commitment.id } }] });
  });

  it("a document that is withdrawn is no longer judged, and restored, it is again", async () => {
    const report = lantu.documents[3] ?? "";
    const kept = (await get(`/judgements?limit=1&document=${report}`)).total;
    const { headers } = await send(lantu.app, `/api/v1/documents/${report}`);
    const etag = { ...json, "if-match": String(headers.etag) };
    await send(lantu.app, `/api/v1/documents/${report}/withdraw`, { method: "POST", body: {}, headers: etag });
    await judged(lantu.app);
    expect((await get(`/judgements?limit=1&document=${report}`)).total).toBe(0);
    const now = await send(lantu.app, `/api/v1/documents/${report}`);
    const again = { ...json, "if-match": String(now.headers.etag) };
    await send(lantu.app, `/api/v1/documents/${report}/restore`, { method: "POST", body: {}, headers: again });
    await judged(lantu.app);
    expect((await get(`/judgements?limit=1&document=${report}`)).total).toBe(kept);
  });

  it("judged piece by piece, as things came, is judged from nothing, and nothing turns by it (G38)", async () => {
    const piecewise = await digests();
    const turns = async () => (await lantu.store.pool.query("select count(*)::int from judgement_turns")).rows;
    const turned = await turns();
    await lantu.store.pool.query("delete from judgements");
    await lantu.store.pool.query("update judgement_stand set on_day = null");
    await lantu.store.pool.query("select pg_notify('lantu_journal', '')");
    await judged(lantu.app);
    expect(await digests()).toEqual(piecewise);
    expect(await turns()).toEqual(turned);
  });
});

describe("a target told in words (G42)", () => {
  const PLAN = `关于云麓区2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告

云麓区发展和改革局

一、2024年国民经济和社会发展计划执行情况

2024年，云麓区经济运行总体平稳，地区生产总值增长5.2%。

二、2025年国民经济和社会发展计划主要目标

2025年云麓区经济社会发展的主要预期目标是：地区生产总值增长5.5%左右，居民人均可支配收入稳步增长。
`;
  const RULE = {
    ...{ rule: "growth", concept: "disposable-income", place: "云麓区", measure: "growth", op: ">", value: 0 },
    ...{ unit: "%", period: "2025", reason: "与统计局会商" },
  } as const;
  type Signed = Awaited<ReturnType<typeof signIn>>;
  let planner: Signed;
  let leader: Signed;
  let income: string;
  let gdp: string;
  const as = (who: Signed, method: "GET" | "PUT" | "DELETE" | "POST", url: string, body?: object) =>
    send(lantu.app, `/api/v1${url}`, {
      method,
      headers: { ...(body ? json : {}), ...who.browser },
      ...(body ? { body } : {}),
    });
  const put = (who: Signed, id: string, version: number, more: object = {}) =>
    as(who, "PUT", `/commitments/${id}/attached-rule`, { ...RULE, version, ...more });
  const judgementOf = (id: string) => get(`/commitments/${id}/judgement`);

  beforeAll(async () => {
    const file = { name: "yunlu-2025.txt", bytes: Buffer.from(PLAN) };
    const [made] = await upload(lantu.app, [file], "&publish=true");
    const entry = { ...RULE, period: "2025", value: 4.8, status: "final", knownOn: "2026-01-25", source: "统计公报" };
    const { rule: _, op: __, ...observation } = entry;
    expect((await post("/observations", { ...observation, reason: "公报" })).status).toBe(201);
    planner = await signIn(lantu.store, "林一", [grant("planner")]);
    leader = await signIn(lantu.store, "周二", [grant("leader")]);
    const { items } = await judged(lantu.app, `&document=${made?.document}`);
    const named = (word: string) => idOf(items.find((one: Json) => one.commitment.title.includes(word)));
    [income, gdp] = [named("可支配收入"), named("地区生产总值")];
  });

  it("is not measurable as printed; what would come of a rule is told, and nothing is saved", async () => {
    expect(await judgementOf(income)).toMatchObject({ status: "unknown", reason: "not-measurable" });
    const { status, json: desk, text } = await put(planner, income, 0, { preview: true });
    expect([status, text]).toEqual([200, expect.any(String)]);
    expect(desk).toMatchObject({ attached: null, version: 0, mayAttach: true, judged: { status: "reached" } });
    expect(desk.proposed.concepts[0].id).toBe("disposable-income");
    expect(desk.proposed.places[0].key).toBe("云麓区");
    await judged(lantu.app);
    expect((await judgementOf(income)).status).toBe("unknown");
  });

  it("by an attached rule, every judgement cites the person and the rule; taken back, it is not measurable again", async () => {
    const attached = await put(planner, income, 0);
    expect([attached.status, attached.json.version]).toEqual([200, 1]);
    await judged(lantu.app);
    const one = await judgementOf(income);
    expect(one).toMatchObject({ status: "reached", basis: "number", rule: { id: "growth", version: 1 } });
    expect(one.targets[0].attached).toMatchObject({ rule: "growth", name: "林一", reason: "与统计局会商", version: 1 });
    expect(one.said["zh-CN"].lines[0]).toMatch(/林一于.*附加已公布的规则“当年增速”（规则第1版）：与统计局会商。/);
    expect(one.said.en.lines[0]).toContain("林一 attached the published rule “growth of one year” (rule version 1)");
    expect(one.digest).toBe((await digests()).get(income));
    const { items } = await judgementHistory();
    expect(items[0]).toMatchObject({ after: "reached", cause: { kind: "work" } });
    const undone = await as(planner, "POST", "/work/undo", { entries: attached.json.entries });
    expect([undone.status, undone.text]).toEqual([200, expect.any(String)]);
    await judged(lantu.app);
    expect(await judgementOf(income)).toMatchObject({ status: "unknown", reason: "not-measurable" });
  });

  const judgementHistory = () => get(`/commitments/${income}/judgement/history`);

  it("a new number turns it, as it would a printed target", async () => {
    expect((await put(planner, income, 0)).status).toBe(200);
    const statistician = await signIn(lantu.store, "吴三", [grant("statistician")]);
    const fell = { ...RULE, value: -0.4, status: "final", knownOn: "2026-02-25", source: "修订", reason: "修订" };
    const { rule: _, op: __, ...observation } = fell;
    const made = await as(statistician, "POST", "/observations", observation);
    expect([made.status, made.text]).toEqual([201, expect.any(String)]);
    await judged(lantu.app);
    expect(await judgementOf(income)).toMatchObject({ status: "missed", basis: "number" });
    const gone = await as(planner, "DELETE", `/commitments/${income}/attached-rule?version=3`);
    expect([gone.status, gone.text]).toEqual([200, expect.any(String)]);
  });

  it("is refused where a number is printed, to whoever may not, in an older version, and by name of what is wrong", async () => {
    const codes = [
      await put(planner, gdp, 0, { concept: "gdp" }),
      await put(leader, income, 0),
      await put(planner, income, 7),
    ].map(({ status, json: problem }) => [status, problem.code]);
    expect(codes).toEqual([
      [409, "number-printed"],
      [403, "not-allowed"],
      [409, "stale"],
    ]);
    const wrong = [
      { concept: "no-such" },
      { unit: "元" },
      { period: "2021/2025" },
      { period: "2026" },
      { value: null },
    ];
    for (const more of wrong) {
      const { status, json: problem } = await put(planner, income, 0, more);
      expect([status, problem.errors[0].path]).toEqual([400, `body.${Object.keys(more)[0]}`]);
    }
  });
});
