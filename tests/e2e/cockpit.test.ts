import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectFits, VIEWS } from "./browser.ts";
import { choose } from "./choice.ts";
import { compared, documentTitled } from "./compared.ts";
import { holdBack } from "./held-back.ts";
import { goTo, reload, soon, startSession } from "./session.ts";
import { writes } from "./work-desk.ts";

const LOOK_AGAIN_AFTER_MS = 500;

const session = startSession();

interface Line {
  readonly commitment: { readonly id: string; readonly title: string };
  readonly status: string;
}
interface Glance {
  readonly judgedAt: string | null;
  readonly on: string;
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly ten: readonly Line[];
  readonly chapters: readonly { readonly chapter: { readonly index: number } | null; readonly total: number }[];
}

let plan = "";
let missed: Line;
let glance: Glance;

beforeAll(async () => {
  await compared(session);
  while ((await session.api<Glance>("/cockpit")).judgedAt === null) await setTimeout(LOOK_AGAIN_AFTER_MS);
  plan = await documentTitled(session, "青渡区", "第十三个五年规划");
  glance = await session.api<Glance>(`/documents/${plan}/cockpit`);
  const park = await session.api<{ items: Line[] }>(`/judgements?document=${plan}&status=missed&nature=binding`);
  missed = park.items[0] ?? expect.fail("the samples hold a binding target that was missed");
});

const pathOf = (page: Page): string => decodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).search);

describe("a plan at a glance", () => {
  test("counts to scale, each count leads to its list, the list to the commitment with its arithmetic and sentences", async () => {
    const page = await session.visit(`/documents/${plan}/cockpit`);
    const whole = page.getByRole("region", { name: "On the whole" });
    expect(await whole.locator(".headline-total").textContent()).toContain(`${glance.total} commitments`);
    const drawn = await whole
      .locator("> .status-strip .cell.missed")
      .evaluate((cell) => cell.getBoundingClientRect().width);
    const all = await whole.locator("> .status-strip").evaluate((strip) => strip.getBoundingClientRect().width);
    expect(drawn / all).toBeCloseTo((glance.counts.missed ?? 0) / glance.total, 1);
    expect(await page.locator(".chapter-row").count()).toBe(glance.chapters.length);
    expect(await page.locator(".ten > li").count()).toBe(glance.ten.length);
    await whole
      .locator("> .status-counts")
      .getByRole("link", { name: /^Missed/ })
      .click();
    await soon(() => pathOf(page)).toBe(`/judgements?document=${plan}&status=missed`);
    await soon(() => page.locator(".judgement-lines tbody tr").count()).toBe(glance.counts.missed);
    await page.locator(`tr[data-id="${missed.commitment.id}"] .line-title a`).first().click();
    const panel = page.getByRole("region", { name: "Status and judgement" });
    await soon(() => panel.locator(".judgement-status").textContent()).toContain("Missed");
    await soon(() => panel.locator(".arithmetic").first().textContent()).toMatch(/13\.6.*15.*−1\.4/s);
    await soon(() => panel.locator(".fan-place svg.wide").count()).toBeGreaterThan(0);
    await panel.getByText("Calculate it again").click();
    expect(await panel.locator("code").textContent()).toMatch(/^[0-9a-f]{64}$/);
    const href = await panel.getByRole("link", { name: "Download JSON" }).getAttribute("href");
    const kept: { digest: string; targets: unknown[] } = await (await fetch(session.url + href)).json();
    expect(kept.digest).toBe(await panel.locator("code").textContent());
    await panel.locator(".term-source").nth(1).click();
    await soon(() => pathOf(page)).toMatch(/^\/documents\/d[0-9a-z]{12}\?at=\d+-\d+$/);
    await soon(() => page.locator(".m[data-status]").count()).toBeGreaterThan(0);
  });

  test("as of a day before anything was known nothing is claimed, and the way leads back to today", async () => {
    const page = await session.visit(`/documents/${plan}/cockpit?asOf=2015-01-01`);
    expect(await page.locator("main").textContent()).toContain("January 1, 2015");
    expect(await page.locator(".headline .cell.reached").count()).toBe(0);
    await page.locator(".as-of a").click();
    await soon(() => pathOf(page)).toBe(`/documents/${plan}/cockpit`);
    await soon(() => page.locator(".headline-total").textContent()).toContain(`${glance.total}`);
  });

  test("a chapter tells its own commitments; the rule of one leads to the method, with its limits", async () => {
    const chapter = glance.chapters.find((one) => one.chapter !== null && one.total > 0);
    const page = await session.visit(`/documents/${plan}/chapters/${chapter?.chapter?.index}`);
    expect(await page.locator(".judgement-lines tbody tr").count()).toBe(chapter?.total);
    await page.keyboard.press("Tab");
    await page.goto(`${session.url}/commitments/${missed.commitment.id}`);
    await page.getByRole("link", { name: /^Rule “/ }).click();
    await soon(() => page.url()).toMatch(/\/method#rule-[a-z-]+-\d+$/);
    const rule = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    await rule.locator("summary").click();
    expect(await rule.locator("table").textContent()).toMatch(/On track.*80%.*65%/s);
  });

  test("the big screen holds all of it on any wall without scrolling, and says when it was judged", async () => {
    const page = await session.visit(`/screen/${plan}`);
    for (const [width, height] of [
      [1920, 1080],
      [3840, 2160],
    ] as const) {
      await page.setViewportSize({ width, height });
      const beyond = await page.evaluate(() => [
        document.documentElement.scrollHeight - innerHeight,
        document.documentElement.scrollWidth - innerWidth,
      ]);
      expect(beyond.map((pixels) => Math.max(0, pixels))).toEqual([0, 0]);
      const last = await page.locator(".wall-foot").boundingBox();
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(height);
    }
    expect(await page.locator(".wall-beat").textContent()).toMatch(/Live.*Updated \d\d:\d\d/);
    expect(await page.locator(".site-header").isVisible()).toBe(false);
  });

  test.each(VIEWS)("all pages are accessible and fit: $width $theme $language", async (view) => {
    const [chapter] = glance.chapters.filter((one) => one.chapter !== null);
    const page = await session.visit("/cockpit", view);
    for (const path of [
      "/cockpit",
      `/documents/${plan}/cockpit`,
      `/documents/${plan}/chapters/${chapter?.chapter?.index}`,
      `/judgements?document=${plan}`,
      "/method",
      `/screen/${plan}`,
      `/commitments/${missed.commitment.id}`,
    ]) {
      await goTo(page, session.url + path);
      await expectAccessible(page);
      await expectFits(page);
    }
  });
});

interface Desk {
  readonly version: number;
  readonly attached: { readonly name: unknown; readonly reason: string } | null;
}

describe("a target told in words", () => {
  /** One for which an indicator is proposed that counts in a unit. */
  const inWords = async (): Promise<{ readonly commitment: string; readonly unit: string }> => {
    const { items } = await session.api<{ items: Line[] }>("/judgements?reason=not-measurable&limit=100");
    const { items: concepts } = await session.api<{ items: { id: string; unit: string | null }[] }>("/concepts");
    for (const { commitment } of items) {
      const path = `/commitments/${commitment.id}/attached-rule`;
      const { proposed } = await session.api<{ proposed: { concepts: { id: string }[] } }>(path);
      const unit = concepts.find(({ id }) => id === proposed.concepts[0]?.id)?.unit;
      if (unit != null) return { commitment: commitment.id, unit };
    }
    throw new Error("no indicator with a unit is proposed for any words of the samples");
  };

  test("indicators that are late are waited for, those that did not come are asked for again by keyboard, and what is typed finds them", async () => {
    const { items } = await session.api<{ items: Line[] }>("/judgements?reason=not-measurable&q=差距");
    const page = await session.visit(`/commitments/${items[0]?.commitment.id}`, { noise: [/net::ERR_FAILED/] });
    const letThrough = await holdBack(page, "**/api/v1/concepts");
    await page.getByRole("link", { name: "Attach a rule to measure these words by" }).click();
    const indicator = page.getByRole("combobox", { name: "Indicator" });
    await indicator.fill("城乡居民收入比");
    const offered = page.locator(".ant-select-dropdown");
    await soon(() => offered.textContent()).toContain("Loading …");
    letThrough();
    await page.locator(".ant-select-item-option-active", { hasText: "Urban to rural income ratio" }).waitFor();
    await page.keyboard.press("Enter");
    await soon(() => page.locator(".rule-fields").textContent()).toContain("Urban to rural income ratio");

    let isDown = true;
    await page.route("**/api/v1/concepts", (route) => (isDown ? route.abort() : route.continue()));
    await reload(page);
    const again = page.locator(".rule-fields").getByRole("button", { name: "Try again" });
    await again.waitFor();
    isDown = false;
    await indicator.focus();
    await page.keyboard.press("Tab");
    expect(await again.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await again.waitFor({ state: "detached" });
    await soon(() => indicator.evaluate((one) => one === document.activeElement)).toBe(true);
    await indicator.fill("城乡居民收入比");
    await page.locator(".ant-select-item-option-active", { hasText: "Urban to rural income ratio" }).waitFor();
  });

  test("without an indicator a rule is not sent: it is asked for by name", async () => {
    const { items } = await session.api<{ items: Line[] }>("/judgements?reason=not-measurable&limit=100");
    const proposals = items.map(async ({ commitment: { id } }) => {
      const path = `/commitments/${id}/attached-rule`;
      const { proposed } = await session.api<{ proposed: { concepts: readonly unknown[] } }>(path);
      return { id, count: proposed.concepts.length };
    });
    const words = (await Promise.all(proposals)).find(({ count }) => count === 0);
    const page = await session.visit(`/work/rules/${words?.id}`);
    const indicator = page.getByRole("combobox", { name: "Indicator" });
    const needed = page.getByText("Choose an indicator");
    await page.getByRole("combobox", { name: "Place" }).fill("岚江市");
    await page.getByRole("textbox", { name: /^Time/ }).fill("2025");
    await page.getByRole("textbox", { name: /^Why/ }).fill("还没有指标");
    await page.getByRole("button", { name: "Attach the rule" }).click();
    await needed.waitFor();
    await soon(() => indicator.evaluate((one) => one === document.activeElement)).toBe(true);
    await expectAccessible(page);
    await choose(page, "Indicator", "urban-rural-income-ratio", "Urban to rural income ratio");
    await needed.waitFor({ state: "detached" });
  });

  test("a rule and measure chosen before the indicators have come count in the unit of the indicator", async () => {
    const { commitment, unit } = await inWords();
    const page = await session.visit(`/commitments/${commitment}`, { noise: [/status of 4\d\d/] });
    const letThrough = await holdBack(page, "**/api/v1/concepts");
    await page.getByRole("link", { name: "Attach a rule to measure these words by" }).click();
    await page.getByRole("combobox", { name: "Published rule" }).selectOption("level");
    await page.getByRole("spinbutton", { name: /^Value/ }).fill("2");
    await page.getByRole("textbox", { name: /^Time/ }).fill("2025");
    await page.getByRole("textbox", { name: /^Why/ }).fill("先选规则");
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.method() === "PUT"),
      page.getByRole("button", { name: "Preview" }).click(),
      letThrough(),
    ]);
    expect(sent.postDataJSON().unit).toBe(unit);
  });

  test("G42: is measured by a rule somebody attaches, previewed first, cited in the judgement and taken back", async () => {
    const { items } = await session.api<{ items: Line[] }>("/judgements?reason=not-measurable&q=差距");
    const words = items[0]?.commitment ?? expect.fail("the samples hold a gap that is to narrow, in words");
    const page = await session.visit(`/commitments/${words.id}`);
    const panel = page.getByRole("region", { name: "Status and judgement" });
    await panel.getByText("promised in words that no number").waitFor();
    await panel.getByRole("link", { name: "Attach a rule to measure these words by" }).click();
    await page.getByRole("combobox", { name: "Published rule" }).selectOption("level");
    await choose(page, "Indicator", "urban-rural-income-ratio", "Urban to rural income ratio");
    await page.getByRole("combobox", { name: "Place" }).fill("岚江市");
    await page.getByRole("combobox", { name: "Has to be" }).selectOption("<=");
    await page.getByRole("spinbutton", { name: /^Value/ }).fill("1.85");
    await page.getByRole("textbox", { name: /^Time/ }).fill("2025");
    await page.getByRole("textbox", { name: /^Why/ }).fill("以城乡居民收入比衡量");
    await page.getByRole("button", { name: "Preview" }).click();
    const wouldBe = page.locator(".rule-judged", { hasText: "How it would stand by the rule below" });
    await soon(() => wouldBe.textContent()).toMatch(
      /measured as .*1\.85.*attached the published rule “level at the end”/s,
    );
    await expectAccessible(page);
    expect((await session.api<{ reason: string }>(`/commitments/${words.id}/judgement`)).reason).toBe("not-measurable");
    await page.getByRole("button", { name: "Attach the rule" }).click();
    await page.getByText("The rule is attached").waitFor();
    await page.getByRole("link", { name: "See the target" }).click();
    await soon(() => panel.textContent()).toContain("以城乡居民收入比衡量");
    await panel.getByRole("link", { name: "Change the attached rule" }).click();
    await page.getByRole("button", { name: "Take the rule away" }).click();
    await page.getByText("The rule was taken away").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Take the rule away" }).waitFor();

    // What is typed while it is being saved stays, and is saved as what follows.
    const why = page.getByRole("textbox", { name: /^Why/ });
    const attached = async () => {
      const desk = await session.api<{ attached: { reason: string } | null }>(`/commitments/${words.id}/attached-rule`);
      return desk.attached?.reason;
    };
    await why.fill("先写的理由");
    const letThrough = await holdBack(page, "**/attached-rule");
    await page.getByRole("button", { name: "Change the rule" }).click();
    await why.fill("后写的理由");
    letThrough();
    await soon(attached).toBe("先写的理由");
    await page.getByText("The rule is attached").waitFor();
    expect(await why.inputValue()).toBe("后写的理由");
    await page.getByRole("button", { name: "Change the rule" }).click();
    await soon(attached).toBe("后写的理由");
    for (const view of VIEWS) {
      const narrow = await session.visit(`/work/rules/${words.id}`, view);
      await narrow.getByRole("textbox", { name: /Why|理由/ }).waitFor();
      await expectFits(narrow);
    }
  });

  test("changed by another meanwhile, a rule is not saved over theirs before that was seen, after a reload too", async () => {
    const { items } = await session.api<{ items: Line[] }>("/judgements?q=差距&limit=100");
    const pathOf = (commitment: string) => `/commitments/${commitment}/attached-rule`;
    const deskAt = (path: string) => session.api<Desk>(path);
    const desks = items.map(async ({ commitment: { id } }) => ({ id, held: await deskAt(pathOf(id)) }));
    const commitment = (await Promise.all(desks)).find(({ held }) => held.attached != null)?.id ?? "";
    const path = pathOf(commitment);
    const desk = () => deskAt(path);
    const page = await session.visit(`/work/rules/${commitment}`, { noise: [/409/] });
    const save = page.getByRole("button", { name: "Change the rule" });
    const overtaken = page.getByText(/^Somebody changed this rule just before/);
    await page.getByRole("textbox", { name: /^Why/ }).fill("自己的理由");
    const { version, attached } = await desk();
    const { name: _, ...rule } = attached ?? expect.fail("a rule is attached");
    await writes(session, "PUT", path, { ...rule, version, preview: false, reason: "别人的理由" });
    await save.click();
    await overtaken.waitFor();
    await reload(page);
    await save.click();
    await overtaken.waitFor();
    expect((await desk()).attached?.reason).toBe("别人的理由");
    await save.click();
    await soon(async () => (await desk()).attached?.reason).toBe("自己的理由");
  });
});
