import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { documentTitled } from "./compared.ts";
import { filledSheet, type Office, openOffice } from "./office.ts";
import { reload, settled, soon, startSession, type Visit } from "./session.ts";

/** From a published plan to a signed report, in the browser, by people who each sign in for themselves. */
const session = startSession();
let office: Office;
let plan = "";
/** The park area a head, which the district's five-year plan promises. */
let parkArea = "";
const BUREAU = "区园林绿化局";

test("the administrator lets the others in", async () => {
  office = await openOffice(
    session,
    [BUREAU, "清溪街道"],
    [
      { account: "planner", role: "planner" },
      { account: "statistician", role: "statistician" },
      { account: "filler", role: "filler", unit: BUREAU },
      { account: "checker", role: "checker", unit: BUREAU },
      { account: "signer", role: "signer", unit: BUREAU },
    ],
  );
  plan = await documentTitled(session, "青渡区", "第十四个五年规划");
});

/** A page as somebody sees it who signed in with account and password. */
async function as(account: string, path: string, visit: Visit = {}): Promise<Page> {
  const page = await session.visit(`/sign-in?to=${encodeURIComponent(path)}`, visit);
  await page.getByLabel("Account", { exact: true }).fill(account);
  await page.getByLabel("Password", { exact: true }).fill(office.people.get(account)?.password ?? "");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await settled(page);
  return page;
}

test("G9: the planner brings back a sheet of three hundred tasks, sees what changes, and publishes it", async () => {
  const page = await as("planner", "/work/assign");
  const bytes = await office.people.get("planner")?.bytes("/sheets/assignments");
  const buffer = await filledSheet(bytes ?? new Uint8Array(), (set, row) => {
    if (row <= 300) set("牵头单位", BUREAU);
  });
  await page.getByRole("button", { name: /sheet/i }).click();
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.locator('input[type="file"]').setInputFiles([{ name: "任务分解表.xlsx", mimeType, buffer }]);
  await page.getByRole("button", { name: "Publish 300 changes" }).click();
  await page.getByText("300 changes published").waitFor();
  const words = encodeURIComponent("人均公园绿地面积");
  const found = await office.people
    .get("planner")
    ?.do<{ items: { id: string; version: number }[] }>(
      "GET",
      `/work/commitments?document=${plan}&kind=indicator&q=${words}`,
    );
  const line = found?.items[0];
  parkArea = line?.id ?? "";
  const set = { lead: office.units.get(BUREAU), importance: "key" };
  const assignments = [{ commitment: parkArea, version: line?.version ?? 0, set }];
  await office.people.get("planner")?.do("POST", "/assignments", { assignments });
});

test("G10: the planner breaks the target down into years that come to it", async () => {
  const page = await as("planner", `/work/breakdown/${parkArea}`);
  await page.getByRole("textbox", { name: "Base year" }).fill("2020");
  await page.getByRole("textbox", { name: "Base value" }).fill("13.6");
  await page.getByRole("button", { name: "Draw" }).click();
  await soon(() => page.locator(".path-value").last().inputValue()).toBe("15");
  await page.getByRole("button", { name: "Save path" }).click();
  await page.getByText("● adds up").waitFor();
  const schedule = { frequency: "year", from: "2024-01-01", until: "2024-12-31", delay: 10, grace: 5, beside: [] };
  const body = { set: [{ commitment: parkArea, version: 0, schedule }] };
  await office.people.get("planner")?.do("PUT", "/schedules", body);
});

test("G17: a unit says on a phone that its step is done; it is done once the planner accepts what shows it", async () => {
  const planner = office.people.get("planner");
  const step = { title: "落实绿地选址", unit: office.units.get(BUREAU), due: "2024-06-30" };
  await planner?.do("POST", `/commitments/${parkArea}/steps`, step);
  const path = `/work/breakdown/${parkArea}`;
  const told = "规划许可证 2024-16 号";
  const filler = await as("filler", path, { width: 390, noise: [/status of 409/] });
  const proof = filler.getByRole("textbox", { name: /^What shows it/ });
  const say = filler.getByRole("button", { name: `Say it is done: ${step.title}` });
  await say.click();
  await filler.getByRole("button", { name: "Send it to be accepted" }).click();
  await filler.getByText("Say what shows it").waitFor();
  await filler.getByLabel("Done on").fill("2024-06-20");
  await proof.fill(told);
  await expectAccessible(filler);
  await expectNoSidewaysScroll(filler);
  await reload(filler);
  await say.click();
  await filler.getByText("What you had not saved last time is back.").waitFor();
  expect(await proof.inputValue()).toBe(told);
  await filler.getByRole("button", { name: "Send it to be accepted" }).click();
  await filler.getByText(`it waits to be accepted: ${told}`).waitFor();
  expect(await filler.getByRole("button", { name: /^Accept: / }).count()).toBe(0);

  const page = await as("planner", path);
  await page.getByText(/Its unit says it was done on .*20.* 2024/).waitFor();
  await page.getByRole("button", { name: `Send back: ${step.title}` }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("请附选址红线图");
  await page.getByRole("dialog").getByRole("button", { name: "Send back", exact: true }).click();
  await page.getByText("That it is done was not accepted: 请附选址红线图").waitFor();

  // Said of what stood before it was sent back: refused, told why, and sent again of what stands.
  await say.click();
  await proof.fill(`${told}及红线图`);
  await filler.getByRole("button", { name: "Send it to be accepted" }).click();
  await filler.getByRole("alert").waitFor();
  await filler.getByText("请附选址红线图").waitFor();
  await filler.getByRole("button", { name: "Send it to be accepted" }).click();
  await filler.getByText(`it waits to be accepted: ${told}及红线图`).waitFor();

  await reload(page);
  await page.getByRole("button", { name: `Accept: ${step.title}` }).click();
  await page.getByText("● done").waitFor();
  const { steps } =
    (await planner?.do<{ steps: { done: string }[] }>("GET", `/commitments/${parkArea}/breakdown`)) ?? {};
  expect(steps).toMatchObject([{ done: "2024-06-20" }]);
});

const form = () => `/work/report/${encodeURIComponent(`${parkArea}@2024`)}`;

test("the filler reports on a phone, from the list of what is due", async () => {
  const page = await as("filler", "/work", { width: 390 });
  await page
    .getByRole("link", { name: /人均公园绿地面积/ })
    .first()
    .click();
  await page.waitForURL((url) => url.pathname.startsWith("/work/report/"));
  await page.getByRole("radio", { name: /It went on/ }).check();
  await page.getByRole("textbox", { name: /^Value/ }).fill("14.9");
  await page.getByRole("textbox", { name: /^What was done/ }).fill("新增公园绿地");
  await page.getByRole("button", { name: "Send to be checked" }).click();
  await page.getByText("Sent; it waits to be checked.").waitFor();
});

test("G41: the checker sees that the statistics tell another number, and sends it back", async () => {
  const page = await as("checker", form());
  await page.getByText(/14\.4/).first().waitFor();
  await page.getByRole("button", { name: "Send back", exact: true }).click();
  await page.getByRole("textbox", { name: /^Send back/ }).fill("与统计数不符，请核对");
  await page.getByRole("button", { name: "Send back", exact: true }).click();
  await page.getByText("Sent back to who filled it in.").waitFor();
});

test("the statistician publishes a value of the year", async () => {
  const value = { concept: "park-area-per-head", place: "青渡区", period: "2024", value: 14.45, unit: "平方米" };
  const told = { ...value, knownOn: "2025-03-01", source: "青渡区统计年鉴", reason: "年鉴已出版" };
  await office.people.get("statistician")?.do("POST", "/observations", told);
});

test("the filler corrects it, the checker passes it on, the signer signs", async () => {
  const filler = await as("filler", form(), { width: 390 });
  await filler
    .getByText(/与统计数不符/)
    .first()
    .waitFor();
  await filler.getByRole("textbox", { name: /^Value/ }).fill("14.8");
  // The statistics told beside the field are taken as evidence with one touch.
  const cite = filler.getByRole("button", { name: /^Cite 14\.45/ });
  await cite.click();
  await filler.getByRole("button", { name: /^Remove 14\.45/ }).waitFor();
  expect(await cite.getAttribute("aria-pressed")).toBe("true");
  expect(await cite.evaluate((one) => one === document.activeElement)).toBe(true);
  await filler.getByRole("button", { name: "Send again" }).click();
  await filler.getByText("Sent; it waits to be checked.").waitFor();
  const checker = await as("checker", form());
  await checker.getByRole("button", { name: "Pass on to be signed" }).click();
  await checker.getByText("Passed on; it waits to be signed.").waitFor();
  const signer = await as("signer", form());
  await signer.getByRole("button", { name: "Sign", exact: true }).click();
  await signer.getByText("Signed; it is public from now on.").waitFor();
});

test("the public sees who answers for it and what was signed, and that the data say something else", async () => {
  const page = await session.visit(`/commitments/${parkArea}`);
  await page.getByRole("link", { name: BUREAU }).first().waitFor();
  const shown = await session.api<{ content: { value: number }; said: { verdict: string } }>(
    `/reports/${encodeURIComponent(`${parkArea}@2024`)}`,
  );
  expect(shown).toMatchObject({ content: { value: 14.8 }, said: { verdict: "disagrees" } });
});

test("the journal is checked from its page, and holds", async () => {
  const page = await as("planner", "/journal");
  await page.getByRole("button", { name: /Check/ }).first().click();
  await page
    .getByText(/holds|intact/i)
    .first()
    .waitFor();
});
