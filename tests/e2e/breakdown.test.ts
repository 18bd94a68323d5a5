import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { goTo, soon, startSession } from "./session.ts";
import { indicatorsOf, newUnit, titled, WORK_VIEWS, writes } from "./work-desk.ts";

const session = startSession();

interface Broken {
  readonly path: { readonly version: number; readonly years: readonly { readonly value: number }[] } | null;
  readonly shares: readonly { readonly check: { readonly alarm: string } }[];
  readonly steps: readonly { readonly id: string; readonly title: string }[];
}

let target = "";
const address = (): string => `/work/breakdown/${target}`;
const broken = (): Promise<Broken> => session.api(`/commitments/${target}/breakdown`);
const yearsTyped = (page: Page): Promise<readonly string[]> =>
  page.locator(".path-value").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

beforeAll(async () => {
  const place = await newUnit(session, "QD", "青渡区", null);
  await newUnit(session, "QD11", "临河街道", place);
  await newUnit(session, "QD12", "望山街道", place);
  target = titled(await indicatorsOf(session), "高新技术企业数量").id;
}, 120_000);

describe("a target broken down into years (G10)", () => {
  test("is drawn by rule, changed by hand, stepped back, saved, and undone", async () => {
    const page = await session.visit(address());
    await page.getByText(/^By default so:/).waitFor();
    await page.getByRole("textbox", { name: "Base year" }).fill("2020");
    await page.getByRole("textbox", { name: "Base value" }).fill("200");
    await page.getByRole("button", { name: "Draw" }).click();
    await soon(() => yearsTyped(page)).toEqual(["240", "280", "320", "360", "400"]);
    const last = page.getByRole("textbox", { name: "Path of 2025" });
    await last.fill("390");
    // The gap is in sight in the unit of the target before anything is saved.
    await page.getByText(/Changed by hand, not saved yet.*gap −10/).waitFor();
    await page.getByRole("button", { name: "Step back" }).click();
    expect(await last.inputValue()).toBe("400");
    await page.getByRole("button", { name: "Save path" }).click();
    await page.getByText("Saved.").waitFor();
    await page.getByText("● adds up").waitFor();
    expect((await broken()).path?.years.map(({ value }) => value)).toEqual([240, 280, 320, 360, 400]);
    expect(await page.locator("svg.wide [data-mark]").count()).toBeGreaterThan(5);

    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Undone.").waitFor();
    expect((await broken()).path).toBeNull();
  });

  test("changed by another meanwhile, both paths are shown and nothing is lost", async () => {
    const page = await session.visit(address(), { noise: [/409/] });
    await page.getByRole("combobox", { name: /^How the years/ }).selectOption({ label: "the last year reaches it" });
    for (const [at, value] of ["210", "250", "300", "350", "400"].entries())
      await page.locator(".path-value").nth(at).fill(value);
    const held = await session.api<{ target: { value: number; unit: string } }>(`/commitments/${target}/breakdown`);
    const years = [2021, 2022, 2023, 2024, 2025].map((year) => ({ year, value: year === 2025 ? 400 : 300 }));
    const { value, unit } = held.target;
    const put = { version: 0, kind: "level", rule: "hand", unit, base: null, target: value, years };
    await writes(session, "PUT", `/commitments/${target}/path`, put);
    await page.getByRole("button", { name: "Save path" }).click();
    const merge = page.getByRole("region", { name: "Somebody else has changed this path" });
    await merge
      .getByRole("group", { name: "Path of 2021" })
      .getByRole("radio", { name: /As it is saved/ })
      .check();
    await merge.getByRole("button", { name: "Go on with this" }).click();
    await page.getByRole("button", { name: "Save path" }).click();
    await page.getByText("Saved.").waitFor();
    expect((await broken()).path?.years.map((one) => one.value)).toEqual([300, 250, 300, 350, 400]);
  });

  test("is shared out among units, the gap in sight; steps wait for each other and change places", async () => {
    const page = await session.visit(address());
    await page.getByRole("button", { name: "Share 2025 out among units" }).click();
    const editor = page.getByRole("region", { name: "2025 among units" });
    await editor.getByRole("button", { name: /^Add all units below 青渡区/ }).click();
    await editor.getByRole("button", { name: "Share out" }).click();
    const part = editor.getByRole("textbox", { name: "临河街道: Its part" });
    await soon(() => part.inputValue()).toBe("200");
    await part.fill("150");
    await editor.getByRole("button", { name: "Save shares" }).click();
    await page.getByText("◆ gap").first().waitFor();
    expect((await broken()).shares[0]?.check.alarm).toBe("gap");

    for (const title of ["选定名单", "集中辅导"]) {
      await page.getByRole("button", { name: "Add a step", exact: true }).click();
      await page.getByRole("textbox", { name: "Name" }).fill(title);
      await page.getByLabel("Due").fill("2025-06-30");
      if (title === "集中辅导") await page.getByRole("checkbox", { name: "选定名单" }).check();
      await page.getByRole("button", { name: "Save step" }).click();
      await page.getByRole("button", { name: `Change “${title}”` }).waitFor();
    }
    await page.getByRole("button", { name: "Move “集中辅导” up" }).click();
    await soon(async () => (await broken()).steps.map(({ title }) => title)).toEqual(["集中辅导", "选定名单"]);
    await page.getByRole("button", { name: "“选定名单” was done today" }).click();
    await page.getByText(/● done/).waitFor();

    // How many tasks the programme states is noted by hand where the text does not say, and can be taken back.
    const stated = page.getByRole("spinbutton", { name: "Tasks stated" });
    await page.getByText("Number of tasks the programme states").click();
    await stated.fill("5");
    await page.getByRole("button", { name: "Note", exact: true }).click();
    await page.getByText("2 of 5 known").waitFor();
    await stated.fill("");
    await page.getByRole("button", { name: "Note", exact: true }).click();
    await page.getByText("2 of 5 known").waitFor({ state: "hidden" });

    // What is typed of a step outlives a closed tab.
    await page.getByRole("button", { name: "Add a step", exact: true }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("写到一半");
    const later = await page.context().newPage();
    await page.close();
    await goTo(later, session.url + address());
    await later.getByRole("button", { name: "Add a step", exact: true }).click();
    await soon(() => later.getByRole("textbox", { name: "Name" }).inputValue()).toBe("写到一半");
  });
});

describe("the pages of breakdowns", () => {
  test.each(WORK_VIEWS)("are accessible and fit at $width px, $theme, $language", async (view) => {
    const page = await session.visit(address(), view);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.goto(`${session.url}/work/breakdowns?alarm=gap`);
    await page.locator(".breakdown-list tbody tr").first().waitFor();
    expect(await page.locator(".breakdown-list tbody tr").count()).toBe(1);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
