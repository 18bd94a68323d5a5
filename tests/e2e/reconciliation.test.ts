import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectFits, VIEWS } from "./browser.ts";
import { compared, documentTitled } from "./compared.ts";
import { parseCsv } from "./csv.ts";
import { soon, startSession } from "./session.ts";

const session = startSession();

interface Target {
  readonly id: string;
  readonly outcome: string;
  readonly name: { readonly zh: string };
  readonly decision: { readonly verdict: string; readonly note: string | null } | null;
}
interface List {
  readonly items: readonly Target[];
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
}

let before = "";
let current = "";
let city = "";
let yearly = "";

beforeAll(async () => {
  await compared(session);
  before = await documentTitled(session, "青渡区", "第十三个五年规划");
  current = await documentTitled(session, "青渡区", "第十四个五年规划");
  city = await documentTitled(session, "岚江市国民经济", "第十四个五年规划");
  yearly = await documentTitled(session, "2024年国民经济和社会发展计划草案");
});

const all = (query = ""): Promise<List> => session.api<List>(`/reconciliations?limit=500&${query}`);
const lines = (page: Page) => page.locator("li.target");
const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
const pageOf = (id: string, rest = ""): string => `/documents/${id}/reconciliation${rest}`;

describe("the targets of a plan", () => {
  test("are counted by what became of them, and each count leads to its targets and back", async () => {
    const page = await session.visit(pageOf(before));
    const { counts, total } = await all(`document=${before}`);
    const bar = page.getByRole("navigation", { name: "Filter by outcome" });
    expect(await bar.getByRole("link", { name: /^Missed/ }).textContent()).toContain(String(counts.missed));
    await bar.getByRole("link", { name: /^Missed/ }).click();
    await soon(() => lines(page).count()).toBe(counts.missed);
    expect(query(page)).toBe("?outcome=missed");
    expect(await bar.locator("a[aria-current]").allTextContents()).toEqual([expect.stringContaining("Missed")]);
    await bar.getByRole("link", { name: /^Missed/ }).click();
    await soon(() => query(page)).toBe("");
    await soon(() => page.locator(".pager [role=status]").textContent()).toContain(`${total} targets`);
  });

  test("show the one that was missed in silence: both sentences, the arithmetic, the way to both places", async () => {
    const page = await session.visit(pageOf(before, "?outcome=missed&nature=binding"));
    const park = lines(page).filter({ hasText: "Park area" });
    expect(await park.count()).toBe(1);
    expect(await park.locator("summary").textContent()).toMatch(/Missed.*15.*2020.*Binding.*13\.6/);
    await park.locator("summary").click();
    const quotes = (await park.locator("blockquote").allTextContents()).join("\n");
    expect(quotes).toContain("15");
    expect(quotes).toContain("13.6");
    expect(await park.locator(".arithmetic").textContent()).toMatch(/13\.6.*−.*15.*=.*−1\.4/);
    await park.locator("figcaption a").last().click();
    await soon(() => page.url()).toMatch(/\/documents\/d[0-9a-z]{12}\?at=\d+-\d+/);
  });

  test("show the one that had been reached before it was set", async () => {
    const page = await session.visit(pageOf(current, "?outcome=reached-before-set"));
    expect((await lines(page).allTextContents()).join("\n")).toMatch(/Sewage treated.*98%/s);
  });

  test("are narrowed by nature, measure and words, all of it in the address", async () => {
    const page = await session.visit(pageOf(before));
    await page.getByRole("combobox", { name: "Nature" }).selectOption("binding");
    const binding = (await all(`document=${before}&nature=binding`)).total;
    await soon(() => lines(page).count()).toBe(binding);
    await page.getByRole("combobox", { name: "Measure" }).selectOption("growth");
    const growths = (await all(`document=${before}&nature=binding&measure=growth`)).total;
    await soon(() => lines(page).count()).toBe(growths);
    expect(query(page)).toBe("?measure=growth&nature=binding");
    const copy = await session.visit(pageOf(before, query(page)));
    expect(await lines(copy).count()).toBe(growths);
    await page.getByRole("searchbox", { name: "Words" }).fill("没有这样的词");
    await page.keyboard.press("Enter");
    await page.getByText("No target matches these filters.").waitFor();
    await page.getByRole("main").getByRole("link", { name: "Clear all" }).click();
    await soon(() => query(page)).toBe("");
  });

  test("go by keys: j and k from line to line, Enter opens", async () => {
    const page = await session.visit(pageOf(before));
    const { items } = await all(`document=${before}`);
    const focused = () => page.evaluate(() => document.activeElement?.closest("li")?.id);
    for (const [key, at] of [
      ["j", 0],
      ["j", 1],
      ["k", 0],
    ] as const) {
      await page.keyboard.press(key);
      await soon(focused).toBe(items[at]?.id);
    }
    await page.keyboard.press("Enter");
    await soon(() => lines(page).first().locator("details").getAttribute("open")).not.toBeNull();
  });

  test("come page by page, each once, and as a file all at once", async () => {
    const page = await session.visit(pageOf(before));
    const { items, total } = await all(`document=${before}`);
    const shown = async () => await lines(page).evaluateAll((found) => found.map(({ id }) => id));
    const first = await shown();
    await page.getByRole("link", { name: /Next page/ }).click();
    await soon(shown).not.toEqual(first);
    expect([...first, ...(await shown())]).toEqual(items.slice(0, 100).map(({ id }) => id));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    const [, ...records] = parseCsv(readFileSync(await download.path(), "utf8"));
    expect(records.length).toBe(total);
  });

  test("stand beside what a report claims of them itself", async () => {
    const page = await session.visit(pageOf(yearly));
    const claims = page.locator(".claims");
    expect(await claims.textContent()).toContain("14 of 16 targets");
    expect(await claims.locator("blockquote").first().textContent()).toContain("14项达到或好于预期");
    expect(await claims.getByRole("region", { name: "What the numbers held show" }).textContent()).toMatch(
      /\d+ reached, \d+ missed/,
    );
    const other = await session.visit(pageOf(before));
    expect(await other.locator(".claims").count()).toBe(0);
  });

  test("of which nothing held speaks later: the page says which documents would tell", async () => {
    const page = await session.visit(pageOf(city));
    const notice = page.locator(".notice").first();
    expect(await notice.textContent()).toMatch(/岚江市.*2021.*2025/s);
    await notice.getByRole("link", { name: "Import documents" }).waitFor();
  });
});

describe("a target that nobody printed as a number", () => {
  test("is confirmed or rejected with a note, and that is taken back", async () => {
    const page = await session.visit(pageOf(current, "?outcome=to-confirm"));
    const [first] = (await all(`document=${current}&outcome=to-confirm`)).items;
    const decisionOf = async () =>
      (await all(`document=${current}`)).items.find(({ id }) => id === first?.id)?.decision ?? null;
    const line = page.locator(`li[id="${first?.id}"]`);
    await line.locator("summary").click();
    await line.getByRole("textbox", { name: "Note" }).fill("As the city’s plan has it");
    await line.getByRole("button", { name: "Confirm" }).click();
    await soon(decisionOf).toMatchObject({ verdict: "confirmed", note: "As the city’s plan has it" });
    const decided = await session.visit(pageOf(current, "?decided=yes"));
    await soon(() => lines(decided).count()).toBe(1);
    await lines(decided).locator("summary").click();
    expect(await lines(decided).locator(".decide").textContent()).toMatch(/Confirmed.*As the city’s plan has it/);
    await lines(decided).getByRole("button", { name: "Take back" }).click();
    await soon(decisionOf).toBeNull();
  });
});

describe("the targets of all plans", () => {
  test("are narrowed by document and place, and lead from the home page and a plan's", async () => {
    const home = await session.visit("/");
    await home
      .locator("li.held")
      .filter({ hasText: "第十三个五年规划" })
      .getByRole("link", { name: "Reconciliation" })
      .click();
    await soon(() => new URL(home.url()).pathname).toBe(pageOf(before));
    await home.getByRole("link", { name: "All plans" }).click();
    await soon(() => new URL(home.url()).pathname).toBe("/reconciliations");
    await home.getByRole("combobox", { name: "Document" }).selectOption(before);
    await soon(() => query(home)).toBe(`?document=${before}`);
    const { total } = await all(`document=${before}`);
    await soon(() => home.locator(".pager [role=status]").textContent()).toContain(`${total} targets`);
    const reader = await session.visit(`/documents/${before}`);
    await reader.getByRole("main").getByRole("link", { name: "Reconciliation" }).click();
    await soon(() => new URL(reader.url()).pathname).toBe(pageOf(before));
  });

  test("are there without script", async () => {
    const context = await session.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${session.url}${pageOf(before, "?outcome=missed")}`);
    expect(await page.locator("li.target").count()).toBeGreaterThan(0);
    expect(await page.textContent("main")).toContain("13.6");
    await context.close();
  });
});

describe.each(VIEWS)("at $width px, $theme, $language", (view) => {
  test("the pages are accessible, fit and are silent", async () => {
    const paths = [
      pageOf(before, "?outcome=missed"),
      pageOf(current, "?outcome=to-confirm"),
      pageOf(city),
      "/reconciliations",
    ];
    for (const path of [...paths, pageOf(yearly), "/reconciliations?q=没有这样的词"]) {
      const page = await session.visit(path, view);
      const summary = page.locator("li.target summary").first();
      if (await summary.isVisible()) await summary.click();
      await expectAccessible(page);
      await expectFits(page);
    }
  });
});
