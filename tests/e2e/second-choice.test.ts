import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { arrived, holdBack, isWaiting, parts, query } from "./held-back.ts";
import { soon, startSession } from "./session.ts";

const session = startSession();

const addFilter = async (page: Page, field: string): Promise<void> => {
  await page.getByRole("button", { name: "+ Add a filter" }).click();
  await page.getByRole("list").getByRole("button", { name: field, exact: true }).click();
};
const box = (page: Page, choice: RegExp): Locator => page.getByRole("checkbox", { name: choice });
const ids = (page: Page): Promise<readonly (string | null)[]> =>
  page.locator(".ledger-table tbody tr").evaluateAll((lines) => lines.map((line) => line.getAttribute("data-id")));
const rows = (page: Page): Promise<number> => page.locator(".ledger-table tbody tr").count();
const total = (page: Page): Promise<string | null> =>
  page.getByRole("navigation", { name: "Pages" }).getByRole("status").textContent();

describe("what is chosen in the ledger while the list of the choice before is on its way", () => {
  test("another condition: both stand in the address, and the back button takes them away one by one", async () => {
    const page = await session.visit("/commitments");
    const all = await total(page);
    const letThrough = await holdBack(page);
    await addFilter(page, "Kind");
    await box(page, /^Indicator/).click();
    await page.keyboard.press("Escape");
    await addFilter(page, "Nature");
    await box(page, /^Binding/).click();
    await soon(() => parts(page)).toEqual(["kind=indicator", "nature=binding"]);
    expect(await isWaiting(page)).toBe(true);
    await page.keyboard.press("Escape");
    letThrough();
    await arrived(page);
    const sentence = page.getByRole("region", { name: "Filters" });
    await soon(() => sentence.textContent()).toMatch(/^Show\s*Binding×\s*Indicator×/);
    await page.goBack();
    await soon(() => query(page)).toBe("kind=indicator");
    await page.goBack();
    await soon(() => query(page)).toBe("");
    await soon(() => total(page)).toBe(all);
  });

  test("more boxes of one condition: all that were ticked", async () => {
    const page = await session.visit("/commitments");
    await addFilter(page, "Kind");
    const letThrough = await holdBack(page);
    for (const choice of [/^Indicator/, /^Task/, /^Project/]) await box(page, choice).click();
    await soon(() => query(page)).toBe("kind=indicator,task,project");
    letThrough();
    await arrived(page);
    for (const choice of [/^Indicator/, /^Task/, /^Project/]) expect(await box(page, choice).isChecked()).toBe(true);
    expect(query(page)).toBe("kind=indicator,task,project");
  });

  test("boxes of one condition, one of them while the list of the one before arrives", async () => {
    const page = await session.visit("/commitments");
    await addFilter(page, "Kind");
    await box(page, /^Indicator/).click();
    await box(page, /^Task/).click();
    await arrived(page);
    const letThrough = await holdBack(page);
    await box(page, /^Project/).click();
    await box(page, /^Indicator/).click();
    await soon(() => query(page)).toBe("kind=task,project");
    letThrough();
    await arrived(page);
    expect(query(page)).toBe("kind=task,project");
  });

  test("order, columns and lines of a page beside a condition", async () => {
    const page = await session.visit("/commitments");
    const letThrough = await holdBack(page);
    await addFilter(page, "Kind");
    await box(page, /^Indicator/).click();
    await page.keyboard.press("Escape");
    await page.getByRole("columnheader", { name: "Value" }).getByRole("link").click();
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    await box(page, /^Id$/).click();
    await box(page, /^State$/).click();
    await page.keyboard.press("Escape");
    await page.getByRole("combobox", { name: "Per page" }).selectOption("100");
    const chosen = ["title,kind,value,nature,period,document,address,lead,id"].map((names) => `columns=${names}`);
    await soon(() => parts(page)).toEqual([...chosen, "kind=indicator", "limit=100", "sort=value"]);
    letThrough();
    await arrived(page);
    const { total: indicators } = await session.api<{ total: number }>("/commitments?kind=indicator");
    await soon(() => rows(page)).toBe(Math.min(100, indicators));
    expect(await page.getByRole("columnheader", { name: "Id" }).count()).toBe(1);
  });

  test("a condition after the page was turned begins anew; a page of a list that is going leads to the one that comes", async () => {
    const page = await session.visit("/commitments?limit=25");
    const letThrough = await holdBack(page);
    const next = page.getByRole("link", { name: /Next page/ });
    await next.click();
    await soon(() => query(page)).toMatch(/after=/);
    await addFilter(page, "Kind");
    await box(page, /^Task/).click();
    await soon(() => parts(page)).toEqual(["kind=task", "limit=25"]);
    await page.keyboard.press("Escape");
    await page.getByRole("columnheader", { name: "Value" }).getByRole("link").click();
    await next.click();
    await soon(() => parts(page)).toEqual(["kind=task", "limit=25", "sort=value"]);
    letThrough();
    await arrived(page);
    const before = await ids(page);
    await next.click();
    await soon(() => query(page)).toMatch(/after=/);
    await arrived(page);
    expect(parts(page)).toEqual(expect.arrayContaining(["kind=task", "limit=25", "sort=value"]));
    expect(await rows(page)).toBe(25);
    expect((await ids(page)).filter((id) => before.includes(id))).toEqual([]);
  });

  test("a condition taken back before its list came is none the next choice starts from", async () => {
    const page = await session.visit("/commitments");
    await addFilter(page, "Kind");
    const letThrough = await holdBack(page);
    await box(page, /^Indicator/).click();
    await soon(() => query(page)).toBe("kind=indicator");
    await page.goBack();
    await soon(() => query(page)).toBe("");
    await soon(() => box(page, /^Indicator/).isChecked()).toBe(false);
    await box(page, /^Task/).click();
    await soon(() => query(page)).toBe("kind=task");
    letThrough();
    await arrived(page);
    expect(await box(page, /^Indicator/).isChecked()).toBe(false);
  });
});
