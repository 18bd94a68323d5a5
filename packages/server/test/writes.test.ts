import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, type Sent, send, upload } from "./support/client.ts";
import { type FilledServer, filledServer } from "./support/filled.ts";
import { workReport } from "./support/samples.ts";

let lantu: FilledServer;

beforeAll(async () => {
  lantu = await filledServer();
});
afterAll(() => lantu.close());

const get = (url: string) => send(lantu.app, `/api/v1${url}`);
const write =
  (method: Sent["method"]) =>
  (url: string, body: object = {}, headers: Record<string, string> = {}) =>
    send(lantu.app, `/api/v1${url}`, { method, body, headers: { "content-type": "application/json", ...headers } });
const post = write("POST");
const patch = write("PATCH");
const tagOf = ({ headers }: Answer) => String(headers.etag);

describe("correcting a document", () => {
  it("keeps what was read, remembers who said otherwise, and counts a version on", async () => {
    const url = `/documents/${lantu.published[1]}`;
    const before = await get(url);
    const after = await patch(url, { title: "更正后的题名", issuer: null }, { "if-match": tagOf(before) });
    expect(after.status).toBe(200);
    expect(after.json.title).toBe("更正后的题名");
    expect(after.json.description.title).toMatchObject({ value: "更正后的题名", by: "person", start: null });
    expect(after.json.version).toBe(before.json.version + 1);
    expect(tagOf(after)).not.toBe(tagOf(before));
    const journal = await get(`/journal?subject=${lantu.published[1]}&limit=1`);
    expect(journal.json.items[0]).toMatchObject({ kind: "document.described", actor: "local" });
  });

  it("is refused where somebody was quicker", async () => {
    const url = `/documents/${lantu.published[1]}`;
    const stale = tagOf(await get(url));
    await patch(url, { place: "青渡区东部" });
    const { status, json } = await patch(url, { place: "别处" }, { "if-match": stale });
    expect([status, json.code]).toEqual([412, "precondition-failed"]);
    expect((await get(url)).json.place).toBe("青渡区东部");
    expect((await patch(url, { place: "别处" }, { "if-match": "nonsense" })).status).toBe(412);
  });

  it.each([
    [{ colour: "red" }, "body"],
    [{ title: "" }, "body.title"],
    [{ period: "from 2021" }, "body.period"],
    [{ date: "2021-02-30" }, "body.date"],
    [{ kind: "novel" }, "body.kind"],
    [{ title: 5 }, "body.title"],
  ])("%j is refused by its field", async (body, path) => {
    const { status, json } = await patch(`/documents/${lantu.published[1]}`, body);
    expect(status).toBe(400);
    expect(json.errors[0].path).toBe(path);
  });
});

describe("publishing, withdrawing, restoring", () => {
  it("a withdrawn document is gone for the public and comes back as it was", async () => {
    const id = lantu.published[1];
    const total = async () => (await get(`/commitments?document=${id}`)).json.total;
    const before = await total();
    expect((await post(`/documents/${id}/withdraw`, { reason: "待核" })).json.state).toBe("withdrawn");
    expect(await total()).toBe(0);
    expect((await send(lantu.app, `/api/v1/documents/${id}`, { from: "203.0.113.9" })).status).toBe(404);
    const twice = await post(`/documents/${id}/withdraw`);
    expect([twice.status, twice.json.code]).toEqual([409, "conflict"]);
    expect(twice.json.detail).toContain("已撤回");
    expect((await post(`/documents/${id}/restore`)).json.state).toBe("published");
    expect(await total()).toBe(before);
  });
});

describe("reviewing", () => {
  it("decisions hold for all of the ids or none, and can be taken back", async () => {
    const url = `/commitments?scope=review&document=${lantu.waiting.document}&limit=3`;
    const ids = (await get(url)).json.items.map(({ id }: { id: string }) => id);
    const rejected = await post("/commitments/decisions", { ids, decision: "reject", reason: "重复" });
    expect(rejected.json.changed).toBe(3);
    expect(rejected.json.documents[0].counts.rejected).toBe(3);
    const again = await post("/commitments/decisions", { ids, decision: "reject" });
    expect(again.json.changed).toBe(0);
    const lost = await post("/commitments/decisions", {
      ids: [...ids, `${lantu.waiting.document}-zzz`],
      decision: "reset",
    });
    expect([lost.status, lost.json.code]).toEqual([404, "not-found"]);
    expect((await get(`${url}&state=rejected`)).json.total).toBe(3);
    await post("/commitments/decisions", { ids, decision: "reset" });
    expect((await get(`${url}&state=rejected`)).json.total).toBe(0);
  });

  it("a correction of a commitment is marked as a person's and kept with its reason", async () => {
    const { items } = (await get(`/commitments?scope=review&document=${lantu.waiting.document}&limit=1`)).json;
    const url = `/commitments/${items[0].id}`;
    const before = await get(url);
    const body = { title: "新的名称", lead: ["区发展改革委"], deadline: "2023-06", reason: "按会议纪要" };
    const after = await patch(url, body, { "if-match": tagOf(before) });
    expect(after.json).toMatchObject({ title: "新的名称", deadline: "2023-06", edited: true });
    expect(after.json.lead).toEqual([{ name: "区发展改革委", start: null, end: null }]);
    expect(after.json.history[0]).toMatchObject({ kind: "commitment.edited", actor: "local" });
    const stale = await patch(url, { title: "再改" }, { "if-match": tagOf(before) });
    expect(stale.status).toBe(412);
    const longer = await patch(url, { start: before.json.start, end: before.json.start + 4 });
    expect(longer.json.quote.length).toBeLessThanOrEqual(4);
    const lost = await patch(url, { start: 900_000, end: 900_004 });
    expect([lost.status, lost.json.code]).toEqual([400, "invalid-request"]);
  });

  it("what was found is published but for what was rejected", async () => {
    const { items } = (await get(`/commitments?scope=review&document=${lantu.waiting.document}&limit=2`)).json;
    const rejected = items.map(({ id }: { id: string }) => id);
    await post("/commitments/decisions", { ids: rejected, decision: "reject" });
    const published = await post(`/imports/${lantu.waiting.import}/publish`);
    expect(published.json.state).toBe("published");
    const { counts } = published.json.summary;
    expect(counts).toMatchObject({ proposed: 0, rejected: 2, accepted: counts.commitments });
    expect((await get(`/commitments?document=${lantu.waiting.document}`)).json.total).toBe(counts.accepted);
    const twice = await post(`/imports/${lantu.waiting.import}/publish`);
    expect([twice.status, twice.json.code]).toEqual([409, "import-not-in-review"]);
  });

  it("what was thrown away can be imported again", async () => {
    const file = {
      name: "报告.html",
      bytes: Buffer.concat([Buffer.from(workReport.bytes), Buffer.from("\n<!-- 另存 -->\n")]),
    };
    const [first] = await upload(lantu.app, [file]);
    const discarded = await post(`/imports/${first.id}/discard`, { reason: "选错了" });
    expect(discarded.json.state).toBe("discarded");
    expect((await post(`/imports/${first.id}/discard`)).status).toBe(409);
    const [again] = await upload(lantu.app, [file]);
    expect(again).toMatchObject({ state: "review", document: first.document });
    const none = (await get(`/commitments?scope=review&document=${again.document}&limit=500`)).json.items;
    await post("/commitments/decisions", { ids: none.map(({ id }: { id: string }) => id), decision: "reject" });
    const empty = await post(`/imports/${again.id}/publish`);
    expect([empty.status, empty.json.code]).toEqual([409, "nothing-to-publish"]);
  });
});

describe("the journal, after all of it", () => {
  it("holds what the tables hold, to the last figure of the samples", async () => {
    expect((await lantu.store.journal.verify()).kind).toBe("intact");
    const { rows } = await lantu.store.pool.query("select count(*)::int as count from figures where not edited");
    expect(rows[0].count).toBeGreaterThan(300);
  });
});
