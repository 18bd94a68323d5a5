import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { reload, soon, startSession, type Visit } from "./session.ts";
import { compareShown } from "./shown-text.ts";

const session = startSession();

interface Section {
  readonly index: number;
  readonly parent: number | null;
  readonly label: string | null;
  readonly title: string;
  readonly first: number;
}
interface Book {
  readonly document: { readonly id: string; readonly title: string };
  readonly sections: readonly Section[];
  readonly blocks: readonly { readonly index: number; readonly start: number; readonly end: number }[];
  readonly commitments: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly quote: string;
  }[];
}

const titles = {
  damaged: "政府工作报告",
  pdf: "岚江市青渡区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要",
};
const ids: Record<keyof typeof titles, string> = { damaged: "", pdf: "" };
let book: Book;

beforeAll(async () => {
  const { items } = await session.api<{ items: { id: string; fileName: string }[] }>("/documents");
  const idOf = (end: string) => items.find(({ fileName }) => fileName.endsWith(end))?.id ?? "";
  ids.damaged = idOf(".damaged.txt");
  ids.pdf = idOf(".pdf");
  book = await session.api<Book>(`/documents/${ids.pdf}/book`);
});

const openPlan = (name: keyof typeof ids, query = "", visit: Visit = {}): Promise<Page> =>
  session.visit(`/documents/${ids[name]}${query}`, visit);

const rail = (page: Page): Locator => page.getByRole("complementary", { name: "Commitments on this page" });
const contents = (page: Page): Locator => page.getByRole("navigation", { name: "Contents" });
/** The stretches of the text a commitment is marked on. */
const marksOf = (page: Page, id: string): Locator =>
  page.locator(`.book-text [data-c~="${id.slice(id.indexOf("-") + 1)}"]`);
const markedId = async (page: Page, mark: Locator): Promise<string> =>
  `${page.url().match(/d[0-9a-z]{12}/)?.[0]}-${(await mark.getAttribute("data-c"))?.split(" ")[0]}`;
const background = (place: Locator): Promise<string> =>
  place.evaluate((part) => getComputedStyle(part).backgroundColor);
const expectInWindow = async (place: Locator): Promise<void> => {
  await soon(() =>
    place.evaluate((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      return top >= 50 && bottom <= innerHeight;
    }),
  ).toBe(true);
};
/** Frames the page takes to keep what it brings into view where it belongs, while its text is laid out anew. */
const settlingFrames = 30;

/** Waits until the page moves no more by itself, and what stands beside the text is of what is in view. */
const atRest = async (page: Page): Promise<void> => {
  const stand = () =>
    page.evaluate(
      (most) =>
        new Promise<string>((resolve) => {
          const told = () =>
            JSON.stringify([scrollY, ...[...document.querySelectorAll(".entry")].map((one) => one.textContent)]);
          const look = (frames: number, before: string): unknown => {
            const now = told();
            if (frames === most) return resolve("at rest");
            return now === before ? requestAnimationFrame(() => look(frames + 1, now)) : resolve("moving");
          };
          look(0, told());
        }),
      settlingFrames,
    );
  await soon(stand).toBe("at rest");
};
/** Window coordinates of the place before one of the visible characters of a paragraph. */
const placeOf = (paragraph: Locator, character: number): Promise<{ x: number; y: number }> =>
  paragraph.evaluate((block, offset) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.checkVisibility() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    const range = document.createRange();
    let left = offset;
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      if (left < node.length) {
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        break;
      }
      left -= node.length;
    }
    const { left: x, top, height } = range.getBoundingClientRect();
    return { x: x + 1, y: top + height / 2 };
  }, character);

describe("from the text to the ledger and back", () => {
  test("a plan opens from home with its title, contents, text and commitments", async () => {
    const page = await session.visit("/");
    await page.getByRole("main").getByRole("link", { name: titles.pdf }).first().click();
    await page.waitForURL(/\/documents\//);
    await page.getByRole("heading", { level: 1, name: /青渡区.*纲要/ }).waitFor();
    await contents(page)
      .getByRole("link", { name: /第一章/ })
      .waitFor();
    await rail(page).getByText(`in view, ${book.commitments.length} in all`).filter({ visible: true }).waitFor();
    await soon(() => page.title()).toContain(titles.pdf);
  });

  test("a click on a mark lights its entry in the rail, which leads to the commitment's own page", async () => {
    const page = await openPlan("pdf");
    const mark = page.locator(".book-text p .m.t").nth(4);
    await mark.scrollIntoViewIfNeeded();
    const id = await markedId(page, mark);
    await mark.click();
    const { title } = book.commitments.find((one) => one.id === id) ?? { title: "" };
    const entry = rail(page)
      .getByRole("button", { pressed: true })
      .and(rail(page).getByRole("button", { name: title }));
    await entry.waitFor();
    await expectInWindow(entry);
    await soon(() => new URL(page.url()).searchParams.get("c")).toBe(id);
    await rail(page)
      .getByRole("link", { name: /Open commitment/ })
      .click();
    await page.waitForURL(`**/commitments/${id}`);
    await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  });

  test("pointing at either side lights the other", async () => {
    const page = await openPlan("pdf");
    const mark = page.locator(".book-text p .m.t").nth(4);
    await mark.scrollIntoViewIfNeeded();
    const id = await markedId(page, mark);
    const entry = rail(page).locator(`[data-id="${id}"]`);
    await page.mouse.move(5, 5);
    const plain = { mark: await background(mark), entry: await background(entry) };
    await mark.hover();
    await soon(() => background(entry)).not.toBe(plain.entry);
    await page.mouse.move(5, 5);
    await soon(() => background(entry)).toBe(plain.entry);
    await entry.hover();
    await soon(() => background(mark)).not.toBe(plain.mark);
  });

  test("a click on an entry brings its sentence into view and lights it", async () => {
    const page = await openPlan("pdf");
    const last = book.commitments.at(-1)?.id ?? "";
    await contents(page).getByRole("link").last().click();
    await soon(() => page.url()).toContain("section=");
    await atRest(page);
    const entry = rail(page).getByRole("listitem").last().getByRole("button");
    await entry.waitFor();
    const id = (await rail(page).getByRole("listitem").last().getAttribute("data-id")) ?? last;
    await entry.click();
    const mark = marksOf(page, id).first();
    await expectInWindow(mark);
    await soon(() => background(mark)).not.toBe("rgba(0, 0, 0, 0)");
  });

  test("j and k walk through the commitments of the text, Enter opens the one reached", async () => {
    const page = await openPlan("pdf");
    const chosen = () => new URL(page.url()).searchParams.get("c");
    await page.keyboard.press("j");
    await soon(chosen).toBe(book.commitments[0]?.id);
    for (let step = 0; step < 9; step++) {
      await page.keyboard.press("j");
      await soon(chosen).toBe(book.commitments[step + 1]?.id);
    }
    await page.keyboard.press("k");
    await soon(chosen).toBe(book.commitments[8]?.id);
    await expectInWindow(marksOf(page, chosen() ?? "").first());
    const id = chosen();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/commitments/${id}`);
  });

  test("the entries of the rail are reached and chosen by keyboard", async () => {
    const page = await openPlan("pdf");
    await contents(page)
      .getByRole("link", { name: /第二章/ })
      .click();
    await soon(() => page.url()).toContain("section=");
    await atRest(page);
    const id = await rail(page).getByRole("listitem").nth(1).getAttribute("data-id");
    const entry = rail(page).locator(`[data-id="${id}"]`).getByRole("button").first();
    await entry.focus();
    await page.keyboard.press("Enter");
    await soon(() => entry.getAttribute("aria-pressed")).toBe("true");
    for (const next of ["Page of the original", "Open commitment"]) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(next);
    }
  });

  test("kinds can be chosen, in the rail and in the text, and the address keeps them", async () => {
    const page = await openPlan("pdf");
    await rail(page)
      .getByRole("button", { name: /Projects/ })
      .click();
    await soon(() => page.url()).toContain("kind=project");
    await reload(page);
    await rail(page)
      .getByRole("button", { name: /Projects/, pressed: true })
      .waitFor();
    const projects = book.commitments.filter(({ kind }) => kind === "project").length;
    expect(
      await rail(page)
        .getByText(/in all/)
        .first()
        .textContent(),
    ).toContain(`${projects} matching`);
  });
});

describe("the place in a document", () => {
  test("an entry of the contents leads to its heading, and the address with it", async () => {
    const page = await openPlan("pdf");
    const chapter = book.sections.find(({ label }) => label === "第三章");
    await contents(page)
      .getByRole("link", { name: /第三章/ })
      .click();
    const heading = page.locator(`#b${chapter?.first}`);
    await expectInWindow(heading);
    expect(await heading.textContent()).toContain(chapter?.title);
    await soon(() => page.url()).toContain(`section=${chapter?.index}`);
    await soon(() => contents(page).locator('[aria-current="location"]').textContent()).toContain(chapter?.title);
  });

  test("an address with a section, a commitment or a span opens there", async () => {
    const chapter = book.sections.filter(({ label }) => label?.endsWith("章")).at(-1);
    const bySection = await openPlan("pdf", `?section=${chapter?.index}`);
    await expectInWindow(bySection.locator(`#b${chapter?.first}`));
    const id = book.commitments.at(-5)?.id ?? "";
    const byCommitment = await openPlan("pdf", `?c=${id}`);
    await expectInWindow(marksOf(byCommitment, id).first());
    await rail(byCommitment)
      .getByRole("button", { pressed: true })
      .and(byCommitment.locator(".entry button"))
      .waitFor();
  });

  test("a link to selected words opens on exactly those characters", async () => {
    const text = await (await fetch(`${session.url}/api/v1/documents/${ids.pdf}/text`)).text();
    const page = await openPlan("pdf");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const paragraph = page.locator(".book-text p.b").filter({ hasText: "。" }).nth(9);
    await paragraph.scrollIntoViewIfNeeded();
    const [from, to] = [await placeOf(paragraph, 3), await placeOf(paragraph, 31)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected.length).toBeGreaterThan(20);
    await page.getByRole("button", { name: "Copy link to this passage" }).click();
    await page.getByText("Link copied").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const [begin = 0, end = 0] = /at=(\d+)-(\d+)/.exec(link)?.slice(1).map(Number) ?? [];
    const plain = (words: string) => words.normalize("NFKC").replace(/\s/g, "");
    expect(plain(text.slice(begin, end))).toBe(plain(selected));

    const other = await session.visit(link.slice(session.url.length));
    const marks = other.locator(".book-text mark").filter({ visible: true });
    await expectInWindow(marks.first());
    expect((await marks.allTextContents()).join("")).toBe(selected);
  });
});

describe("the text as published", () => {
  test.each(["damaged", "pdf"] as const)("shows every character of the %s document", async (name) => {
    const text = await (await fetch(`${session.url}/api/v1/documents/${ids[name]}/text`)).text();
    const page = await openPlan(name);
    await page.getByRole("button", { name: "As published" }).click();
    await soon(() => page.url()).toContain("text=raw");
    const { wrong, missing } = await compareShown(page, text);
    expect(wrong).toEqual([]);
    expect(missing).toBe("");
  });

  test("a repaired place tells what was repaired and what stood there", async () => {
    const page = await openPlan("damaged");
    const removed = page
      .locator(".book-text p .fix.empty")
      .filter({ hasNot: page.locator("*") })
      .nth(3);
    await removed.scrollIntoViewIfNeeded();
    await atRest(page);
    const box = await removed.boundingBox();
    await page.mouse.move(box?.x ?? 0, (box?.y ?? 0) + (box?.height ?? 0) - 4);
    const tip = page.getByRole("tooltip");
    await tip.waitFor();
    expect(await tip.textContent()).toMatch(/Published: ./);
    // A character whose look did not change is quiet in the reading view and explained in the published one.
    const scanned = await openPlan("pdf");
    await scanned.getByRole("button", { name: "As published" }).click();
    await soon(() => scanned.url()).toContain("text=raw");
    // A page that still moves takes the explanation away from under the pointer.
    await atRest(scanned);
    await scanned.locator(".book-text p .was").first().hover();
    const explained = await scanned.getByRole("tooltip").textContent();
    expect(explained).toContain("A compatibility character was replaced");
    expect(explained).toMatch(/Read as: ./);
  });

  test("switching back and forth keeps the reader's place", async () => {
    const page = await openPlan("damaged");
    await contents(page).getByRole("link", { name: /三、/ }).click();
    const heading = page.locator(".book-text .heading").filter({ hasText: "重点工作" }).last();
    await expectInWindow(heading);
    await page.getByRole("button", { name: "As published" }).click();
    await soon(() => page.url()).toContain("text=raw");
    await expectInWindow(heading);
    await page.getByRole("button", { name: "Reading" }).click();
    await soon(() => page.url()).not.toContain("text=raw");
    await expectInWindow(heading);
  });
});

describe("on a phone", () => {
  const phone = { width: 390 } as const;

  test("a tapped mark brings the sheet up with its entry, and does not hide behind it", async () => {
    const page = await openPlan("pdf", "", phone);
    const mark = page.locator(".book-text p .m.t").nth(6);
    await mark.scrollIntoViewIfNeeded();
    const id = await markedId(page, mark);
    await mark.tap();
    const entry = rail(page).locator(`[data-id="${id}"]`);
    await expectInWindow(entry);
    const sheet = (await rail(page).boundingBox())?.y ?? 0;
    const firstLine = () => mark.evaluate((part) => part.getClientRects()[0]?.bottom ?? 0);
    await soon(firstLine).toBeLessThanOrEqual(sheet);
    expect(await firstLine()).toBeGreaterThan(0);
    const handle = rail(page).getByRole("button", { expanded: true });
    await handle.tap();
    await soon(() => entry.isVisible()).toBe(false);
  });

  test("the contents open behind a button, lead on and close again", async () => {
    const page = await openPlan("pdf", "", phone);
    await soon(() => contents(page).isVisible()).toBe(false);
    await page.getByRole("button", { name: "Open contents" }).tap();
    await contents(page)
      .getByRole("link", { name: /第四章/ })
      .tap();
    await soon(() => contents(page).isVisible()).toBe(false);
    const chapter = book.sections.find(({ label }) => label === "第四章");
    await expectInWindow(page.locator(`#b${chapter?.first}`));
    await page.getByRole("button", { name: "Open contents" }).tap();
    await contents(page).waitFor();
    await page.keyboard.press("Escape");
    await soon(() => contents(page).isVisible()).toBe(false);
  });
});

describe("language and colours", () => {
  test("change in place and survive a reload", async () => {
    const page = await openPlan("pdf");
    await contents(page)
      .getByRole("link", { name: /第五章/ })
      .click();
    const chapter = book.sections.find(({ label }) => label === "第五章");
    const heading = page.locator(`#b${chapter?.first}`);
    await expectInWindow(heading);
    await page.getByRole("link", { name: "中文" }).click();
    await page.getByRole("navigation", { name: "目录" }).waitFor();
    await expectInWindow(heading);
    const paper = () => background(page.locator("html"));
    const light = await paper();
    await page.getByRole("button", { name: /配色：浅色/ }).click();
    await page.getByRole("button", { name: /配色：深色/ }).waitFor();
    await soon(paper).not.toBe(light);
    await expectInWindow(heading);
    await reload(page);
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
    expect(await paper()).not.toBe(light);
    await expectInWindow(heading);
  });
});

describe("without JavaScript", () => {
  test("the whole text can be read, the contents lead on, the language can be changed", async () => {
    const context = await session.browser.newContext({ javaScriptEnabled: false, locale: "en" });
    const page = await context.newPage();
    await page.goto(`${session.url}/documents/${ids.pdf}`);
    expect(await page.locator(".book-text .b, .book-text .table-block").count()).toBe(book.blocks.length);
    await page.getByRole("link", { name: "Show in the ledger" }).waitFor();
    await page.getByRole("link", { name: "中文" }).click();
    await soon(() => page.getAttribute("html", "lang")).toBe("zh-CN");
    await page.waitForLoadState();
    const link = page.getByRole("navigation", { name: "目录" }).getByRole("link", { name: /第二章/ });
    await link.click();
    const chapter = book.sections.find(({ label }) => label === "第二章");
    const top = async () => (await page.locator(`#b${chapter?.first}`).boundingBox())?.y ?? Number.NaN;
    await soon(async () => (await top()) > -50 && (await top()) < 900).toBe(true);
    await context.close();
  });
});
