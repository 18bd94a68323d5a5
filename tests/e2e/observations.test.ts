import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible, expectFits, VIEWS } from "./browser.ts";
import { choose } from "./choice.ts";
import { parseCsv } from "./csv.ts";
import { reload, soon, startSession } from "./session.ts";

const session = startSession();

interface Table {
  readonly id: string;
  readonly fileName: string | null;
  readonly state: string;
}
interface Values {
  readonly total: number;
  readonly items: readonly { readonly value: number; readonly knownOn: string; readonly period: string }[];
}

const HEAD = "序,年度,所在区,单位名,统计指标名,金额,公布";
const csv = (...rows: readonly string[]): Buffer => Buffer.from(`${[HEAD, ...rows].join("\n")}\n`);
const wrong = csv(
  "1,2023,无名之地,亿元,地区生产总值,11000.5,2024-01-20",
  "2,2023-02-31,海淀区,万人,常住人口,312.5,2024-01-20",
  "3,2022,海淀区,亿元,地区生产总值,=F2*2,2023-01-19",
  "4,2022,海淀区,万人,常住人口,-5,2023-01-19",
  "5,2021,海淀区,万人,常住人口,313.2,2022-01-19",
);
const right = csv(
  "1,2023,海淀区,亿元,地区生产总值,11000.5,2024-01-20",
  "2,2023,海淀区,万人,常住人口,312.5,2024-01-20",
  "3,2022,海淀区,亿元,地区生产总值,10206.9,2023-01-19",
);

const tables = (page: Page): Locator => page.getByRole("list", { name: "Data tables" });
const row = (page: Page, file: string): Locator => tables(page).getByRole("listitem").filter({ hasText: file }).first();
const values = (query: string): Promise<Values> => session.api(`/observations?${query}`);
const tableOf = async (file: string): Promise<Table | undefined> =>
  (await session.api<{ items: readonly Table[] }>("/observation-imports")).items.find(
    ({ fileName }) => fileName === file,
  );

/** Chooses a file on the page of tables and waits until the server has looked at it. */
const bring = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await page.getByLabel(/choose files/).setInputFiles([{ name, mimeType: "text/csv", buffer }]);
  await row(page, name)
    .getByText(/Columns to name|Wrong cells|Ready/)
    .waitFor();
};

/** Sends a table past the pages and waits until it has been checked. */
const send = async (name: string, bytes: Buffer, publish: boolean): Promise<Table> => {
  const body = new FormData();
  body.append("file", new Blob([new Uint8Array(bytes)]), name);
  const address = `${session.url}/api/v1/observation-imports?publish=${publish}`;
  await fetch(address, { method: "POST", body, headers: { origin: session.url } });
  await soon(async () => (await tableOf(name))?.state).toMatch(/draft|verified|published/);
  return (await tableOf(name)) as Table;
};

const PLAIN = "指标,地区,时间,数值,单位,公布日期";
const plain = (...rows: readonly string[]): Buffer => Buffer.from(`${[PLAIN, ...rows].join("\n")}\n`);

/** Says what the columns of the tables above hold. */
const mapByHand = async (page: Page): Promise<void> => {
  const fields = { B: "Time", C: "Place", D: "Unit", E: "Indicator", F: "Value", G: "Date of publication" };
  for (const [letter, field] of Object.entries(fields))
    await page.getByRole("combobox", { name: `Column ${letter} ` }).selectOption({ label: field });
};

describe("a table whose columns stand elsewhere and are called otherwise", () => {
  test("is mapped by hand, its wrong cells are shown one by one, and nothing of it is saved", async () => {
    const page = await session.visit("/import/observations");
    await bring(page, "区县数据.csv", wrong);
    await row(page, "区县数据.csv").getByRole("link", { name: "Check 区县数据.csv" }).click();
    const check = page.getByRole("button", { name: "Check the whole table" });
    await page.getByText(/^Still open: indicator/).waitFor();
    expect(await check.isDisabled()).toBe(true);
    await mapByHand(page);
    await page.getByText("There are changes that have not been checked.").waitFor();

    // What was chosen outlives the page.
    await reload(page);
    await soon(() => page.getByRole("combobox", { name: /^Column F/ }).inputValue()).toBe("value");
    await check.click();
    const faults = page.getByRole("region", { name: "Wrong cells" });
    await faults.waitFor();
    await soon(() => faults.getByRole("row").count()).toBe(1 + 4);
    const text = (await faults.textContent()) ?? "";
    expect(text).toMatch(/C2.*无名之地.*is no place that is known here/);
    expect(text).toMatch(/B3.*There is no such time/);
    expect(text).toMatch(/F4.*holds the formula.*=F2\*2/);
    expect(text).toMatch(/F5.*cannot be below zero/);
    await page.getByText(/^4 cells are wrong, and nothing was saved/).waitFor();
    expect(await page.getByRole("button", { name: "Publish" }).count()).toBe(0);
    expect((await values("place=海淀区")).total).toBe(0);

    await faults.getByRole("button", { name: "Show F5 in the table" }).click();
    await soon(() => page.evaluate(() => document.activeElement?.textContent)).toContain("-5");
    await expectAccessible(page);
  });

  test("corrected, it is published, found, withdrawn with a reason and restored", async () => {
    const page = await session.visit("/import/observations");
    await bring(page, "区县数据-改正.csv", right);
    await row(page, "区县数据-改正.csv")
      .getByRole("link", { name: /^Check/ })
      .click();
    await mapByHand(page);
    await page.getByRole("button", { name: "Check the whole table" }).click();
    await page.getByText("Every cell is right; it can be published.").waitFor();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    const question = page.getByRole("dialog");
    await question.getByText("3 new values will be public").waitFor();
    await question.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("link", { name: "See the values" }).click();
    await soon(() => page.url()).toContain("/import/observations/values?release=");
    const found = page.getByRole("row").filter({ hasText: "Resident population" });
    await found.getByText("2023", { exact: true }).waitFor();
    expect(await found.textContent()).toContain("海淀区");

    await page.getByRole("link", { name: "Data tables" }).click();
    const mine = row(page, "区县数据-改正.csv");
    await mine.getByRole("button", { name: /^Withdraw/ }).click();
    const why = page.getByRole("dialog").filter({ hasText: "no longer public" });
    await why.getByRole("button", { name: "Withdraw" }).click();
    await page.getByText("A reason is needed").waitFor();
    await why.getByRole("textbox").fill("口径有误");
    await why.getByRole("button", { name: "Withdraw" }).click();
    await mine.getByText("Withdrawn", { exact: true }).waitFor();
    expect((await values("place=海淀区")).total).toBe(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await mine.getByText("Published", { exact: true }).waitFor();
    expect((await values("place=海淀区")).total).toBe(3);

    // The journal says so, and leads to the table.
    const { id } = (await tableOf("区县数据-改正.csv")) ?? { id: "" };
    const journal = await session.api<{ items: readonly { kind: string; summary: { reason: string | null } }[] }>(
      `/journal?subject=${id}`,
    );
    expect(journal.items.map(({ kind }) => kind)).toEqual([
      ...["observations.restored", "observations.withdrawn", "observations.published"],
    ]);
    const home = await session.visit("/");
    await home.locator("main").getByRole("link", { name: "区县数据-改正.csv" }).first().click();
    await soon(() => home.url()).toContain(`/import/observations/${id}`);
    await home.getByRole("heading", { name: "区县数据-改正.csv" }).waitFor();
  });
});

describe("one value", () => {
  test("is entered by hand, refused by field, corrected later, and the old one is kept", async () => {
    const page = await session.visit("/import/observations/new", { noise: [/422|409/] });
    await choose(page, "Indicator", "常住人口", "Resident population");
    await page.getByRole("textbox", { name: "Place" }).fill("无名之地");
    await page.getByRole("textbox", { name: "Time" }).fill("2020年");
    await page.getByRole("textbox", { name: "Value" }).fill("三百");
    await page.getByRole("textbox", { name: "Unit" }).fill("亿元");
    await page.getByRole("textbox", { name: "Date of publication" }).fill("2021-05-20");
    await page.getByRole("textbox", { name: "Source" }).fill("第七次人口普查");
    const save = page.getByRole("button", { name: "Enter and make public" });
    await save.click();
    await page.getByText("Write a number, such as 1234.5").waitFor();
    await page.getByRole("textbox", { name: "Value" }).fill("313.2");
    await page.getByRole("textbox", { name: "Why it is entered by hand" }).fill("补录");
    await save.click();
    await page
      .getByText(/“无名之地” is no place that is known here/)
      .first()
      .waitFor();
    await page
      .getByText(/“亿元” does not fit/)
      .first()
      .waitFor();

    // What was typed outlives the page.
    await reload(page);
    await soon(() => page.getByRole("textbox", { name: "Unit" }).inputValue()).toBe("亿元");
    await page.getByRole("textbox", { name: "Place" }).fill("北京市西城区");
    await page.getByRole("textbox", { name: "Unit" }).fill("万人");
    await page.getByText("Nothing is held yet of this indicator, place and time.").waitFor();
    await save.click();
    await page.getByText(/^Entered: 西城区 Resident population 2020/).waitFor();
    expect((await values("place=110102")).items).toMatchObject([{ value: 3_132_000, period: "2020" }]);

    await page.getByRole("link", { name: "See it in the list" }).click();
    await page.getByRole("link", { name: /^Correct 西城区 Resident population/ }).click();
    await page.getByText(/published May 20, 2021/).waitFor();
    await page.getByRole("textbox", { name: "Value" }).fill("313.5");
    await page.getByRole("textbox", { name: "Unit" }).fill("万人");
    await page.getByRole("textbox", { name: "Source" }).fill("修订公报");
    await page.getByRole("textbox", { name: "Why it is entered by hand" }).fill("修订");
    const day = page.getByRole("textbox", { name: "Date of publication" });
    await day.fill("2021-05-20");
    const correct = page.getByRole("button", { name: "Correct and make public" });
    await correct.click();
    await page
      .getByText(/A correction needs a later date of publication/)
      .first()
      .waitFor();
    await day.fill("2022-01-10");
    await correct.click();
    await page.getByText(/published January 10, 2022.* in force/).waitFor();
    await soon(async () => (await values("place=110102&vintages=true")).items.map(({ value }) => value)).toEqual([
      3_135_000, 3_132_000,
    ]);
    expect((await values("place=110102")).items).toMatchObject([{ value: 3_135_000 }]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(/^Taken back/).waitFor();
    await page.getByText(/published May 20, 2021.* in force/).waitFor();
    expect((await values("place=110102")).items).toMatchObject([{ value: 3_132_000 }]);
  });
});

describe("the list of values", () => {
  test("is narrowed by what stands in the address, paged, and exported as it is narrowed", async () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => `常住人口,天津市,${1960 + at},${500 + at},万人,${1961 + at}-03-01`,
    );
    await send("历年.csv", plain(...rows, "地区生产总值,天津市,2020,14000,亿元,2021-03-01"), true);
    const page = await session.visit("/import/observations/values?place=天津市");
    const total = page.getByRole("navigation", { name: "Pages" }).getByRole("status");
    await soon(() => total.textContent()).toBe("61 values");
    await page.getByRole("link", { name: "Next" }).click();
    await soon(() => page.locator("tbody tr").count()).toBe(11);
    await page.getByRole("textbox", { name: "From" }).fill("2015");
    await page.keyboard.press("Enter");
    await soon(() => page.url()).toContain("from=2015");
    await soon(() => total.textContent()).toBe("6 values");
    await choose(page, "Indicator", "GDP", "Gross regional product (GDP)");
    await soon(() => total.textContent()).toBe("1 value");
    await reload(page);
    await soon(() => total.textContent()).toBe("1 value");
    const href = await page.getByRole("link", { name: "CSV", exact: true }).getAttribute("href");
    const exported = parseCsv(await (await fetch(session.url + href)).text());
    expect(exported).toHaveLength(2);
    expect(exported[1]?.join()).toContain("120000");
    await page.getByRole("link", { name: "Clear the filter" }).click();
    await soon(() => page.url()).not.toContain("?");
  });
});

describe.each(["tables", "mapping", "values", "entry"] as const)("the page of %s", (name) => {
  test.each(VIEWS)("is accessible, fits and is silent at $width px, $theme, $language", async (view) => {
    const table =
      (await tableOf("各处.csv")) ?? (await send("各处.csv", plain("常住人口,无名之地,2019,1,万人,2020-01-02"), false));
    const path = { tables: "", mapping: `/${table.id}`, values: "/values", entry: "/new" }[name];
    const page = await session.visit(`/import/observations${path}`, view);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessible(page);
    await expectFits(page);
  });
});
