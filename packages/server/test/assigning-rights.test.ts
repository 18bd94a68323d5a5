import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { published } from "../../store/test/saved.ts";
import { multipart, send } from "./support/client.ts";
import { grant, type SignedIn, signIn } from "./support/people.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
let document: string;
let commitment: string;
const units: Record<string, string> = {};
const people: Record<string, SignedIn> = {};

const plan = {
  title: "青渡区方案",
  lines: ["# 任务", "新建公园两处。", "整治河道一条。"],
  commitments: [{ quote: "新建公园两处。" }, { quote: "整治河道一条。" }],
};

const post = (url: string, body: object, who?: SignedIn) =>
  send(lantu.app, `/api/v1${url}`, {
    ...{ method: "POST", body },
    headers: { "content-type": "application/json", ...who?.program },
  });
const get = (url: string, who?: SignedIn) => send(lantu.app, `/api/v1${url}`, { headers: { ...who?.program } });

beforeAll(async () => {
  lantu = await testServer();
  document = (await published(lantu.store, plan)).id;
  for (const [code, parent] of [
    ["A", null],
    ["B", null],
    ["A1", "A"],
  ] as const) {
    const given = { code, name: `${code}局`, kind: "department", parent: parent === null ? null : units[parent] };
    units[code] = (await post("/units", given)).json.units[0].id;
  }
  commitment = (await get(`/work/commitments?document=${document}`)).json.items[0].id;
  const set = { lead: units.A, contact: "王敏", measure: "建成开放" };
  await post("/assignments", { assignments: [{ commitment, version: 0, set }] });
  const add = async (name: string, ...grants: Parameters<typeof signIn>[2]) => {
    people[name] = await signIn(lantu.store, name, grants, units.A);
  };
  await add("administrator", grant("administrator"));
  await add("planner", grant("planner"));
  await add("planner-of-a", grant("planner", { unit: units.A ?? null }));
  await add("filler-of-a", grant("filler", { unit: units.A ?? null }));
  await add("filler-of-b", grant("filler", { unit: units.B ?? null }));
}, 120_000);
afterAll(() => lantu.close());

const contactSeenBy = async (who?: SignedIn) =>
  (await get(`/work/commitments?document=${document}`, who)).json.items[0].assignment.contact;

describe("who may see and do what with units and assignments", () => {
  it("everybody reads who leads; the contact is told to who may read the work of that unit", async () => {
    expect(await contactSeenBy()).toBeNull();
    expect(await contactSeenBy(people["filler-of-a"])).toBe("王敏");
    expect(await contactSeenBy(people["filler-of-b"])).toBeNull();
    expect(await contactSeenBy(people.planner)).toBe("王敏");
    const [line] = (await get(`/work/commitments?document=${document}`)).json.items;
    expect(line.assignment).toMatchObject({ lead: { name: "A局" }, measure: null });
  });

  it("a unit's people are told to who may read its work", async () => {
    expect((await get(`/units/${units.A}`)).json.people).toBeNull();
    expect((await get(`/units/${units.A}`, people["filler-of-a"])).json.people).toHaveLength(5);
    expect((await get(`/units/${units.A}`)).json.history[0].actor).toBeNull();
  });

  it.each([
    [undefined, 401],
    ["filler-of-a", 403],
    ["administrator", 403],
    ["planner-of-a", 403],
  ] as const)("%s cannot give the work of one unit to another", async (who, status) => {
    const body = { assignments: [{ commitment, version: 1, set: { lead: units.B } }] };
    expect((await post("/assignments", body, who && people[who])).status).toBe(status);
    const bulk = { filter: { document }, set: { lead: units.B }, dryRun: false };
    expect((await post("/assignments/bulk", bulk, who && people[who])).status).toBe(status);
  });

  it("a planner of a unit gives its work to a unit below, and takes that back; a filler does not", async () => {
    const body = { assignments: [{ commitment, version: 1, set: { lead: units.A1 } }] };
    const done = await post("/assignments", body, people["planner-of-a"]);
    expect(done.status, done.text).toBe(200);
    const entries = done.json.entries.map(({ seq }: { seq: number }) => seq);
    expect((await post("/work/undo", { entries }, people["filler-of-a"])).status).toBe(403);
    expect((await post("/work/undo", { entries }, people.administrator)).status).toBe(403);
    const undone = await post("/work/undo", { entries }, people["planner-of-a"]);
    expect(undone.status, undone.text).toBe(200);
  });

  it("only an administrator ends units, and people with their roles go where the unit goes", async () => {
    const versions = { [units.A ?? ""]: 1, [units.B ?? ""]: 1 };
    const body = { how: "merge", reason: "机构改革", versions, into: { unit: units.B } };
    expect((await post(`/units/${units.A}/end`, body, people.planner)).status).toBe(403);
    const merged = await post(`/units/${units.A}/end`, body, people.administrator);
    expect(merged.status, merged.text).toBe(200);
    expect(merged.json.entries.map(({ kind }: { kind: string }) => kind)).toEqual([
      "unit.changed",
      "assignment.changed",
      "person.changed",
    ]);
    expect((await get(`/units/${units.B}`, people["filler-of-b"])).json.people).toHaveLength(5);
    expect(await contactSeenBy(people["filler-of-b"])).toBe("王敏");
    const entries = merged.json.entries.map(({ seq }: { seq: number }) => seq);
    const undone = await post("/work/undo", { entries, reason: "撤回" }, people.administrator);
    expect(undone.status, undone.text).toBe(200);
    expect(await contactSeenBy(people["filler-of-b"])).toBeNull();
  });

  it("a sheet is brought by who may do what it holds", async () => {
    const file = multipart([
      { name: "表.csv", bytes: "编号,代码,名称,简称,类别,上级单位,行政区划代码,排序\n,C,C局,,部门,,,\n" },
    ]);
    const bring = (kind: string, who: string) =>
      send(lantu.app, `/api/v1/sheets/${kind}`, {
        ...{ method: "POST", body: file.body },
        headers: { ...file.headers, ...people[who]?.program },
      });
    expect((await bring("units", "planner")).status).toBe(403);
    expect((await bring("assignments", "administrator")).status).toBe(403);
    const checked = await bring("units", "administrator");
    expect(checked.json, checked.text).toMatchObject({ counts: { added: 1, errors: 0 } });
  });
});
