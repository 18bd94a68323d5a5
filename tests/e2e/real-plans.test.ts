import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseCsv } from "./csv.ts";
import { soon, startSession } from "./session.ts";
import { compareShown } from "./shown-text.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "shared", "plans");
const held = existsSync(folder);
const files = held ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];
const reason = "the real plans are not here (../shared/plans)";

interface Held {
  readonly id: string;
  readonly fileName: string;
  readonly counts: { readonly commitments: number; readonly characters: number };
}

describe.skipIf(!held)(`plans of real governments${held ? "" : `: skipped, ${reason}`}`, () => {
  const session = startSession();
  const documents: Held[] = [];
  afterAll(() => void documents.splice(0));

  test("dropped in together they are all read, and published with one question", async () => {
    expect(files.length).toBeGreaterThan(4);
    const page = await session.visit("/import");
    await page.getByLabel(/choose files/).setInputFiles(files.map((name) => join(folder, name)));
    const waiting = page.getByRole("list", { name: "Imported files" }).getByRole("link", { name: /^Review / });
    await expect.poll(() => waiting.count(), { timeout: 60_000 }).toBe(files.length);
    await page.getByRole("button", { name: /Publish all/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await page.getByText(`Published ${files.length} documents`).waitFor({ timeout: 60_000 });
    const { items } = await session.api<{ items: Held[] }>("/documents");
    documents.push(...items.filter(({ fileName }) => files.includes(fileName)));
    expect(documents.length).toBe(files.length);
  });

  test.each(files)("%s opens, and its marks and rail lead to one another", async (file) => {
    const { id, counts } = documents.find(({ fileName }) => fileName === file) ?? {
      id: "",
      counts: { commitments: 0 },
    };
    expect(counts.commitments).toBeGreaterThan(20);
    const page = await session.visit(`/documents/${id}`);
    await page.getByRole("navigation", { name: "Contents" }).getByRole("link").nth(1).click();
    await soon(() => page.url()).toContain("section=");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await soon(() => page.locator(".book-text .chosen").count()).toBeGreaterThan(0);
    const entry = page.locator(".entry").filter({ has: page.getByRole("button", { pressed: true }) });
    await entry.waitFor();
    await entry.getByRole("link", { name: /Open commitment/ }).click();
    await page.getByRole("heading", { level: 2, name: "Where it is said" }).waitFor();
  });

  test.each(files)("%s filters and exports in the ledger", async (file) => {
    const { id, counts } = documents.find(({ fileName }) => fileName === file) ?? {
      id: "",
      counts: { commitments: 0 },
    };
    const page = await session.visit(`/commitments?document=${id}&columns=title,quote,id`);
    await page.getByText(`${counts.commitments.toLocaleString("en")} commitments`).waitFor();
    await page.getByRole("button", { name: "+ Add a filter" }).click();
    await page.getByRole("list").getByRole("button", { name: "Kind" }).click();
    await page.getByRole("checkbox", { name: /^Task/ }).click();
    await soon(() => page.url()).toContain("kind=task");
    const query = `document=${id}&kind=task`;
    const { total } = await session.api<{ total: number }>(`/commitments?${query}`);
    expect(total).toBeGreaterThan(0);
    // The list changes after the address: what is exported is what is shown.
    await page.getByText(`${total.toLocaleString("en")} commitments`).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    const pieces: Buffer[] = [];
    for await (const piece of await download.createReadStream()) pieces.push(piece);
    const [, ...lines] = parseCsv(Buffer.concat(pieces).toString());
    expect(lines.length).toBe(total);
    const xlsx = await fetch(`${session.url}/api/v1/commitments/export.xlsx?${query}`);
    expect(xlsx.status).toBe(200);
    expect((await xlsx.arrayBuffer()).byteLength).toBeGreaterThan(5000);
  });

  test.each(["PM2.5", "5G", "学位", "轨道交通", "海淀区 人工智能", "0.5"])("%s is found in context", async (words) => {
    const page = await session.visit(`/search?q=${encodeURIComponent(words)}`);
    const hits = page.getByRole("main").getByRole("list").getByRole("listitem");
    expect(await hits.count()).toBeGreaterThan(0);
    for (const hit of await hits.all()) expect(await hit.locator("mark").count()).toBeGreaterThan(0);
    await hits.first().getByRole("link").last().click();
    await page.waitForURL(/\/documents\/\w+\?/);
    await soon(() => page.locator(".book-text .chosen, .book-text mark").count()).toBeGreaterThan(0);
  });

  test("every character of the published texts is shown", async () => {
    for (const { id } of documents) {
      const text = await (await fetch(`${session.url}/api/v1/documents/${id}/text`)).text();
      const page = await session.visit(`/documents/${id}?text=raw`);
      const { wrong, missing } = await compareShown(page, text);
      expect(wrong).toEqual([]);
      expect(missing).toBe("");
    }
  });
});
