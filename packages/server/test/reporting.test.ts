import { changeItems } from "@lantu/core/ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { published } from "../../store/test/saved.ts";
import { ToldOfDay, tellOfToday } from "../src/reporting/tell.ts";
import { multipart, type Sent, send } from "./support/client.ts";
import { grant, type SignedIn, signIn } from "./support/people.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
let commitments: readonly string[];
const unit = { lead: "u00000000000000a1", street: "u00000000000000a2", other: "u00000000000000a3" };
let people: Readonly<
  Record<"admin" | "filler" | "checker" | "signer" | "planner" | "stranger" | "street" | "both", SignedIn>
>;

const plan = {
  title: "岚江市青渡区行动计划",
  lines: ["# 重点任务", ...[1, 2, 3, 4].map((nth) => `第${nth}项任务：改造老旧管线${nth}段。`)],
  commitments: [1, 2, 3, 4].map((nth) => ({
    quote: `第${nth}项任务：改造老旧管线${nth}段。`,
    title: `改造管线${nth}`,
  })),
};

const call = (who: SignedIn | null, method: Sent["method"], url: string, body?: object) =>
  send(lantu.app, `/api/v1${url}`, {
    method,
    ...(body === undefined ? {} : { body }),
    headers: { ...(who?.browser ?? {}), ...(body === undefined ? {} : { "content-type": "application/json" }) },
  });

const schedule = (beside: readonly string[] = []) => ({
  ...{ frequency: "quarter", from: "2025-07-01", until: null, delay: 5, grace: 5, beside },
});
const content = { answer: "progress", done: false, value: null, narrative: "已改造一半", evidence: [], blockers: [] };
const reportOf = (nth: number, period = "2025-Q3") => `${commitments[nth]}@${period}`;
const act = (who: SignedIn, id: string, name: string, body: object) =>
  call(who, "POST", `/reports/${encodeURIComponent(id)}/${name}`, body);
const show = (who: SignedIn | null, id: string) => call(who, "GET", `/reports/${encodeURIComponent(id)}`);

beforeAll(async () => {
  lantu = await testServer();
  const { store, app } = lantu;
  const { id } = await published(store, plan);
  const { items } = (await send(app, `/api/v1/commitments?document=${id}`)).json;
  commitments = items.map((one: { id: string }) => one.id);
  const named = { shortName: null, parent: null, place: null, order: 0, since: null, until: null, becomes: [] };
  const units = [
    { ...named, id: unit.lead, code: "1", name: "区水务局", kind: "department" as const },
    { ...named, id: unit.street, code: "2", name: "柳坞街道", kind: "street" as const },
    { ...named, id: unit.other, code: "3", name: "区教育局", kind: "department" as const },
  ];
  await store.items.act(
    { items: { unit: "all" } },
    (held) =>
      changeItems(held, {
        ...{ noun: "unit", act: "created", reason: null, subject: "unit" },
        wanted: new Map(units.map((one) => [one.id, one])),
      }),
    { actor: "local" },
  );
  const assigned = commitments.map((commitment) => ({ commitment, version: 0, set: { lead: unit.lead } }));
  const answer = await send(app, "/api/v1/assignments", { method: "POST", body: { assignments: assigned } });
  if (answer.status !== 200) throw new Error(answer.text);
  const at = (unitId: string) => ({ unit: unitId });
  people = {
    admin: await signIn(store, "admin", [grant("administrator")]),
    filler: await signIn(store, "filler", [grant("filler", at(unit.lead))]),
    checker: await signIn(store, "checker", [grant("checker", at(unit.lead))]),
    signer: await signIn(store, "signer", [grant("signer", at(unit.lead))]),
    planner: await signIn(store, "planner", [grant("planner")]),
    stranger: await signIn(store, "stranger", [
      ...(["filler", "checker", "signer"] as const).map((role) => grant(role, at(unit.other))),
    ]),
    street: await signIn(store, "street", [grant("filler", at(unit.street))]),
    both: await signIn(store, "both", [
      ...(["filler", "checker", "signer"] as const).map((role) => grant(role, at(unit.lead))),
    ]),
  };
  const set = commitments.map((commitment, nth) => ({
    ...{ commitment, version: 0, schedule: schedule(nth === 2 ? [unit.street] : []) },
  }));
  const done = await call(people.planner, "PUT", "/schedules", { set });
  expect(done.status, done.text).toBe(200);
  expect(done.json).toMatchObject({ changed: 4, entry: expect.any(Number) });
}, 120_000);
afterAll(() => lantu.close());

describe("the three hands (G21)", () => {
  it("pass a report on: filled, returned with a reason, filled again, checked, signed; reopened with a reason", async () => {
    const { filler, checker, signer, planner } = people;
    const id = reportOf(0);
    const reports = (query: string) => call(planner, "GET", `/commitments/${commitments[0]}/reports${query}`);
    const atFirst = (await reports("")).json;
    const moment = encodeURIComponent(new Date().toISOString());
    const before = await show(filler, id);
    expect(before.status, before.text).toBe(200);
    expect(before.json).toMatchObject({ state: "overdue", version: 0, next: "fill", accounts: true, side: "lead" });
    expect(before.json.may).toMatchObject({ fill: true, check: false, sign: false });
    const filled = await act(filler, id, "fill", { version: 0, content });
    expect(filled.status, filled.text).toBe(200);
    expect(filled.json).toMatchObject({ state: "filled", version: 1, unit: { id: unit.lead } });
    const returned = await act(checker, id, "return", { version: 1, reason: "请写明段数" });
    expect(returned.json).toMatchObject({ state: "returned", returned: { reason: "请写明段数" }, version: 2 });
    const again = await act(filler, id, "fill", { version: 2, content: { ...content, narrative: "已改造两段" } });
    expect(again.json).toMatchObject({ state: "filled", sentBack: { narrative: "已改造一半" } });
    expect((await act(checker, id, "check", { version: 3 })).json).toMatchObject({ state: "checked", version: 4 });
    const signed = await act(signer, id, "sign", { version: 4 });
    expect(signed.json).toMatchObject({ state: "signed", version: 5 });
    expect(signed.json.hands.map((one: { act: string }) => one.act)).toEqual([
      ...["filled", "returned", "refilled", "checked", "signed"],
    ]);
    expect((await act(filler, id, "fill", { version: 5, content })).json.code).toBe("report-closed");
    expect((await act(signer, id, "reopen", { version: 5, reason: "数错" })).status).toBe(403);
    expect((await act(planner, id, "reopen", { version: 5, reason: "段数有误" })).json).toMatchObject({
      ...{ state: "returned", version: 6 },
    });
    // As they were known: before anybody filled, and before there was a commitment at all (B4).
    const then = await reports(`?asOf=${moment}`);
    expect(then.status, then.text).toBe(200);
    expect(then.json.items).toEqual(atFirst.items);
    expect((await reports("")).json.items.find((one: { id: string }) => one.id === id)).toMatchObject({ version: 6 });
    expect((await reports("?asOf=2001-01-01")).status).toBe(404);
    expect((await reports("?asOf=2999-01-01")).json.errors[0].path).toBe("query.asOf");
  });

  it("are three different people, whatever roles one of them has; each with the right role for the unit", async () => {
    const { both, checker, stranger, planner } = people;
    const id = reportOf(1);
    expect((await act(planner, id, "fill", { version: 0, content })).status).toBe(403);
    expect((await act(stranger, id, "fill", { version: 0, content })).json.code).toBe("not-allowed");
    expect((await act(both, id, "fill", { version: 0, content })).status).toBe(200);
    expect((await act(both, id, "check", { version: 1 })).json.code).toBe("same-hands");
    expect((await act(checker, id, "check", { version: 1 })).status).toBe(200);
    expect((await act(both, id, "sign", { version: 2 })).json.code).toBe("same-hands");
    expect((await act(checker, id, "sign", { version: 2 })).status).toBe(403);
  });

  it("see what others have changed: a stale act is refused, with both versions", async () => {
    const { json, status } = await act(people.signer, reportOf(1), "sign", { version: 1 });
    expect(status).toBe(409);
    expect(json).toMatchObject({ code: "stale", params: { expected: 1, version: 2 } });
  });

  it("answer that nothing went on, or that nobody can tell, with words; “reached” without a number is by statement only (G41, G42)", async () => {
    const { filler } = people;
    const id = reportOf(3);
    const silent = { ...content, answer: "no-progress", narrative: " " };
    expect((await act(filler, id, "fill", { version: 0, content: silent })).json.code).toBe("evidence-needed");
    const link = { ...content, evidence: [{ kind: "link", url: "javascript:alert(1)", title: null }] };
    expect((await act(filler, id, "fill", { version: 0, content: link })).status).toBe(400);
    const gone = { ...content, evidence: [{ kind: "file", sha256: "0".repeat(64), name: "x", size: 1 }] };
    expect((await act(filler, id, "fill", { version: 0, content: gone })).status).toBe(400);
    const future = `${commitments[3]}@2199-Q1`;
    expect((await act(filler, future, "fill", { version: 0, content })).json.code).toBe("period-not-due");
    const done = { ...content, done: true, narrative: "已全部完成" };
    const { json, text, status } = await act(filler, id, "fill", { version: 0, content: done });
    expect(status, text).toBe(200);
    expect(json.said.verdict).toBe("statement-only");
  });
});

describe("two sides of one item (G20)", () => {
  it("report for themselves; where one says reached and the other not, it is not reached and the disagreement is shown", async () => {
    const lead = reportOf(2);
    const street = `${lead}@${unit.street}`;
    expect((await act(people.filler, street, "fill", { version: 0, content })).status).toBe(403);
    const said = await act(people.street, street, "fill", { version: 0, content: { ...content, done: true } });
    expect(said.status, said.text).toBe(200);
    const { json } = await act(people.filler, lead, "fill", { version: 0, content });
    expect(json).toMatchObject({ joint: { done: false, disagree: true }, disagrees: true, side: "lead" });
    expect(json.said).toMatchObject({ verdict: "disagrees", others: [{ kind: "side", source: "柳坞街道" }] });
    const told = await call(people.planner, "GET", "/notices?unread=true");
    expect(told.json.items.map((one: { kind: string }) => one.kind)).toContain("disagreement");
    const work = await call(people.planner, "GET", "/me/work");
    expect(work.json.disagreements.total).toBeGreaterThanOrEqual(2);
  });
});

describe("what was typed", () => {
  it("is kept per person with a version: the draft of another window is not overwritten", async () => {
    const id = reportOf(0, "2025-Q4");
    const url = `/reports/${encodeURIComponent(id)}/draft`;
    const put = (version: number, narrative: string) =>
      call(people.filler, "PUT", url, { version, content: { narrative } });
    expect((await put(0, "一")).json).toMatchObject({ version: 1 });
    expect((await put(1, "一二")).json).toMatchObject({ version: 2 });
    expect((await put(1, "另一窗口")).json).toMatchObject({ code: "stale", params: { version: 2 } });
    expect((await show(people.filler, id)).json.draft).toMatchObject({ version: 2, content: { narrative: "一二" } });
    expect((await show(people.both, id)).json.draft).toBeNull();
    expect((await call(people.stranger, "PUT", url, { version: 0, content: {} })).status).toBe(403);
    expect((await act(people.filler, id, "fill", { version: 0, content })).json.draft).toBeNull();
    expect((await show(people.filler, id)).json.draft).toBeNull();
  });

  it("may be sent again where the answer was lost: the same words are no other window's", async () => {
    const url = `/reports/${encodeURIComponent(reportOf(0, "2025-Q4"))}/draft`;
    const put = (version: number, given: object) =>
      call(people.both, "PUT", url, { version, content: { narrative: "关窗前写的", ...given } });
    const { json: first } = await put(0, { done: false });
    expect(await put(0, { done: false })).toMatchObject({ status: 200, json: first });
    expect(await put(0, { done: true })).toMatchObject({ status: 409, json: { code: "stale" } });
    expect(await put(1, { done: true })).toMatchObject({ status: 200, json: { version: 2 } });
    expect(await put(1, { done: true })).toMatchObject({ status: 200, json: { version: 2 } });
  });
});

describe("files a report leans on", () => {
  const bring = (who: SignedIn, name: string, bytes: Buffer, report = reportOf(0, "2026-Q1")) => {
    const { body, headers } = multipart([{ name, bytes }]);
    const url = `/api/v1/reports/${encodeURIComponent(report)}/files`;
    return send(lantu.app, url, { method: "POST", body, headers: { ...headers, ...who.browser } });
  };

  it("are known by their content, not by their names, and given out as attachments that nobody sniffs", async () => {
    const faked = await bring(people.filler, "照片.png", Buffer.from("MZ\0\0\x01\x02"));
    expect(faked.json).toMatchObject({ code: "file-type", status: 415 });
    const page = await bring(people.filler, "页.png", Buffer.from("<script>alert(1)</script>"));
    expect(page.status, page.text).toBe(201);
    const [{ sha256, mediaType }] = page.json.items;
    expect(mediaType).toBe("text/plain");
    const given = await call(people.filler, "GET", `/attachments/${sha256}`);
    expect(given.headers["content-disposition"]).toMatch(/^attachment/);
    expect(given.headers["x-content-type-options"]).toBe("nosniff");
    expect(given.headers["content-type"]).toMatch(/^application\/octet-stream/);
    expect((await call(people.stranger, "GET", `/attachments/${sha256}`)).status).toBe(404);
    expect((await call(null, "GET", `/attachments/${sha256}`)).status).toBe(401);
    const leaning = { ...content, evidence: [{ kind: "file", sha256, name: "页.png", size: 25 }] };
    const filled = await act(people.filler, reportOf(0, "2026-Q1"), "fill", { version: 0, content: leaning });
    expect(filled.status, filled.text).toBe(200);
    expect((await call(people.checker, "GET", `/attachments/${sha256}`)).status).toBe(200);
    expect((await call(people.stranger, "GET", `/attachments/${sha256}`)).status).toBe(404);
  });

  it("are nobody's by their hash alone: who did not bring one and may not read it cannot lean on it, and so read it", async () => {
    const bytes = Buffer.from("%PDF-1.7 会议纪要");
    const [{ sha256 }] = (await bring(people.filler, "纪要.pdf", bytes)).json.items;
    const own = `${reportOf(2, "2026-Q1")}@${unit.street}`;
    const evidence = [{ kind: "file", sha256, name: "纪要.pdf", size: bytes.length }];
    const fill = () => act(people.street, own, "fill", { version: 0, content: { ...content, evidence } });
    expect((await fill()).json.errors).toMatchObject([{ path: "body.content.evidence.0" }]);
    expect((await call(people.street, "GET", `/attachments/${sha256}`)).status).toBe(404);
    expect((await bring(people.street, "同一份.pdf", bytes, own)).status).toBe(201);
    expect((await call(people.filler, "GET", `/attachments/${sha256}`)).status).toBe(200);
    expect((await fill()).status).toBe(200);
  });

  it("stay with the report they were brought to, whoever brings the same elsewhere", async () => {
    const bytes = Buffer.from("%PDF-1.7 通知");
    const [first, other] = [reportOf(3, "2026-Q1"), `${reportOf(2, "2026-Q1")}@${unit.street}`];
    const [{ sha256 }] = (await bring(people.filler, "通知.pdf", bytes, first)).json.items;
    expect((await bring(people.street, "通知.pdf", bytes, other)).status).toBe(201);
    expect((await call(people.filler, "GET", `/attachments/${sha256}`)).status).toBe(200);
    const evidence = [{ kind: "file", sha256, name: "通知.pdf", size: bytes.length }];
    const filled = await act(people.filler, first, "fill", { version: 0, content: { ...content, evidence } });
    expect(filled.status, filled.text).toBe(200);
  });

  it("can be observations; what the database cannot hold is none", async () => {
    const evidence = [{ kind: "observation", series: "a\u0000", period: "2026-Q1" }];
    const refused = await act(people.filler, reportOf(3, "2025-Q4"), "fill", {
      version: 0,
      content: { ...content, evidence },
    });
    expect(refused.json.errors).toMatchObject([{ path: expect.stringMatching(/^body\.content\.evidence\.0/) }]);
  });

  it("have at most 20 MB, and come from those who may fill", async () => {
    const large = await bring(
      people.filler,
      "大.pdf",
      Buffer.concat([Buffer.from("%PDF-"), Buffer.alloc(20 * 1024 * 1024)]),
    );
    expect(large.json).toMatchObject({ code: "file-too-large" });
    expect((await bring(people.stranger, "a.pdf", Buffer.from("%PDF-1"))).status).toBe(403);
  });
});

describe("what is told", () => {
  it("goes to the next hand and back to the first, once, and is marked as read by its reader alone", async () => {
    const kinds = async (who: SignedIn) =>
      (await call(who, "GET", "/notices")).json.items.map((one: { kind: string }) => one.kind);
    expect(await kinds(people.checker)).toContain("to-check");
    expect(await kinds(people.signer)).toContain("to-sign");
    expect(await kinds(people.filler)).toContain("returned");
    expect(await kinds(people.filler)).not.toContain("to-check");
    const { json } = await call(people.checker, "GET", "/notices");
    expect(json.unread).toBeGreaterThan(0);
    expect(json.items[0].path).toMatch(/^\/work\/report\//);
    const read = await call(people.checker, "POST", "/notices/read", { upTo: json.items[0].id });
    expect(read.json).toEqual({ unread: 0 });
    expect((await call(people.signer, "GET", "/notices")).json.unread).toBeGreaterThan(0);
    expect((await call(null, "GET", "/notices")).status).toBe(401);
  });

  it("calls for nothing any longer once it was done, and is told to those who answered for what is open again", async () => {
    const unread = async (who: SignedIn) =>
      (await call(who, "GET", "/notices?unread=true&limit=200")).json.items.map(
        ({ kind, params }: { kind: string; params: { report: string } }) => `${kind} ${params.report}`,
      );
    const { filler, both, signer } = people;
    // Checked by the other checker: who is not another hand of it is not called for it.
    expect(await unread(both)).toContain(`to-check ${reportOf(3)}`);
    expect(await unread(both)).not.toContain(`to-check ${reportOf(0)}`);
    expect(await unread(signer)).toContain(`to-sign ${reportOf(1)}`);
    expect(await unread(signer)).not.toContain(`to-sign ${reportOf(0)}`);
    expect(await unread(signer)).toContain(`returned ${reportOf(0)}`);
    expect((await unread(filler)).filter((one: string) => one === `returned ${reportOf(0)}`)).toHaveLength(1);
  });

  it("goes to those who can change it where a unit has nobody for the next act", async () => {
    for (const who of [people.planner, people.admin]) {
      const { items } = (await call(who, "GET", "/notices")).json;
      expect(items).toContainEqual(
        expect.objectContaining({ kind: "nobody-checks", path: `/work/calendar?unit=${unit.street}` }),
      );
    }
  });

  it("is wanted by mail or not", async () => {
    expect((await call(people.filler, "GET", "/notices/wishes")).json).toEqual({ mail: "all" });
    expect((await call(people.filler, "PUT", "/notices/wishes", { mail: "none" })).json).toEqual({ mail: "none" });
    expect((await call(people.filler, "GET", "/notices/wishes")).json).toEqual({ mail: "none" });
  });
});

describe("lists", () => {
  it("show each what waits for them: to fill, returned, to check, to sign; gaps to planners", async () => {
    const mine = async (who: SignedIn) => (await call(who, "GET", "/me/work")).json;
    const filler = await mine(people.filler);
    expect(filler.returned.items.map((one: { id: string }) => one.id)).toEqual([reportOf(0)]);
    expect(filler.due.total).toBeGreaterThan(0);
    expect(filler.gaps).toBeNull();
    expect((await mine(people.checker)).toCheck.total).toBeGreaterThan(0);
    expect((await mine(people.signer)).toSign.items).toMatchObject([{ id: reportOf(1), next: "sign" }]);
    expect((await mine(people.stranger)).due.total).toBe(0);
    expect((await mine(people.planner)).gaps).toMatchObject([{ commitments: 4, withoutLead: 0, withoutDeadline: 4 }]);
    expect((await call(null, "GET", "/me/work")).status).toBe(401);
  });

  it("tell the public of what was signed, without names and files, and of nothing else", async () => {
    const id = reportOf(1, "2025-Q4");
    await act(people.filler, id, "fill", { version: 0, content });
    expect((await show(null, id)).status).toBe(401);
    await act(people.checker, id, "check", { version: 1 });
    await act(people.signer, id, "sign", { version: 2 });
    const { json, status, text } = await show(null, id);
    expect(status, text).toBe(200);
    expect(json.hands.every((one: { by: unknown }) => one.by === null)).toBe(true);
    expect(text).not.toContain(people.filler.person.id);
    const { items } = (await call(null, "GET", `/calendar?unit=${unit.lead}&from=2025-01-01`)).json;
    expect(items.map((one: { id: string }) => one.id)).toEqual([id]);
    const unitWork = (await call(null, "GET", `/units/${unit.lead}/work`)).json;
    expect(unitWork).toMatchObject({ leads: { total: 4 }, due: { total: 0 }, blockers: { total: 0 } });
    const all = (await call(null, "GET", `/commitments/${commitments[1]}/reports`)).json;
    expect(all.items).toMatchObject([{ id, state: "signed" }]);
  });

  it("page by cursors, count by state, and tell which holidays are not known", async () => {
    const url = `/calendar?unit=${unit.lead}&from=2025-01-01&limit=3`;
    const first = (await call(people.planner, "GET", url)).json;
    const second = (await call(people.planner, "GET", `${url}&after=${first.next}`)).json;
    expect(first.items).toHaveLength(3);
    const ids = [...first.items, ...second.items].map((one: { id: string }) => one.id);
    expect(new Set(ids).size).toBe(6);
    const counted = Object.values(first.counts as Record<string, number>).reduce((sum, one) => sum + one, 0);
    expect(counted).toBe(first.total);
    expect(first.holidays.to).toBeGreaterThanOrEqual(2026);
    expect((await call(people.planner, "GET", `${url}&after=%3F`)).status).toBe(400);
  });

  it("of some days are of those days alone, whatever else was begun", async () => {
    const dues = async (query: string) =>
      (await call(people.planner, "GET", `/calendar?limit=200${query}`)).json.items.map(
        (one: { due: string }) => one.due,
      );
    const begun = (await dues("&state=filled"))[0];
    expect(begun).toMatch(/^20/);
    expect(await dues(`&from=${begun}&until=${begun}`)).toContain(begun);
    expect(new Set(await dues(`&from=${begun}&until=${begun}`)).size).toBe(1);
    expect(await dues("&from=2027-01-02&until=2027-01-03")).toEqual([]);
  });

  it("are told by the person they pass through, to those who may read the work and of what they may (G20)", async () => {
    const { filler, planner, stranger } = people;
    const url = `/calendar?limit=200&person=${filler.person.id}`;
    expect((await call(null, "GET", url)).status).toBe(401);
    const { json } = await call(planner, "GET", url);
    expect(json.person).toEqual({ id: filler.person.id, name: filler.person.name });
    expect(json.total).toBeGreaterThan(0);
    const units = new Set(json.items.map((one: { unit: { id: string } }) => one.unit.id));
    expect([...units]).toEqual([unit.lead]);
    const open = (await call(stranger, "GET", url)).json.items;
    expect(open.every(({ state }: { state: string }) => state === "signed")).toBe(true);
    expect((await call(planner, "GET", "/calendar?person=p0000000000000000")).status).toBe(404);
    expect((await call(planner, "GET", "/calendar?person=x")).json.errors[0].path).toBe("query.person");
  });

  it("are subscribed to by an address with a token of its own, which shows nothing else and ends when it is ended", async () => {
    const { filler, planner } = people;
    const made = await call(filler, "POST", "/me/calendars", { label: "手机日历" });
    expect(made.status, made.text).toBe(201);
    const path = new URL(made.json.url).pathname;
    const feed = () => send(lantu.app, path);
    const { status, text, headers } = await feed();
    expect([status, headers["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(text).toContain("改造管线");
    const token = path.split("/").at(-2) ?? "";
    const bearer = await send(lantu.app, "/api/v1/me", { headers: { authorization: `Bearer ${token}` } });
    expect(bearer.status).toBe(401);
    expect((await send(lantu.app, path.replace(token, token.toUpperCase()))).status).toBe(404);
    const [listed] = (await call(filler, "GET", "/me/calendars")).json.items;
    expect(listed).toMatchObject({ kind: "calendar", label: "手机日历" });
    expect((await call(filler, "GET", "/me/tokens")).json.items).not.toContainEqual(listed);
    expect((await call(planner, "DELETE", `/me/calendars/${listed.id}`)).status).toBe(404);
    expect((await call(filler, "DELETE", `/me/calendars/${listed.id}`)).status).toBe(204);
    expect((await feed()).status).toBe(404);
  });

  it("are subscribed to by those who follow the work of others as one event a day, of what they may see", async () => {
    const feedOf = async (who: SignedIn) => {
      const made = await call(who, "POST", "/me/calendars", { label: "日历" });
      return (await send(lantu.app, `${new URL(made.json.url).pathname}?lang=en`)).text;
    };
    const { items, today } = (await call(people.planner, "GET", "/calendar?limit=200")).json;
    const near = items.filter(
      ({ state, due }: { state: string; due: string }) =>
        state !== "signed" && Math.abs(Date.parse(due) - Date.parse(today)) < 90 * 86_400_000,
    );
    expect(near.length).toBeGreaterThan(0);
    const events = (await feedOf(people.planner)).split("BEGIN:VEVENT").slice(1);
    const days = events.map((one) => /DTSTART;VALUE=DATE:(\d{8})/.exec(one)?.[1]);
    expect(new Set(days).size).toBe(days.length);
    for (const { due } of near) expect(days).toContain(due.replaceAll("-", ""));
    expect(events[0]).toMatch(/SUMMARY:Reports due: \d+/);
    const elsewhere = await signIn(lantu.store, "street.supervisor", [grant("supervisor", { unit: unit.other })]);
    expect(await feedOf(elsewhere)).not.toContain("BEGIN:VEVENT");
  });

  it("come as a calendar file", async () => {
    const { text, headers, status } = await call(people.filler, "GET", "/calendar.ics?mine=true&lang=en");
    expect(status, text).toBe(200);
    expect(headers["content-type"]).toMatch(/^text\/calendar/);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain("DTSTART;VALUE=DATE:");
    expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});

describe("schedules", () => {
  it("are set together or not at all, and taken back as one act", async () => {
    const { planner, filler } = people;
    const [one = "", two = ""] = commitments;
    const set = (version: number) => ({
      set: [one, two].map((commitment) => ({ commitment, version, schedule: { ...schedule(), frequency: "month" } })),
    });
    expect((await call(filler, "PUT", "/schedules", set(1))).status).toBe(403);
    expect((await call(planner, "PUT", "/schedules", set(7))).json.code).toBe("stale");
    const { json } = await call(planner, "PUT", "/schedules", set(1));
    expect(json.changed).toBe(2);
    const lines = (await call(planner, "GET", "/schedules?has=schedule")).json;
    expect(
      lines.items.filter((line: { schedule: { frequency: string } }) => line.schedule.frequency === "month"),
    ).toHaveLength(2);
    const undone = await call(planner, "POST", "/work/undo", { entries: [json.entry] });
    expect(undone.status, undone.text).toBe(200);
    const after = (await call(planner, "GET", `/schedules?commitment=${one}`)).json.items[0];
    expect(after).toMatchObject({ schedule: { frequency: "quarter" }, version: 3 });
  });

  it("are set for all that a filter leaves: looked at first, then done as one act, which one undoing takes back", async () => {
    const { planner, filler } = people;
    const filter = { unit: [unit.lead], has: "schedule" };
    const to = { kind: "schedule", schedule: { ...schedule(), frequency: "half" } };
    expect((await call(filler, "POST", "/schedules/bulk", { filter, to })).status).toBe(403);
    const look = (await call(planner, "POST", "/schedules/bulk", { filter, to })).json;
    expect(look).toMatchObject({ chosen: 4, changed: 4, untouched: 0, entries: [] });
    expect(look.preview[0]).toMatchObject({ before: { frequency: "quarter" }, after: { frequency: "half" } });
    const stale = await call(planner, "POST", "/schedules/bulk", { filter, to, dryRun: false, digest: "x" });
    expect([stale.status, stale.json.code]).toEqual([409, "stale"]);
    const done = await call(planner, "POST", "/schedules/bulk", { filter, to, dryRun: false, digest: look.digest });
    expect(done.status, done.text).toBe(200);
    expect(done.json).toMatchObject({ changed: 4, entries: [{ changes: 4 }] });
    const undone = await call(planner, "POST", "/work/undo", { entries: [done.json.entries[0].seq] });
    expect(undone.status, undone.text).toBe(200);
    const proposed = (await call(planner, "POST", "/schedules/bulk", { filter, to: { kind: "proposal" } })).json;
    expect(proposed).toMatchObject({ chosen: 4, changed: 0, untouched: 4 }); // they aim at no indicator
    const ended = (await call(planner, "POST", "/schedules/bulk", { filter, to: { kind: "none" } })).json;
    expect(ended).toMatchObject({ changed: 4, preview: [{ after: null }, {}, {}, {}] });
    const wrong = await call(planner, "POST", "/schedules/bulk", { filter: { plan: "x" }, to });
    expect([wrong.status, wrong.json.errors[0].path]).toEqual([400, "body.filter"]);
  });

  it("do not let reports be taken back: they only go on, back, or open again", async () => {
    const { hands } = (await show(people.planner, reportOf(1))).json;
    const undone = await call(people.planner, "POST", "/work/undo", { entries: [hands[0].entry] });
    expect(undone.status).toBeGreaterThanOrEqual(400);
    expect((await show(people.planner, reportOf(1))).json.state).toBe("checked");
  });
});

describe("what waits", () => {
  it("is reminded of by whoever it waits for: to be checked and signed as well as to be filled", async () => {
    await tellOfToday(lantu.store, "2027-01-15");
    const causes = async (who: SignedIn) =>
      (await lantu.store.reporting.notices.of(who.person.id, { unread: true, limit: 500 })).map((one) => one.cause);
    const { checker, signer, filler } = people;
    expect(await causes(checker)).toContainEqual(expect.stringMatching(`^${reportOf(3)}#.*#check-after-\\d+$`));
    expect(await causes(signer)).toContainEqual(expect.stringMatching(`^${reportOf(1)}#.*#sign-after-\\d+$`));
    expect(await causes(filler)).toContainEqual(expect.stringMatching(`^${reportOf(0)}#.*#after-\\d+$`));
    expect(await causes(filler)).not.toContainEqual(expect.stringMatching(`^${reportOf(3)}#`));
  });

  it("is told again where it could not be kept, and to who came to it on the same day", async () => {
    const day = "2027-01-20";
    const already = new ToldOfDay();
    const { reporting } = lantu.store;
    const add = () => Promise.reject(new Error("the database is away"));
    const away = { ...lantu.store, reporting: { ...reporting, notices: { ...reporting.notices, add } } };
    await expect(tellOfToday(away, day, already)).rejects.toThrow("away");
    expect(await tellOfToday(lantu.store, day, already)).toBeGreaterThan(0);
    expect(await tellOfToday(lantu.store, day, already)).toBe(0);
    const late = await signIn(lantu.store, "late", [grant("filler", { unit: unit.lead })]);
    expect(await tellOfToday(lantu.store, day, already)).toBeGreaterThan(0);
    const held = await reporting.notices.of(late.person.id, { unread: true, limit: 500 });
    expect(held.map(({ cause }) => cause)).toContainEqual(expect.stringMatching(`^${reportOf(0)}#.*#after-\\d+$`));
  });

  it("is no news of a disagreement when it is passed on and says the same", async () => {
    const told = async () => {
      const notices = await lantu.store.reporting.notices.of(people.planner.person.id, { unread: false, limit: 500 });
      return notices.filter(
        ({ kind, path }) => kind === "disagreement" && path.includes(encodeURIComponent(reportOf(2))),
      );
    };
    const before = await told();
    expect(before.length).toBeGreaterThan(0);
    expect((await act(people.checker, reportOf(2), "check", { version: 1 })).json).toMatchObject({ disagrees: true });
    expect(await told()).toEqual(before);
  });

  it("in another's way is told to the unit that was named for it: once, and before and after its day", async () => {
    const blockers = [{ what: "施工许可未批", unit: unit.other, until: "2027-03-31" }];
    const filled = await act(people.filler, reportOf(1, "2026-Q1"), "fill", {
      ...{ version: 0, content: { ...content, blockers } },
    });
    expect(filled.status, filled.text).toBe(200);
    const told = async (day: string) => {
      await tellOfToday(lantu.store, day);
      const { items } = (await call(people.stranger, "GET", "/notices?limit=200")).json;
      return items.filter(({ kind }: { kind: string }) => kind === "blocker-until");
    };
    const first = await told("2027-01-18");
    expect(first).toMatchObject([{ path: "/work", params: { by: "区水务局", unit: "区教育局", until: "2027-03-31" } }]);
    expect(first[0].title.en).toContain("by March 31, 2027: 施工许可未批");
    expect(await told("2027-01-19")).toHaveLength(1);
    expect(await told("2027-03-25")).toHaveLength(2);
    expect(await told("2027-04-08")).toHaveLength(3);
    const again = { ...content, blockers: [] };
    expect((await act(people.filler, reportOf(1, "2026-Q1"), "fill", { version: 1, content: again })).status).toBe(200);
    expect(await told("2027-05-10")).toHaveLength(3);
  });
});

describe("as it was known (?asOf)", () => {
  it("who owed and said what when, under the names of then, with nothing to do any more", async () => {
    const { planner, admin, filler } = people;
    const asked = [
      `/calendar?commitment=${commitments[3]}`,
      `/schedules?commitment=${commitments[3]}`,
      `/units/${unit.lead}/work`,
      `/commitments/${commitments[3]}/reports`,
      "/people?q=fill",
      `/units/${unit.lead}`,
    ];
    const answers = async (then: string, who = planner) => {
      const found = [];
      for (const url of asked) {
        const path = `${url}${then === "" ? "" : `${url.includes("?") ? "&" : "?"}asOf=${encodeURIComponent(then)}`}`;
        const { status, json, text } = await call(who, "GET", path);
        expect(status, `${path} ${text}`).toBe(200);
        found.push(json);
      }
      return found;
    };
    const before = await answers("");
    const then = new Date().toISOString();
    const [line] = before[1].items;
    const unset = { set: [{ commitment: commitments[3], version: line.version, schedule: null }] };
    expect((await call(planner, "PUT", "/schedules", unset)).json.changed).toBe(1);
    const { version } = before[5];
    const renamed = await call(admin, "PATCH", `/units/${unit.lead}`, { version, name: "区水务和海绵城市局" });
    expect(renamed.status, renamed.text).toBe(200);
    const [held] = before[4].items;
    const named = await call(admin, "PATCH", `/people/${held.id}`, { version: held.version, name: "改名的人" });
    expect(named.status, named.text).toBe(200);

    const now = await answers("");
    expect(JSON.stringify(now)).toContain("区水务和海绵城市局");
    expect(now[1].items[0].schedule).toBeNull();
    const past = await answers(then);
    // The version a change is sent with is the present one, whatever is looked at.
    past[1].items[0].version = line.version;
    past[3].version = before[3].version;
    expect(past).toEqual(before);
    expect(past[0].items.length).toBeGreaterThan(0);
    // What could be filled then cannot be filled there.
    const own = (await answers(then, filler))[0].items;
    expect(own.map(({ next }: { next: unknown }) => next)).toEqual(own.map(() => null));
    expect((await call(planner, "GET", `/units/${unit.lead}/work?asOf=2001-01-01`)).status).toBe(404);
    for (const asked of ["/calendar?asOf=1985-01-01", "/calendar?from=1800-01-01", "/judgements?asOf=0000-01-01"])
      expect((await call(planner, "GET", asked)).json, asked).toMatchObject({ code: "invalid-request" });
  });
});
