import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectFits, VIEWS } from "./browser.ts";
import { startSession } from "./session.ts";

const session = startSession();
const pages: Record<string, string> = {};

beforeAll(async () => {
  const { items: documents } = await session.api<{ items: { id: string; fileName: string }[] }>("/documents");
  const { items: commitments } = await session.api<{ items: { id: string }[] }>("/commitments?kind=indicator&limit=1");
  const documentOf = (end: string) => documents.find(({ fileName }) => fileName.endsWith(end))?.id;
  Object.assign(pages, {
    home: "/",
    plan: `/documents/${documentOf(".docx")}`,
    "pdf plan": `/documents/${documentOf(".pdf")}`,
    ledger: "/commitments",
    "empty ledger": `/commitments?q=${encodeURIComponent("没有这样的词")}`,
    commitment: `/commitments/${commitments[0]?.id}`,
    search: `/search?q=${encodeURIComponent("学位")}`,
    "search without words": "/search",
    import: "/import",
    developers: "/developers",
    "no such page": "/no-such-page",
  });
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
    const page = await session.visit(pages[name] ?? "", { ...view, noise });
    // Pages of the workbench come in two steps: their frame, and what is loaded into it.
    await page.locator("h1").first().waitFor();
    expect(await page.getAttribute("html", "lang")).toBe(view.language);
    expect(await page.title()).not.toBe("");
    await expectAccessible(page);
    await expectFits(page);
  });
});

describe("the public pages", () => {
  test.each(["home", "plan", "ledger", "commitment", "search", "developers"])(
    "%s is there without JavaScript",
    async (name) => {
      const context = await session.browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(session.url + pages[name]);
      expect((await page.textContent("main"))?.length).toBeGreaterThan(200);
      await context.close();
    },
  );

  test("load nothing of the workbench and nothing from elsewhere", async () => {
    const context = await session.browser.newContext();
    const page = await context.newPage();
    const urls: string[] = [];
    page.on("request", (request) => urls.push(request.url()));
    await page.goto(session.url + pages.plan, { waitUntil: "networkidle" });
    expect(urls.filter((url) => !url.startsWith(session.url) && !url.startsWith("data:"))).toEqual([]);
    expect(urls.filter((url) => /antd|workbench/i.test(url))).toEqual([]);
    await context.close();
  });
});
