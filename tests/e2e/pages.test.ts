import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, launch, open, VIEWS } from "./browser.ts";
import { type Lantu, newData, removeData, startLantu } from "./lantu.ts";

let browser: Browser;
let running: Lantu;
let data: string;
const pages: Record<string, string> = {};

beforeAll(async () => {
  data = newData();
  [browser, running] = await Promise.all([launch(), startLantu(data)]);
  const json = async (path: string) => (await fetch(`${running.url}/api/v1${path}`)).json();
  const { items: documents } = await json("/documents");
  const { items: commitments } = await json("/commitments?kind=indicator&limit=1");
  Object.assign(pages, {
    home: "/",
    plan: `/documents/${documents.find((d: { fileName: string }) => d.fileName.endsWith(".docx")).id}`,
    "pdf plan": `/documents/${documents.find((d: { fileName: string }) => d.fileName.endsWith(".pdf")).id}`,
    ledger: "/commitments",
    "empty ledger": `/commitments?q=${encodeURIComponent("没有这样的词")}`,
    commitment: `/commitments/${commitments[0].id}`,
    search: `/search?q=${encodeURIComponent("学位")}`,
    "search without words": "/search",
    import: "/import",
    developers: "/developers",
    "no such page": "/no-such-page",
  });
});
afterAll(async () => {
  await browser?.close();
  await running?.end();
  removeData(data);
});

const NAMES = [
  "home",
  "plan",
  "pdf plan",
  "ledger",
  "empty ledger",
  "commitment",
  "search",
  "search without words",
  "import",
  "developers",
  "no such page",
];

describe.each(NAMES)("%s", (name) => {
  const noise = name === "no such page" ? [/404/] : [];

  test.each(VIEWS)("is accessible, fits and is silent at $width px, $theme, $language", async (view) => {
    const { page, context, complaints } = await open(browser, running.url + pages[name], view, noise);
    expect(await page.getAttribute("html", "lang")).toBe(view.language);
    expect(await page.title()).not.toBe("");
    await page.waitForLoadState("networkidle");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("the public pages", () => {
  test.each(["home", "plan", "ledger", "commitment", "search", "developers"])(
    "%s is there without JavaScript",
    async (name) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(running.url + pages[name]);
      expect((await page.textContent("main"))?.length).toBeGreaterThan(200);
      await context.close();
    },
  );

  test("load nothing of the workbench and nothing from elsewhere", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const urls: string[] = [];
    page.on("request", (request) => urls.push(request.url()));
    await page.goto(running.url + pages.plan, { waitUntil: "networkidle" });
    expect(urls.filter((url) => !url.startsWith(running.url) && !url.startsWith("data:"))).toEqual([]);
    expect(urls.filter((url) => /antd|workbench/i.test(url))).toEqual([]);
    await context.close();
  });
});
