import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { arrived, holdBack, parts, query } from "./held-back.ts";
import { soon, startSession } from "./session.ts";

const session = startSession();

/** The plan with most targets, and a pair of plans one of which lies above the other. */
let plan: string;
let pair: string;
/** Some series of one measure, and a form each of their ids has. */
let series: readonly string[];
const id = "s[0-9a-f]{16}";

beforeAll(async () => {
  const { items } = await session.api<{ items: { id: string; fileName: string }[] }>("/documents");
  plan = items.find(({ fileName }) => fileName.endsWith(".pdf"))?.id ?? "";
  const { items: pairs } = await session.api<{ items: { from: { id: string }; to: { id: string } }[] }>("/alignments");
  const { items: told } = await session.api<{ items: { id: string }[] }>("/series/details?concept=park-area-per-head");
  series = told.slice(0, 3).map((one) => one.id);
  pair = `${pairs[0]?.from.id}/${pairs[0]?.to.id}`;
});

type Choose = (page: Page) => Promise<unknown>;

/** Chooses the first value a filter offers beside "all". */
const filter =
  (name: string): Choose =>
  (page) =>
    page.locator(`select[name=${name}]`).selectOption({ index: 1 });
const link =
  (selector: string): Choose =>
  (page) =>
    page.locator(selector).first().click();
const onDay: Choose = async (page) => {
  await page.getByRole("button", { name: "As known on" }).click();
  await page.getByLabel("As known on", { exact: true }).fill("2025-06-30");
  await page.getByRole("button", { name: "Show", exact: true }).click();
};

const tickPlace: Choose = async (page) => {
  await page.getByRole("button", { name: /^Places/ }).click();
  await page.locator(".place-choice").getByRole("checkbox").last().click();
};

/** Lists whose conditions are chosen in one way after another: what stands in the address after each. */
const lists: readonly (readonly [
  name: string,
  path: () => string,
  choices: readonly (readonly [part: RegExp, choose: Choose])[],
])[] = [
  [
    "judgements",
    () => "/judgements",
    [
      [/status=/, link(".status-bar li a")],
      [/kind=/, filter("kind")],
      [/sort=/, filter("sort")],
    ],
  ],
  [
    "warnings",
    () => "/warnings?stand=all",
    [
      [/asOf=2025-06-30/, onDay],
      [/kind=/, filter("kind")],
    ],
  ],
  [
    "findings",
    () => "/findings",
    [
      [/severity=/, link(".count-bar a")],
      [/state=/, filter("state")],
    ],
  ],
  [
    "targets",
    () => "/reconciliations",
    [
      [/outcome=/, link(".count-bar a")],
      [/nature=/, filter("nature")],
    ],
  ],
  [
    "targets of a plan",
    () => `/documents/${plan}/reconciliation`,
    [
      [/outcome=/, link(".count-bar a")],
      [/nature=/, filter("nature")],
    ],
  ],
  [
    "indicators",
    () => "/indicators",
    [
      [/kind=registered/, (page) => page.getByRole("link", { name: "Registered", exact: true }).click()],
      [/show=all/, (page) => page.getByRole("checkbox").click()],
      [/place=/, (page) => page.getByRole("combobox").selectOption({ index: 1 })],
    ],
  ],
  [
    "one indicator",
    () => "/indicators/gdp",
    [
      [/measure=growth/, (page) => page.getByRole("link", { name: "Growth", exact: true }).click()],
      [/place=/, tickPlace],
    ],
  ],
  [
    "series compared",
    () => `/compare?series=${series.join(",")}`,
    [
      [/base=\d{4}/, (page) => page.locator(".filter-line select").selectOption({ index: 1 })],
      [new RegExp(`series=${id},${id}(&|$)`), link(".series-chosen a[aria-label^=Remove]")],
    ],
  ],
  [
    "two plans side by side",
    () => `/alignments/${pair}`,
    [
      [/relation=/, link(".count-bar a")],
      [/kind=/, filter("kind")],
      [/view=reader/, (page) => page.getByRole("link", { name: "Side by side" }).click()],
    ],
  ],
  [
    "hits of a search",
    () => `/search?q=学位&document=${plan}`,
    [
      [/in=text/, (page) => page.getByRole("link", { name: /^Text/ }).click()],
      [/^(?!.*document)/, (page) => page.getByRole("link", { name: "Search all documents" }).click()],
    ],
  ],
  [
    "the morning page",
    () => "/briefing",
    [
      [/day=/, link("a[rel=prev]")],
      [/document=/, filter("document")],
    ],
  ],
  [
    "work by day",
    () => "/work/calendar",
    [
      [/month=/, (page) => page.getByRole("link", { name: "Next month" }).click()],
      [/state=/, filter("state")],
      [/mine=1/, (page) => page.getByRole("checkbox").first().click()],
    ],
  ],
];

describe("a list under two conditions, the second chosen before the first has come", () => {
  test.each(lists)("%s", async (_name, path, choices) => {
    const page = await session.visit(path());
    const letThrough = await holdBack(page);
    for (const [part, choose] of choices) {
      await choose(page);
      await soon(() => query(page)).toMatch(part);
    }
    for (const [part] of choices) expect(query(page)).toMatch(part);
    letThrough();
    await arrived(page);
    for (const [part] of choices) expect(query(page)).toMatch(part);
  });
});

describe("a day from day to day", () => {
  test("the day before, pressed again before it has come, is the day before that", async () => {
    const page = await session.visit("/briefing?day=2026-06-30");
    const letThrough = await holdBack(page);
    const before = page.getByRole("link", { name: "The day before" });
    await before.click();
    await soon(() => query(page)).toBe("day=2026-06-29");
    await before.click();
    await soon(() => query(page)).toBe("day=2026-06-28");
    await page.getByRole("link", { name: "The day after" }).click();
    await soon(() => query(page)).toBe("day=2026-06-29");
    letThrough();
    await arrived(page);
    expect(await page.getByLabel("Day").inputValue()).toBe("2026-06-29");
  });
});

describe("the words a list is narrowed by", () => {
  test.each(["/findings", "/indicators"])(
    "%s: what is typed on after Enter stays, and the address is not ahead of it",
    async (path) => {
      const page = await session.visit(path);
      const field = page.locator("main input[name=q]");
      const letThrough = await holdBack(page);
      await field.fill("园");
      await field.press("Enter");
      await soon(() => query(page)).toBe("q=园");
      await field.press("End");
      await page.keyboard.insertText("林");
      letThrough();
      await arrived(page);
      expect(await field.inputValue()).toBe("园林");
      expect(query(page)).toBe("q=园");
      await page.goBack();
      await soon(() => field.inputValue()).toBe("");
    },
  );
});

describe("series compared", () => {
  test("two taken out one after the other before the first is gone: neither comes back", async () => {
    const page = await session.visit(`/compare?series=${series.join(",")}`);
    const letThrough = await holdBack(page);
    const remove = page.locator(".series-chosen a[aria-label^=Remove]");
    await remove.first().click();
    await soon(() => query(page)).toBe(`series=${series.slice(1).join(",")}`);
    await remove.last().click();
    await soon(() => query(page)).toBe(`series=${series[1]}`);
    letThrough();
    await arrived(page);
    await soon(() => remove.count()).toBe(1);
  });
});

describe("the assignment desk", () => {
  test("in another order, the page of the order before leads to the first of the new one", async () => {
    const page = await session.visit("/work/assign");
    await page.locator(".assign-grid tbody tr").first().waitFor();
    const letThrough = await holdBack(page);
    await page.getByRole("combobox", { name: "Order" }).selectOption("title");
    await page.getByRole("checkbox", { name: /^Only where the text names/ }).click();
    await page.getByRole("link", { name: /Next/ }).click();
    await soon(() => parts(page)).toEqual(["proposed=true", "sort=title"]);
    letThrough();
    await arrived(page);
    expect(await page.locator(".pager [role=status]").textContent()).not.toContain("Updating");
    const lines = page.locator(".assign-grid tbody tr");
    const before = await lines.evaluateAll((all) => all.map((line) => line.getAttribute("data-id")));
    await page.getByRole("link", { name: /Next/ }).click();
    await soon(() => query(page)).toMatch(/after=/);
    await arrived(page);
    const after = await lines.evaluateAll((all) => all.map((line) => line.getAttribute("data-id")));
    expect(after.length).toBeGreaterThan(0);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});
