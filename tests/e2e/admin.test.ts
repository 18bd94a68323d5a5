import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, type View } from "./browser.ts";
import { choose } from "./choice.ts";
import { holdBack } from "./held-back.ts";
import { reload, settled, soon, startSession } from "./session.ts";

const session = startSession();

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly until: string | null;
}

const unitNames = async (): Promise<readonly string[]> =>
  (await session.api<{ items: readonly Unit[] }>("/units")).items.map(({ name }) => name).sort();

const tree = (page: Page): Locator => page.getByRole("list", { name: "Tree of units" });

/** Fills the form of a unit and saves it. */
const add = async (page: Page, open: string, name: string, code: string): Promise<void> => {
  await page.getByRole("button", { name: open, exact: true }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Name", { exact: true }).fill(name);
  await form.getByLabel("Code", { exact: true }).fill(code);
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name }).waitFor();
};

describe("units (G9)", () => {
  test("are added below each other, renamed with their former name kept, and a change is taken back", async () => {
    const page = await session.visit("/admin/units");
    await page.getByText("There are no units yet.", { exact: false }).waitFor();
    await add(page, "Add a unit", "青渡区", "Q1");
    await add(page, "Add a unit below", "水务局", "Q102");
    await page.getByRole("button", { name: "Change", exact: true }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Name", { exact: true }).fill("水利局");
    await form.getByLabel(/^Reason/).fill("机构改革");
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "水利局" }).waitFor();
    await page.getByText("Name: 水务局 → 水利局").waitFor();
    expect(await unitNames()).toEqual(["水利局", "青渡区"]);
    const notice = page.getByRole("status").filter({ hasText: "水利局 was changed" });
    await notice.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("heading", { name: "水务局" }).waitFor();
    expect(await unitNames()).toEqual(["水务局", "青渡区"]);
  });

  test("what was typed and refused stays in the form", async () => {
    const page = await session.visit("/admin/units", { noise: [/status of 409/] });
    await page.getByRole("button", { name: "Add a unit", exact: true }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Name", { exact: true }).fill("民政局");
    await form.getByLabel("Code", { exact: true }).fill("Q102");
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByText("The code “Q102” belongs to another unit.", { exact: false }).waitFor();
    expect(await form.getByLabel("Name", { exact: true }).inputValue()).toBe("民政局");
    await form.getByLabel("Code", { exact: true }).fill("Q103");
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "民政局" }).waitFor();
  });

  test("merging names what goes over before it is done, and the ended unit says what it became", async () => {
    const page = await session.visit("/admin/units?q=Q103");
    await tree(page)
      .getByRole("link", { name: /民政局/ })
      .click();
    await page.getByRole("button", { name: "End, merge or split …" }).click();
    const dialog = page.getByRole("dialog", { name: "民政局 ceases to exist" });
    await dialog.getByText("Nothing belongs to it", { exact: false }).waitFor();
    expect(await dialog.getByRole("button", { name: "Merge" }).isDisabled()).toBe(true);
    await choose(page, "Into", "水务", "水务局");
    await dialog.getByLabel("Reason (for the journal)").fill("青编发〔2026〕3号");
    await dialog.getByRole("button", { name: "Merge" }).click();
    await page.getByText("民政局 was merged into 水务局").waitFor();
    const panel = page.getByRole("region", { name: /民政局/ });
    await panel.getByText("Became", { exact: true }).waitFor();
    await panel.getByRole("button", { name: "Reopen" }).waitFor();
  });

  test("are found by words, opened by the keyboard, and shown well on a phone", async () => {
    const page = await session.visit("/admin/units", { language: "zh-CN" });
    await page
      .getByRole("list", { name: "单位树" })
      .getByRole("link", { name: /青渡区/ })
      .focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("水务局");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "水务局" }).waitFor();
    await expectAccessible(page);
    const phone = await session.visit(new URL(page.url()).pathname, { width: 390, theme: "dark" });
    await phone.getByRole("heading", { name: "水务局" }).waitFor();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
  });

  test("go out as a sheet and come back: unchanged it changes nothing", async () => {
    const page = await session.visit("/admin/units/sheet", { noise: [/status of 4\d\d/] });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Export the sheet (Excel)" }).click(),
    ]);
    const buffer = await readFile(await download.path());
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await page.locator('input[type="file"]').setInputFiles([{ name: "units.xlsx", mimeType, buffer }]);
    await page.getByText("The sheet changes nothing", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Another file" }).click();
    const broken = Buffer.from("no workbook");
    await page.locator('input[type="file"]').setInputFiles([{ name: "units.xlsx", mimeType, buffer: broken }]);
    await page.getByRole("alert").waitFor();
  });
});

describe("what was refused", () => {
  test("is listed with what it was about, and narrowed by its reason and by words", async () => {
    const page = await session.visit("/admin/refusals");
    const rows = page.getByRole("table").locator("tbody tr");
    await rows.filter({ hasText: "POST /api/v1/sheets/units units.xlsx" }).waitFor();
    await page.getByRole("combobox", { name: "Why" }).selectOption({ label: "The code is taken (1)" });
    await page.getByText("1 line", { exact: true }).waitFor();
    expect(await rows.allTextContents()).toEqual([expect.stringContaining("POST /api/v1/units")]);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Clear" }).click();
    await page.getByLabel("Request or content").fill("no such thing");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByText("No request fits.").waitFor();
  });

  test("a reason none of those shown has stays chosen, and stays in the address", async () => {
    const page = await session.visit("/admin/refusals?code=not-signed-in");
    const why = page.getByRole("combobox", { name: "Why" });
    await page.getByText("No request fits.").waitFor();
    expect(await why.inputValue()).toBe("not-signed-in");
    await page.getByLabel("Request or content").fill("units");
    await page.getByRole("button", { name: "Find" }).click();
    await soon(() => new URL(page.url()).searchParams.get("q")).toBe("units");
    expect(new URL(page.url()).searchParams.get("code")).toBe("not-signed-in");
  });
});

describe("the words a list of the administration is narrowed by", () => {
  test.each([
    ["/admin/refusals", "Request or content"],
    ["/admin/people", "Name"],
  ])("%s: what is typed on after Enter stays, and the hand stays in the field", async (path, label) => {
    const page = await session.visit(path);
    const field = page.getByRole("search").getByLabel(label);
    const letThrough = await holdBack(page);
    await field.fill("单");
    await field.press("Enter");
    await soon(() => new URL(page.url()).searchParams.get("q")).toBe("单");
    await page.keyboard.press("End");
    await page.keyboard.insertText("位");
    letThrough();
    await settled(page);
    expect(await field.inputValue()).toBe("单位");
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.goBack();
    await soon(() => field.inputValue()).toBe("");
  });
});

describe("people", () => {
  test("get roles within a part, and a link that is shown once", async () => {
    const page = await session.visit("/admin/people");
    await page.getByText("This machine has no accounts yet.", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Add a person" }).click();
    const form = page.getByRole("dialog", { name: "Add a person" });
    await form.getByLabel("Name", { exact: true }).fill("林安然");
    await form.getByLabel("Account", { exact: true }).fill("lin.anran");
    await form.getByRole("button", { name: "+ Another role" }).click();
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "林安然" }).waitFor();
    await page.getByText("Administrator", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Give a one-time link" }).click();
    const link = page.getByRole("dialog").getByRole("textbox");
    expect(await link.inputValue()).toMatch(new RegExp(`^${session.url}/sign-in/link/\\S{20,}$`));
    await page.getByRole("dialog").getByText("Close", { exact: true }).click();
    await page.getByText("not set yet").waitFor();
    await expectAccessible(page);
  });

  test("are found by what the address says", async () => {
    const page = await session.visit("/admin/people?role=filler&q=lin", { width: 390, theme: "dark" });
    await page.getByRole("link", { name: "林安然" }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole("combobox", { name: "Role" }).selectOption("leader");
    await page.getByText("Nobody fits.").waitFor();
    await soon(() => new URL(page.url()).searchParams.get("role")).toBe("leader");
  });
});

describe("settings", () => {
  test("of mail are saved for what was seen; of two who changed them nobody loses a thing, and the journal tells of both", async () => {
    const [one, two] = (await Promise.all(
      [1440, 390].map((width) =>
        session.visit("/admin/settings", { width: width as View["width"], noise: [/status of 409/] }),
      ),
    )) as [Page, Page];
    const mail = (page: Page) => page.getByRole("region", { name: "Mail" });
    await mail(one).getByLabel("Server").fill("mail.example.gov");
    await mail(one).getByLabel("Sender").fill("plan@example.gov");
    await mail(one)
      .getByLabel(/^Password/)
      .fill("streng geheim");
    await mail(two).getByLabel("Sender").fill("lantu@example.gov");
    await mail(two)
      .getByLabel(/^Hour of the daily/)
      .selectOption("7");
    await mail(one).getByRole("button", { name: "Save" }).click();
    await one.getByText("Saved", { exact: true }).waitFor();
    await soon(() =>
      mail(one)
        .getByLabel(/^Password/)
        .inputValue(),
    ).toBe("");
    await mail(two).getByRole("button", { name: "Save" }).click();
    const both = two.getByRole("region", { name: "Somebody else has changed these settings" });
    await both
      .getByRole("group", { name: "Server" })
      .getByRole("radio", { name: /mail\.example\.gov/ })
      .check();
    await expectAccessible(two);
    await expectNoSidewaysScroll(two);
    await both.getByRole("button", { name: "Go on with this" }).click();
    await mail(two).getByRole("button", { name: "Save" }).click();
    await two.getByText("Saved", { exact: true }).waitFor();
    const { settings } = await session.api<{ settings: object }>("/settings/mail");
    expect(settings).toMatchObject({
      ...{ host: "mail.example.gov", from: "lantu@example.gov", digestHour: 7, password: "settings", enabled: false },
    });
    await two.goto(`${session.url}/journal?kind=channel.changed`);
    const lines = two.getByRole("list", { name: "Entries of the journal" }).getByRole("listitem");
    await soon(() => lines.count()).toBe(2);
    expect(await lines.first().textContent()).toContain("Way of telling · set");
    await lines
      .last()
      .getByRole("link", { name: /^No\. / })
      .click();
    await two.getByRole("cell", { name: "mail.example.gov:587" }).waitFor();
    expect(await two.locator("main").textContent()).not.toContain("plan@example.gov");
  });

  test("of mail keep a password that is typed while others are being saved", async () => {
    const page = await session.visit("/admin/settings");
    const mail = page.getByRole("region", { name: "Mail" });
    const password = mail.getByLabel(/^Password/);
    await password.fill("das alte");
    const letThrough = await holdBack(page, "**/settings/mail");
    await mail.getByRole("button", { name: "Save" }).click();
    await password.fill("das neue");
    letThrough();
    await page.getByText("Saved", { exact: true }).waitFor();
    expect(await password.inputValue()).toBe("das neue");
    await mail.getByRole("button", { name: "Save" }).click();
    await soon(() => password.inputValue()).toBe("");
  });

  test("that were typed and not saved come back, without what is secret", async () => {
    const page = await session.visit("/admin/settings");
    const webhook = page.getByRole("region", { name: "Webhook" });
    await webhook.getByLabel("Address", { exact: true }).fill("https://hooks.example.gov/in");
    await webhook.getByLabel(/^Secret/).fill("0123456789abcdef");
    await reload(page);
    await webhook.getByText("What you had not saved last time is back.").waitFor();
    expect(await webhook.getByLabel("Address", { exact: true }).inputValue()).toBe("https://hooks.example.gov/in");
    expect(await webhook.getByLabel(/^Secret/).inputValue()).toBe("");
    await webhook.getByRole("button", { name: "Clear" }).click();
    expect(await webhook.getByLabel("Address", { exact: true }).inputValue()).toBe("");
  });
});

describe("rights", () => {
  test("stand in a table of every role and every action", async () => {
    const page = await session.visit("/admin/permissions", { language: "zh-CN" });
    await page.getByRole("row", { name: /管理人员/ }).waitFor();
    expect(await page.getByRole("columnheader").count()).toBe(1 + 9);
    await expectAccessible(page);
  });
});
