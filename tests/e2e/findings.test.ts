import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectFits, VIEWS } from "./browser.ts";
import { compared, documentTitled } from "./compared.ts";
import { parseCsv } from "./csv.ts";
import { holdBack } from "./held-back.ts";
import { soon, startSession } from "./session.ts";

const session = startSession();

interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly severity: string;
  readonly state: string;
  readonly note: string | null;
  readonly version: number;
  readonly points: readonly { readonly commitment: string | null; readonly document: string }[];
  readonly said: { readonly en: { readonly sentence: string } };
}
interface List {
  readonly items: readonly Finding[];
  readonly total: number;
}

beforeAll(() => compared(session));

const all = (query = ""): Promise<List> => session.api<List>(`/findings?limit=500&${query}`);
const lines = (page: Page) => page.locator("li.finding");
const sentences = (page: Page) => page.locator(".finding-said").allTextContents();
const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
/** The two tellings of one number that the samples hold. */
const planted = (page: Page) => lines(page).filter({ hasText: "3,260" });
const contradiction = async (): Promise<Finding> => {
  const found = (await all("rule=told-differently")).items.find(({ said }) => said.en.sentence.includes("3,260"));
  if (found === undefined) throw new Error("the contradiction of the samples is not found");
  return found;
};
const put = async (id: string, state: string, note: string | null): Promise<void> => {
  const { version } = await session.api<Finding>(`/findings/${id}`);
  await fetch(`${session.url}/api/v1/findings/${id}`, {
    method: "PATCH",
    headers: { "content-type": "application/json", origin: session.url },
    body: JSON.stringify({ state, note, version }),
  });
};

describe("the list of findings", () => {
  test("begins with the contradiction of the samples, and shows both sentences, the arithmetic and their places", async () => {
    const page = await session.visit("/findings");
    const first = lines(page).first();
    expect(await first.locator(".finding-said").textContent()).toContain("3,260");
    await first.locator("summary").click();
    const quotes = await first.locator("blockquote").allTextContents();
    expect(quotes[0]).toContain("全年新增基础教育学位3260个");
    expect(quotes[1]).toContain("2780");
    expect(await first.locator("blockquote mark").allTextContents()).toEqual(["3260个", "2780"]);
    expect(await first.locator(".arithmetic").textContent()).toMatch(/2,780 − 3,260 = −480/);
    const report = await documentTitled(session, "2023年国民经济");
    await first.locator("figcaption a").first().click();
    await soon(() => page.url()).toMatch(new RegExp(`/documents/${report}\\?at=\\d+-\\d+`));
  });

  test("tells the story hidden in the samples", async () => {
    const page = await session.visit("/findings");
    const told = (await sentences(page)).join("\n");
    for (const part of [
      /School places.*3,260.*2,780/, // two documents contradict each other
      /Sewage treated.*98%.*98\.3%/, // reached before it was set
      /rental homes.*12,000.*9,000/, // lowered without a word
      /waste recycled.*37%.*40%/, // below the city's
      /Gross output of industry.*90 billion.*83\.5 billion/, // can hardly be met any more
      /Container throughput.*200,000.*180,000/, // sank without a word
      /Park area.*15.*14\.6/, // given up in the plan for the last year
    ])
      expect(told).toMatch(part);
  });

  test("is narrowed by weight, rule, document and words, all of it in the address", async () => {
    const page = await session.visit("/findings");
    const { total, items } = await all();
    await soon(() => lines(page).count()).toBe(total);
    await page.getByRole("link", { name: /Quiet change/ }).click();
    const changes = items.filter(({ severity }) => severity === "change").length;
    await soon(() => lines(page).count()).toBe(changes);
    expect(query(page)).toBe("?severity=change");
    await page.getByRole("combobox", { name: "Rule" }).selectOption("looser-than-upper");
    const below = items.filter(({ rule }) => rule === "looser-than-upper").length;
    await soon(() => lines(page).count()).toBe(below);
    expect(query(page)).toBe("?rule=looser-than-upper&severity=change");
    const copy = await session.visit(`/findings${query(page)}`);
    expect(await sentences(copy)).toEqual(await sentences(page));
    await page.getByRole("link", { name: /Quiet change/ }).click();
    await soon(() => query(page)).toBe("?rule=looser-than-upper");
    await page.getByRole("searchbox", { name: "Words" }).fill("没有这样的词");
    await page.keyboard.press("Enter");
    await page.getByText("No finding matches these filters.").waitFor();
    await page.getByRole("main").getByRole("link", { name: "Clear all" }).click();
    await soon(() => lines(page).count()).toBe(total);
  });

  test("goes by keys: j and k from line to line, Enter opens", async () => {
    const page = await session.visit("/findings");
    const focused = () => page.evaluate(() => document.activeElement?.closest("li")?.id);
    const { items } = await all();
    for (const [key, at] of [
      ["j", 0],
      ["j", 1],
      ["k", 0],
    ] as const) {
      await page.keyboard.press(key);
      await soon(focused).toBe(items[at]?.id);
    }
    await page.keyboard.press("Enter");
    await soon(() => lines(page).first().locator("details").getAttribute("open")).not.toBeNull();
  });

  test("is exported as it is shown", async () => {
    const page = await session.visit("/findings?severity=change");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    const [, ...records] = parseCsv(readFileSync(await download.path(), "utf8"));
    expect(records.length).toBe((await all("severity=change")).total);
  });
});

describe("while what is held is still being compared", () => {
  test("the page says so, and shows the findings by itself when they are there", async () => {
    const page = await session.visit("/findings/rules");
    const { total } = await all();
    let asked = 0;
    await page.route("**/api/v1/findings?*", async (route) => {
      asked += 1;
      if (asked > 2) return route.continue();
      const json = await (await route.fetch()).json();
      const counts = { rules: {}, severities: {}, states: {} };
      return route.fulfill({ json: { ...json, items: [], total: 0, next: null, counts, computedAt: null } });
    });
    await page.getByRole("navigation", { name: "Main navigation" }).getByRole("link", { name: "Findings" }).click();
    await page.getByText("What is held is still being compared").waitFor();
    await expectAccessible(page);
    await soon(() => lines(page).count()).toBe(total);
    expect(await page.getByText("What is held is still being compared").count()).toBe(0);
  });
});

describe("the state of a finding", () => {
  test("is changed with a reason, and taken back", async () => {
    const page = await session.visit("/findings");
    const { id } = await contradiction();
    const line = planted(page);
    await line.locator("summary").click();
    await line.getByRole("radio", { name: "Explained" }).check();
    await line.getByRole("button", { name: "Save" }).click();
    // Without a reason the browser asks for one and nothing is sent.
    expect((await session.api<Finding>(`/findings/${id}`)).state).toBe("open");
    await line.getByRole("textbox").fill("Places in use by autumn are counted");
    await line.getByRole("button", { name: "Save" }).click();
    await page.getByText(/^Set to “Explained”/).waitFor();
    await soon(() => line.locator(".finding-state").textContent()).toBe("Explained");
    expect(await session.api<Finding>(`/findings/${id}`)).toMatchObject({
      ...{ state: "explained", note: "Places in use by autumn are counted" },
    });
    const home = await session.visit("/");
    const entry = home.locator(".journal li").first();
    expect(await entry.textContent()).toMatch(/Finding judged.*Open → Explained/);
    await entry.getByRole("link").click();
    await soon(() => home.url()).toContain(`/findings/${id}`);
    await page.getByRole("button", { name: "Undo" }).click();
    await soon(() => line.locator(".finding-state").textContent()).toBe("Open");
    expect(await session.api<Finding>(`/findings/${id}`)).toMatchObject({ state: "open", note: null });
  });

  test("changed again before the list of the change before has come is no conflict, and nothing typed meanwhile is lost", async () => {
    const { id } = await contradiction();
    const page = await session.visit("/findings");
    const line = planted(page);
    const note = line.getByRole("textbox");
    const save = line.getByRole("button", { name: "Save" });
    const stateNow = async () => (await session.api<Finding>(`/findings/${id}`)).state;
    await line.locator("summary").click();
    await line.getByRole("radio", { name: "Explained" }).check();
    await note.fill("Counted in autumn");
    const letThrough = await holdBack(page, "**/api/v1/findings?*");
    await save.click();
    await soon(stateNow).toBe("explained");
    await line.getByRole("radio", { name: "Error in reading" }).check();
    await note.fill("Read in the wrong row");
    // As soon as it can be pressed: a page that does not know the new version yet must not let it be.
    const again = save.click();
    letThrough();
    await again;
    await soon(stateNow).toBe("reading-error");
    await page.getByText(/^Set to “Error in reading”/).waitFor();
    expect(await session.api<Finding>(`/findings/${id}`)).toMatchObject({ note: "Read in the wrong row" });
    await put(id, "open", null);
  });

  test("that somebody else has changed meanwhile is shown before it is written over", async () => {
    const { id } = await contradiction();
    const page = await session.visit(`/findings/${id}`, { noise: [/409|412/] });
    await put(id, "reading-error", "Read in the wrong row");
    await page.getByRole("radio", { name: "Error in the document" }).check();
    await page.getByRole("textbox", { name: "Note" }).fill("Misprint");
    await page.getByRole("button", { name: "Save" }).click();
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(
      /Error in reading.*Read in the wrong row.*Error in the document.*Misprint/,
    );
    expect((await session.api<Finding>(`/findings/${id}`)).state).toBe("reading-error");
    await expectAccessible(page);
    await notice.getByRole("button", { name: "Set mine all the same" }).click();
    await page.getByText(/^Set to “Error in the document”/).waitFor();
    expect(await session.api<Finding>(`/findings/${id}`)).toMatchObject({ state: "document-error", note: "Misprint" });
    const list = await session.visit("/findings?state=document-error");
    expect(await lines(list).count()).toBe(1);
    await put(id, "open", null);
  });
});

describe("a finding", () => {
  test("has an address of its own, there without script, and an unknown one leads nowhere", async () => {
    const { id, said } = await contradiction();
    const context = await session.browser.newContext({ javaScriptEnabled: false, locale: "en" });
    const plain = await context.newPage();
    await plain.goto(`${session.url}/findings/${id}?lang=en`);
    expect(await plain.textContent("h1")).toBe(said.en.sentence);
    expect(await plain.textContent("main")).toContain("3260个");
    await context.close();
    const page = await session.visit("/findings/f0000000000000000", { noise: [/404/] });
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
  });

  test("is told where its numbers are: on the commitment and on the plan", async () => {
    const { items } = await all("rule=looser-than-upper");
    const commitment = items[0]?.points.find((point) => point.commitment !== null)?.commitment;
    const page = await session.visit(`/commitments/${commitment}`);
    const section = page.getByRole("region", { name: "Findings on these numbers" });
    await section.getByRole("link").first().click();
    await soon(() => page.url()).toMatch(/\/findings\/f[0-9a-f]{16}$/);
    const plan = items[0]?.points[0]?.document;
    const reader = await session.visit(`/documents/${plan}`);
    await reader.getByRole("main").getByRole("link", { name: "Findings" }).click();
    await soon(() => query(reader)).toBe(`?document=${plan}`);
    await soon(() => lines(reader).count()).toBe((await all(`document=${plan}`)).total);
  });

  test("names its rule, which is published with its version and explained", async () => {
    const page = await session.visit("/findings/rules");
    const rules = await session.api<{ version: string; items: { rule: string }[] }>("/findings/rules");
    expect(await page.locator(".rule").count()).toBe(rules.items.length);
    expect(await page.locator("main").textContent()).toContain(`version ${rules.version}`);
    await page.locator("#told-differently").getByRole("link").click();
    await soon(() => query(page)).toBe("?rule=told-differently");
  });
});

describe.each(VIEWS)("at $width px, $theme, $language", (view) => {
  test("the list, one finding and the rules are accessible, fit and are silent", async () => {
    const { id } = await contradiction();
    for (const path of ["/findings", `/findings/${id}`, "/findings/rules", "/findings?q=没有这样的词"]) {
      const page = await session.visit(path, view);
      const summary = page.locator("li.finding summary").first();
      if (await summary.isVisible()) await summary.click();
      await expectAccessible(page);
      await expectFits(page);
    }
  });
});
