import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectFits, VIEWS } from "./browser.ts";
import { soon, startSession } from "./session.ts";

const session = startSession();
const scan = readFileSync(new URL("../../packages/readers/test/scans/page.png", import.meta.url));

interface Box {
  readonly start: number;
  readonly end: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Target {
  readonly id: string;
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

let plan = "";
let target: Target;

beforeAll(async () => {
  const { items } = await session.api<{ items: { id: string; fileName: string }[] }>("/documents");
  plan = items.find(({ fileName }) => fileName === "district-plan-2021-2025.pdf")?.id ?? "";
  const { commitments } = await session.api<{ commitments: { id: string; kind: string }[] }>(`/documents/${plan}/book`);
  const id = commitments.filter(({ kind }) => kind === "indicator").at(-1)?.id ?? "";
  const { spans } = await session.api<{ spans: (Target & { page: number })[] }>(`/commitments/${id}`);
  target = { ...(spans[0] as Target), id };
});

const panel = (page: Page) => page.getByRole("region", { name: "Page of the original" });
const picture = (page: Page) => panel(page).getByRole("img", { name: /Picture of page/ });
const isDrawn = (page: Page) =>
  soon(() => picture(page).evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0)).toBe(true);

describe("the pages of an original", () => {
  test("open from a number in the margin, turn, and close by keyboard; the address holds the page", async () => {
    const page = await session.visit(`/documents/${plan}`);
    const number = page.locator("a.page").nth(1);
    const first = Number(await number.getAttribute("data-page"));
    await number.click();
    await isDrawn(page);
    expect(page.url()).toContain(`page=${first}`);
    await page.keyboard.press("ArrowRight");
    await soon(() => page.url()).toContain(`page=${first + 1}`);
    await panel(page).getByRole("button", { name: "Previous page" }).click();
    await soon(() => page.url()).toContain(`page=${first}`);
    const before = (await picture(page).boundingBox())?.width ?? 0;
    await panel(page).getByRole("button", { name: "Larger" }).click();
    await soon(async () => (await picture(page).boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.3);
    await panel(page).focus();
    await page.keyboard.press("Escape");
    await soon(() => panel(page).count()).toBe(0);
    expect(page.url()).not.toContain("page=");
  });

  test("show a commitment marked where its words stand", async () => {
    const page = await session.visit(`/documents/${plan}?c=${target.id}`);
    await page.getByRole("button", { name: "Page of the original" }).click();
    await isDrawn(page);
    expect(page.url()).toContain(`page=${target.page}`);
    const marks = panel(page).locator(".page-marks rect");
    await soon(() => marks.count()).toBeGreaterThan(0);
    const detail = await session.api<{ size: { width: number }; boxes: Box[] }>(
      `/documents/${plan}/pages/${target.page}`,
    );
    const run = detail.boxes.find(({ start, end }) => start <= target.start && target.start < end);
    const [sheet, mark] = [await picture(page).boundingBox(), await marks.first().boundingBox()];
    const scale = (sheet?.width ?? 0) / detail.size.width;
    expect(Math.abs((mark?.y ?? 0) - (sheet?.y ?? 0) - (run?.y ?? 0) * scale)).toBeLessThan(3);
    await expect
      .poll(() => page.evaluate(() => document.querySelector(".page-marks rect")?.checkVisibility()))
      .toBe(true);
  });

  test("are a link to the picture without scripts, and a page that is not there says so", async () => {
    const context = await session.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${session.url}/documents/${plan}`);
    const href = await plain.locator("a.page").nth(1).getAttribute("href");
    expect((await fetch(session.url + href)).headers.get("content-type")).toBe("image/png");
    await context.close();
    const page = await session.visit(`/documents/${plan}?page=999`, { noise: [/404/] });
    await soon(() => panel(page).getByRole("alert").textContent()).toContain("could not be fetched");
  });

  test("of a scan are recognised, say so, and wait for a person though they were to be published", async () => {
    const brought = await session.bring("scan.png", scan, true);
    expect(brought.state).toBe("review");
    const page = await session.visit(`/documents/${brought.document}?page=1&at=0-10`);
    await isDrawn(page);
    await soon(() => panel(page).textContent()).toContain("recognised by a machine");
    await soon(() => panel(page).locator("rect").count()).toBeGreaterThan(0);
  });

  test.each(VIEWS)("look and work well: $width $theme $language", async (view) => {
    const page = await session.visit(`/documents/${plan}?c=${target.id}&page=${target.page}`, view);
    await soon(() =>
      page.locator(".page-sheet img").evaluate((image) => (image as HTMLImageElement).naturalWidth > 0),
    ).toBe(true);
    await soon(() => page.locator(".page-marks rect").count()).toBeGreaterThan(0);
    await expectAccessible(page);
    await expectFits(page);
    if (process.env.LANTU_SHOTS) {
      await page.screenshot({ path: `${process.env.LANTU_SHOTS}/${view.width}-${view.theme}-${view.language}.png` });
    }
  });
});
