import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { Download, Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { parseCsv } from "./csv.ts";
import { soon, startSession } from "./session.ts";

const session = startSession();

interface Commitment {
  readonly id: string;
  readonly title: string;
  readonly quote: string;
  readonly address: string;
  readonly kind: string;
  readonly nature: string | null;
  readonly state: string;
  readonly period: string | null;
  readonly figure: { readonly value: number } | null;
  readonly document: { readonly id: string; readonly title: string };
}
interface List {
  readonly items: readonly Commitment[];
  readonly total: number;
  readonly next: string | null;
}

let plan: string;
/** A moment before two of its commitments were rejected. */
let before: string;

beforeAll(async () => {
  const { items } = await session.api<{ items: { id: string; fileName: string }[] }>("/documents");
  plan = items.find(({ fileName }) => fileName.endsWith(".pdf"))?.id ?? "";
  const { items: some } = await session.api<List>(`/commitments?document=${plan}&limit=3`);
  before = new Date().toISOString();
  const headers = { "content-type": "application/json", origin: session.url };
  const body = JSON.stringify({ ids: some.slice(0, 2).map(({ id }) => id), decision: "reject" });
  const answer = await fetch(`${session.url}/api/v1/commitments/decisions`, { method: "POST", headers, body });
  expect(answer.status).toBe(200);
});

/** All commitments of a query, page by page. */
const all = async (query: string): Promise<readonly Commitment[]> => {
  const items: Commitment[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const cursor: string = after === "" ? "" : `&after=${encodeURIComponent(after)}`;
    const list: List = await session.api<List>(`/commitments?limit=200&${query}${cursor}`);
    items.push(...list.items);
    after = list.next;
  }
  return items;
};

const table = (page: Page): Locator => page.getByRole("region", { name: "Ledger of commitments" });
const shown = (page: Page): Promise<(string | null)[]> =>
  table(page)
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-id")));
/** Names of the ledger's own columns; how a commitment stands is told beside them, and exported with the judgements. */
const head = async (page: Page): Promise<readonly string[]> =>
  (await table(page).locator("th:not(.column-status)").allTextContents()).map((name) =>
    name.replace(/[▴▾]/g, "").trim(),
  );
const total = async (page: Page): Promise<number> => {
  const text = (await page.getByRole("navigation", { name: "Pages" }).getByRole("status").textContent()) ?? "";
  return Number.parseInt(text.replaceAll(",", ""), 10);
};
const query = (page: Page): string => new URL(page.url()).search.slice(1);
const idsOf = (commitments: readonly Commitment[]): readonly string[] => commitments.map(({ id }) => id);

const addFilter = async (page: Page, field: string): Promise<void> => {
  await page.getByRole("button", { name: "+ Add a filter" }).click();
  await page.getByRole("list").getByRole("button", { name: field, exact: true }).click();
};
const check = (page: Page, choice: RegExp): Promise<void> => page.getByRole("checkbox", { name: choice }).click();
const type = async (page: Page, words: string): Promise<void> => {
  await page.getByRole("textbox", { name: /words/ }).fill(words);
  await page.keyboard.press("Enter");
};

const filters: readonly (readonly [field: string, part: RegExp, choose: (page: Page) => Promise<unknown>])[] = [
  ["Document", /document=d\w{12}/, (page) => check(page, /第十三个五年规划/)],
  ["Kind", /kind=task/, (page) => check(page, /^Task/)],
  ["Nature", /nature=binding/, (page) => check(page, /^Binding/)],
  ["Year", /period=2024/, (page) => check(page, /2024/)],
  ["State", /state=rejected/, (page) => check(page, /^Rejected/)],
  ["Doubt", /doubt=any/, (page) => check(page, /any doubt/)],
  ["Lead unit", /lead=-/, (page) => check(page, /Without a lead unit/)],
  ["Lead unit", /lead=%E6/, (page) => type(page, "教育局")],
  ["Words", /q=%E5/, (page) => type(page, "学位")],
];

describe("filters", () => {
  test.each(filters)("%s narrows the table as the address says (%s)", async (field, part, choose) => {
    const page = await session.visit("/commitments");
    const before = await total(page);
    await addFilter(page, field);
    await choose(page);
    await soon(() => query(page)).toMatch(part);
    await soon(() => total(page)).toBeLessThan(before);
    const expected = await session.api<List>(`/commitments?${query(page)}`);
    expect(await total(page)).toBe(expected.total);
    expect(expected.total).toBeGreaterThan(0);
    expect(await shown(page)).toEqual(idsOf(expected.items));
    const copy = await session.visit(`/commitments?${query(page)}`);
    expect(await shown(copy)).toEqual(idsOf(expected.items));
    await page.getByRole("link", { name: `Remove filter: ${field}` }).click();
    await soon(() => total(page)).toBe(before);
  });

  test("a section can be chosen once a document is, and goes with it", async () => {
    const page = await session.visit(`/commitments?document=${plan}`);
    const before = await total(page);
    await addFilter(page, "Section");
    await page.getByRole("combobox", { name: "Section" }).selectOption({ index: 4 });
    await soon(() => query(page)).toMatch(/section=\d+/);
    await soon(() => total(page)).toBeLessThan(before);
    const expected = await session.api<List>(`/commitments?${query(page)}`);
    expect(await shown(page)).toEqual(idsOf(expected.items));
    await page.getByRole("link", { name: "Remove filter: Document" }).click();
    await soon(() => query(page)).toBe("");
  });

  test("how commitments stand is one of them, with its counts, in the address and in the files (G5)", async () => {
    const page = await session.visit("/commitments");
    const { facets } = await session.api<{ facets: { status: { value: string; count: number }[] } }>(
      "/commitments?limit=1",
    );
    const unknown = facets.status.find(({ value }) => value === "unknown")?.count ?? 0;
    expect(unknown).toBeGreaterThan(0);
    await addFilter(page, "Progress");
    await check(page, /^Unknown/);
    await soon(() => total(page)).toBe(unknown);
    expect(query(page)).toBe("status=unknown");
    await page.getByRole("button", { name: "Change filter: Progress: standing: Unknown" }).waitFor();
    const link = page.getByRole("link", { name: "CSV" });
    expect(await link.getAttribute("href")).toContain("status=unknown");
    await page.context().close();
  });

  test("read as one sentence, and the back button takes them away one by one", async () => {
    const page = await session.visit("/commitments");
    await addFilter(page, "Kind");
    await check(page, /^Indicator/);
    await soon(() => query(page)).toBe("kind=indicator");
    await page.keyboard.press("Escape");
    await addFilter(page, "Nature");
    await check(page, /^Binding/);
    await soon(() => query(page)).toContain("nature=binding");
    await page.keyboard.press("Escape");
    const sentence = page.getByRole("region", { name: "Filters" });
    await soon(() => sentence.textContent()).toMatch(/^Show\s*Binding×\s*Indicator×/);
    await page.goBack();
    await soon(() => query(page)).toBe("kind=indicator");
    await page.goBack();
    await soon(() => query(page)).toBe("");
    const { total: all } = await session.api<List>("/commitments");
    await soon(() => total(page)).toBe(all);
  });
});

const sortKeys: Readonly<Record<string, readonly [field: string, key: (one: Commitment) => unknown]>> = {
  Commitment: ["title", ({ title }) => title],
  Kind: ["kind", ({ kind }) => kind],
  Value: ["value", ({ figure }) => figure?.value ?? null],
  Nature: ["nature", ({ nature }) => nature],
  Period: ["period", ({ period }) => period],
  Document: ["document", ({ document }) => document.title],
  State: ["state", ({ state }) => state],
  Where: ["position", () => null],
};

describe("order", () => {
  test.each(Object.keys(sortKeys))("%s sorts up, then down", async (name) => {
    const [field, key] = sortKeys[name] ?? ["", () => null];
    const page = await session.visit(`/commitments?limit=500&document=${plan}`);
    const header = table(page).getByRole("columnheader", { name });
    if (field !== "position") await header.getByRole("link").click();
    await soon(() => header.getAttribute("aria-sort")).toBe("ascending");
    const up = await all(`document=${plan}&sort=${field}`);
    await soon(() => shown(page)).toEqual(idsOf(up));
    await header.getByRole("link").click();
    await soon(() => header.getAttribute("aria-sort")).toBe("descending");
    expect(query(page)).toContain(`sort=-${field}`);
    const down = await all(`document=${plan}&sort=-${field}`);
    await soon(() => shown(page)).toEqual(idsOf(down));
    const known = (list: readonly Commitment[]) => list.map(key).filter((value) => value !== null);
    expect(known(down)).toEqual(known(up).reverse());
    const numbers = known(up).filter((value) => typeof value === "number");
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });
});

describe("pages", () => {
  test("lead through every line once, forwards and back", async () => {
    const expected = idsOf(await all("sort=title"));
    const page = await session.visit("/commitments?sort=title");
    await page.getByRole("combobox", { name: "Per page" }).selectOption("100");
    await soon(async () => (await shown(page)).length).toBe(100);
    const pages = [await shown(page)];
    const next = page.getByRole("link", { name: /Next page/ });
    while (await next.isVisible()) {
      const last = pages.at(-1);
      await next.click();
      await soon(() => shown(page)).not.toEqual(last);
      pages.push(await shown(page));
    }
    expect(pages.flat()).toEqual(expected);
    for (const before of pages.slice(0, -1).reverse()) {
      await page.getByRole("link", { name: /Previous page/ }).click();
      await soon(() => shown(page)).toEqual(before);
    }
    expect(await page.getByRole("link", { name: /Previous page/ }).isVisible()).toBe(false);
  });
});

describe("columns", () => {
  test("are chosen by the reader, kept in the address, and set back", async () => {
    const page = await session.visit("/commitments");
    const usual = await head(page);
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    await check(page, /^Id$/);
    await soon(() => query(page)).toMatch(/columns=.*\bid\b/);
    await page.getByRole("checkbox", { name: "State" }).uncheck();
    const chosen = [...usual.filter((name) => name !== "State"), "Id"];
    await soon(() => head(page)).toEqual(chosen);
    const copy = await session.visit(`/commitments?${query(page)}`);
    expect(await head(copy)).toEqual(chosen);
    await page.getByRole("button", { name: "Default columns" }).click();
    await soon(() => query(page)).not.toContain("columns");
    await soon(() => head(page)).toEqual(usual);
  });
});

describe("keys", () => {
  const focused = (page: Page): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.getAttribute("data-id"));

  test("j and k move, Space peeks, Enter opens", async () => {
    const page = await session.visit("/commitments");
    const ids = await shown(page);
    for (const [key, at] of [
      ["j", 0],
      ["j", 1],
      ["j", 2],
      ["k", 1],
    ] as const) {
      await page.keyboard.press(key);
      await soon(() => focused(page)).toBe(ids[at]);
    }
    await page.keyboard.press("Space");
    const peek = page.getByRole("complementary", { name: "Peek" });
    const { items } = await session.api<List>("/commitments");
    await soon(() => peek.textContent()).toContain(items[1]?.quote);
    await page.keyboard.press("j");
    await soon(() => peek.textContent()).toContain(items[2]?.quote);
    await page.keyboard.press("Escape");
    await soon(() => peek.isVisible()).toBe(false);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/commitments/${ids[2]}`);
    await page.goBack();
    await soon(() => shown(page)).toEqual(ids);
  });
});

const saved = async (page: Page, name: string): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return download;
};

/** What the page shows, as an export must hold it. */
const view = "kind=indicator&sort=-value&columns=title,quote,address,id";
const lineOf = ({ title, quote, address, id }: Commitment): readonly string[] => [title, quote, address, id];

describe("exports", () => {
  test("CSV holds every line of all pages, the columns and the order shown", async () => {
    const page = await session.visit(`/commitments?${view}&limit=25`);
    const download = await saved(page, "CSV");
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    const [names, ...lines] = parseCsv(readFileSync(await download.path(), "utf8"));
    expect(lines).toEqual((await all(view)).map(lineOf));
    expect(lines.length).toBe(await total(page));
    expect(names).toEqual(await head(page));
  });

  test("Excel holds the same", async () => {
    const page = await session.visit(`/commitments?${view}&limit=25`);
    const download = await saved(page, "Excel");
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await download.path());
    const rows: string[][] = [];
    workbook.worksheets[0]?.eachRow((row) => rows.push([1, 2, 3, 4].map((cell) => row.getCell(cell).text)));
    expect(rows.slice(1)).toEqual((await all(view)).map(lineOf));
    expect(rows[0]).toEqual(await head(page));
  });

  test("the columns of an export stand in the order of the table", async () => {
    const page = await session.visit(`/commitments?document=${plan}`);
    const [names] = parseCsv(readFileSync(await (await saved(page, "CSV")).path(), "utf8"));
    expect(names).toEqual(await head(page));
  });
});

describe("the ledger as known then", () => {
  test("a moment in the address: what was rejected since is there, page by page, in the files, and on its own page", async () => {
    const now = await session.api<List>(`/commitments?document=${plan}&limit=3`);
    const page = await session.visit(`/commitments?document=${plan}&limit=25&asOf=${before}`);
    await page.getByRole("status").filter({ hasText: "as it was known on" }).waitFor();
    expect(await page.getByRole("status").filter({ hasText: "commitments" }).textContent()).toContain(
      (now.total + 2).toLocaleString("en"),
    );
    const [first = ""] = await shown(page);
    expect(idsOf(now.items)).not.toContain(first);
    const rows = parseCsv(readFileSync(await (await saved(page, "CSV")).path(), "utf8"));
    expect(rows).toHaveLength(now.total + 3);
    await page.getByRole("link", { name: "Next" }).click();
    await soon(() => shown(page)).not.toContain(first);
    expect(new URL(page.url()).searchParams.get("asOf")).toBe(before);
    await page.locator(".ledger-table tbody a").first().click();
    await page.locator("article.commitment").waitFor();
    expect(new URL(page.url()).searchParams.get("asOf")).toBe(before);
    await page.getByRole("link", { name: "Back to now" }).click();
    await soon(() => new URL(page.url()).search).toBe("");
    await page.getByText("as it was known on").waitFor({ state: "detached" });
  });

  test("a day is chosen among the tools of the table", async () => {
    const page = await session.visit(`/commitments?document=${plan}&kind=task`);
    await page.getByRole("button", { name: "As known on" }).click();
    await page.getByLabel("As known on", { exact: true }).fill("2020-01-31");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByText("This is as it was known on January 31, 2020.").waitFor();
    expect(new URL(page.url()).searchParams.get("kind")).toBe("task");
    await page.getByRole("link", { name: "Back to now" }).click();
    await soon(() => shown(page)).not.toEqual([]);
  });
});

describe("when there is nothing to show", () => {
  test("no line matches: the page says so and offers to clear the filters", async () => {
    const page = await session.visit(`/commitments?q=${encodeURIComponent("没有这样的词")}&columns=title,id`);
    await page.getByRole("heading", { name: "No commitment matches these filters." }).waitFor();
    await page.getByRole("main").getByRole("link", { name: "Clear all" }).last().click();
    await soon(() => shown(page)).toHaveLength(50);
    expect(query(page)).toBe("columns=title,id");
  });

  test("the server is away: the page says what happened, and trying again works once it is back", async () => {
    const page = await session.visit("/commitments", { noise: [/ERR_CONNECTION|Failed to (load|fetch)|HTTP 0/] });
    await session.lantu.end();
    await table(page).getByRole("link", { name: "Kind" }).click();
    await page.getByText("The server cannot be reached").waitFor();
    await session.restart();
    await page.getByRole("button", { name: "Try again" }).click();
    await soon(() => shown(page)).toEqual(idsOf((await session.api<List>("/commitments?sort=kind")).items));
  });
});
