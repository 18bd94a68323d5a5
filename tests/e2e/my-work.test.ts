import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, VIEWS } from "./browser.ts";
import { soon, startSession } from "./session.ts";
import { unitsAtWork, written } from "./units-at-work.ts";

const session = startSession();

interface Lines {
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

interface Mine {
  readonly due: { readonly items: readonly { readonly id: string }[]; readonly total: number };
  readonly toCheck: { readonly total: number };
  readonly gaps: readonly { readonly document: { readonly id: string }; readonly withoutLead: number }[] | null;
}

const mine = (): Promise<Mine> => session.api<Mine>("/me/work");

/** A task of education, reported on every quarter since the beginning of last year. */
let task = { id: "", title: "" };

beforeAll(async () => {
  const units = await unitsAtWork(session);
  const { items } = await session.api<Lines>("/work/commitments?kind=task&limit=1");
  task = items[0] ?? task;
  await written(session, "/assignments", {
    assignments: [{ commitment: task.id, version: 0, set: { lead: units.区教育局, deadline: "2030" } }],
  });
  const schedule = {
    frequency: "quarter",
    from: `${new Date().getFullYear() - 1}-01-01`,
    until: null,
    delay: 5,
    grace: 5,
  };
  const set = [{ commitment: task.id, version: 0, schedule: { ...schedule, beside: [] } }];
  await written(session, "/schedules", { set }, "PUT");
}, 120_000);

describe("my work", () => {
  test("lists what is due, how late it is, and leads to the form with one click", async () => {
    const { due } = await mine();
    expect(due.total).toBeGreaterThan(0);
    const page = await session.visit("/work");
    const group = page.getByRole("region", { name: /^To report/ });
    await group.waitFor();
    expect(await group.locator(".mine-row").count()).toBe(due.items.length);
    const first = group.locator(".mine-row").first();
    expect(await first.textContent()).toMatch(/working days? late/);
    const link = first.getByRole("link", { name: `Report: ${task.title}` });
    expect(decodeURIComponent((await link.getAttribute("href")) ?? "")).toBe(`/work/report/${due.items[0]?.id}`);
  });

  test("what was reported waits to be checked; the counts above follow", async () => {
    const before = await mine();
    const [first] = before.due.items;
    await written(session, `/reports/${encodeURIComponent(first?.id ?? "")}/fill`, {
      version: 0,
      content: { answer: "progress", done: false, value: null, narrative: "已开工", evidence: [], blockers: [] },
    });
    const page = await session.visit("/work?show=check");
    const nav = page.getByRole("navigation", { name: "By what is to be done" });
    await nav.getByRole("link", { name: "To check 1" }).waitFor();
    await page
      .getByRole("region", { name: /^To check/ })
      .getByRole("link", { name: /^Check: / })
      .waitFor();
    await nav.getByRole("link", { name: `To report ${before.due.total - 1}` }).click();
    await soon(() => new URL(page.url()).searchParams.get("show")).toBe("due");
  });

  test("a count that did not come is not told as none, and is asked for again", async () => {
    let isDown = true;
    const page = await session.visit("/work?show=due", { noise: [/net::ERR_FAILED/] });
    await page.route("**/api/v1/breakdowns?*", (route) => (isDown ? route.abort() : route.continue()));
    await page.goto(`${session.url}/work?show=gaps`);
    const group = page.getByRole("region", { name: /^Gaps/ });
    const trouble = group.getByRole("alert");
    await trouble.waitFor();
    expect(await trouble.textContent()).toContain("do not come to the whole");
    isDown = false;
    await trouble.getByRole("button", { name: "Try again" }).click();
    await trouble.waitFor({ state: "detached" });
  });

  test("G9: gaps of each plan, each number leads to the lines that lack it", async () => {
    const { gaps } = await mine();
    const gap = gaps?.find(({ withoutLead }) => withoutLead > 0);
    const page = await session.visit("/work?show=gaps");
    const link = page.locator(`a[href="/work/assign?document=${gap?.document.id}&missing=lead"]`);
    expect(await link.textContent()).toContain(String(gap?.withoutLead));
    await link.click();
    await soon(() => page.getByRole("navigation", { name: "Pages", exact: true }).textContent()).toContain(
      `${gap?.withoutLead} `,
    );
  });

  test("a kind of which nothing waits says what will come there", async () => {
    const page = await session.visit("/work?show=sign");
    await page.getByText("Nothing to sign. What was checked stands here.").waitFor();
  });
});

describe("looks and works", () => {
  test.each(VIEWS)("%o", async (view) => {
    const page = await session.visit("/work", view);
    await page.locator(".mine-row").first().waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
