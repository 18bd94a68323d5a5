import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { holdBack } from "./held-back.ts";
import { reload, soon, startSession } from "./session.ts";
import { indicatorsOf, newUnit, titled, WORK_VIEWS, writes } from "./work-desk.ts";

const session = startSession();
let unit = "";

beforeAll(async () => {
  const place = await newUnit(session, "QD", "青渡区", null);
  unit = await newUnit(session, "QD01", "区科技局", place);
  const all = await indicatorsOf(session);
  const ids = ["高新技术企业数量", "路网密度"].map((title) => titled(all, title).id);
  const assignments = [{ commitment: ids[0], version: 0, set: { lead: unit } }];
  await writes(session, "POST", "/assignments", { assignments });
  const items = ids.map((commitment) => ({ commitment, quarters: ["制定方案", null, null, "全部完成"] }));
  await writes(session, "POST", "/key-works/2025", { items });
}, 120_000);

interface Line {
  readonly commitment: string;
  readonly title: string;
  readonly version: number;
  readonly code: string;
  readonly quarters: readonly (string | null)[];
}

const itemOf = async (title: string): Promise<Line> => {
  const { items } = await session.api<{ items: readonly Line[] }>("/key-works/2025?limit=100");
  const found = items.find((one) => one.title === title);
  if (found === undefined) throw new Error(`no item is called ${title}`);
  return found;
};

/** What another writes into the third quarter meanwhile. */
const anotherWrites = async (title: string, text: string): Promise<void> => {
  const { commitment, version, code, quarters } = await itemOf(title);
  const body = { version, code, quarters: quarters.with(2, text) };
  await writes(session, "PATCH", `/key-works/2025/${commitment}`, body);
};

describe("the folder of key works (G19)", () => {
  test("is read by everybody, narrowed by the address, and every item leads to its sentence", async () => {
    const page = await session.visit("/key-works");
    await soon(() => page.url()).toContain("/key-works/2025");
    const table = page.getByRole("table");
    await soon(() => table.getByRole("row").count()).toBe(1 + 2);
    await page.getByRole("combobox", { name: "Unit" }).selectOption({ label: "区科技局" });
    await soon(() => page.url()).toContain(`unit=${unit}`);
    await soon(() => table.getByRole("row").count()).toBe(1 + 1);
    await table.getByRole("link", { name: /Read it in the plan/ }).click();
    await soon(() => page.url()).toMatch(/\/documents\/d\w+\?at=\d+-\d+/);
  });

  test("is changed at its desk, undone, and grows by what is found in the ledger", async () => {
    const page = await session.visit("/work/key-works/2025");
    const quarter = page.getByRole("textbox", { name: "路网密度: Q2" });
    await quarter.fill("完成过半");
    await page.getByRole("button", { name: "Save “路网密度”" }).click();
    await page.getByText("Saved.").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Undone.").waitFor();
    await soon(() => quarter.inputValue()).toBe("");
    await page.getByRole("searchbox").last().fill("人均公园绿地");
    await page.getByRole("button", { name: "Find" }).last().click();
    await page
      .getByRole("checkbox", { name: /^Add “人均公园绿地面积”/ })
      .first()
      .check();
    await page.getByRole("button", { name: "Add 1 item" }).click();
    await page.getByText("1 item added.").waitFor();
    expect((await session.api<{ total: number }>("/key-works/2025")).total).toBe(3);
  });

  test("changed by another meanwhile, an item is asked about until somebody has chosen, after a reload too", async () => {
    const page = await session.visit("/work/key-works/2025", { noise: [/409/] });
    const save = page.getByRole("button", { name: "Save “路网密度”" });
    const merge = page.getByRole("region", { name: "Somebody else has changed this item" });
    await page.getByRole("textbox", { name: "路网密度: Q3" }).fill("自己写的");
    await anotherWrites("路网密度", "别人写的");
    await save.click();
    await merge.waitFor();
    await reload(page);
    await page.getByText(/^What you had not saved last time/).waitFor();
    await save.click();
    await merge.waitFor();
    expect((await itemOf("路网密度")).quarters[2]).toBe("别人写的");
    await merge.getByRole("button", { name: "Go on with this" }).click();
    await save.click();
    await page.getByText("Saved.").waitFor();
    expect((await itemOf("路网密度")).quarters[2]).toBe("自己写的");
  });

  test("keeps what is typed of an item while it is being saved", async () => {
    const page = await session.visit("/work/key-works/2025");
    const quarter = page.getByRole("textbox", { name: "路网密度: Q2" });
    await quarter.fill("开工");
    const letThrough = await holdBack(page, "**/api/v1/key-works/2025/*");
    await page.getByRole("button", { name: "Save “路网密度”" }).click();
    await quarter.fill("开工并过半");
    letThrough();
    await page.getByText("Saved.").waitFor();
    await soon(async () => (await itemOf("路网密度")).quarters[1]).toBe("开工");
    expect(await quarter.inputValue()).toBe("开工并过半");
    expect(await quarter.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByRole("button", { name: "Save “路网密度”" }).click();
    await soon(async () => (await itemOf("路网密度")).quarters[1]).toBe("开工并过半");
  });

  test.each(WORK_VIEWS)("is accessible and fits at $width px, $theme, $language", async (view) => {
    const page = await session.visit("/key-works/2025", view);
    await page.getByRole("table").or(page.locator(".key-works")).first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.goto(`${session.url}/work/key-works/2025`);
    await page.locator(".folder-item").first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
