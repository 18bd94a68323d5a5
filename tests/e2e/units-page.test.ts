import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, VIEWS } from "./browser.ts";
import { soon, startSession } from "./session.ts";
import { unitAdded, unitsAtWork, written } from "./units-at-work.ts";

const session = startSession();

interface Lines {
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly total: number;
}

let units: Readonly<Record<string, string>> = {};
/** A department that was renamed, and then merged into the one of education. */
let former = "";
let led: Lines["items"] = [];

beforeAll(async () => {
  units = await unitsAtWork(session);
  former = await unitAdded(session, { code: "QD9", name: "区体育局", kind: "department", parent: units.青渡区 });
  await written(session, `/units/${former}`, { name: "区文体局", version: 1 }, "PATCH");
  led = (await session.api<Lines>("/work/commitments?kind=task&limit=3")).items;
  await written(session, "/assignments", {
    assignments: led.map(({ id }, at) => ({
      ...{ commitment: id, version: 0 },
      set: {
        ...{ lead: at === 2 ? former : units.区教育局, cooperating: [units.区财政局], contact: "周青" },
        ...{ deadline: `2026-0${at + 1}`, importance: at === 0 ? "key" : "ordinary" },
      },
    })),
  });
  for (const [at, due] of ["2020-06-30", null].entries())
    await written(session, `/commitments/${led[0]?.id}/steps`, {
      ...{ title: `第${at + 1}步`, kind: "milestone", unit: units.区教育局, due },
    });
  await written(session, `/units/${former}/end`, {
    ...{ how: "merge", into: { unit: units.区教育局 }, reason: "机构改革" },
    versions: { [former]: 2, [units.区教育局 ?? ""]: 1 },
  });
}, 120_000);

describe("the tree of units", () => {
  test("everybody reads it: each below its own, with what it leads and helps; ended ones when asked for", async () => {
    const page = await session.visit("/units");
    const rows = page.locator(".units-table tbody tr");
    expect(await rows.count()).toBe(6);
    expect(await rows.filter({ hasText: "区教育局" }).textContent()).toMatch(/QD13—$/);
    expect(await rows.filter({ hasText: "区财政局" }).textContent()).toMatch(/QD4—3$/);
    await page.getByRole("checkbox", { name: "With units that have ended" }).check();
    await soon(() => rows.count()).toBe(7);
    expect(await rows.filter({ hasText: "区文体局" }).textContent()).toContain("ended");
  });

  test("is searched by former names too, and says so where nothing fits", async () => {
    const page = await session.visit("/units?ended=include");
    const field = page.getByRole("searchbox", { name: "Name, former name or code of a unit" });
    await field.fill("体育");
    await field.press("Enter");
    await soon(() => page.locator(".units-table tbody tr").count()).toBe(1);
    await page.goto(`${session.url}/units?q=${encodeURIComponent("没有")}`);
    await page.getByRole("heading", { name: "No unit has this name." }).waitFor();
  });
});

describe("the page of a unit", () => {
  test("stands in what the server sends: code, line, what it came from, what it leads and helps", async () => {
    const html = await (await fetch(`${session.url}/units/${units.区教育局}`)).text();
    for (const text of ["区教育局", "QD1", "青渡区", "区文体局", ...led.map(({ title }) => title)])
      expect(html).toContain(text);
    expect((await fetch(`${session.url}/units/u0123456789abcdef`)).status).toBe(404);
    expect((await fetch(`${session.url}/units/nobody`)).status).toBe(404);
  });

  test("what is due first comes first; conditions stand in the address", async () => {
    const page = await session.visit(`/units/${units.区教育局}`);
    const rows = page.locator(".unit-work tbody tr");
    expect(await rows.count()).toBe(3);
    expect(await rows.first().textContent()).toContain(led[0]?.title);
    expect(await rows.first().textContent()).toContain("周青");
    await page.getByRole("combobox", { name: "Importance" }).selectOption("key");
    await soon(() => rows.count()).toBe(1);
    expect(new URL(page.url()).searchParams.get("importance")).toBe("key");
    await page.goto(`${session.url}/units/${units.区财政局}?role=lead`);
    await page.getByText("Nothing fits.").waitFor();
  });

  test("the steps it has to do are listed with their commitment, what is overdue marked, and lead to them", async () => {
    const page = await session.visit(`/units/${units.区教育局}`);
    const steps = page.getByRole("region", { name: /^Steps it has to do/ });
    expect(await steps.getByRole("heading").textContent()).toContain("2");
    const late = steps.getByRole("listitem").filter({ hasText: "第1步" });
    expect(await late.getAttribute("data-late")).toBe("true");
    expect(await late.textContent()).toContain(led[0]?.title);
    const href = await late.getByRole("link", { name: "第1步" }).getAttribute("href");
    expect(href).toBe(`/work/breakdown/${led[0]?.id}#steps`);
  });

  test("an ended one says when it ended and what it became, with its former names", async () => {
    const page = await session.visit(`/units/${former}`);
    const notice = page.locator(".unit-ended-notice");
    expect(await notice.textContent()).toContain("This unit ended on");
    expect(await page.locator(".unit-facts").textContent()).toContain("区体育局");
    await notice.getByRole("link", { name: "区教育局" }).click();
    await page.getByRole("heading", { level: 1, name: "区教育局" }).waitFor();
  });
});

describe("looks and works", () => {
  test.each(VIEWS)("%o", async (view) => {
    for (const path of ["/units", `/units/${units.区教育局}`]) {
      const page = await session.visit(path, view);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
});
