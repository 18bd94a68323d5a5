import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, VIEWS } from "./browser.ts";
import { holdBack } from "./held-back.ts";
import { soon, startSession, until } from "./session.ts";
import { written } from "./units-at-work.ts";

const session = startSession();
const table = "district-economy-2019-2025.csv";
const place = encodeURIComponent("青渡区");

interface Import {
  readonly id: string;
  readonly state: string;
}

beforeAll(async () => {
  const body = new FormData();
  const bytes = readFileSync(join(import.meta.dirname, "..", "..", "samples", "observations", table));
  body.append("file", new Blob([new Uint8Array(bytes)]), table);
  const imports = `${session.url}/api/v1/observation-imports`;
  const answer = await fetch(imports, { method: "POST", body, headers: { origin: session.url } });
  const { items }: { items: readonly Import[] } = await answer.json();
  const id = items[0]?.id ?? "";
  await until(async () => (await session.api<Import>(`/observation-imports/${id}`)).state === "verified");
  await written(session, `/observation-imports/${id}/publish`, {});
}, 120_000);

describe("the economy of a place", () => {
  test("stands on a board: latest numbers, targets, forecasts, what is warned of and what is missing", async () => {
    const page = await session.visit("/economy");
    await page.getByRole("link", { name: "青渡区" }).click();
    await page.getByRole("heading", { level: 1, name: "Economy of 青渡区" }).waitFor();
    const gdp = page.locator(".board-line").filter({ hasText: "Gross regional product (GDP)" }).first();
    expect(await gdp.textContent()).toMatch(/51\.29 billion yuan.*preliminary.*\+4\.6%/);
    expect(await page.locator(".board-empty").first().textContent()).toContain("Nothing held of");
    await soon(
      async () => {
        await page.reload();
        return page.locator(".economy-warned li").count();
      },
      { interval: 1000 },
    ).toBeGreaterThan(0);
    await gdp.getByRole("link", { name: "Gross regional product (GDP)" }).click();
    await page.getByRole("heading", { name: "What each part adds to growth" }).waitFor();
  });

  test("a number shows its seasons, its revisions, its parts and the year to come; as of a day before too", async () => {
    const page = await session.visit(`/economy/${place}/gdp.amount`);
    expect(await page.locator(".contributions tbody tr").count()).toBe(4);
    expect(await page.locator(".series-chart svg.wide .forecast").count()).toBe(1);
    expect(await page.locator("#vintages ~ section").textContent()).toContain("preliminary");
    const [drawing] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "SVG" }).click(),
    ]);
    const svg = readFileSync(await drawing.path(), "utf8");
    expect(svg).toMatch(/青渡区 · Gross regional product[\s\S]*Source: /);
    await page.getByLabel("As known on").fill("2025-06-30");
    await page.getByRole("button", { name: "Show" }).click();
    await soon(() => new URL(page.url()).searchParams.get("asOf")).toBe("2025-06-30");
    await soon(() => page.locator(".economy-sentence").first().textContent()).toContain("16.2 billion yuan");
    expect((await fetch(`${session.url}/economy/${place}/nothing.amount`)).status).toBe(404);
  });
});

describe("a composite index", () => {
  test("prints its method beside the number; each score has its interval and opens to what it is made of", async () => {
    const page = await session.visit("/indices");
    await page.getByRole("link", { name: "Plan fulfilment" }).click();
    await page.getByRole("heading", { level: 2, name: "Method" }).waitFor();
    const first = page.locator(".score-line details").first();
    await first.locator("summary").click();
    expect(await first.locator(".score-value").textContent()).toMatch(/\d+\.\d–\d+\.\d/);
    expect(await first.locator(".index-members").textContent()).toMatch(/that can be judged are reached or on track/);
  });

  test("is declared otherwise in the workbench: looked at first, then saved as a version, and brought back", async () => {
    const page = await session.visit("/work/indices/plan-fulfilment", { noise: [/409/] });
    const weight = page.getByRole("spinbutton", { name: "Weight", exact: true }).first();
    await weight.fill("5");
    await page.getByRole("button", { name: "Preview the scores" }).click();
    await page.getByRole("heading", { name: "Scores by this declaration (not saved)" }).waitFor();
    expect((await session.api<{ version: number }>("/indices/plan-fulfilment")).version).toBe(0);
    await page.reload();
    await page.getByText("What was not saved last time is back in the form.").waitFor();
    expect(await weight.inputValue()).toBe("5");
    await page.getByRole("button", { name: "Save as a new version" }).click();
    await page.getByText("Now version 1.").waitFor();
    // Somebody else declares it anew meanwhile: both are shown part by part, and a side is chosen of each.
    const { declaration } = await session.api<{ declaration: { id: string } }>("/indices/plan-fulfilment");
    const { id, ...declared } = declaration;
    await written(session, `/indices/${id}`, { ...declared, least: 4, version: 1 }, "PUT");
    await weight.fill("3");
    await page.getByRole("button", { name: "Save as a new version" }).click();
    const both = page.getByRole("region", { name: "Somebody saved a new version just before" });
    await both
      .getByRole("group", { name: "Fewest commitments that have to be judged" })
      .getByRole("radio")
      .last()
      .check();
    await both.getByRole("button", { name: "Go on with this" }).click();
    expect(await page.getByRole("spinbutton", { name: "Fewest commitments" }).inputValue()).toBe("4");
    await page.getByRole("button", { name: "Save as a new version" }).click();
    await page.getByText("Now version 3.").waitFor();
    // What is typed while it is being saved stays, to be saved as what follows.
    await weight.fill("4");
    const letThrough = await holdBack(page, "**/api/v1/indices/plan-fulfilment");
    await page.getByRole("button", { name: "Save as a new version" }).click();
    await weight.fill("6");
    letThrough();
    await page.getByText("Now version 4.").waitFor();
    expect(await weight.inputValue()).toBe("6");
    await page.getByRole("button", { name: "Save as a new version" }).click();
    await page.getByText("Now version 5.").waitFor();
    await page.getByRole("button", { name: "Bring back the shipped declaration" }).click();
    await page.getByText("The shipped declaration is back.").waitFor();
    expect(await weight.inputValue()).toBe("2");
  });

  test("that is new keeps what is typed while it is being saved, for itself and not for the next one", async () => {
    const { declaration } = await session.api<{ declaration: object }>("/indices/plan-fulfilment");
    const page = await session.visit("/work/indices/new");
    // As if it had been typed in a window that was closed.
    await page.evaluate(
      (values) =>
        localStorage.setItem("lantu.draft|local|index.new|closed", JSON.stringify({ version: 0, values, at: "2026" })),
      { ...declaration, id: "ours" },
    );
    await page.reload();
    await page.getByText("What was not saved last time is back in the form.").waitFor();
    const least = page.getByRole("spinbutton", { name: "Fewest commitments" });
    const letThrough = await holdBack(page, "**/api/v1/indices/ours");
    await page.getByRole("button", { name: "Save as a new version" }).click();
    await least.fill("7");
    letThrough();
    await page.getByText("Now version 1.").waitFor();
    await soon(() => least.inputValue()).toBe("7");
    await page.getByRole("button", { name: "Save as a new version" }).click();
    await page.getByText("Now version 2.").waitFor();
    expect((await session.api<{ declaration: { least: number } }>("/indices/ours")).declaration.least).toBe(7);
    await page.goto(`${session.url}/work/indices/new`);
    expect(await page.getByLabel(/^Id \(/).inputValue()).toBe("");
  });
});

describe("looks and works", () => {
  test.each(VIEWS)("%o", async (view) => {
    const economy = ["/economy", `/economy/${place}`, `/economy/${place}/gdp.amount`];
    for (const path of [...economy, "/indices", "/indices/plan-fulfilment", "/work/indices/plan-fulfilment"]) {
      const page = await session.visit(path, view);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
});
