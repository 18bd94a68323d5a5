import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { reload, soon, startSession } from "./session.ts";

const session = startSession();

interface Acted {
  readonly entries: readonly { readonly seq: number }[];
  readonly units: readonly { readonly id: string; readonly version: number }[];
}

const send = async (method: string, path: string, body: object): Promise<Acted> => {
  const headers = { "content-type": "application/json", origin: session.url };
  const answer = await fetch(`${session.url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
  expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
  return (await answer.json()) as Acted;
};

let unit = "";
let renamed = 0;

beforeAll(async () => {
  const made = await send("POST", "/units", { name: "水务局", code: "Q102", kind: "department" });
  unit = made.units[0]?.id ?? "";
  const changed = await send("PATCH", `/units/${unit}`, { version: 1, name: "水利局", reason: "机构改革" });
  renamed = changed.entries[0]?.seq ?? 0;
});

describe("the journal of everything", () => {
  test("is narrowed by kind, words and days, all of it in the address", async () => {
    const page = await session.visit("/journal");
    const rows = page.getByRole("list", { name: "Entries of the journal" }).getByRole("listitem");
    await rows.first().waitFor();
    await page.getByRole("combobox", { name: "What" }).selectOption("unit.changed");
    await page.waitForURL(/kind=unit\.changed/);
    await soon(() => rows.count()).toBe(2);
    expect(await rows.first().textContent()).toMatch(/Unit · changed.*Name: 水务局 → 水利局.*机构改革/);
    await page.getByRole("textbox", { name: "Until" }).or(page.getByLabel("Until")).first().fill("2001-01-01");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByText("No entry fits.", { exact: false }).waitFor();
    await page.getByRole("link", { name: "Clear filters" }).click();
    await soon(() => rows.count()).toBeGreaterThan(2);
    await page.goto(`${session.url}/journal?subject=${unit}`);
    await soon(() => rows.count()).toBe(2);
  });

  test("looks well in Chinese and on a phone in the dark", async () => {
    const page = await session.visit("/journal", { language: "zh-CN" });
    await page.getByRole("list", { name: "日志记录" }).waitFor();
    await expectAccessible(page);
    const phone = await session.visit(`/journal/${renamed}`, { width: 390, theme: "dark" });
    await phone.getByRole("heading", { name: `Entry no. ${renamed}` }).waitFor();
    await phone.getByText("Computed again in your browser: it is the same.").waitFor();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
  });

  test("tells of an entry what it changed and what was sealed, and takes it back with a reason", async () => {
    const page = await session.visit(`/journal/${renamed}`);
    const row = page.getByRole("row", { name: /Name/ });
    expect(await row.textContent()).toBe("Name水务局水利局");
    await page.getByText(`"seq":${renamed}`, { exact: false }).waitFor();
    await page.getByRole("button", { name: "Take this back …" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("button", { name: "Take back" }).isDisabled()).toBe(true);
    await dialog.getByRole("textbox").fill("名称录错");
    await reload(page);
    await page.getByRole("button", { name: "Take this back …" }).click();
    await dialog.getByText("What you had not saved last time is back.").waitFor();
    await dialog.getByRole("button", { name: "Take back" }).click();
    await page.getByText(`taken back by no. ${renamed + 1}`).waitFor();
    const { name } = await session.api<{ name: string }>(`/units/${unit}`);
    expect(name).toBe("水务局");
  });

  test("is checked from the page, and the root of the day is shown", async () => {
    const page = await session.visit("/journal");
    await page.getByRole("button", { name: "Check the whole journal" }).click();
    await page.getByText(/Intact: all \d+ entries/).waitFor();
    await page.getByRole("link", { name: "Daily fingerprints" }).click();
    await soon(() => page.getByRole("row").count()).toBeGreaterThan(1);
    expect(await page.getByRole("row").nth(1).textContent()).toMatch(/[0-9a-f]{64}/);
  });
});
