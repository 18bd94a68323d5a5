import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { reload, soon, startSession } from "./session.ts";
import { indicatorsOf, newUnit, titled, WORK_VIEWS, writes } from "./work-desk.ts";

const session = startSession();

interface Due {
  readonly id: string;
  readonly state: string;
  readonly value: number | null;
}

let reports: readonly string[] = [];
const address = (id: string | undefined): string => `/work/report/${encodeURIComponent(id ?? "")}`;
const held = (id: string | undefined): Promise<Due> => session.api(`/reports/${encodeURIComponent(id ?? "")}`);
const narrative = (page: Page) => page.getByRole("textbox", { name: /^(What was done|Why there|In words)/ });
const draft = (page: Page) => page.locator("[data-draft]").getAttribute("data-draft");

beforeAll(async () => {
  const place = await newUnit(session, "QD", "青渡区", null);
  const unit = await newUnit(session, "QD01", "区工业局", place);
  const target = titled(await indicatorsOf(session), "规模以上工业总产值");
  const assignments = [{ commitment: target.id, version: 0, set: { lead: unit } }];
  await writes(session, "POST", "/assignments", { assignments });
  const schedule = { frequency: "month", from: "2024-01-01", until: "2024-06-30", delay: 0, grace: 10, beside: [] };
  await writes(session, "PUT", "/schedules", { set: [{ commitment: target.id, version: 0, schedule }] });
  const { items } = await session.api<{ items: Due[] }>("/calendar?from=2024-01-01&until=2024-12-31&limit=50");
  reports = items.map(({ id }) => id);
}, 120_000);

describe("a report filled in on a phone (G41)", () => {
  test("keeps what is typed while the server is away, across a reload, and sends it", async () => {
    const page = await session.visit(address(reports[0]), { width: 390, noise: [/ERR_INTERNET_DISCONNECTED/] });
    await page.getByRole("radio", { name: /It went on/ }).check();
    await page.getByRole("textbox", { name: /^Value/ }).fill("六百");
    await narrative(page).fill("重点企业产能恢复");
    await soon(() => draft(page)).toBe("saved");

    await page.context().setOffline(true);
    await narrative(page).fill("重点企业产能恢复，订单回升");
    await soon(() => draft(page)).toBe("offline");
    await page.context().setOffline(false);
    await soon(() => draft(page)).toBe("saved");
    await reload(page);
    await soon(() => narrative(page).inputValue()).toBe("重点企业产能恢复，订单回升");

    await page.getByRole("button", { name: "Send to be checked" }).click();
    await page.getByText("Write a number, such as 37.5").waitFor();
    // The target is printed in hundreds of millions, and so is what is typed.
    await page.getByRole("textbox", { name: /^Value \(hundred million/ }).fill("612.5");
    await page.getByRole("button", { name: "Send to be checked" }).click();
    await page.getByText("Sent; it waits to be checked.").waitFor();
    expect(await held(reports[0])).toMatchObject({ state: "filled", value: 61_250_000_000 });
    const next = page.getByRole("link", { name: /^Next/ });
    await next.waitFor();
    await soon(() => next.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test("typed in two windows stands side by side until somebody chooses", async () => {
    const noise = [/409/];
    const [one, two] = [await session.visit(address(reports[1])), await session.visit(address(reports[1]), { noise })];
    await narrative(one).fill("第一个窗口");
    await soon(() => draft(one)).toBe("saved");
    await narrative(two).fill("第二个窗口");
    const choice = two.getByRole("region", { name: "Another window filled in this report" });
    await choice.waitFor();
    expect(await choice.textContent()).toContain("第一个窗口");
    await choice.getByRole("radio", { name: /The other/ }).check();
    await choice.getByRole("button", { name: "Go on with this" }).click();
    await soon(() => narrative(two).inputValue()).toBe("第一个窗口");
  });
});

describe("a report typed in a window that was closed", () => {
  test("goes on in the next window, and comes back no more once the server has it", async () => {
    const closed = await session.visit(address(reports[2]), { noise: [/ERR_INTERNET_DISCONNECTED/] });
    const context = closed.context();
    await context.setOffline(true);
    await narrative(closed).fill("关掉的窗口里写的");
    await soon(() => draft(closed)).toBe("offline");
    await closed.close();
    await context.setOffline(false);
    const next = await session.visitBeside(closed, address(reports[2]));
    await soon(() => narrative(next).inputValue()).toBe("关掉的窗口里写的");
    await soon(() => draft(next)).toBe("saved");
    await narrative(next).fill("后来写的");
    await soon(() => draft(next)).toBe("saved");
    await reload(next);
    expect(await narrative(next).inputValue()).toBe("后来写的");
    expect(await draft(next)).toBe("saved");
  });
});

describe("a report whose answers are lost", () => {
  test("is not another window's: what was typed on is saved over what the server held already", async () => {
    const page = await session.visit(address(reports[5]), { noise: [/ERR_FAILED/, /Failed to load/, /409/] });
    await page.route("**/draft", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await narrative(page).fill("答复丢了");
    await soon(() => draft(page)).toBe("offline");
    await narrative(page).fill("答复丢了，接着写");
    await page.unroute("**/draft");
    await soon(() => draft(page)).toBe("saved");
    expect(await page.getByRole("region", { name: "Another window filled in this report" }).count()).toBe(0);
    await reload(page);
    expect(await narrative(page).inputValue()).toBe("答复丢了，接着写");
  });
});

describe("a report on its way", () => {
  test("the reason for sending it back that was not sent comes back with a word, and goes when it is not wanted", async () => {
    const page = await session.visit(address(reports[0]));
    const reason = page.getByRole("textbox", { name: /^Send back/ });
    await page.getByRole("button", { name: "Send back", exact: true }).click();
    await reason.fill("写到一半的理由");
    await reload(page);
    await page.getByRole("button", { name: "Send back", exact: true }).click();
    expect(await reason.inputValue()).toBe("写到一半的理由");
    const restored = page.locator(".notice", { hasText: "What you had not saved last time is back." });
    await restored.getByRole("button", { name: "Clear" }).click();
    await restored.waitFor({ state: "detached" });
    expect(await reason.inputValue()).toBe("");
  });

  test("is sent back with a reason, changed, checked and signed; each hand is on record", async () => {
    const page = await session.visit(address(reports[0]));
    await page.getByRole("button", { name: "Send back", exact: true }).click();
    await page.getByRole("button", { name: "Send back", exact: true }).click();
    await page.getByText("Please give the reason").waitFor();
    await page.getByRole("textbox", { name: /^Send back/ }).fill("请补充依据");
    await page.getByRole("button", { name: "Send back", exact: true }).click();
    await page.getByText("Sent back to who filled it in.").waitFor();
    await reload(page);
    await page.getByText(/Sent back by .*请补充依据/).waitFor();
    await page.getByRole("button", { name: "Link" }).click();
    await page.getByRole("textbox", { name: "Address" }).fill("https://example.org/monthly");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Sent; it waits to be checked.").waitFor();
    const changed = page.getByRole("region", { name: "What changed since it was sent back" });
    expect(await changed.textContent()).toContain("1 piece");
    await page.getByRole("button", { name: "Pass on to be signed" }).click();
    await page.getByText("Passed on; it waits to be signed.").waitFor();
    await page.getByRole("button", { name: "Sign", exact: true }).click();
    await page.getByText("Signed; it is public from now on.").waitFor();
    const hands = page.getByRole("region", { name: "Whose hands it went through" });
    await soon(() => hands.getByRole("listitem").count()).toBe(5);
    expect(await held(reports[0])).toMatchObject({ state: "signed" });
  });

  test.each(WORK_VIEWS)("is accessible and fits at $width px, $theme, $language", async (view) => {
    const page = await session.visit(address(reports[view.width === 390 ? 2 : 0]), view);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
