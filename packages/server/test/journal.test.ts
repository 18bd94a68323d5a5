import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { published } from "../../store/test/saved.ts";
import { send } from "./support/client.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
let document: string;
beforeAll(async () => {
  lantu = await testServer();
  const given = { lines: ["# 第一章", "新建公园10处。"], commitments: [{ quote: "新建公园10处" }] };
  document = (await published(lantu.store, given)).id;
  for (const name of ["水务局", "园林局"]) {
    const answer = await post("/units", { code: name, name, kind: "department" });
    expect(answer.status, answer.text).toBe(201);
  }
});
afterAll(() => lantu.close());

const get = (path: string) => send(lantu.app, `/api/v1${path}`);
const post = (path: string, body?: object) =>
  send(lantu.app, `/api/v1${path}`, { method: "POST", ...(body === undefined ? {} : { body }) });
const stranger = (path: string) => send(lantu.app, `/api/v1${path}`, { from: "192.0.2.7" });

describe("the journal", () => {
  it("is listed by kind, actor, day and words", async () => {
    const kinds = async (query: string) =>
      (await get(`/journal?${query}`)).json.items.map((one: { kind: string }) => one.kind);
    expect(await kinds("kind=unit.changed")).toEqual(["unit.changed", "unit.changed"]);
    expect(await kinds(`q=${encodeURIComponent("园林")}`)).toEqual(["unit.changed"]);
    expect(await kinds("q=%25")).toEqual([]);
    expect(await kinds("actor=nobody")).toEqual([]);
    expect(await kinds("until=2020-01-01")).toEqual([]);
    expect(await kinds("from=2020-01-01&kind=document.read,document.published")).toEqual([
      "document.published",
      "document.read",
    ]);
    expect((await get("/journal?from=yesterday")).status).toBe(400);
  });

  it("names the commitment an entry about its work is of", async () => {
    const [{ id, title }] = (await get("/commitments?limit=1")).json.items;
    const answer = await post("/assignments", {
      assignments: [{ commitment: id, version: 0, set: { measure: "验收" } }],
    });
    expect(answer.status, answer.text).toBe(200);
    const [line] = (await get("/journal?kind=assignment.changed")).json.items;
    expect(line).toMatchObject({ subject: id, subjectTitle: title });
    expect((await get("/journal?kind=unit.changed")).json.items[0].subjectTitle).toBeNull();
  });

  it("tells an entry whole, with the text its seal was computed of", async () => {
    const { json } = await get("/journal?kind=unit.changed&limit=1");
    const { seq, hash } = json.items[0];
    const whole = (await get(`/journal/${seq}`)).json;
    expect(whole).toMatchObject({
      seq,
      hash,
      undoable: true,
      undoneBy: null,
      payload: { changes: [{ before: null }] },
    });
    const { hash: again } = await import("node:crypto");
    expect(again("sha256", whole.sealed, "hex")).toBe(hash);
    expect((await get("/journal/99999")).status).toBe(404);
    expect((await get("/journal/0")).status).toBe(400);
  });

  it("shows the public what became of a published document, and nothing of who works with it", async () => {
    const lines = (await stranger(`/journal?subject=${document}`)).json.items;
    expect(lines.map(({ kind }: { kind: string }) => kind)).toEqual(["document.published", "document.read"]);
    for (const path of [
      "/journal",
      "/journal/1",
      "/journal/export",
      "/journal/verification",
      "/journal?subject=u0000000000000001",
    ]) {
      expect((await stranger(path)).status, path).toBe(401);
    }
  });

  it("publishes the last hash of each day", async () => {
    const { seq, hash } = await lantu.store.journal.head();
    const { json } = await stranger("/journal/roots");
    expect(json).toMatchObject({ digest: "sha256", items: [{ seq, hash, entries: seq }] });
    expect((await stranger("/journal/roots?from=2999-01-01")).json.items).toEqual([]);
  });

  it("is exported whole, an entry a line", async () => {
    const answer = await get("/journal/export");
    expect(answer.headers["content-disposition"]).toContain(".ndjson");
    const entries = answer.text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const { seq, hash } = await lantu.store.journal.head();
    expect(entries).toHaveLength(seq);
    expect(entries.at(-1)).toMatchObject({ seq, hash, summary: { act: expect.any(String) } });
  });

  it("is checked when asked, and tells how far it is", async () => {
    expect((await get("/journal/verification")).json).toMatchObject({ state: "idle" });
    expect((await post("/journal/verification")).status).toBe(202);
    expect((await post("/journal/verification")).status).toBe(202);
    const head = await lantu.store.journal.head();
    await expect.poll(async () => (await get("/journal/verification")).json.state, { timeout: 20_000 }).toBe("intact");
    expect((await get("/journal/verification")).json).toMatchObject({
      head,
      checked: head.seq,
      total: head.seq,
      broken: null,
    });
  });

  it("is found broken where somebody altered it behind the trigger's back", async () => {
    const meddle = async (actor: string) => {
      await lantu.store.pool.query("alter table journal disable trigger user");
      await lantu.store.pool.query("update journal set actor = $1 where seq = 2", [actor]);
      await lantu.store.pool.query("alter table journal enable trigger user");
    };
    await meddle("x");
    await post("/journal/verification");
    await expect.poll(async () => (await get("/journal/verification")).json.state, { timeout: 20_000 }).toBe("broken");
    expect((await get("/journal/verification")).json.broken).toEqual({ at: "hash", seq: 2, table: null, row: null });
    await meddle("local");
  });
});
