import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, painted } from "./browser.ts";
import { holdBack } from "./held-back.ts";
import { reload, soon, startSession } from "./session.ts";
import { indicatorsOf, newUnit, titled, WORK_VIEWS, writes } from "./work-desk.ts";

const session = startSession();
let chosen: readonly string[] = [];

beforeAll(async () => {
  const place = await newUnit(session, "QD", "青渡区", null);
  const unit = await newUnit(session, "QD01", "区科技局", place);
  const all = await indicatorsOf(session);
  chosen = ["高新技术企业数量", "路网密度"].map((title) => titled(all, title).id);
  const assignments = chosen.map((commitment) => ({ commitment, version: 0, set: { lead: unit } }));
  await writes(session, "POST", "/assignments", { assignments });
}, 120_000);

describe("schedules and the calendar", () => {
  test("many are set at once after a look at what would change, and undone", async () => {
    const page = await session.visit(`/work/schedules?commitment=${chosen.join(",")}`);
    await page.getByRole("checkbox", { name: "Choose this page" }).check();
    await page.getByRole("combobox", { name: "How often" }).selectOption({ label: "quarterly" });
    await page.getByLabel("From", { exact: true }).fill("2024-01-01");
    await page.getByLabel(/^Until/).fill("2024-12-31");
    await page.getByRole("button", { name: "See what would change" }).click();
    const preview = page.getByRole("region", { name: "2 commitments would change" }).first();
    await soon(() => preview.getByRole("row").count()).toBe(1 + 2);
    expect((await session.api<{ total: number }>("/schedules?has=schedule")).total).toBe(0);
    await preview.getByRole("button", { name: "Set for 2" }).click();
    await page.getByText("Set for 2 commitments.").waitFor();
    expect((await session.api<{ total: number }>("/schedules?has=schedule")).total).toBe(2);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Undone.").waitFor();
    expect((await session.api<{ total: number }>("/schedules?has=schedule")).total).toBe(0);

    // The same for all that the filters leave, whatever the page shows of them.
    await page.getByRole("checkbox", { name: "Choose all 2 the filters leave" }).check();
    await page.getByRole("button", { name: "See what would change" }).click();
    await page.getByRole("button", { name: "Set for 2" }).click();
    await soon(async () => (await session.api<{ total: number }>("/schedules?has=schedule")).total).toBe(2);
    await page.getByRole("button", { name: "Undo" }).click();
    await soon(async () => (await session.api<{ total: number }>("/schedules?has=schedule")).total).toBe(0);
  });

  test("says that it is done once the list shows it: what is set next is no conflict with what was set before", async () => {
    const total = async () => (await session.api<{ total: number }>("/schedules?has=schedule")).total;
    const page = await session.visit(`/work/schedules?commitment=${chosen.join(",")}`);
    const setForBoth = async () => {
      await page.getByRole("checkbox", { name: "Choose this page" }).check();
      await page.getByRole("button", { name: "See what would change" }).click();
      await page.getByRole("button", { name: "Set for 2" }).click();
    };
    const [letThrough, asked] = [
      await holdBack(page, "**/api/v1/schedules?*"),
      () => page.waitForRequest(/schedules\?/),
    ];
    await page.getByLabel("From", { exact: true }).fill("2024-01-01");
    await Promise.all([asked(), setForBoth()]);
    await painted(page);
    expect(await page.getByText("Set for 2 commitments.").count()).toBe(0);
    letThrough();
    await page.getByText("Set for 2 commitments.").waitFor();
    const letUndone = await holdBack(page, "**/api/v1/schedules?*");
    await Promise.all([asked(), page.getByRole("button", { name: "Undo" }).click()]);
    await painted(page);
    expect(await page.getByText("Undone.").count()).toBe(0);
    letUndone();
    await page.getByText("Undone.").waitFor();
    await page.getByLabel("From", { exact: true }).fill("2024-02-01");
    await setForBoth();
    await soon(total).toBe(2);
    await page.getByRole("button", { name: "Undo" }).click();
    await soon(total).toBe(0);
  });

  test("what was typed last time is said to be back until it is saved", async () => {
    const page = await session.visit(`/work/schedules?commitment=${chosen.join(",")}`);
    const restored = page.getByText("What you had not saved last time is back.");
    await page.getByLabel("From", { exact: true }).fill("2024-01-01");
    await reload(page);
    await restored.waitFor();
    await page.getByRole("checkbox", { name: "Choose this page" }).check();
    await page.getByRole("button", { name: "See what would change" }).click();
    await page.getByRole("button", { name: "Set for 2" }).click();
    await page.getByText("Set for 2 commitments.").waitFor();
    await page.getByRole("combobox", { name: "How often" }).waitFor();
    expect(await restored.count()).toBe(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await soon(async () => (await session.api<{ total: number }>("/schedules?has=schedule")).total).toBe(0);
  });

  test("what is due stands on its day, holidays are told, and the list keeps its filters in the address", async () => {
    const schedule = { frequency: "quarter", from: "2024-01-01", until: "2024-12-31", delay: 0, grace: 5, beside: [] };
    const set = chosen.map((commitment) => ({ commitment, version: 0, schedule }));
    const { items } = await session.api<{ items: { commitment: { id: string }; version: number }[] }>("/schedules");
    const versionOf = (id: string) => items.find(({ commitment }) => commitment.id === id)?.version ?? 0;
    const versions = set.map((one) => ({ ...one, version: versionOf(one.commitment) }));
    await writes(session, "PUT", "/schedules", { set: versions });
    const page = await session.visit("/work/calendar?month=2024-10");
    const month = page.getByRole("table", { name: "October 2024" });
    await month.getByText("holiday").first().waitFor();
    // Five working days after the third quarter lie behind the seven days of the national holiday.
    const { items: dues } = await session.api<{ items: { due: string }[] }>(
      "/calendar?from=2024-10-01&until=2024-10-31",
    );
    const due = dues[0]?.due ?? "";
    expect(due > "2024-10-08").toBe(true);
    const day = month.getByRole("cell").filter({ hasText: new RegExp(`^${Number(due.slice(8))}\\D`) });
    await soon(() => day.getByRole("link").count()).toBe(2);
    await page.getByRole("link", { name: "As a list" }).click();
    await soon(() => page.url()).toContain("view=list");
    await page.goto(`${session.url}/work/calendar?month=2024-10`);
    await month.getByRole("link", { name: /^高新技术企业数量 Q3 2024/ }).click();
    await page.getByRole("heading", { level: 1, name: "高新技术企业数量" }).waitFor();
  });

  test.each(WORK_VIEWS)("are accessible and fit at $width px, $theme, $language", async (view) => {
    const page = await session.visit("/work/calendar?month=2024-10", view);
    await page
      .getByRole("link", { name: /高新技术企业数量/ })
      .first()
      .waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.goto(`${session.url}/work/schedules?commitment=${chosen.join(",")}`);
    await page.locator("tbody tr").first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
