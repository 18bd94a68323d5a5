import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { deskOf, panel, press, samples } from "./review-desk.ts";
import { goTo, reload, soon, startSession } from "./session.ts";

const session = startSession();
const { bookOf, itemOf, stateOf, bring, open, post } = deskOf(session);

const chosen = (page: Page): string | null => new URL(page.url()).searchParams.get("c");
const title = (page: Page): Promise<string | null> => panel(page).getByRole("heading").first().textContent();

/** Milliseconds of the middle one of ten decisions, each until the next item stands there. */
const stepsTaken = async (page: Page): Promise<number> => {
  const times: number[] = [];
  for (let step = 0; step < 10; step++) {
    const before = await title(page);
    const begun = performance.now();
    await press(page, "a");
    await soon(() => title(page), { interval: 10 }).not.toBe(before);
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[5] ?? Number.POSITIVE_INFINITY;
};

describe("deciding", () => {
  test("a rejection asks why, by number, in own words or not at all; undo and redo go back and forth", async () => {
    const document = await bring("district-plan-2021-2025.txt");
    const [first, second, third] = (await bookOf(document)).commitments;
    const page = await open(document, first?.id);
    await press(page, "x");
    await panel(page).getByRole("form", { name: "Why it is rejected" }).waitFor();
    await press(page, "2");
    await soon(() => stateOf(document, first?.id ?? "")).toBe("rejected");
    const detail = await session.api<{ history: { summary: { reason: string } }[] }>(`/commitments/${first?.id}`);
    expect(detail.history[0]?.summary.reason).toBe("Says the same as another item");
    await press(page, "z");
    await soon(() => stateOf(document, first?.id ?? "")).toBe("proposed");
    await press(page, "y");
    await soon(() => stateOf(document, first?.id ?? "")).toBe("rejected");
    await goTo(page, `${session.url}/import/${document}?c=${second?.id}`);
    await panel(page).waitFor();
    await press(page, "x");
    await page.getByRole("textbox", { name: /Another reason/ }).fill("不在本级职责");
    await press(page, "Enter");
    await soon(() => stateOf(document, second?.id ?? "")).toBe("rejected");
    await goTo(page, `${session.url}/import/${document}?c=${third?.id}`);
    await panel(page).waitFor();
    await press(page, "x");
    await press(page, "x");
    await soon(() => stateOf(document, third?.id ?? "")).toBe("rejected");
  });

  test("in bulk tells the count before, is one entry of the journal and one undo", async () => {
    const document = await bring("district-plan-2021-2025.txt");
    const { commitments } = await bookOf(document);
    const sure = commitments.filter(({ confidence, doubts }) => (confidence ?? 0) >= 0.5 && doubts.length === 0);
    expect(sure.length).toBeGreaterThan(5);
    const page = await open(document);
    await press(page, "g");
    const dialog = page.getByRole("dialog").filter({ hasText: "Decide by filter" });
    await dialog.getByRole("spinbutton", { name: /Confidence at least/ }).fill("50");
    await dialog.getByText(`${sure.length} items to decide on`).waitFor();
    await dialog.getByRole("button", { name: `Accept ${sure.length} items` }).click();
    const accepted = async () =>
      (await bookOf(document)).commitments.filter(({ state }) => state === "accepted").length;
    await soon(accepted).toBe(sure.length);
    const { items } = await session.api<{ items: { kind: string; summary: { count: number } }[] }>(
      `/journal?subject=${document}&limit=1`,
    );
    expect(items[0]).toMatchObject({ kind: "commitment.accepted", summary: { count: sure.length } });
    await press(page, "z");
    await soon(accepted).toBe(0);
  });

  test("is taken back and done again after the page was loaded anew", async () => {
    const document = await bring("district-plan-2021-2025.txt");
    const [first] = (await bookOf(document)).commitments;
    const state = () => stateOf(document, first?.id ?? "");
    const page = await open(document, first?.id);
    await press(page, "a");
    await soon(state).toBe("accepted");
    await reload(page);
    await panel(page).getByText(`Undo takes back: accept, “${first?.title}”`).waitFor();
    await press(page, "z");
    await soon(state).toBe("proposed");
    await reload(page);
    await panel(page).getByRole("button", { name: "Redo" }).waitFor();
    expect(await panel(page).getByRole("button", { name: "Undo", exact: true }).isDisabled()).toBe(true);
    await press(page, "y");
    await soon(state).toBe("accepted");
  });

  test("in bulk over one section and one kind touches nothing else", async () => {
    const document = await bring("district-plan-2021-2025.txt");
    const page = await open(document);
    await page.getByRole("button", { name: "Decide by filter" }).click();
    const dialog = page.getByRole("dialog").filter({ hasText: "Decide by filter" });
    const { commitments } = await bookOf(document);
    const { section } = commitments.find(({ kind }) => kind === "task") ?? expect.fail("no task");
    await dialog.getByRole("combobox", { name: "Section" }).selectOption(String(section));
    await dialog.getByRole("checkbox", { name: "Tasks" }).check();
    await dialog.getByRole("checkbox", { name: "Only those without doubts" }).uncheck();
    await dialog.getByRole("spinbutton", { name: /Confidence at least/ }).fill("");
    await dialog.getByRole("radio", { name: "Reject" }).check();
    const button = dialog.getByRole("button", { name: /^Reject \d+ items?$/ });
    const count = Number(/\d+/.exec((await button.textContent()) ?? "")?.[0]);
    expect(count).toBeGreaterThan(0);
    await button.click();
    const rejected = async () => (await bookOf(document)).commitments.filter(({ state }) => state === "rejected");
    await soon(async () => (await rejected()).length).toBe(count);
    expect(new Set((await rejected()).map(({ kind }) => kind))).toEqual(new Set(["task"]));
  });
});

describe("the words of an item", () => {
  test("get other borders by keys, and back", async () => {
    const document = await bring("district-work-report-2022.html");
    const item = (await bookOf(document)).commitments.find(({ end, start }) => end - start > 12);
    const page = await open(document, item?.id);
    await press(page, "b");
    await page.getByRole("spinbutton", { name: "End" }).waitFor();
    await press(page, "ArrowLeft");
    await press(page, "ArrowLeft");
    await press(page, "Shift+Tab");
    await press(page, "ArrowRight");
    await press(page, "Control+Enter");
    await soon(async () => (await itemOf(document, item?.id ?? ""))?.end).toBe((item?.end ?? 0) - 2);
    expect((await itemOf(document, item?.id ?? ""))?.start).toBe((item?.start ?? 0) + 1);
    await press(page, "z");
    await soon(async () => (await itemOf(document, item?.id ?? ""))?.quote).toBe(item?.quote);
  });

  test("get other borders by touch on a phone", async () => {
    const document = await bring("district-work-report-2022.html");
    const item = (await bookOf(document)).commitments.find(({ end, start }) => end - start > 12);
    const page = await open(document, item?.id, { width: 390 });
    await panel(page).getByRole("button", { name: "Borders" }).click();
    await panel(page).getByRole("button", { name: "End back by a character" }).click();
    await panel(page).getByRole("button", { name: "Start on by a character" }).click();
    await expectNoSidewaysScroll(page);
    await panel(page).getByRole("button", { name: "Save borders" }).click();
    await soon(async () => (await itemOf(document, item?.id ?? ""))?.end).toBe((item?.end ?? 0) - 1);
    expect((await itemOf(document, item?.id ?? ""))?.start).toBe((item?.start ?? 0) + 1);
  });

  test("are split at the cursor into two, each with its own figures; undone, the one is back", async () => {
    const document = await bring("district-plan-2021-2025.txt");
    const item = (await bookOf(document)).commitments.find(
      ({ quote, kind }) => kind === "task" && /，.{6,}。$/u.test(quote),
    );
    const page = await open(document, item?.id);
    await press(page, "s");
    await page.getByRole("textbox", { name: "Words to split" }).waitFor();
    for (let step = 0; step < 5; step++) await press(page, "ArrowRight");
    await press(page, " ");
    await page.getByRole("button", { name: "Split into 2" }).waitFor();
    await press(page, "Control+Enter");
    await soon(() => stateOf(document, item?.id ?? "")).toBeUndefined();
    const retired = await session.api<{ state: string; replacedBy: string[] }>(`/commitments/${item?.id}`);
    expect(retired).toMatchObject({ state: "retired" });
    expect(retired.replacedBy).toHaveLength(2);
    const parts = (await bookOf(document)).commitments.filter(({ id }) => retired.replacedBy.includes(id));
    expect(parts.map(({ state, origin }) => [state, origin])).toEqual([
      ["accepted", "person"],
      ["accepted", "person"],
    ]);
    await soon(() => chosen(page)).toBe(parts[0]?.id);
    await press(page, "z");
    await soon(() => stateOf(document, item?.id ?? "")).toBe("proposed");
    expect((await bookOf(document)).commitments.some(({ id }) => retired.replacedBy.includes(id))).toBe(false);
  });

  test("of several items come together in one, by keys alone", async () => {
    const document = await bring("district-plan-2021-2025.txt");
    const { commitments } = await bookOf(document);
    const item = commitments[10];
    const page = await open(document, item?.id);
    await press(page, "m");
    await panel(page).getByRole("checkbox").first().waitFor();
    await press(page, " ");
    await press(page, "Tab");
    await press(page, " ");
    await press(page, "Control+Enter");
    await soon(async () => (await bookOf(document)).commitments.length).toBe(commitments.length - 2);
    const merged = await session.api<{ spans: object[]; edited: boolean }>(`/commitments/${item?.id}`);
    expect(merged.spans.length).toBeGreaterThanOrEqual(3);
    await press(page, "z");
    await soon(async () => (await bookOf(document)).commitments.length).toBe(commitments.length);
  });

  test("the reader missed are added from a selection in the text", async () => {
    const id = await bring("district-work-report-2022.html");
    const { commitments } = await bookOf(id);
    const page = await open(id);
    const quote = await page.evaluate(() => {
      const heading = document.querySelector(".review-book h2, .review-book h3, .review-book [data-s]");
      const walker = document.createTreeWalker(heading ?? document.body, NodeFilter.SHOW_TEXT);
      const node = walker.nextNode() as Text;
      getSelection()?.setBaseAndExtent(node, 0, node, Math.min(8, node.length));
      return node.data.slice(0, 8);
    });
    await press(page, "n");
    await page.getByRole("form", { name: /Add a commitment/ }).waitFor();
    await page.getByRole("radio", { name: "Project" }).check();
    const form = page.getByRole("form", { name: /Add a commitment/ });
    await form.getByRole("textbox", { name: /^Title/ }).fill("补上的项目");
    await press(page, "Escape");
    await form.waitFor({ state: "detached" });
    await press(page, "n");
    await form.getByText("What you had not saved last time is back.").waitFor();
    expect(await page.getByRole("radio", { name: "Project" }).isChecked()).toBe(true);
    expect(await form.getByRole("textbox", { name: /^Title/ }).inputValue()).toBe("补上的项目");
    await press(page, "Control+Enter");
    await soon(async () => (await bookOf(id)).commitments.length).toBe(commitments.length + 1);
    const added = (await bookOf(id)).commitments.find(({ origin }) => origin === "person");
    expect(added).toMatchObject({
      ...{ kind: "project", title: "补上的项目" },
      ...{ state: "accepted", confidence: null },
    });
    expect(added?.quote).toBe(quote);
    await soon(() => chosen(page)).toBe(added?.id);
  });
});

describe("a figure", () => {
  test("is corrected by keys; every field is on record and comes back", async () => {
    const document = await bring("district-plan-2021-2025.txt");
    const item = (await bookOf(document)).commitments.find(({ figures }) => figures > 0);
    const page = await open(document, item?.id);
    await panel(page).getByRole("heading", { name: "Figures" }).waitFor();
    await press(page, "f");
    const value = page.getByRole("textbox", { name: "Value" });
    await value.fill("many");
    await page.getByText("Write a number, such as 37.5").waitFor();
    await value.fill("12,345");
    await page.getByRole("combobox", { name: "Comparison" }).selectOption("~");
    await press(page, "Control+Enter");
    const figure = async () =>
      (await session.api<{ allFigures: { value: number; op: string; edited: boolean }[] }>(`/commitments/${item?.id}`))
        .allFigures[0];
    await soon(figure).toMatchObject({ value: 12345, op: "~", edited: true });
    await press(page, "z");
    await soon(figure).toMatchObject({ edited: false });
  });
});

describe("two independent reviewers", () => {
  const as = (name: string) => ({ "x-lantu-reviewer": encodeURIComponent(name) });

  test("decide by agreeing, do not see each other first, and settle with a reason", async () => {
    const document = await bring("district-work-report-2022.html");
    const [one, two] = (await bookOf(document)).commitments;
    const page = await open(document, one?.id);
    await page.getByRole("button", { name: "Reviewers" }).click();
    await page.getByRole("checkbox", { name: "Two people review independently" }).click();
    await page.getByText("not given").waitFor();
    await post("/commitments/opinions", { ids: [one?.id], opinion: "accept" }, as("王敏"));
    await post("/commitments/opinions", { ids: [two?.id], opinion: "reject" }, as("王敏"));
    await page.getByRole("button", { name: "Enter name" }).click();
    await page.getByRole("textbox", { name: "Your name" }).fill("李强");
    await press(page, "Enter");
    await goTo(page, `${session.url}/import/${document}?c=${one?.id}`);
    await panel(page).waitFor();
    expect(await panel(page).textContent()).not.toContain("王敏");
    await press(page, "a");
    await soon(() => stateOf(document, one?.id ?? "")).toBe("accepted");
    await goTo(page, `${session.url}/import/${document}?c=${two?.id}`);
    await panel(page).waitFor();
    expect(await panel(page).textContent()).not.toContain("王敏");
    await press(page, "a");
    const stand = () => session.api<{ given: Record<string, number> }>(`/documents/${document}/review`);
    await soon(stand).toMatchObject({ given: { 李强: 2 } });
    await goTo(page, `${session.url}/import/${document}?c=${two?.id}`);
    await panel(page).getByText("王敏: Reject").waitFor();
    await page.getByRole("button", { name: "Reviewers" }).click();
    await page.getByText("50% (1 of 2 items)").waitFor();
    await page.keyboard.press("Escape");
    await panel(page).getByRole("heading").first().click();
    await press(page, "x");
    await panel(page).getByRole("form", { name: "Why it is rejected" }).waitFor();
    await press(page, "1");
    await soon(() => stateOf(document, two?.id ?? "")).toBe("rejected");
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await page
      .getByRole("dialog")
      .getByText(/lack an opinion/)
      .waitFor();
  });
});

describe("the original", () => {
  test("is shown beside the item, its words marked on the page", async () => {
    const bytes = readFileSync(join(samples, "district-work-report-2022.pdf"));
    const { document } = await session.bring("report.pdf", bytes);
    const [item] = (await bookOf(document ?? "")).commitments;
    const page = await open(document ?? "", item?.id);
    await panel(page)
      .getByRole("button", { name: /^Page \d+ of the original/ })
      .waitFor();
    await press(page, "p");
    await soon(() => panel(page).locator(".page-marks rect").count()).toBeGreaterThan(0);
    await expectAccessible(page);
    await press(page, "p");
    await soon(() => panel(page).locator(".page-marks").count()).toBe(0);
  });
});

describe("reading again", () => {
  test("undoes a repair and puts it back; what was decided stays", async () => {
    const document = await bring("district-plan-2016-2020.damaged.txt");
    const [item] = (await bookOf(document)).commitments;
    await post("/commitments/decisions", { ids: [item?.id], decision: "accept" });
    const page = await open(document);
    await page.getByRole("button", { name: "How it was read" }).click();
    const repairs = page.getByRole("button", { name: "Undo repair" });
    const before = await page.getByRole("heading", { name: /repairs$/ }).textContent();
    await repairs.last().click();
    await page.getByText("Read again.").waitFor();
    await page.getByRole("heading", { name: "1 kept as published" }).waitFor();
    expect((await bookOf(document)).document.choices.keep).toHaveLength(1);
    expect(await page.getByRole("heading", { name: /repairs$/ }).textContent()).not.toBe(before);
    expect(await stateOf(document, item?.id ?? "")).toBe("accepted");
    await page.getByRole("button", { name: "Repair again" }).click();
    await soon(async () => (await bookOf(document)).document.choices.keep.length).toBe(0);
    await soon(() => page.getByRole("heading", { name: /repairs$/ }).textContent()).toBe(before);
    expect(await stateOf(document, item?.id ?? "")).toBe("accepted");
  });

  test("in another encoding keeps what a person entered, with a doubt where its words are gone", async () => {
    const document = await bring("district-plan-2021-2025.txt");
    const [item] = (await bookOf(document)).commitments;
    await post(`/commitments/${item?.id}`, { title: "由人改过的名称" }, {}, "PATCH");
    const page = await open(document);
    await page.getByRole("button", { name: "How it was read" }).click();
    await page.getByRole("combobox", { name: "Encoding" }).selectOption("big5");
    await page.getByRole("button", { name: "Read in this encoding" }).click();
    await soon(async () => (await bookOf(document)).document.encoding).toBe("big5");
    const kept = (await bookOf(document)).commitments.find(({ title }) => title === "由人改过的名称");
    expect(kept?.doubts).toContain("place-lost");
    await page.getByRole("combobox", { name: "Encoding" }).selectOption("");
    await page.getByRole("button", { name: "Read in this encoding" }).click();
    await soon(async () => (await bookOf(document)).document.encoding).toBe("utf-8");
    expect((await bookOf(document)).commitments.some(({ title }) => title === "由人改过的名称")).toBe(true);
  });

  test("a file that does not look like a plan is read all the same when a person insists", async () => {
    const text = "红烧茄子\n\n茄子切块，加酱油和糖，小火炖二十分钟，出锅前撒葱花。\n".repeat(20);
    const { id, state } = await session.bring("recipe-again.txt", text);
    expect(state).toBe("failed");
    const page = await session.visit("/import");
    await page.getByRole("button", { name: "Read recipe-again.txt all the same" }).click();
    await soon(async () => (await session.api<{ state: string }>(`/imports/${id}`)).state).toBe("review");
  });

  test("a table that promises nothing can be published all the same, and says so", async () => {
    const file = join(samples, "district-statistics-2016-2024.html");
    const { id, state } = await session.bring("figures.html", `${readFileSync(file, "utf8")}<!-- again -->`);
    expect(state).toBe("review");
    const page = await session.visit("/import");
    const row = page.getByRole("listitem").filter({ hasText: "figures.html" }).first();
    await row.getByText("No commitment was found. Its text and figures can still be published").waitFor();
    await row.getByRole("button", { name: /^Publish/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await soon(async () => (await session.api<{ state: string }>(`/imports/${id}`)).state).toBe("published");
  });
});

describe("the desk", () => {
  test("stays quick with thousands of items", async () => {
    const duty = (at: number) => `${at}．推进第${at}号片区道路改造，新建学校${(at % 7) + 1}所。（责任单位：区教委）`;
    const parts = Array.from({ length: 30 }, (_, part) => {
      const duties = Array.from({ length: 100 }, (_, at) => duty(part * 100 + at + 1)).join("\n");
      return `第${part + 1}章 重点任务\n\n${duties}`;
    });
    const text = `青渡区国民经济和社会发展第十四个五年规划纲要\n\n${parts.join("\n\n")}\n`;
    const { document } = await session.bring("thousands.txt", text);
    const page = await open(document ?? "");
    const total = (await bookOf(document ?? "")).commitments.length;
    expect(total).toBeGreaterThan(2500);
    const few = await open(await bring("district-plan-2021-2025.txt"));
    const [slow, quick] = [await stepsTaken(page), await stepsTaken(few)];
    // With sixty times as many items a step may not take ten times as long; what is quick is not held to its share.
    expect(slow).toBeLessThan(10 * Math.max(quick, 20));
    await soon(
      async () => (await bookOf(document ?? "")).commitments.filter(({ state }) => state === "accepted").length,
    ).toBe(10);
  });
});
