import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { soon, startSession } from "./session.ts";

const session = startSession();

interface Told {
  readonly id: string;
  readonly name: { readonly zh: string };
}
interface Series {
  readonly points: readonly { readonly figure: string; readonly document: string }[];
}

/** Documents are compared in the background: their series are there a moment after they are published. */
beforeAll(async () => {
  for (;;) {
    const { computedAt } = await session.api<{ computedAt: string | null }>("/reconciliations?limit=1");
    const { total } = await session.api<{ total: number }>("/concepts/told?limit=1");
    if (computedAt !== null && total > 100) return;
    await setTimeout(500);
  }
}, 120_000);

/** A refusal by the server is told by the browser, too. */
const refused = [/status of 400/];

const provisional = async (name: string): Promise<Told> => {
  const { items } = await session.api<{ items: readonly Told[] }>(
    `/concepts/told?kind=provisional&q=${encodeURIComponent(name)}`,
  );
  const found = items.find((one) => one.name.zh === name);
  if (found === undefined) throw new Error(`nothing waits under ${name}`);
  return found;
};
const pageOf = ({ id }: Told): string => `/indicators/${encodeURIComponent(`~${id}`)}`;

const figures = async (concept: string): Promise<readonly string[]> => {
  const { items } = await session.api<{ items: readonly Series[] }>(
    `/series/details?concept=${encodeURIComponent(concept)}`,
  );
  return items.flatMap(({ points }) => points.map(({ document, figure }) => `${document} ${figure}`));
};

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

const citizens = "citizen-requests-solution-rate";

describe("a provisional indicator", () => {
  test("waits in a list that says what to do, the most often told first", async () => {
    const page = await session.visit("/indicators?kind=provisional");
    await page.getByText("The most often told come first.").waitFor();
    const counts = await page.locator("table.indicators tbody tr td:nth-of-type(5)").allTextContents();
    expect(counts.map(Number)).toEqual(counts.map(Number).toSorted((a, b) => b - a));
  });

  test("is another name of a registered one: what is told of it is on that one's page, with who said so and why", async () => {
    const waiting = await provisional("热线诉求解决率");
    const told = await figures(waiting.id);
    const page = await session.visit(pageOf(waiting));
    await button(page, "It is another name of …").click();
    await page.getByRole("radio", { name: /群众诉求解决率/ }).check();
    await field(page, "Reason").fill("两处说的是同一件事");
    await button(page, "Record as another name").click();
    await page.waitForURL(`**/indicators/${citizens}`);
    await page.getByText("Recorded: “热线诉求解决率” is").waitFor();
    await soon(async () => (await figures(citizens)).filter((one) => told.includes(one)).length).toBe(told.length);
    await soon(() => page.locator("table.values tbody tr").count()).toBeGreaterThanOrEqual(told.length);
    await soon(() => page.getByText("still being compared").count()).toBe(0);
    const history = page.getByRole("region", { name: "History" });
    expect(await history.textContent()).toContain("两处说的是同一件事");
    expect(await history.textContent()).toContain("Operator of this machine");
    expect(await page.locator(".definition").first().textContent()).toContain("热线诉求解决率");
  });

  test("becomes an indicator of its own; what the server refuses stands at its field, and nothing typed is lost", async () => {
    const waiting = await provisional("公园绿地");
    const told = await figures(waiting.id);
    const page = await session.visit(pageOf(waiting), { noise: refused });
    await button(page, "Make it an indicator of its own").click();
    expect(await field(page, "Name in Chinese").inputValue()).toBe("公园绿地");
    expect(await page.getByRole("combobox", { name: "Kind of quantity" }).inputValue()).toBe("area");
    await field(page, "Name in Chinese").fill("公园绿地面积");
    await field(page, "Name in English").fill("Area of parks");
    await field(page, "Identifier").fill("area-of-parks");
    await field(page, "Definition in Chinese").fill("向公众开放的公园中绿地的面积");
    await field(page, "Definition in English").fill("Green area of the parks open to everybody");
    await field(page, "Unit").fill("吨");
    await field(page, "Reason").fill("各份文件都说到");
    await button(page, "Register the indicator").click();
    const unit = field(page, "Unit");
    await soon(() => unit.getAttribute("aria-invalid")).toBe("true");
    const wrong = page.locator(".act-wrong");
    expect(await wrong.allTextContents()).toEqual([expect.stringContaining("吨")]);
    expect(await unit.getAttribute("aria-describedby")).toContain((await wrong.getAttribute("id")) ?? "none");
    await soon(() => unit.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await field(page, "Definition in Chinese").inputValue()).toBe("向公众开放的公园中绿地的面积");
    await unit.fill("平方米");
    await button(page, "Register the indicator").click();
    await page.waitForURL("**/indicators/area-of-parks");
    await page.getByRole("heading", { level: 1, name: "Area of parks" }).waitFor();
    await soon(async () => [...(await figures("area-of-parks"))].sort()).toEqual([...told].sort());
    await soon(() => page.locator("table.values tbody tr").count()).toBe(told.length);
  });
});

describe("a registered indicator", () => {
  test("has further names, unless another has them", async () => {
    const page = await session.visit("/indicators/area-of-parks", { noise: refused });
    await button(page, "Add names").click();
    await field(page, "Other names").fill("常住人口");
    await field(page, "Reason").fill("试一试");
    await button(page, "Add the names").click();
    await soon(() => page.locator(".act-wrong").textContent()).toContain("常住人口");
    await field(page, "Other names").fill("公园内绿地");
    await button(page, "Add the names").click();
    await soon(() => page.locator(".definition").first().textContent()).toContain("公园内绿地");
  });

  test("has a new version of its definition, and keeps the one before", async () => {
    const page = await session.visit("/indicators/area-of-parks");
    await button(page, "Publish a new version").click();
    await field(page, "Definition in English").fill("Green area of all parks");
    await field(page, "Reason").fill("口径放宽");
    await button(page, "Publish the version").click();
    await soon(() => page.locator(".definition-text").textContent()).toBe("Green area of all parks");
    await page.getByText("Earlier versions").click();
    await page.getByText("Green area of the parks open to everybody").first().waitFor();
  });

  test("merges into another, after a word that this cannot be taken back; its address leads on", async () => {
    const page = await session.visit("/indicators/area-of-parks");
    await button(page, "Merge into another").click();
    await page.getByText("A merge cannot be taken back.").waitFor();
    await page.getByRole("searchbox", { name: "Find a registered indicator by name" }).fill("Park area");
    await page.getByRole("radio", { name: /Park area per head/ }).check();
    await field(page, "Reason").fill("试合并");
    await button(page, "Merge").click();
    await page.waitForURL("**/indicators/park-area-per-head");
    const copy = await session.visit("/indicators/area-of-parks");
    const notice = copy.locator(".notice").filter({ hasText: "goes on as" });
    expect(await notice.textContent()).toContain("试合并");
    expect(await button(copy, "Merge into another").count()).toBe(0);
    await notice.getByRole("link", { name: "Park area per head" }).click();
    await copy.waitForURL("**/indicators/park-area-per-head");
  });
});

test("a registered indicator is split into two others or more, found one after the other", async () => {
  const page = await session.visit("/indicators/library-books", { noise: refused });
  await button(page, "Split").click();
  const find = page.getByRole("searchbox", { name: "Find a registered indicator by name" });
  await find.fill("forest");
  await page.getByRole("checkbox", { name: /Forest coverage/ }).check();
  await field(page, "Reason").fill("试拆分");
  await page.locator(".act-form").getByRole("button", { name: "Split" }).click();
  await page.locator(".act-wrong").waitFor();
  await find.fill("常住人口");
  await page
    .getByRole("checkbox", { name: /Resident population/ })
    .first()
    .check();
  await page.locator(".act-form").getByRole("button", { name: "Split" }).click();
  const notice = page.locator(".notice").filter({ hasText: "was split into" });
  await notice.waitFor();
  expect(await notice.getByRole("link").count()).toBe(2);
  await soon(() => button(page, "Split").count()).toBe(0);
});

describe("looks and works", () => {
  test.each([
    { width: 1440, theme: "light", language: "zh-CN", act: "登记为新指标" },
    { width: 390, theme: "dark", language: "en", act: "It is another name of …" },
  ] as const)("at $width px, $theme, $language", async ({ act, ...view }) => {
    const page = await session.visit(pageOf(await provisional("研发机构")), view);
    await button(page, act).click();
    await page.locator(".act-form").waitFor();
    await soon(() => page.locator(".concept-options, .act-fields").count()).toBe(1);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
