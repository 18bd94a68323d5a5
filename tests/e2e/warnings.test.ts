import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, VIEWS } from "./browser.ts";
import { arrived, holdBack } from "./held-back.ts";
import { soon, startSession, until } from "./session.ts";
import { unitAdded, written } from "./units-at-work.ts";

const session = startSession();

interface Told {
  readonly total: number;
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly version: number;
    readonly title: { readonly en: string };
    readonly commitment: { readonly id: string } | null;
  }[];
}

const none: Told["items"][number] = { id: "", kind: "", version: 0, title: { en: "" }, commitment: null };
let one = none;
let unit = "";

beforeAll(async () => {
  // The samples are judged in the background after the first start.
  await until(async () => (await session.api<Told>("/warnings")).total > 0);
  const { items } = await session.api<Told>("/warnings?kind=likely-to-miss&limit=1");
  one = items[0] ?? none;
  unit = await unitAdded(session, { code: "QD1", name: "区城市管理委", kind: "department", parent: null });
  await written(session, "/assignments", {
    assignments: [{ commitment: one.commitment?.id, version: 0, set: { lead: unit } }],
  });
}, 120_000);

describe("the feed of warnings", () => {
  test("what matters most stands first, and filters stand in the address", async () => {
    const page = await session.visit("/warnings");
    const lines = page.locator(".warning-line");
    expect(await lines.count()).toBeGreaterThan(0);
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("line-link");
    await page.getByRole("combobox", { name: "Kind" }).selectOption("likely-to-miss");
    await soon(() => new URL(page.url()).searchParams.get("kind")).toBe("likely-to-miss");
    await arrived(page);
    const { total } = await session.api<{ total: number }>("/warnings?kind=likely-to-miss");
    expect(await lines.count()).toBe(Math.min(50, total));
    expect(await lines.first().textContent()).toContain("Not answered");
    await page.getByRole("combobox", { name: "Answer due" }).selectOption("1");
    await page.getByText("No warning matches these filters.").waitFor();
    await page.getByText("The published rules of warnings").click();
    await page.getByText("Rules, version").waitFor();
  });

  test("is taken away as a table", async () => {
    const answer = await fetch(`${session.url}/api/v1/warnings/export?kind=likely-to-miss&format=csv&lang=en`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(one.title.en);
  });
});

describe("a warning", () => {
  test("G39: says why with its arithmetic, and is answered; who was slower loses nothing", async () => {
    const feed = await session.visit("/warnings");
    const page = await session.visit(`/warnings/${one.id}`, { noise: [/409/] });
    await page.getByRole("heading", { level: 2, name: "Why" }).waitFor();
    expect(await page.locator(".warning-arithmetic li").count()).toBeGreaterThan(0);
    await page.getByRole("radio", { name: /^Explained/ }).check();
    await page.getByRole("textbox", { name: "Note (needed)" }).fill("口径调整，正在核对。");
    await page.reload();
    await page.getByText("What was not sent last time is back in the form.").waitFor();
    expect(await page.getByRole("textbox", { name: "Note (needed)" }).inputValue()).toBe("口径调整，正在核对。");
    await written(session, `/warnings/${one.id}/responses`, { state: "acknowledged", version: one.version });
    await page.getByRole("button", { name: "Send the answer" }).click();
    await page.getByRole("heading", { name: "Somebody answered just before" }).waitFor();
    await page.getByRole("button", { name: "Send mine after theirs" }).click();
    await page.getByText("Recorded: Explained.").waitFor();
    await soon(() => page.locator(".answers > li").count()).toBe(2);
    expect(await page.locator(".answers > li").first().textContent()).toContain("口径调整，正在核对。");
    // Whoever has the feed open sees it without asking.
    await soon(() => feed.locator(".warning-line").filter({ hasText: one.title.en }).allTextContents()).toContainEqual(
      expect.stringContaining("Explained"),
    );
  });

  test("is answered again before the page has come anew: no conflict with oneself, and nothing typed meanwhile is lost", async () => {
    const page = await session.visit(`/warnings/${one.id}`);
    const note = page.getByRole("textbox", { name: "Note (needed)" });
    const send = page.getByRole("button", { name: "Send the answer" });
    const answers = async () => {
      const { responses: given } = await session.api<{ responses: readonly { note: string | null }[] }>(
        `/warnings/${one.id}`,
      );
      return given.slice(0, 2).map((answer) => answer.note);
    };
    await page.getByRole("radio", { name: /^Explained/ }).check();
    await note.fill("先答");
    const letThrough = await holdBack(page, "**/api/v1/warnings/*");
    const sent = page.waitForRequest((request) => request.method() === "POST");
    await send.click();
    await sent;
    await note.fill("后答");
    letThrough();
    await page.getByText("Recorded: Explained.").waitFor();
    expect(await note.inputValue()).toBe("后答");
    await send.click();
    await soon(answers).toEqual(["后答", "先答"]);
  });

  test("one that never was is not found", async () => {
    expect((await fetch(`${session.url}/warnings/w0123456789abcdef`)).status).toBe(404);
    expect((await fetch(`${session.url}/warnings/nothing`)).status).toBe(404);
  });
});

describe("the morning page and the page of a unit", () => {
  test("tell what matters, who is on it, and how what a unit leads stands", async () => {
    const page = await session.visit("/briefing");
    await page.getByRole("heading", { name: "The ten that matter" }).waitFor();
    expect(await page.locator(".matters > li").count()).toBeGreaterThan(0);
    await page.getByRole("link", { name: "The day before" }).click();
    await soon(() => new URL(page.url()).searchParams.get("day")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await page.getByRole("link", { name: "The day after" }).click();
    await soon(() => new URL(page.url()).searchParams.has("day")).toBe(false);
    await page.getByRole("combobox", { name: "Unit, with those below it" }).selectOption({ label: "区城市管理委" });
    await soon(() => new URL(page.url()).searchParams.get("unit")).toBe(unit);
    await page.getByRole("heading", { name: "The ten that matter" }).waitFor();
    await page.goto(`${session.url}/units/${unit}`);
    const block = page.locator(".unit-status");
    await block.waitFor();
    expect(await block.textContent()).toMatch(/1 of 1 can be judged/);
    expect(await block.textContent()).toContain("Off track");
  });
});

describe("looks and works", () => {
  test.each(VIEWS)("%o", async (view) => {
    for (const path of ["/warnings", `/warnings/${one.id}`, "/briefing", `/units/${unit}`]) {
      const page = await session.visit(path, view);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
});
