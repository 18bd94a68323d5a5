import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { reload, soon, startSession } from "./session.ts";

const session = startSession();
const samples = join(import.meta.dirname, "..", "..", "samples", "files");
const sample = (name: string): Buffer => readFileSync(join(samples, name));

interface Dropped {
  readonly name: string;
  readonly bytes: Buffer;
}
interface Item {
  readonly id: string;
  readonly state: string;
  readonly title: string;
}

/** Nobody's password opens it: the keys in it are made up. */
const protectedPdf = (): Buffer => {
  const key = "41".repeat(32);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>",
    `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const id = `<${"00".repeat(16)}>`;
  const trailer = `<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [${id} ${id}] >>`;
  return Buffer.from(
    `${text}xref\n0 5\n0000000000 65535 f \n${places.join("")}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`,
  );
};

const spreadsheet = async (): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("台账").addRow(["指标", 12]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

const pdf = sample("district-work-report-2022.pdf");

/** Drops files on the page the way a file manager does. */
const drop = async (page: Page, files: readonly Dropped[]): Promise<void> => {
  const parts = files.map(({ name, bytes }) => ({ name, base64: bytes.toString("base64") }));
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of dropped)
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name));
    for (const type of ["dragenter", "dragover", "drop"])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, parts);
};

const list = (page: Page): Locator => page.getByRole("list", { name: "Imported files" });
const row = (page: Page, file: string): Locator => list(page).getByRole("listitem").filter({ hasText: file }).first();
const bring = async (name: string, as = name): Promise<string> => {
  const { document, state } = await session.bring(as, sample(name));
  expect(state).toBe("review");
  return document ?? "";
};
const itemsOf = async (document: string): Promise<readonly Item[]> =>
  (await session.api<{ commitments: readonly Item[] }>(`/documents/${document}/book`)).commitments;
const stateOf = async (document: string, id: string | null | undefined): Promise<string | undefined> =>
  (await itemsOf(document)).find((item) => item.id === id)?.state;

describe("files dropped together", () => {
  test("each gets its message, the good ones go on to review by themselves", async () => {
    const page = await session.visit("/import");
    const good = sample("city-plan-2021-2025.html");
    await drop(page, [
      { name: "broken.docx", bytes: Buffer.from("PK\u0003\u0004 and then nothing of a document") },
      { name: "empty.txt", bytes: Buffer.alloc(0) },
      { name: "plan.html", bytes: good },
      {
        name: "recipe.txt",
        bytes: Buffer.from("红烧肉\n\n五花肉切块，加酱油和糖，小火炖一个小时，出锅前撒葱花。\n".repeat(20)),
      },
      { name: "locked.pdf", bytes: protectedPdf() },
      { name: "cut.pdf", bytes: pdf.subarray(0, Math.floor(pdf.length / 2)) },
      { name: "plan again.html", bytes: good },
      { name: "held.docx", bytes: sample("city-plan-2021-2025.docx") },
      { name: "sheet.xlsx", bytes: await spreadsheet() },
      { name: "annual.docx", bytes: sample("district-annual-2024.docx") },
    ]);
    const refused: Readonly<Record<string, RegExp>> = {
      "broken.docx": /“broken\.docx” is damaged or incomplete/,
      "empty.txt": /“empty\.txt” is empty/,
      "recipe.txt": /“recipe\.txt” was read, but it does not look like a plan/,
      "locked.pdf": /“locked\.pdf” is protected by a password/,
      "cut.pdf": /“cut\.pdf” is (incomplete|damaged)/,
      "held.docx": /“held\.docx” is the same, byte for byte/,
      "sheet.xlsx": /“sheet\.xlsx” is a spreadsheet/,
    };
    for (const [file, message] of Object.entries(refused))
      await soon(() => row(page, file).textContent()).toMatch(message);
    const twice = [row(page, "plan.html"), row(page, "plan again.html")];
    await soon(async () => (await Promise.all(twice.map((one) => one.textContent()))).join()).toMatch(
      /To review.*same, byte for byte|same, byte for byte.*To review/s,
    );
    await row(page, "annual.docx")
      .getByRole("link", { name: /^Review / })
      .waitFor();
    await soon(() => page.getByRole("progressbar").count()).toBe(0);
    await soon(() => list(page).getByRole("listitem").count()).toBe(10 + 7);
    await reload(page);
    for (const [file, message] of Object.entries(refused))
      await soon(() => row(page, file).textContent()).toMatch(message);
  });

  test("files can be chosen as well, and the list can be narrowed to those that failed", async () => {
    const page = await session.visit("/import");
    const name = "nothing.txt";
    await page
      .getByLabel(/choose files/)
      .setInputFiles([{ name, mimeType: "text/plain", buffer: Buffer.from(" \n ") }]);
    await row(page, name)
      .getByText(/“nothing\.txt”/)
      .waitFor();
    await page.getByRole("link", { name: /^Not imported/ }).click();
    await soon(() => page.url()).toContain("show=problem");
    // The list changes after the address.
    const others = list(page)
      .getByRole("listitem")
      .filter({ hasNotText: /Not imported|Held already/ });
    await soon(() => others.count()).toBe(0);
    expect(await list(page).getByRole("listitem").count()).toBeGreaterThan(0);
  });
});

describe("what a document says of itself", () => {
  test("can be corrected; what is typed survives a reload until it is saved", async () => {
    const document = await bring("district-annual-2025.html");
    const page = await session.visit("/import");
    const details = page.getByRole("button", { name: /Document details of .*2025/ }).first();
    await details.click();
    await page.getByText("Read from").first().waitFor();
    await page.getByRole("button", { name: "Correct" }).click();
    await page.getByRole("textbox", { name: "Place" }).fill("青渡新区");
    await page.getByRole("textbox", { name: /Planned period/ }).fill("2027–2026");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The last year cannot be before the first").waitFor();
    await reload(page);
    await details.click();
    await soon(() => page.getByRole("textbox", { name: "Place" }).inputValue()).toBe("青渡新区");
    await page.getByRole("textbox", { name: /Planned period/ }).fill("2025–2026");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Set by a person").first().waitFor();
    const saved = await session.api<{ place: string; period: string }>(`/documents/${document}`);
    expect(saved).toMatchObject({ place: "青渡新区", period: "2025/2026" });
  });
});

describe("the review", () => {
  const chosen = (page: Page): string | null => new URL(page.url()).searchParams.get("c");
  const panel = (page: Page): Locator => page.getByRole("complementary", { name: "Item under review" });
  const title = (page: Page): Promise<string | null> => panel(page).getByRole("heading").first().textContent();

  test("goes through the items by keys: accept, reject, back and forth, undo", async () => {
    const document = await bring("district-plan-2016-2020.damaged.txt");
    const page = await session.visit(`/import/${document}`);
    const total = (await itemsOf(document)).length;
    const position = page.getByText(/^\d+ of \d+ reviewed$/).first();
    await soon(() => position.textContent()).toBe(`0 of ${total} reviewed`);
    await page.keyboard.press("ArrowRight");
    await soon(() => chosen(page)).not.toBeNull();
    const first = chosen(page);
    await page.keyboard.press("a");
    await soon(() => stateOf(document, first)).toBe("accepted");
    await soon(() => chosen(page)).not.toBe(first);
    const second = chosen(page);
    await page.keyboard.press("x");
    await page.keyboard.press("x");
    await soon(() => stateOf(document, second)).toBe("rejected");
    await soon(() => position.textContent()).toBe(`2 of ${total} reviewed`);
    await page.keyboard.press("z");
    await soon(() => stateOf(document, second)).toBe("proposed");
    await soon(() => chosen(page)).toBe(second);
    const here = await title(page);
    await page.keyboard.press("ArrowRight");
    await soon(() => title(page)).not.toBe(here);
    await page.keyboard.press("ArrowLeft");
    await soon(() => title(page)).toBe(here);
    await soon(() => page.locator(".book-text .chosen").count()).toBeGreaterThan(0);
  });

  test("an item is corrected; what is typed survives a reload, keys do not act while typing", async () => {
    const document = await bring("district-work-report-2022.html");
    const page = await session.visit(`/import/${document}`);
    await panel(page).waitFor();
    await page.keyboard.press("ArrowRight");
    await soon(() => chosen(page)).not.toBeNull();
    const id = chosen(page);
    await page.keyboard.press("e");
    const name = page.getByRole("textbox", { name: "Title" });
    await name.fill("");
    await name.pressSequentially("axez 改过");
    await soon(() => stateOf(document, id)).toBe("proposed");
    await reload(page);
    await soon(() => name.inputValue()).toBe("axez 改过");
    await page.getByRole("textbox", { name: "Deadline" }).fill("sometime");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Write 2025, 2025-06 or 2025-06-30").waitFor();
    await page.getByRole("textbox", { name: "Deadline" }).fill("2022-06");
    await page.keyboard.press("Control+Enter");
    await soon(() => title(page)).toBe("axez 改过");
    expect(await session.api(`/commitments/${id}`)).toMatchObject({
      title: "axez 改过",
      deadline: "2022-06",
      edited: true,
    });
  });
});

describe("the end of an import", () => {
  test("published, it stands in the ledger and on home; before, it does not", async () => {
    const document = await bring("district-annual-2024.html");
    expect((await session.api<{ total: number }>(`/commitments?document=${document}`)).total).toBe(0);
    const page = await session.visit(`/import/${document}`);
    await page.getByRole("button", { name: /Accept the other/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
    await page.getByText("All reviewed; it can be published.").waitFor();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    const question = page.getByRole("dialog").filter({ hasText: "Publish this document?" });
    await question.getByRole("button", { name: "Publish" }).click();
    await page
      .getByText(/^Published/)
      .first()
      .waitFor();
    const { total } = await session.api<{ total: number }>(`/commitments?document=${document}`);
    expect(total).toBeGreaterThan(50);
    const ledger = await session.visit(`/commitments?document=${document}`);
    await ledger.getByText(`${total} commitments`).waitFor();
    const home = await session.visit("/");
    await home.locator(`main a[href="/documents/${document}"]`).first().waitFor();
  });

  test("discarded, it can be brought back with what was decided", async () => {
    const document = await bring("district-plan-2016-2020.docx");
    const [item] = await itemsOf(document);
    const headers = { "content-type": "application/json", origin: session.url };
    const body = JSON.stringify({ ids: [item?.id], decision: "reject" });
    await fetch(`${session.url}/api/v1/commitments/decisions`, { method: "POST", headers, body });
    const page = await session.visit("/import");
    const mine = row(page, "district-plan-2016-2020.docx");
    await mine.getByRole("button", { name: /^Discard/ }).click();
    await page.getByText(/^Discarded .*第十三个/).waitFor();
    await soon(async () => (await session.api<{ state: string }>(`/documents/${document}`)).state).toBe("discarded");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(/is back, to review/).waitFor();
    await soon(() => stateOf(document, item?.id)).toBe("rejected");
  });

  test("several are published with one question", async () => {
    await bring("district-annual-2025.txt");
    const page = await session.visit("/import");
    await page.getByRole("button", { name: /Publish all/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await page.getByText(/^Published \d+ documents/).waitFor();
    const { items } = await session.api<{ items: { state: string }[] }>("/imports?state=review");
    expect(items).toEqual([]);
  });
});

describe("a server that ends in the middle", () => {
  test("takes up what it had received when it starts again", async () => {
    const text = sample("city-plan-2021-2025.txt").toString();
    const body = new FormData();
    for (let number = 1; number <= 6; number++)
      body.append("file", new Blob([`${text}\n\n`.repeat(4 + number)]), `large-${number}.txt`);
    const address = `${session.url}/api/v1/imports`;
    const answer = await fetch(address, { method: "POST", body, headers: { origin: session.url } });
    expect(answer.status).toBe(202);
    const { items }: { items: { batch: string }[] } = await answer.json();
    const page = await session.visit("/import", { noise: [/ERR_|HTTP 0|Failed to|EventSource|network/i] });
    await session.restart("SIGKILL");
    const states = async () =>
      (await session.api<{ items: { state: string }[] }>(`/imports?batch=${items[0]?.batch}`)).items.map(
        ({ state }) => state,
      );
    await expect.poll(states, { timeout: 150_000 }).toEqual(Array(6).fill("review"));
    await soon(() => row(page, "large-6.txt").textContent()).toContain("To review");
  });
});
