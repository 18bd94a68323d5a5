import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, VIEWS } from "./browser.ts";
import { documentTitled } from "./compared.ts";
import { soon, startSession } from "./session.ts";
import { unitsAtWork, written } from "./units-at-work.ts";

const session = startSession();

interface Named {
  readonly id: string;
}

interface Line {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly assignment: null | {
    readonly lead: Named | null;
    readonly cooperating: readonly Named[];
    readonly contact: string | null;
    readonly deadline: string | null;
    readonly importance: string | null;
    readonly measure: string | null;
  };
}

interface Lines {
  readonly items: readonly Line[];
  readonly total: number;
}

let units: Readonly<Record<string, string>> = {};
let plan = "";

beforeAll(async () => {
  units = await unitsAtWork(session);
  plan = await documentTitled(session, "青渡区", "第十四个五年规划");
}, 120_000);

const lines = (query: string): Promise<Lines> => session.api<Lines>(`/work/commitments?${query}`);
const line = async (id: string): Promise<Line> => {
  const { items } = await lines(`commitment=${id}`);
  if (items[0] === undefined) throw new Error(`no line ${id}`);
  return items[0];
};

const desk = async (query = "", visit: Parameters<typeof session.visit>[1] = {}): Promise<Page> => {
  const page = await session.visit(`/work/assign?document=${plan}${query}`, visit);
  await page.locator(".assign-grid tbody tr").first().waitFor();
  return page;
};

const cell = (page: Page, row: number, column: number) => page.locator(`[data-at="${row}:${column}"]`);
const idAt = async (page: Page, row: number): Promise<string> =>
  (await page.locator(".assign-grid tbody tr").nth(row).getAttribute("data-id")) ?? "";
/** Nothing is on its way to the server any more. */
const settled = (page: Page): Promise<void> => page.locator("tr[data-stand]").first().waitFor({ state: "detached" });

/** Opens a cell and writes into it what no key types: an input method puts it in as a whole. */
const write = async (page: Page, row: number, column: number, text: string): Promise<void> => {
  await cell(page, row, column).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(text);
};

const columns = { lead: 1, cooperating: 2, supporting: 3, contact: 4, deadline: 5, importance: 6, measure: 7 } as const;

describe("the working list", () => {
  test("G9: after import nobody leads anything; all stand as unassigned, and the gauge says so", async () => {
    const all = await lines(`document=${plan}`);
    const none = await lines(`document=${plan}&assigned=none`);
    expect(none.total).toBe(all.total);
    expect(all.items.every(({ assignment }) => assignment === null)).toBe(true);
    const page = await desk();
    const lead = page.locator(".gauge-bar").first();
    expect(await lead.textContent()).toContain(`0 / ${all.total}`);
    await lead.getByRole("link").click();
    await soon(() => new URL(page.url()).searchParams.get("missing")).toBe("lead");
    expect(await page.getByRole("navigation", { name: "Pages", exact: true }).textContent()).toContain(
      `${all.total} commitments`,
    );
  });

  test("conditions stand in the address, and an address opens them", async () => {
    const page = await desk();
    await page.getByRole("combobox", { name: "Kind" }).selectOption("project");
    await soon(() => new URL(page.url()).searchParams.get("kind")).toBe("project");
    const { items } = await lines(`document=${plan}&kind=project&limit=100`);
    const shown = () =>
      page
        .locator(".assign-grid tbody tr")
        .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-id")).toSorted());
    const projects = items.map(({ id }) => id).toSorted();
    await soon(shown).toEqual(projects);
    await page.reload();
    await soon(shown).toEqual(projects);
    await page.goto(`${session.url}/work/assign?q=${encodeURIComponent("没有这句话")}`);
    await page.getByRole("heading", { name: "No commitment fits." }).waitFor();
  });
});

describe("a page on its way while a change is saved", () => {
  test("comes all the same", async () => {
    const page = await session.visit("/work/assign");
    const id = await idAt(page, 0);
    let letThrough = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route(/\/work\/commitments\?.*after=/, async (route) => {
      await released;
      await route.continue();
    });
    await page.getByRole("link", { name: /Next/ }).click();
    await soon(() => new URL(page.url()).searchParams.has("after")).toBe(true);
    await write(page, 0, columns.measure, "翻页前写的");
    await page.keyboard.press("Enter");
    await soon(async () => (await line(id)).assignment?.measure).toBe("翻页前写的");
    await settled(page);
    letThrough();
    await soon(() => page.locator(`tr[data-id="${id}"]`).count()).toBe(0);
    await page.getByText("Updating").waitFor({ state: "detached" });
    expect(await page.locator(".assign-grid tbody tr").count()).toBeGreaterThan(0);
  });
});

describe("assigning with the keyboard alone", () => {
  test("G9: a unit by its pinyin initials, then on to the next fields; every change is in the journal", async () => {
    const page = await desk("&assigned=none");
    const id = await idAt(page, 0);
    await cell(page, 0, columns.lead).focus();
    await page.keyboard.type("qjyj");
    await page.getByRole("option", { name: /区教育局/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("czj");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("F2");
    await page.keyboard.insertText("周青");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2027/6");
    await page.keyboard.press("Tab");
    await page.keyboard.press("1");
    await settled(page);
    const { assignment } = await line(id);
    expect(assignment).toMatchObject({
      ...{ lead: { id: units.区教育局 }, cooperating: [{ id: units.区财政局 }] },
      ...{ contact: "周青", deadline: "2027-06", importance: "key" },
    });
    const { items } = await session.api<{ items: readonly { kind: string }[] }>(`/journal?subject=${id}`);
    expect(items.some(({ kind }) => kind === "assignment.changed")).toBe(true);
  });

  test("Ctrl+Z takes the last step back, Escape gives a cell up, Delete empties it", async () => {
    const page = await desk("&assigned=none");
    const id = await idAt(page, 1);
    await write(page, 1, columns.measure, "年度抽查");
    await page.keyboard.press("Enter");
    await settled(page);
    expect((await line(id)).assignment?.measure).toBe("年度抽查");
    await page.keyboard.press("Control+z");
    await page.getByText("Taken back").waitFor();
    expect((await line(id)).assignment?.measure ?? null).toBeNull();
    await write(page, 1, columns.contact, "林");
    await page.keyboard.press("Escape");
    expect(await cell(page, 1, columns.contact).textContent()).toBe("");
    await write(page, 1, columns.contact, "陈");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Delete");
    await settled(page);
    expect((await line(id)).assignment?.contact ?? null).toBeNull();
  });

  test("a deadline that cannot be read is not let go, and said at once", async () => {
    const page = await desk();
    await write(page, 2, columns.deadline, "明年");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "Write 2027" }).waitFor();
    await page.keyboard.press("Escape");
    expect((await line(await idAt(page, 2))).assignment?.deadline ?? null).toBeNull();
  });
});

describe("units the text names", () => {
  test("G9: offered with the sentence, accepted one by one", async () => {
    const { items } = await lines("proposed=true&limit=200");
    const page = await session.visit("/work/assign?proposed=true");
    const button = page.getByRole("button", { name: /^Accept the units the text names: / }).first();
    await button.waitFor();
    const id = (await page.locator("tr", { has: button }).first().getAttribute("data-id")) ?? "";
    expect(items.some((one) => one.id === id && one.assignment?.lead == null)).toBe(true);
    await button.click();
    await settled(page);
    expect((await line(id)).assignment?.lead).not.toBeNull();
  });

  test("all that fit exactly one unit: previewed, done as one act, taken back by the notice", async () => {
    const before = (await lines("assigned=some&limit=1")).total;
    const page = await session.visit("/work/assign?proposed=true");
    await page.getByRole("button", { name: "Accept units named in the text…" }).click();
    const confirm = page.getByRole("button", { name: /^Accept \d+$/ });
    await confirm.waitFor();
    const count = Number(/\d+/.exec((await confirm.textContent()) ?? "")?.[0]);
    expect(await page.locator(".changes tbody").count()).toBe(Math.min(20, count));
    await confirm.click();
    await page.getByText(`${count} accepted`).waitFor();
    expect((await lines("assigned=some&limit=1")).total).toBe(before + count);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back").waitFor();
    expect((await lines("assigned=some&limit=1")).total).toBe(before);
  });
});

/** What the browser says of requests the tests let fail or be refused. */
const refusals = [/409 \(Conflict\)/, /ERR_(FAILED|INTERNET_DISCONNECTED)/];

describe("many at once", () => {
  const dialog = (page: Page) => page.getByRole("dialog");

  test("the whole filter: what would change is shown, then done and undone as one", async () => {
    const filter = `document=${plan}&kind=project`;
    const { total } = await lines(filter);
    const page = await desk("&kind=project");
    await page.getByRole("button", { name: `Change all ${total}` }).click();
    await dialog(page).getByRole("combobox", { name: "Importance: what to do" }).selectOption("set");
    await dialog(page).getByRole("combobox", { name: "Importance", exact: true }).selectOption("important");
    await dialog(page).getByRole("button", { name: "Preview" }).click();
    await dialog(page).getByText(`${total} of ${total} would change`).waitFor();
    expect(await dialog(page).locator(".changes tbody").count()).toBe(Math.min(20, total));
    expect((await lines(`${filter}&importance=important`)).total).toBe(0);
    await dialog(page)
      .getByRole("button", { name: `Change ${total}`, exact: true })
      .click();
    await page.getByText(`${total} changed`).waitFor();
    expect((await lines(`${filter}&importance=important`)).total).toBe(total);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back").waitFor();
    expect((await lines(`${filter}&importance=important`)).total).toBe(0);
  });

  test("the selected lines alone; a preview somebody has overtaken is not carried out", async () => {
    const page = await desk("&kind=task", { noise: refusals });
    for (const row of [0, 1]) {
      await cell(page, row, 0).focus();
      await page.keyboard.press(" ");
    }
    const chosen = [await idAt(page, 0), await idAt(page, 1)];
    await page.getByRole("button", { name: "Change the 2 selected" }).click();
    await dialog(page).getByRole("combobox", { name: "Lead: what to do" }).selectOption("set");
    await dialog(page).getByRole("combobox", { name: "Lead", exact: true }).fill("民政");
    await page.keyboard.press("Enter");
    await dialog(page).getByRole("button", { name: "Preview" }).click();
    await dialog(page).getByRole("button", { name: "Change 2", exact: true }).waitFor();
    const [first = ""] = chosen;
    const { version } = await line(first);
    await written(session, "/assignments", {
      assignments: [{ commitment: first, version, set: { ground: "青政发〔2026〕3号" } }],
    });
    await dialog(page).getByRole("button", { name: "Change 2", exact: true }).click();
    await dialog(page).getByRole("alert").filter({ hasText: "Please preview again" }).waitFor();
    await dialog(page).getByRole("button", { name: "Preview" }).click();
    await dialog(page).getByRole("button", { name: "Change 2", exact: true }).click();
    await page.getByText("2 changed").waitFor();
    for (const id of chosen) expect((await line(id)).assignment?.lead?.id).toBe(units.区民政局);
  });
});

describe("nothing typed is lost", () => {
  test("somebody else was quicker: both versions field by field, and one's own goes on", async () => {
    const page = await desk("", { noise: refusals });
    const id = await idAt(page, 4);
    const { version } = await line(id);
    await written(session, "/assignments", {
      assignments: [{ commitment: id, version, set: { contact: "何柳", measure: "季度通报" } }],
    });
    await write(page, 4, columns.contact, "许望");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Compare both" }).click();
    const sides = page.getByRole("group", { name: /^Contact/ });
    expect(await sides.textContent()).toMatch(/何柳.*许望/s);
    await sides.getByRole("radio", { name: /许望/ }).check();
    await page.getByRole("button", { name: "Save what is chosen" }).click();
    await settled(page);
    expect((await line(id)).assignment).toMatchObject({ contact: "许望", measure: "季度通报" });
  });

  test("no connection and a closed page: what was entered and what was being typed come back, and are saved", async () => {
    const page = await desk("", { noise: refusals });
    const [id, other] = [await idAt(page, 5), await idAt(page, 6)];
    const path = "**/api/v1/assignments";
    await page.route(path, (route) => route.abort());
    await write(page, 5, columns.contact, "罗湖");
    await page.keyboard.press("Enter");
    await page.getByText("not saved, tried again soon").waitFor();
    await write(page, 6, columns.measure, "半年一查");
    expect((await line(id)).assignment?.contact ?? null).toBeNull();
    // The page tries again by itself: were the way open before it is closed, the change could be saved by then.
    await page.reload();
    await page.getByText("1 change that could not be saved last time came back.").waitFor();
    await page.unroute(path);
    await soon(async () => (await line(id)).assignment?.contact).toBe("罗湖");
    const field = page.getByRole("textbox", { name: /^Measure of success, / });
    await soon(() => field.inputValue()).toBe("半年一查");
    await field.press("Enter");
    await soon(async () => (await line(other)).assignment?.measure).toBe("半年一查");
  });
});

describe("looks and works", () => {
  test.each(VIEWS)("%o", async (view) => {
    const page = await desk("", view);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await cell(page, 0, columns.lead).click();
    await page.getByRole("listbox").waitFor();
    await expectAccessible(page);
  });
});
