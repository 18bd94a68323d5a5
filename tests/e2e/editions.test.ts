import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { editedEdition, edits } from "../edited-edition.ts";
import { expectAccessible, expectFits, VIEWS } from "./browser.ts";
import { goTo, reload, soon, startSession } from "./session.ts";

const session = startSession();
const plan = readFileSync(
  join(import.meta.dirname, "..", "..", "samples", "files", "district-plan-2021-2025.txt"),
  "utf8",
);

interface Item {
  readonly id: string;
  readonly quote: string;
  readonly state: string;
  readonly reviewed: boolean;
  readonly doubts: readonly string[];
}
interface Listed {
  readonly id: string;
  readonly title: string;
}

let old = "";
let now = "";
const report = (): string => `/documents/${now}/edition`;
const itemsOf = async (document: string, scope = "published"): Promise<readonly Item[]> =>
  (await session.api<{ items: Item[] }>(`/commitments?document=${document}&scope=${scope}&limit=500`)).items;
const lines = (page: Page) => page.locator("li.edition-line");

beforeAll(async () => {
  const { items } = await session.api<{ items: Listed[] }>("/documents");
  old = items.find(({ title }) => title.includes("青渡区") && title.includes("第十四个五年规划"))?.id ?? "";
  const kept = (await itemsOf(old)).find(({ quote }) => quote.includes("青渡科创基金"));
  await fetch(`${session.url}/api/v1/commitments/decisions`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: session.url },
    body: JSON.stringify({ ids: [kept?.id], decision: "accept" }),
  });
  const brought = await session.bring("corrected.txt", editedEdition(plan));
  expect(brought.state).toBe("review");
  now = brought.document ?? "";
});

describe("an edited edition of a held plan", () => {
  test("is recognised where it arrives and where it is reviewed", async () => {
    const page = await session.visit("/import");
    await page.getByRole("link", { name: /Looks like a new edition of .*\(about 9\d% the same\)/ }).click();
    await soon(() => page.url()).toContain(report());
    const desk = await session.visit(`/import/${now}`);
    await desk.getByRole("link", { name: /Looks like a new edition of/ }).waitFor();
  });

  test("is reported on line by line, and every line leads to both sentences", async () => {
    const page = await session.visit(report());
    expect(await page.locator(".edition-statement").textContent()).toMatch(/Looks like a new edition/);
    expect(await lines(page).count()).toBe(9);
    const tabs = page.getByRole("navigation", { name: "Filter by change" });
    const counts = { "Number changed": 1, Reworded: 1, Moved: 5, Gone: 1, New: 1 };
    for (const [name, count] of Object.entries(counts)) {
      expect(await tabs.getByRole("link", { name: new RegExp(`^${name}`) }).textContent()).toContain(String(count));
    }
    await tabs.getByRole("link", { name: /^Number changed/ }).click();
    await soon(() => lines(page).count()).toBe(1);
    expect(new URL(page.url()).searchParams.get("relation")).toBe("renumbered");
    expect(await page.locator("del").textContent()).toBe("6");
    expect(await page.locator("ins").textContent()).toBe("9");
    expect(await page.locator(".edition-numbers").textContent()).toMatch(/6.*→.*9/);
    await page.getByRole("link", { name: /^Now · In the text/ }).click();
    await soon(() => page.url()).toMatch(new RegExp(`/documents/${now}\\?c=`));
    await page.goBack();
    await page.getByRole("link", { name: /^Before · In the text/ }).click();
    await soon(() => page.url()).toMatch(new RegExp(`/documents/${old}\\?c=`));
  });

  test("is searched by words, and what finds nothing says so and leads back", async () => {
    const page = await session.visit(`${report()}?relation=new`);
    expect(await lines(page).textContent()).toContain(edits.new);
    const field = page.getByRole("searchbox", { name: "Find in both editions" });
    await field.fill("没有这样的话");
    await field.press("Enter");
    await page.getByText("No commitment fits.").waitFor();
    await page.getByRole("link", { name: "Show all" }).click();
    await soon(() => lines(page).count()).toBe(50);
    await page.getByRole("link", { name: /^Next/ }).click();
    await soon(() => new URL(page.url()).searchParams.get("offset")).toBe("50");
    await reload(page);
    expect(await lines(page).count()).toBe(50);
  });

  test.each(VIEWS)("is readable at $width, $theme, $language", async (view) => {
    const page = await session.visit(report(), view);
    await expectAccessible(page);
    await expectFits(page);
  });

  test("can be compared with any other document held instead", async () => {
    const page = await session.visit(report());
    await page.getByText("Compare with another document").click();
    const choice = page.getByRole("combobox", { name: "Choose a document" });
    const { items } = await session.api<{ items: Listed[] }>("/documents");
    const other = items.find(({ id }) => id !== old)?.id ?? "";
    await soon(() => choice.locator("option").count()).toBeGreaterThan(items.length - 1);
    await choice.selectOption(other);
    await page.getByRole("button", { name: "Compare" }).click();
    await soon(() => new URL(page.url()).searchParams.get("of")).toBe(other);
    await page.getByText(/^Compared with/).waitFor();
    await expectAccessible(page);
  });

  test("that is no edition of anything is said to be its own, and that is taken back", async () => {
    const page = await session.visit(`${report()}?show=all`);
    await page.getByRole("button", { name: "No, a document of its own" }).click();
    await page.getByText("Confirmed as a document of its own").waitFor();
    await soon(() => lines(page).count()).toBe(0);
    await page.getByRole("button", { name: "Take this back" }).click();
    await soon(() => lines(page).count()).toBe(50);
  });
});

describe("a confirmed edition", () => {
  test("takes over decisions, and marks what is worded or numbered otherwise", async () => {
    const page = await session.visit(report());
    await page.getByRole("button", { name: "It is a new edition" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^Confirmed as a new edition of/).waitFor();
    const items = await itemsOf(now, "review");
    expect(items.filter(({ reviewed }) => reviewed).map(({ quote }) => quote)).toEqual([
      expect.stringContaining("青渡科创基金"),
    ]);
    const marked = items.filter(({ doubts }) => doubts.some((doubt) => doubt.endsWith("-changed")));
    expect(marked.map(({ quote }) => quote)).toEqual([
      expect.stringContaining(edits.renumbered.to),
      expect.stringContaining(edits.reworded.to),
    ]);
  });

  test("when published takes the place of the earlier one, which leads on to it", async () => {
    const { items } = await session.api<{ items: { id: string; document: string }[] }>("/imports");
    const waiting = items.find(({ document }) => document === now);
    await fetch(`${session.url}/api/v1/imports/${waiting?.id}/publish`, {
      method: "POST",
      headers: { origin: session.url },
    });
    const page = await session.visit(`/documents/${old}`);
    await page.getByRole("link", { name: /^Superseded by/ }).waitFor();
    await expectAccessible(page);
    const changed = (await itemsOf(old)).find(({ quote }) => quote.includes(edits.renumbered.from));
    await page.goto(`${session.url}/commitments/${changed?.id}`);
    const notice = page.locator(".notice.superseded");
    expect(await notice.textContent()).toContain("Number changed");
    await expectAccessible(page);
    await notice.getByRole("link").last().click();
    await soon(() => page.url()).toContain(`/commitments/${now}-`);
    await page.getByText(/^In the earlier edition/).waitFor();
    await goTo(page, `${session.url}/commitments`);
    const total = async () =>
      Number((await page.locator(".pager [role=status]").textContent())?.match(/[\d,]+/)?.[0].replace(",", ""));
    const current = await total();
    await page.getByRole("checkbox", { name: "With superseded editions" }).click();
    await soon(() => new URL(page.url()).searchParams.get("superseded")).toBe("include");
    await soon(total).toBeGreaterThan(current);
  });

  test("is taken back, and the earlier one is current again", async () => {
    const page = await session.visit(report());
    await page.getByRole("button", { name: "Take this back" }).click();
    await page.getByText("Taken back.").waitFor();
    await goTo(page, `${session.url}/documents/${old}`);
    expect(await page.getByText(/^Superseded by/).count()).toBe(0);
    const { items } = await session.api<{ items: Listed[] }>("/documents");
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([old, now]));
  });
});
