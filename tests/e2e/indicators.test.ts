import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { Download, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectFits, VIEWS } from "./browser.ts";
import { arrived, query } from "./held-back.ts";
import { soon, startSession } from "./session.ts";

const session = startSession();

interface Series {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly place: { readonly name: string | null };
  readonly measure: string;
  readonly breakdown: string | null;
  readonly points: readonly Point[];
}

interface Point {
  readonly document: string;
  readonly period: string | null;
  readonly value: number;
  readonly modality: string;
  readonly nature: string | null;
  readonly sentence: { readonly start: number; readonly end: number; readonly quote: string };
}

interface List<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** Documents are compared in the background: their series are there a moment after they are published. */
beforeAll(async () => {
  while ((await session.api<List<unknown>>("/concepts/told?limit=1")).total < 100) await setTimeout(500);
}, 120_000);

const seriesOf = async (concept: string, place: string, measure = "amount"): Promise<Series> => {
  const { items } = await session.api<List<Series>>(`/series/details?concept=${concept}&measure=${measure}`);
  const fullest = items
    .filter((one) => one.place.name === place && one.breakdown === null)
    .sort((a, b) => b.points.length - a.points.length);
  if (fullest[0] === undefined) throw new Error(`no series of ${concept} in ${place}`);
  return fullest[0];
};

const park = "/indicators/park-area-per-head";
const rows = (page: Page) => page.locator("table.values tbody tr");
const marks = (page: Page) => page.locator(".chart-drawing.wide").first().locator("a[data-mark]");

describe("the list of indicators", () => {
  test("tells what is told of each as the interface does, and leads to its page", async () => {
    const { items, total } = await session.api<List<{ name: { en: string }; points: number }>>("/concepts/told");
    const page = await session.visit("/indicators");
    const lines = page.locator("table.indicators tbody tr");
    expect(await lines.count()).toBe(items.length);
    expect(await lines.first().textContent()).toContain(String(items[0]?.points));
    expect(await page.getByRole("navigation", { name: "Pages", exact: true }).textContent()).toContain(
      `${total} indicators`,
    );
    await lines
      .first()
      .getByRole("link", { name: items[0]?.name.en ?? "", exact: true })
      .click();
    await page.getByRole("heading", { level: 1, name: items[0]?.name.en ?? "" }).waitFor();
  });

  test("is narrowed by words, kind and place, all of it in the address", async () => {
    const page = await session.visit("/indicators");
    await page.getByRole("searchbox", { name: "Find indicators" }).fill("学位");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    const lines = page.locator("table.indicators tbody tr th");
    await soon(() => query(page)).toMatch(/q=学位/);
    await arrived(page);
    const found = await lines.allTextContents();
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((text) => !/School|学位/.test(text))).toEqual([]);
    await page.getByRole("link", { name: "Registered", exact: true }).click();
    await soon(() => query(page)).toMatch(/kind=registered/);
    await arrived(page);
    expect(await page.getByText("Provisional", { exact: true }).count()).toBe(1);
    await page.getByRole("combobox", { name: "Place" }).selectOption("青渡区");
    await soon(() => new URL(page.url()).searchParams.get("place")).toBe("青渡区");
    await arrived(page);
    expect(new URL(page.url()).searchParams.get("kind")).toBe("registered");
    const copy = await session.visit(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await copy.locator("table.indicators tbody tr th").allTextContents()).toEqual(await lines.allTextContents());
  });

  test("pages through all of them, once each", async () => {
    const page = await session.visit("/indicators?kind=registered");
    const names = page.locator("table.indicators tbody tr th a");
    const seen = [...(await names.allTextContents())];
    const next = page.getByRole("link", { name: /Next page/ });
    for (let first = seen[0]; await next.isVisible(); first = (await names.first().textContent()) ?? "") {
      await next.click();
      await soon(() => names.first().textContent()).not.toBe(first);
      seen.push(...(await names.allTextContents()));
    }
    const { total } = await session.api<List<unknown>>("/concepts/told?kind=registered&limit=1");
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(total);
  });

  test("says so where nothing fits, and offers to clear the conditions", async () => {
    const page = await session.visit(`/indicators?q=${encodeURIComponent("没有这个")}`);
    await page.getByRole("heading", { name: "No indicator fits." }).waitFor();
    await page.getByRole("link", { name: "Clear", exact: true }).click();
    await soon(() => page.locator("table.indicators tbody tr").count()).toBeGreaterThan(10);
  });
});

describe("the page of an indicator", () => {
  test("shows every value in chart and table, targets apart from what was reached", async () => {
    const { points } = await seriesOf("park-area-per-head", "青渡区");
    const page = await session.visit(`${park}?place=${encodeURIComponent("青渡区")}`);
    const dated = points.filter(({ period }) => period !== null);
    expect(await marks(page).count()).toBe(dated.length);
    expect(
      await marks(page)
        .filter({ has: page.locator(".goal") })
        .count(),
    ).toBe(dated.filter(({ modality }) => modality === "target").length);
    expect(await page.locator("section.panel").first().locator("tbody tr").count()).toBe(points.length);
  });

  test("the story of the missed target: 15 promised and binding for 2020, 13.6 reached, 15 promised again", async () => {
    const page = await session.visit(`${park}?place=${encodeURIComponent("青渡区")}`, { language: "zh-CN" });
    const names = await marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label") ?? ""));
    expect(names.some((name) => /^2020年，目标 · 约束性，15 平方米，.*第十三个五年规划/.test(name))).toBe(true);
    expect(names.some((name) => /^2020年，实际，13\.6 平方米，.*第十四个五年规划/.test(name))).toBe(true);
    expect(names.some((name) => /^2025年，目标 · 约束性，15 平方米，.*第十四个五年规划/.test(name))).toBe(true);
    expect(names.some((name) => /^2025年，目标.*，14\.6 平方米，/.test(name))).toBe(true);
  });

  test("the contradiction of 2023: what a later document tells otherwise is crossed, and both stand in the table", async () => {
    const page = await session.visit(`/indicators/school-places-added?place=${encodeURIComponent("青渡区")}`);
    const crossed = rows(page).filter({ hasText: "told otherwise later" });
    expect(await crossed.count()).toBe(1);
    expect(await crossed.textContent()).toMatch(/^2023.*3,260/);
    expect(
      await rows(page)
        .filter({ hasText: /^2023.*2,780/ })
        .count(),
    ).toBe(1);
  });

  test("every mark and every line leads to a sentence of a document", async () => {
    const { points } = await seriesOf("park-area-per-head", "青渡区");
    const page = await session.visit(`${park}?place=${encodeURIComponent("青渡区")}`);
    const hrefs = await marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute("href")));
    const expected = points.map(
      ({ document, sentence }) => `/documents/${document}?at=${sentence.start}-${sentence.end}`,
    );
    expect(new Set(hrefs)).toEqual(new Set(expected));
    const line = rows(page).filter({ hasText: "15平方米" }).first();
    const quote = (await line.locator(".value-sentence").textContent()) ?? "";
    await line.locator(".value-sentence a").click();
    await page.waitForURL("**/documents/*");
    await soon(() => page.locator(".book-text").textContent()).toContain(quote.slice(0, 12));
  });

  test("is walked with the keyboard: arrows from mark to mark, a card tells each, Enter opens its sentence", async () => {
    const page = await session.visit(park);
    await marks(page).first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const third = marks(page).nth(2);
    await soon(() => third.evaluate((mark) => mark === document.activeElement)).toBe(true);
    await page.locator(".mark-card").waitFor();
    await page.keyboard.press("Escape");
    await soon(() => page.locator(".mark-card").count()).toBe(0);
    await page.keyboard.press("End");
    await soon(() =>
      marks(page)
        .last()
        .evaluate((mark) => mark === document.activeElement),
    ).toBe(true);
    const href = (await marks(page).last().getAttribute("href")) ?? "";
    await page.keyboard.press("Enter");
    await soon(() => new URL(page.url()).pathname + new URL(page.url()).search).toBe(href);
  });

  test("one way of telling at a time: amounts and growth never share a chart", async () => {
    const page = await session.visit("/indicators/gdp");
    const unit = () =>
      page.locator(".chart-drawing.wide").first().locator("text").filter({ hasText: /^Unit/ }).textContent();
    expect(await unit()).toMatch(/yuan/);
    await page.getByRole("link", { name: "Growth", exact: true }).click();
    await soon(unit).toBe("Unit: %");
    expect(new URL(page.url()).searchParams.get("measure")).toBe("growth");
  });

  test("statistics stand beside what documents tell, apart from it in shape and in the table", async () => {
    const observed = {
      ...{ concept: "forest-coverage", place: "岚江市", period: "2022", value: 41.3, unit: "%", measure: "share" },
      ...{ source: "岚江市统计局", reason: "a value for the chart", knownOn: "2023-06-01" },
    };
    const answer = await fetch(`${session.url}/api/v1/observations`, {
      method: "POST",
      headers: { origin: session.url, "content-type": "application/json" },
      body: JSON.stringify(observed),
    });
    expect(answer.status).toBe(201);
    const page = await session.visit("/indicators/forest-coverage");
    const mark = page.locator(".chart-drawing.wide a.observed");
    expect(await mark.getAttribute("aria-label")).toBe(
      "2022, statistics · final · published June 1, 2023, 41.3%, Statistics",
    );
    expect(await rows(page).filter({ hasText: "statistics · final" }).textContent()).toContain("41.3%");
    expect(await page.locator(".chart-drawing.wide").first().textContent()).toContain(
      "statistics published until June 1, 2023",
    );
  });

  test("places are chosen, and the choice stands in the address", async () => {
    const page = await session.visit(park);
    await page.getByRole("button", { name: /^Places/ }).click();
    await page.getByRole("checkbox", { name: "岚江市" }).uncheck();
    await soon(() => new URL(page.url()).searchParams.get("place")).toBe("青渡区");
    await soon(async () =>
      (await page.locator(".chart-drawing.wide .title").allTextContents()).every((title) => title.includes("青渡区")),
    ).toBe(true);
  });

  test("the definition stands under it, with what it must not be taken for", async () => {
    const page = await session.visit("/indicators/registered-unemployment-rate");
    const definition = page.locator(".definition");
    expect(await definition.getByRole("heading", { level: 2 }).textContent()).toContain("version 1");
    const unlike = definition.getByRole("link").first();
    const name = await unlike.textContent();
    await unlike.click();
    await page.getByRole("heading", { level: 1, name: name ?? "" }).waitFor();
  });

  test("a provisional one says that it is, one that does not exist is not found", async () => {
    const { items } = await session.api<List<{ id: string }>>("/concepts/told?kind=provisional&limit=1");
    const page = await session.visit(`/indicators/${encodeURIComponent(`~${items[0]?.id}`)}`);
    expect(await page.locator(".notice").textContent()).toContain("Provisional indicator");
    expect(await page.locator(".chart-drawing.wide").count()).toBeGreaterThan(0);
    for (const wrong of ["/indicators/no-such-concept", "/indicators/~没有", "/indicators/A B"])
      expect((await fetch(encodeURI(session.url + wrong))).status).toBe(404);
  });
});

const saved = async (page: Page, name: string): Promise<Download> => {
  const button = page
    .locator(".chart-files")
    .first()
    .getByRole(name === "CSV" ? "link" : "button", { name });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return download;
};

describe("a chart taken elsewhere", () => {
  test("SVG and PNG hold title, unit, source and day, on light paper; CSV the same numbers", async () => {
    const page = await session.visit(`${park}?place=${encodeURIComponent("青渡区")}`, { theme: "dark" });
    const svg = readFileSync(await (await saved(page, "SVG")).path(), "utf8");
    for (const words of ["Park area per head", "青渡区", "Unit: m²", "Source:", "Lantu · drawn on", park])
      expect(svg).toContain(words);
    expect(svg.match(/<a /g)?.length).toBe(await marks(page).count());
    expect(svg).toContain('fill="#ffffff"');
    expect(svg).toContain("rgb(29, 27, 24)");
    expect(svg).not.toMatch(/class=|var\(--|tabindex/);
    const [, width] = /width="(\d+)"/.exec(svg) ?? [];
    const png = readFileSync(await (await saved(page, "PNG")).path());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(Number(width) * 2);
    const csv = readFileSync(await (await saved(page, "CSV")).path(), "utf8");
    expect(csv.trim().split("\n").length).toBeGreaterThan((await rows(page).count()) / 2);
  });
});

describe("the comparison", () => {
  test("says what to do while nothing is chosen", async () => {
    const page = await session.visit("/compare");
    await page.getByRole("heading", { name: "Choose two or more series to see them side by side." }).waitFor();
  });

  test("series are found, added, put in order and taken out; the address holds it all", async () => {
    const page = await session.visit("/compare");
    const chosen = page.locator(".series-chosen li .series-named a");
    await page.getByRole("searchbox", { name: "Find series to add" }).fill("生活垃圾回收利用率");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await page
      .getByRole("link", { name: /^Add: .*岚江市/ })
      .first()
      .click();
    await soon(() => chosen.count()).toBe(1);
    await page
      .getByRole("link", { name: /^Add: .*青渡区/ })
      .first()
      .click();
    await soon(() => chosen.count()).toBe(2);
    const before = await chosen.allTextContents();
    await page
      .getByRole("link", { name: /^Move down/ })
      .first()
      .click();
    await soon(() => chosen.allTextContents()).toEqual([...before].reverse());
    await page
      .getByRole("link", { name: /^Remove: / })
      .first()
      .click();
    await soon(() => chosen.allTextContents()).toEqual(before.slice(0, 1));
    expect(new URL(page.url()).searchParams.get("series")).toMatch(/^s[0-9a-f]{16}$/);
  });

  test("the district's target stands below the city's, in one chart and one table", async () => {
    const [city, district] = await Promise.all(
      ["岚江市", "青渡区"].map((place) => seriesOf("waste-recycling-rate", place, "share")),
    );
    const page = await session.visit(`/compare?series=${city?.id},${district?.id}`, { language: "zh-CN" });
    expect(await page.locator(".chart-drawing.wide").count()).toBe(1);
    const line = page
      .locator("table.periods tbody tr")
      .filter({ has: page.getByRole("rowheader", { name: "2025年" }) });
    const [first, second] = await line.getByRole("cell").allTextContents();
    expect(first).toContain("40%");
    expect(second).toContain("37%");
  });

  test("different units never share an axis, but all can be told as an index", async () => {
    const [money, area, rate] = await Promise.all([
      seriesOf("gdp", "青渡区"),
      seriesOf("park-area-per-head", "青渡区"),
      seriesOf("gdp", "青渡区", "growth"),
    ]);
    const page = await session.visit(`/compare?series=${money.id},${area.id},${rate.id}`);
    const charts = page.locator(".chart-drawing.wide");
    expect(await charts.count()).toBe(3);
    const years = await charts.evaluateAll((all) =>
      all.map(
        (svg) => [...svg.querySelectorAll("text")].filter(({ textContent }) => /^20\d\d$/.test(textContent)).length,
      ),
    );
    expect(new Set(years).size).toBe(1);
    await page.getByRole("combobox", { name: "Index to" }).selectOption("2016");
    await soon(() => charts.count()).toBe(1);
    await soon(() => charts.first().textContent()).toContain("Index, 2016 = 100");
    expect(await page.locator(".left-out li").allTextContents()).toEqual([
      expect.stringContaining("is a rate of growth itself"),
    ]);
    expect(new URL(page.url()).searchParams.get("base")).toBe("2016");
  });

  test("can be asked for by indicator and place, too", async () => {
    const page = await session.visit(
      `/compare?concept=park-area-per-head,gdp&place=${encodeURIComponent("青渡区")}&measure=amount`,
    );
    expect(await page.locator(".series-chosen li").count()).toBeGreaterThan(1);
    for (const name of await page.locator(".series-chosen li").allTextContents()) expect(name).toContain("青渡区");
  });

  test("series that do not exist are said to be gone", async () => {
    const page = await session.visit("/compare?series=s0123456789abcdef");
    await page.getByRole("heading", { name: /do not exist now/ }).waitFor();
  });
});

describe("looks and works", () => {
  test.each(VIEWS)("at $width px, $theme, $language", async (view) => {
    const [city, district, money] = await Promise.all([
      seriesOf("waste-recycling-rate", "岚江市", "share"),
      seriesOf("waste-recycling-rate", "青渡区", "share"),
      seriesOf("gdp", "青渡区"),
    ]);
    const compare = `/compare?series=${city.id},${district.id},${money.id}&q=${encodeURIComponent("学位")}`;
    for (const path of ["/indicators", park, "/indicators/gdp?measure=growth", "/compare", compare]) {
      const page = await session.visit(path, view);
      await expectFits(page);
      await expectAccessible(page);
    }
  });
});
