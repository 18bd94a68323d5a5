import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { reload, soon, startSession } from "./session.ts";

const session = startSession();

interface Span {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly raw: string;
}
interface Commitment extends Span {
  readonly id: string;
  readonly title: string;
  readonly document: { readonly id: string; readonly title: string };
  readonly spans: readonly Span[];
  readonly allFigures: readonly Span[];
  readonly context: { readonly before: string; readonly quote: string; readonly after: string };
  readonly neighbours: { readonly previous: string | null; readonly next: string | null };
}

let ids: readonly string[];

/** Every twelfth commitment of the samples: all kinds and formats of documents are among them. */
beforeAll(async () => {
  const { items } = await session.api<{ items: Commitment[] }>("/commitments?limit=500");
  ids = items.filter((_, index) => index % 12 === 0).map(({ id }) => id);
});

const get = (id: string): Promise<Commitment> => session.api<Commitment>(`/commitments/${id}`);
const visit = (id: string): Promise<Page> => session.visit(`/commitments/${id}`);
const quote = (page: Page): Locator => page.locator("figure.quote mark");
const plain = (text: string | null): string => (text ?? "").replace(/\s/g, "");

describe("the quote", () => {
  test("is the slice of the published text that the offsets say, for every place and figure", async () => {
    expect(ids.length).toBeGreaterThan(30);
    const texts = new Map<string, string>();
    for (const id of ids) {
      const { document, spans, allFigures } = await get(id);
      const address = `${session.url}/api/v1/documents/${document.id}/text`;
      const text = texts.get(document.id) ?? (await (await fetch(address)).text());
      texts.set(document.id, text);
      for (const { start, end, raw } of spans) expect(raw).toBe(text.slice(start, end));
      for (const figure of allFigures) expect(figure.quote).toBe(text.slice(figure.start, figure.end));
    }
  });

  test("stands in its paragraph, and its source line leads there", async () => {
    const id = ids[5] ?? "";
    const { title, context, spans, document } = await get(id);
    const page = await visit(id);
    await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
    expect(plain(await quote(page).textContent())).toBe(plain(context.quote));
    expect(plain(spans[0]?.quote ?? "")).toContain(plain(context.quote));
    const paragraph = await page.locator("figure.quote blockquote").textContent();
    expect(plain(paragraph)).toBe(plain(context.before + context.quote + context.after));
    await page
      .getByRole("link", { name: /Read in the document/ })
      .first()
      .click();
    await page.waitForURL(`**/documents/${document.id}?c=${id}`);
    await soon(() => page.locator(".book-text .chosen").count()).toBeGreaterThan(0);
    await soon(() =>
      page
        .locator(".book-text .chosen")
        .first()
        .evaluate((mark) => mark.getBoundingClientRect().top),
    ).toBeLessThan(850);
  });

  test("every figure leads to its own characters in the text", async () => {
    const id = ids.find((one) => one.length > 0) ?? "";
    const { allFigures, document } = await get(id);
    const [first] = allFigures;
    expect(first).toBeDefined();
    const page = await visit(id);
    await page.getByRole("region", { name: "Figures" }).first().getByRole("link").first().click();
    await page.waitForURL(`**/documents/${document.id}?at=${first?.start}-${first?.end}`);
    const lit = page.locator(".book-text mark").filter({ visible: true });
    await soon(async () => plain((await lit.allTextContents()).join(""))).toBe(plain(first?.quote ?? ""));
  });
});

describe("what can be done with it", () => {
  test("its citation and its address are copied", async () => {
    const id = ids[3] ?? "";
    const { document } = await get(id);
    const page = await visit(id);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const cite = page.getByRole("region", { name: "Cite" });
    const copied = async (name: RegExp) => {
      await cite.getByRole("button", { name }).click();
      await cite.getByText("Copied").first().waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const chinese = await copied(/GB\/T 7714/);
    expect(chinese).toContain(`${document.title}[Z/OL]`);
    expect(chinese).toContain(`${session.url}/commitments/${id}`);
    expect(chinese).toMatch(/\[\d{4}-\d\d-\d\d\]/);
    await reload(page);
    expect(await copied(/English/)).toContain("Accessed");
    await reload(page);
    expect(await copied(/Permanent link/)).toBe(`${session.url}/commitments/${id}`);
  });

  test("its neighbours are one click away, there and back", async () => {
    const { neighbours } = await get(ids[6] ?? "");
    const page = await visit(ids[6] ?? "");
    const nav = page.getByRole("navigation", { name: "Neighbouring commitments" });
    await nav.getByRole("link", { name: /Next/ }).click();
    await page.waitForURL(`**/commitments/${neighbours.next}`);
    const next = await get(neighbours.next ?? "");
    await page.getByRole("heading", { level: 1, name: next.title, exact: true }).waitFor();
    await nav.getByRole("link", { name: /Previous/ }).click();
    await page.waitForURL(`**/commitments/${ids[6]}`);
  });

  test("an edit shows in its history, with what stood there before and why", async () => {
    const id = ids[8] ?? "";
    const { title } = await get(id);
    const headers = { "content-type": "application/json", origin: session.url };
    const body = JSON.stringify({ title: "改过的名称", deadline: "2025-06", reason: "按会议纪要" });
    await fetch(`${session.url}/api/v1/commitments/${id}`, { method: "PATCH", headers, body });
    const page = await visit(id);
    await page.getByRole("heading", { level: 1, name: "改过的名称" }).waitFor();
    const history = page.getByRole("region", { name: "History" });
    const newest = await history.getByRole("listitem").first().textContent();
    expect(newest).toContain("Commitment edited");
    expect(newest).toContain(`Name: ${title} → 改过的名称`);
    expect(newest).toContain("2025-06");
    expect(newest).toContain("Reason: 按会议纪要");
    expect(await history.getByRole("listitem").count()).toBeGreaterThan(1);
    const home = await session.visit("/");
    await home.getByRole("main").getByRole("link", { name: title }).first().waitFor();
  });
});

describe("an address that leads nowhere", () => {
  test.each([
    "/commitments/d000000000000-1",
    "/commitments/d000000000000-zzz",
    "/commitments/nonsense",
    "/commitments/%00",
    "/commitments/..%2f..%2fetc%2fpasswd",
    "/documents/d000000000000",
    "/documents/nonsense?at=1-2",
    "/no/such/page",
  ])("%s is a page that says so, with status 404", async (path) => {
    const answer = await fetch(session.url + path, { headers: { "accept-language": "en" } });
    expect(answer.status).toBe(404);
    const page = await session.visit(path, { noise: [/40[04]/] });
    await page.getByRole("heading", { level: 1, name: "There is no such page" }).waitFor();
    await page.getByRole("main").getByRole("link", { name: "Back to the plans" }).click();
    await soon(() => new URL(page.url()).pathname).toBe("/");
  });
});
