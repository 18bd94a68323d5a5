import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { holdBack } from "./held-back.ts";
import { reload, soon, startSession } from "./session.ts";
import { indicatorsOf, newUnit, titled, WORK_VIEWS, writes } from "./work-desk.ts";

const session = startSession();

/** What a path or shares were saved with. */
interface Saved {
  readonly version: number;
  readonly kind: string;
  readonly rule: string;
  readonly unit: string | null;
}

interface Path extends Saved {
  readonly base: unknown;
  readonly target: number;
  readonly years: readonly { readonly year: number; readonly value: number }[];
}

interface Shares extends Saved {
  readonly year: number | null;
  readonly total: number;
  readonly parts: readonly { readonly unit: string; readonly weight: number | null; readonly value: number | null }[];
  readonly check: { readonly alarm: string };
}

interface Broken {
  readonly path: Path | null;
  readonly shares: readonly Shares[];
  readonly steps: readonly Step[];
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly kind: string;
  readonly proof: string | null;
}

let target = "";
let street = "";
const address = (): string => `/work/breakdown/${target}`;
const broken = (): Promise<Broken> => session.api(`/commitments/${target}/breakdown`);
const yearsTyped = (page: Page): Promise<readonly string[]> =>
  page.locator(".path-value").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

beforeAll(async () => {
  const place = await newUnit(session, "QD", "青渡区", null);
  street = await newUnit(session, "QD11", "临河街道", place);
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
    await reload(page);
    await page.getByText("What you had not saved last time is back.").waitFor();
    await page.getByRole("button", { name: "Note", exact: true }).click();
    await page.getByText("2 of 5 known").waitFor();
    await stated.fill("");
    await page.getByRole("button", { name: "Note", exact: true }).click();
    await page.getByText("2 of 5 known").waitFor({ state: "hidden" });

    // What is typed of a step outlives a closed tab.
    await page.getByRole("button", { name: "Add a step", exact: true }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("写到一半");
    const later = await session.visitBeside(page, address());
    await page.close();
    await later.getByRole("button", { name: "Add a step", exact: true }).click();
    await soon(() => later.getByRole("textbox", { name: "Name" }).inputValue()).toBe("写到一半");
  });
});

const stepOf = async (title: string): Promise<Step> => {
  const found = (await broken()).steps.find((one) => one.title === title);
  if (found === undefined) throw new Error(`no step is called ${title}`);
  return found;
};

const sharesOf2025 = async (): Promise<Shares | undefined> => (await broken()).shares.find(({ year }) => year === 2025);

/** Another saves the part of the first unit. */
const anotherShares = async (value: number): Promise<void> => {
  const { version, kind, rule, unit, total, parts } = (await sharesOf2025()) as Shares;
  const given = parts.map((part, at) => ({
    unit: part.unit,
    weight: part.weight,
    value: at === 0 ? value : part.value,
  }));
  await writes(session, "PUT", `/commitments/${target}/shares/2025`, {
    version,
    kind,
    rule,
    unit,
    total,
    parts: given,
  });
};

/** Another saves the value of the first year. */
const anotherPath = async (value: number): Promise<void> => {
  const { version, kind, rule, unit, base, target: total, years } = (await broken()).path as Path;
  const given = years.map((one, at) => ({ year: one.year, value: at === 0 ? value : one.value }));
  const put = { version, kind, rule, unit, base, target: total, years: given };
  await writes(session, "PUT", `/commitments/${target}/path`, put);
};

/** What the person at the page typed, and what another saved in between, before anybody has chosen. */
describe("what another saved meanwhile is asked about until somebody has chosen", () => {
  test("a step: its kind, unit and what it waits for are told, too", async () => {
    const page = await session.visit(address(), { noise: [/409/] });
    await page.getByRole("button", { name: "Change “集中辅导”" }).click();
    const editor = page.locator(".step-editor");
    await editor.getByRole("textbox", { name: "What proves it" }).fill("签到表");
    const { id, version } = await stepOf("集中辅导");
    await writes(session, "PATCH", `/steps/${id}`, { version, kind: "milestone", unit: street, after: [] });
    const save = page.getByRole("button", { name: "Save step" });
    const merge = page.getByRole("region", { name: "Somebody else has changed this step" });
    const groups = async () => (await merge.locator("legend").allTextContents()).toSorted();
    await save.click();
    await soon(groups).toEqual(["Kind", "Unit", "Waits for", "What proves it"]);
    await reload(page);
    await page.getByRole("button", { name: "Change “集中辅导”" }).click();
    await save.click();
    await soon(groups).toEqual(["Kind", "Unit", "Waits for", "What proves it"]);
    expect(await stepOf("集中辅导")).toMatchObject({ kind: "milestone", proof: null });
    await merge
      .getByRole("group", { name: "Kind" })
      .getByRole("radio", { name: /As it is saved/ })
      .check();
    await merge.getByRole("button", { name: "Go on with this" }).click();
    await save.click();
    await soon(() => stepOf("集中辅导")).toMatchObject({ kind: "milestone", proof: "签到表" });
  });

  test("shares: closed and opened again, they are not saved over the other's", async () => {
    const page = await session.visit(address(), { noise: [/409/] });
    const editor = page.getByRole("region", { name: "2025 among units" });
    const part = editor.getByRole("textbox", { name: "临河街道: Its part" });
    const open = page.getByRole("button", { name: "Share 2025 out among units" });
    const merge = page.getByRole("region", { name: "Somebody else has changed these shares" });
    await open.click();
    await part.fill("160");
    await anotherShares(170);
    await editor.getByRole("button", { name: "Save shares" }).click();
    await merge.waitFor();
    await editor.getByRole("button", { name: "Close" }).click();
    await open.click();
    await soon(() => part.inputValue()).toBe("160");
    await editor.getByRole("button", { name: "Save shares" }).click();
    await merge.waitFor();
    expect((await sharesOf2025())?.parts[0]?.value).toBe(170);
    await merge.getByRole("button", { name: "Go on with this" }).click();
    await editor.getByRole("button", { name: "Save shares" }).click();
    await soon(async () => (await sharesOf2025())?.parts[0]?.value).toBe(160);
  });

  test("a path: what was typed comes back after a reload, and still is meant for the version it began with", async () => {
    const page = await session.visit(address(), { noise: [/409/] });
    const first = page.getByRole("textbox", { name: "Path of 2021" });
    const save = page.getByRole("button", { name: "Save path" });
    const merge = page.getByRole("region", { name: "Somebody else has changed this path" });
    await first.fill("220");
    await anotherPath(310);
    await save.click();
    await merge.waitFor();
    await reload(page);
    await soon(() => first.inputValue()).toBe("220");
    await save.click();
    await merge.waitFor();
    expect((await broken()).path?.years[0]?.value).toBe(310);
    await merge.getByRole("button", { name: "Go on with this" }).click();
    await save.click();
    await soon(async () => (await broken()).path?.years[0]?.value).toBe(220);
  });
});

describe("what is typed while a save is under way", () => {
  test("stays in the years and among the units, where the hand was, and is saved as what follows", async () => {
    const page = await session.visit(address());
    const first = page.getByRole("textbox", { name: "Path of 2021" });
    await first.fill("230");
    const letPath = await holdBack(page, "**/path");
    await page.getByRole("button", { name: "Save path" }).click();
    await first.fill("235");
    letPath();
    await soon(async () => (await broken()).path?.years[0]?.value).toBe(230);
    await page.getByText("Saved.").waitFor();
    expect(await first.inputValue()).toBe("235");
    expect(await first.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByRole("button", { name: "Save path" }).click();
    await soon(async () => (await broken()).path?.years[0]?.value).toBe(235);

    await page.getByRole("button", { name: "Share 2025 out among units" }).click();
    const editor = page.getByRole("region", { name: "2025 among units" });
    const part = editor.getByRole("textbox", { name: "临河街道: Its part" });
    await part.fill("180");
    const letShares = await holdBack(page, "**/shares/*");
    await editor.getByRole("button", { name: "Save shares" }).click();
    await part.fill("185");
    letShares();
    await soon(async () => (await sharesOf2025())?.parts[0]?.value).toBe(180);
    // The page said "Saved." of the path before: what tells that it knows of this save is that it lets the next be made.
    await soon(() => editor.getByRole("button", { name: "Save shares" }).isEnabled()).toBe(true);
    expect(await part.inputValue()).toBe("185");
    await editor.getByRole("button", { name: "Save shares" }).click();
    await soon(async () => (await sharesOf2025())?.parts[0]?.value).toBe(185);
  });
});

/** Presses something as often as a hand that does not wait: before the page can be drawn anew. */
const pressedTwice = (button: Locator): Promise<void> =>
  button.evaluate((one: HTMLElement) => {
    one.click();
    one.click();
  });

describe("a hand that does not wait for answers", () => {
  test("saves shares once, and adds one step", async () => {
    const page = await session.visit(address());
    await page.getByRole("button", { name: "Share 2025 out among units" }).click();
    const editor = page.getByRole("region", { name: "2025 among units" });
    await editor.getByRole("textbox", { name: "临河街道: Its part" }).fill("175");
    await pressedTwice(editor.getByRole("button", { name: "Save shares" }));
    await soon(async () => (await sharesOf2025())?.parts[0]?.value).toBe(175);
    await soon(() => editor.getByRole("button", { name: "Save shares" }).isEnabled()).toBe(true);

    await page.getByRole("button", { name: "Add a step", exact: true }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("回访企业");
    await pressedTwice(page.getByRole("button", { name: "Save step" }));
    await page.getByRole("button", { name: "Change “回访企业”" }).waitFor();
    const titles = (await broken()).steps.map(({ title }) => title);
    expect(titles.filter((title) => title === "回访企业")).toHaveLength(1);
  });

  test("finds its place again where a save failed", async () => {
    const page = await session.visit(address(), { noise: [/Failed to load resource/, /ERR_FAILED/] });
    await page.getByRole("button", { name: "Add a step", exact: true }).click();
    const name = page.getByRole("textbox", { name: "Name" });
    await name.fill("回访两次");
    await page.route("**/steps", (route) => route.abort());
    await name.press("Enter");
    await page.getByText(/^It was not saved/).waitFor();
    await soon(() => name.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByRole("button", { name: "Cancel" }).click();
  });

  test("moves a step by as many places as it asked for, marks it done and removes it once", async () => {
    const page = await session.visit(address());
    const titles = async () => (await broken()).steps.map(({ title }) => title);
    expect(await titles()).toEqual(["集中辅导", "选定名单", "回访企业"]);
    await pressedTwice(page.getByRole("button", { name: "Move “回访企业” up" }));
    await soon(titles).toEqual(["回访企业", "集中辅导", "选定名单"]);
    await pressedTwice(page.getByRole("button", { name: "“回访企业” was done today" }));
    await page.getByRole("button", { name: "“回访企业” was done today" }).waitFor({ state: "detached" });
    const remove = page.getByRole("button", { name: /^Remove “回访企业”/ });
    await pressedTwice(remove);
    await remove.waitFor({ state: "detached" });
    await soon(titles).toEqual(["集中辅导", "选定名单"]);
    expect(await page.getByText("It was not saved").count()).toBe(0);
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
