import { changeItems } from "@lantu/core/ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { published } from "../../store/test/saved.ts";
import { type Sent, send } from "./support/client.ts";
import { grant, type SignedIn, signIn } from "./support/people.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
let commitment: string;
let people: Readonly<Record<"filler" | "lead" | "planner" | "both", SignedIn>>;
const unit = { lead: "u00000000000000a1", street: "u00000000000000a2" };
const said = { on: "2025-03-20", proof: "竣工验收备案表" };

const call = async (who: SignedIn | null, method: Sent["method"], url: string, body?: object) =>
  send(lantu.app, `/api/v1${url}`, {
    method,
    // Whoever is at the machine itself is no stranger.
    ...(who === null ? { from: "203.0.113.7" } : {}),
    ...(body === undefined ? {} : { body }),
    headers: { ...who?.browser, ...(body === undefined ? {} : { "content-type": "application/json" }) },
  });
const stepsFor = async (who: SignedIn | null) =>
  (await call(who, "GET", `/commitments/${commitment}/breakdown`)).json.steps;
const add = async (title: string, more: object = {}): Promise<string> => {
  const body = { title, due: "2025-03-31", unit: unit.street, ...more };
  const { json } = await call(people.planner, "POST", `/commitments/${commitment}/steps`, body);
  return json.steps.find((one: { title: string }) => one.title === title).id;
};
const stepIn = (steps: readonly { id: string }[], id: string) => steps.find((one) => one.id === id);

beforeAll(async () => {
  lantu = await testServer();
  const { store, app } = lantu;
  const plan = { title: "岚江市行动计划", lines: ["# 任务", "新建体育公园三座。"] };
  const { id } = await published(store, { ...plan, commitments: [{ quote: "新建体育公园三座。" }] });
  commitment = (await send(app, `/api/v1/commitments?document=${id}`)).json.items[0].id;
  const named = { shortName: null, parent: null, place: null, order: 0, since: null, until: null, becomes: [] };
  const units = [
    { ...named, id: unit.lead, code: "1", name: "区体育局", kind: "department" as const },
    { ...named, id: unit.street, code: "2", name: "柳坞街道", kind: "street" as const },
  ];
  const wanted = new Map(units.map((one) => [one.id, one]));
  await store.items.act(
    { items: { unit: "all" } },
    (held) => changeItems(held, { noun: "unit", act: "created", reason: null, subject: "unit", wanted }),
    { actor: "local" },
  );
  const assignments = [{ commitment, version: 0, set: { lead: unit.lead } }];
  const answer = await send(app, "/api/v1/assignments", { method: "POST", body: { assignments } });
  if (answer.status !== 200) throw new Error(answer.text);
  people = {
    filler: await signIn(store, "filler", [grant("filler", { unit: unit.street })], unit.street),
    lead: await signIn(store, "lead", [grant("filler", { unit: unit.lead })], unit.lead),
    planner: await signIn(store, "planner", [grant("planner")]),
    both: await signIn(store, "both", [grant("planner"), grant("filler")]),
  };
}, 120_000);
afterAll(() => lantu.close());

describe("G17 a step is done once what its unit shows is accepted", () => {
  it("is told by whoever fills for the unit, waits, and is late as long as it does", async () => {
    const id = await add("选址");
    expect((await call(people.lead, "PUT", `/steps/${id}/told`, { version: 1, ...said })).status).toBe(403);
    expect((await call(null, "PUT", `/steps/${id}/told`, { version: 1, ...said })).status).toBe(401);
    expect(stepIn(await stepsFor(people.lead), id)).toMatchObject({ may: { tell: false, accept: false } });
    expect(stepIn(await stepsFor(people.filler), id)).toMatchObject({ may: { tell: true, accept: false } });
    const { status, text } = await call(people.filler, "PUT", `/steps/${id}/told`, { version: 1, ...said });
    expect(status, text).toBe(200);
    expect(stepIn(await stepsFor(people.planner), id)).toMatchObject({
      ...{ told: { ...said, returned: null }, done: null, stand: "late", may: { accept: true } },
    });
    expect((await call(people.filler, "GET", `/units/${unit.street}/work`)).json.steps.items).toMatchObject([
      { id, told: "waiting" },
    ]);
    // What nobody has accepted is no public fact.
    expect((await call(null, "GET", `/units/${unit.street}/work`)).json.steps.items).toMatchObject([
      { id, told: null },
    ]);
    expect(stepIn(await stepsFor(null), id)).toMatchObject({ told: null, may: { tell: false, accept: false } });
    const done = await call(people.planner, "PATCH", `/steps/${id}`, { version: 2, done: said.on });
    expect(stepIn(done.json.steps, id)).toMatchObject({ done: said.on, stand: "done" });
    const late = await call(people.filler, "PUT", `/steps/${id}/told`, { version: 3, ...said });
    expect(late.json).toMatchObject({ code: "step-closed", params: { title: "选址" } });
  });

  it("of no unit is told by the one that leads", async () => {
    const id = await add("设计", { unit: null });
    expect((await call(people.filler, "PUT", `/steps/${id}/told`, { version: 1, ...said })).status).toBe(403);
    expect((await call(people.lead, "PUT", `/steps/${id}/told`, { version: 1, ...said })).status).toBe(200);
  });

  it("is sent back with a reason, told again, and taken back; over nobody's head", async () => {
    const id = await add("施工");
    const told = `/steps/${id}/told`;
    const back = (version: number, reason: string) =>
      call(people.planner, "POST", `/steps/${id}/return`, { version, reason });
    expect((await back(1, "没有说明")).json.code).toBe("step-closed");
    expect((await call(people.filler, "DELETE", `${told}?version=1`)).json.code).toBe("step-closed");
    await call(people.filler, "PUT", told, { version: 1, ...said });
    expect((await back(2, " ")).status).toBe(400);
    expect((await back(1, "请附验收表")).json.code).toBe("stale");
    expect((await back(2, "请附验收表")).status).toBe(200);
    const { steps } = (await call(people.filler, "GET", `/units/${unit.street}/work`)).json;
    expect(stepIn(steps.items, id)).toMatchObject({ told: "returned" });
    expect(stepIn(await stepsFor(people.filler), id)).toMatchObject({ told: { returned: "请附验收表" } });
    expect(stepIn(await stepsFor(people.planner), id)).toMatchObject({ may: { accept: false } });
    await call(people.filler, "PUT", told, { version: 3, ...said, proof: "验收表及照片" });
    expect(stepIn(await stepsFor(people.filler), id)).toMatchObject({
      told: { proof: "验收表及照片", returned: null },
    });
    expect((await call(people.filler, "DELETE", `${told}?version=4`)).status).toBe(200);
    expect(stepIn(await stepsFor(people.planner), id)).toMatchObject({ told: null, version: 5 });
    const { items } = (await call(people.planner, "GET", "/journal?kind=step.changed&limit=4")).json;
    expect(items.map(({ summary }: { summary: { act: string } }) => summary.act)).toEqual([
      ...["step-untold", "step-told", "step-returned", "step-told"],
    ]);
    expect((await lantu.store.journal.verify()).kind).toBe("intact");
  });

  it("G21: whoever says so does not accept it", async () => {
    const id = await add("移交");
    await call(people.both, "PUT", `/steps/${id}/told`, { version: 1, ...said });
    expect(stepIn(await stepsFor(people.both), id)).toMatchObject({ may: { accept: false } });
    const own = await call(people.both, "PATCH", `/steps/${id}`, { version: 2, done: said.on });
    expect([own.status, own.json.code]).toEqual([409, "same-hands"]);
    expect((await call(people.planner, "PATCH", `/steps/${id}`, { version: 2, done: said.on })).status).toBe(200);
  });

  it("is not told for a day to come, nor with nothing to show", async () => {
    const id = await add("开放");
    const wrong = (body: object) => call(people.filler, "PUT", `/steps/${id}/told`, { version: 1, ...said, ...body });
    expect((await wrong({ on: "2999-01-01" })).json).toMatchObject({
      ...{ code: "invalid-request", errors: [{ path: "body.on" }] },
    });
    expect((await wrong({ on: "2025-02-30" })).status).toBe(400);
    expect((await wrong({ proof: "  " })).status).toBe(400);
    expect(stepIn(await stepsFor(people.filler), id)).toMatchObject({ told: null, version: 1 });
  });
});
