import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LayoutPage, LayoutPageDetail } from "../src/contract/index.ts";
import { drawnWidth, PageImages } from "../src/routes/page-images.ts";
import { send, upload } from "./support/client.ts";
import { annualPlan, sample } from "./support/samples.ts";
import { type TestServer, testServer } from "./support/server.ts";

const scan = sample("district-work-report-2022.pdf");
let lantu: TestServer;
let published: string;
let waiting: string;
const get = (url: string, from = "127.0.0.1", headers = {}) => send(lantu.app, url, { from, headers });

beforeAll(async () => {
  lantu = await testServer();
  const [plan] = await upload(lantu.app, [sample("district-plan-2021-2025.pdf")], "&publish=true");
  const [report] = await upload(lantu.app, [scan]);
  published = plan.document;
  waiting = report.document;
});
afterAll(() => lantu.close());

describe("the pages of a document", () => {
  it("are listed in order, each with its size and its stretch of the text", async () => {
    const { json } = await get(`/api/v1/documents/${published}/pages`);
    const pages: readonly LayoutPage[] = json.items;
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, i) => i + 1));
    for (const [i, { size, span, recognised }] of pages.entries()) {
      expect(Math.abs((size?.width ?? 0) - 595)).toBeLessThan(2);
      expect(recognised).toBe(false);
      expect(span?.start).toBeGreaterThanOrEqual(pages[i - 1]?.span?.end ?? 0);
    }
  });

  it("tell where the text stands: boxes in reading order that lie on the page and hold their words", async () => {
    const page: LayoutPageDetail = (await get(`/api/v1/documents/${published}/pages/2`)).json;
    const text = (await get(`/api/v1/documents/${published}/text`)).text;
    expect(page.boxes.length).toBeGreaterThan(10);
    expect(page.text).toBe(text.slice(page.span?.start, page.span?.end));
    for (const { start, end, x, y, width, height, confidence } of page.boxes) {
      expect(text.slice(start, end).trim()).not.toBe("");
      expect(text.slice(start, end)).not.toContain("\n");
      expect([x >= 0, y >= 0, x + width <= 597, y + height <= 843, confidence]).toEqual([true, true, true, true, null]);
    }
  });

  it("are none where there is no such page, or no pages at all", async () => {
    expect((await get(`/api/v1/documents/${published}/pages/999`)).status).toBe(404);
    expect((await get(`/api/v1/documents/${published}/pages/999/image`)).status).toBe(404);
    const [word] = await upload(lantu.app, [annualPlan], "&publish=true");
    expect((await get(`/api/v1/documents/${word.document}/pages`)).json).toEqual({ items: [] });
    expect((await get(`/api/v1/documents/${word.document}/pages/1/image`)).status).toBe(404);
  });

  it("are shown to whom the document is shown", async () => {
    for (const path of ["pages", "pages/1", "pages/1/image"]) {
      expect((await get(`/api/v1/documents/${waiting}/${path}`)).status).toBe(200);
      expect((await get(`/api/v1/documents/${waiting}/${path}`, "10.0.0.7")).status).toBe(404);
      expect((await get(`/api/v1/documents/${published}/${path}`, "10.0.0.7")).status).toBe(200);
    }
  });
});

describe("text recognised in an image", () => {
  it("waits for a person, also where it was to be published at once", async () => {
    const bytes = readFileSync(new URL("../../readers/test/scans/page.png", import.meta.url));
    const [found] = await upload(lantu.app, [{ name: "扫描页.png", bytes }], "&publish=true&insist=true");
    expect(found).toMatchObject({ state: "review", problem: { code: "recognised-text" } });
    expect((await get(`/api/v1/documents/${found.document}/pages`)).json.items[0]).toMatchObject({ recognised: true });
  });
});

describe("the picture of a page", () => {
  it("is a PNG that may be kept, runs nothing and loads nothing", async () => {
    const { status, headers, bytes } = await get(`/api/v1/documents/${published}/pages/1/image?width=300`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=600",
    });
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*sandbox/);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(400);
    const again = await get(`/api/v1/documents/${published}/pages/1/image?width=390`, "127.0.0.1", {
      "if-none-match": String(headers.etag),
    });
    expect(again.status).toBe(304);
  });

  it("of too many a minute is refused", async () => {
    const limited = await testServer({ limits: { pagesPerMinute: 2 } });
    const ask = () => send(limited.app, "/api/v1/documents/d0123456789ab/pages/1/image");
    const statuses = [await ask(), await ask(), await ask()].map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 429]);
    await limited.close();
  });

  it("is drawn once for all who ask at once, and kept", async () => {
    let drawn = 0;
    const reader = {
      ...lantu.reader,
      read: () => Promise.reject(new Error("not asked for")),
      drawPage: async () => {
        drawn += 1;
        return { type: "image/png" as const, bytes: new Uint8Array(10) };
      },
    };
    const images = new PageImages({ store: lantu.store, reader });
    await Promise.all([1, 2, 3].map(() => images.get(published, 1, 800)));
    await images.get(published, 1, 800);
    expect(drawn).toBe(1);
    await images.get(published, 2, 800);
    expect(drawn).toBe(2);
    expect([100, 400, 401, 3200, 9000].map(drawnWidth)).toEqual([400, 400, 800, 3200, 3200]);
  });
});
