import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send } from "./support/client.ts";
import { type FilledServer, filledServer } from "./support/filled.ts";
import { judged } from "./support/judged.ts";
import { annualPlan } from "./support/samples.ts";

let lantu: FilledServer;
const get = (url: string, headers = {}) => send(lantu.app, url, { headers });

beforeAll(async () => {
  lantu = await filledServer();
});
afterAll(() => lantu.close());

describe("what is held", () => {
  it("health: the server works and says what the visitor may do", async () => {
    const { status, json } = await get("/api/v1/health");
    expect(status).toBe(200);
    expect(json).toMatchObject({ status: "ok", canWrite: true });
  });

  it("overview: published documents, totals over them, what changed last", async () => {
    const { json } = await get("/api/v1/overview");
    expect(json.documents.map(({ id }: { id: string }) => id).toSorted()).toEqual([...lantu.published].toSorted());
    expect(json.totals).toMatchObject({ documents: 2, waiting: 1 });
    expect(json.totals.commitments).toBe(json.totals.indicators + json.totals.tasks + json.totals.projects);
    expect(json.changes[0].kind).toBe("document.read");
  });

  it("documents: the published ones, or those of the states asked for", async () => {
    const published = await get("/api/v1/documents");
    expect(published.json.total).toBe(2);
    const review = await get("/api/v1/documents?state=review,withdrawn");
    expect(review.json.items.map(({ id }: { id: string }) => id)).toEqual([lantu.waiting.document]);
  });

  it("a document: where each attribute was read", async () => {
    const [plan] = lantu.published;
    const { json } = await get(`/api/v1/documents/${plan}`);
    const text = (await get(`/api/v1/documents/${plan}/text`)).text;
    const { quote, start, end, by } = json.description.title;
    expect(by).toBe("text");
    expect(text.slice(start, end)).toBe(quote);
  });

  it("a book: marks lie on the text they quote, in the block and in the raw text", async () => {
    const [plan] = lantu.published;
    const { json } = await get(`/api/v1/documents/${plan}/book`);
    const text = (await get(`/api/v1/documents/${plan}/text`)).text;
    expect(json.blocks.length).toBeGreaterThan(50);
    for (const block of json.blocks)
      if (block.raw === null) expect(text.slice(block.start, block.end)).toBe(block.text);
    const ids = new Set(json.commitments.map(({ id }: { id: string }) => id));
    for (const mark of json.marks) {
      expect(mark.to).toBeLessThanOrEqual(json.blocks[mark.block].text.length);
      if (mark.type !== "figure") expect(ids).toContain(mark.ref);
    }
  });

  it("the original: the same bytes, never shown as a page", async () => {
    const [, annual] = lantu.published;
    const { bytes, headers, status } = await get(`/api/v1/documents/${annual}/original`);
    expect(status).toBe(200);
    const hash = (data: Buffer | string) => createHash("sha256").update(data).digest("hex");
    expect(hash(bytes)).toBe(hash(annualPlan.bytes));
    expect(headers["content-disposition"]).toMatch(/^attachment;/);
    expect(headers["content-type"]).toBe("application/octet-stream");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("a commitment: its sentence in context, its neighbours, its history", async () => {
    const page = await get(`/api/v1/commitments?document=${lantu.published[0]}&limit=3`);
    const [first, second, third] = page.json.items;
    const { json } = await get(`/api/v1/commitments/${second.id}`);
    expect(json.neighbours).toEqual({ previous: first.id, next: third.id });
    expect(json.context.quote).toBe(json.quote);
    const text = (await get(`/api/v1/documents/${lantu.published[0]}/text`)).text;
    for (const { start, end, raw } of json.spans) expect(text.slice(start, end)).toBe(raw);
    expect(json.documentState).toBe("published");
  });

  it("search: two characters are enough; commitments come first", async () => {
    const { json } = await get(`/api/v1/search?q=${encodeURIComponent("养老")}`);
    expect(json.total).toBe(json.commitments + json.passages);
    expect(json.total).toBeGreaterThan(0);
    for (const { snippet } of json.items) {
      for (const [from, to] of snippet.hits) expect(snippet.text.slice(from, to)).toBe("养老");
    }
    const types = json.items.map(({ type }: { type: string }) => type);
    expect(types).toEqual(types.toSorted());
  });

  it("journal: newest first, each line tied to the one before", async () => {
    const { json } = await get("/api/v1/journal?limit=10");
    expect(json.items.length).toBe(json.total);
    for (const [index, line] of json.items.entries()) {
      const older = json.items[index + 1];
      expect(line.previous).toBe(older === undefined ? "0".repeat(64) : older.hash);
    }
    const about = await get(`/api/v1/journal?subject=${lantu.waiting.document}`);
    expect(about.json.items.map(({ kind }: { kind: string }) => kind)).toEqual(["document.read"]);
  });
});

describe("what is asked for wrongly", () => {
  it.each([
    ["/api/v1/documents?state=lost", "query.state.0"],
    ["/api/v1/documents/etc", "address.document"],
    ["/api/v1/commitments?kind=wish", "query.kind.0"],
    ["/api/v1/commitments?limit=0", "query.limit"],
    ["/api/v1/commitments?limit=many", "query.limit"],
    ["/api/v1/commitments?period=21", "query.period"],
    ["/api/v1/commitments?sort=colour", "query.sort"],
    ["/api/v1/commitments?after=bm9uc2Vuc2U", "query.after"],
    ["/api/v1/commitments/nonsense", "address.commitment"],
    ["/api/v1/commitments/export.csv?columns=colour", "query.columns.0"],
    ["/api/v1/search", "query.q"],
    ["/api/v1/search?q=%20", "query.q"],
    ["/api/v1/imports?state=lost", "query.state.0"],
    ["/api/v1/journal?subject=x", "query.subject"],
  ])("%s names the field %s", async (url, path) => {
    const { status, json, headers } = await get(url);
    expect(status).toBe(400);
    expect(headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(json).toMatchObject({ code: "invalid-request", status: 400, type: "/problems#invalid-request" });
    expect(json.errors.map(({ path }: { path: string }) => path)).toContain(path);
    expect(json.detail).toContain(path);
  });

  it.each([
    "/api/v1/documents/d000000000000",
    "/api/v1/documents/d000000000000/book",
    "/api/v1/documents/d000000000000/text",
    "/api/v1/documents/d000000000000/original",
    "/api/v1/commitments/d000000000000-1",
    "/api/v1/imports/none",
    "/api/v1/journal?subject=d000000000000",
    "/api/v1/nothing",
    "/api/v2/documents",
  ])("%s is not there", async (url) => {
    const { status, json } = await get(url, { "accept-language": "en" });
    expect(status).toBe(404);
    expect(json.code).toBe("not-found");
    expect(json.detail).toMatch(/^There is no such/);
    expect(JSON.stringify(json)).not.toMatch(/node_modules|\.ts:|at /);
  });

  it("speaks the reader's language: address, then cookie, then browser", async () => {
    const titleOf = async (url: string, headers: object) => (await get(url, headers)).json.title;
    expect(await titleOf("/api/v1/x", {})).toBe("没有找到");
    expect(await titleOf("/api/v1/x", { "accept-language": "de, en;q=0.8, zh;q=0.5" })).toBe("Not found");
    expect(await titleOf("/api/v1/x", { "accept-language": "en", cookie: "lantu.lang=zh-CN" })).toBe("没有找到");
    expect(await titleOf("/api/v1/x?lang=en", { cookie: "lantu.lang=zh-CN" })).toBe("Not found");
  });
});

describe("what the visitor holds already", () => {
  // A list of the ledger tells statuses: it is another one as soon as more is judged.
  beforeAll(() => judged(lantu.app));

  it.each([
    () => "/api/v1/overview",
    () => "/api/v1/documents",
    () => `/api/v1/documents/${lantu.published[0]}`,
    () => `/api/v1/documents/${lantu.published[0]}/book`,
    () => `/api/v1/documents/${lantu.published[0]}/text`,
    () => `/api/v1/documents/${lantu.published[0]}/original`,
    () => "/api/v1/commitments?kind=task",
    () => "/api/v1/commitments/export.csv",
    () => "/api/v1/commitments/export.xlsx",
    () => "/api/v1/search?q=%E5%BB%BA%E8%AE%BE",
    () => "/api/v1/journal",
  ])("is not sent again: %s", async (urlOf) => {
    const url = urlOf();
    const first = await get(url);
    const tag = String(first.headers.etag);
    expect(tag).toMatch(/^(W\/)?"[^"]+"$/);
    const again = await get(url, { "if-none-match": tag });
    expect([again.status, again.text]).toEqual([304, ""]);
    const other = await get(url, { "if-none-match": '"other"' });
    expect(other.status).toBe(200);
  });

  it("a list's tag depends on its address and on who asks", async () => {
    const one = await get("/api/v1/commitments?kind=task");
    const two = await get("/api/v1/commitments?kind=project");
    const out = await send(lantu.app, "/api/v1/commitments?kind=task", { from: "203.0.113.7" });
    expect(new Set([one, two, out].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it("answers travel compressed", async () => {
    const { headers } = await get(`/api/v1/documents/${lantu.published[0]}/book`, { "accept-encoding": "gzip, br" });
    expect(headers["content-encoding"]).toBe("br");
  });
});
