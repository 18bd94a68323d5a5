import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { holdBack } from "./held-back.ts";
import { freePort } from "./lantu.ts";
import { type LocalProvider, startProvider } from "./provider.ts";
import { goTo, settled, soon, startSession } from "./session.ts";

let provider: LocalProvider;
/** The port is looked for just before the server takes it: others look for theirs meanwhile. */
const session = startSession(async () => {
  provider = await startProvider(String(await freePort()));
  return provider.env;
});
afterAll(() => provider.end());

const PASSWORD = "lamps over quiet water";
const refused = [/status of 401/, /status of 429/];

const post = async <T>(path: string, body: object): Promise<T> => {
  const headers = { "content-type": "application/json", origin: session.url };
  const answer = await fetch(`${session.url}/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
  return (await answer.json()) as T;
};

interface Named {
  readonly id: string;
}
interface LinkMade {
  readonly url: string;
}

const administrator = { role: "administrator", unit: null, document: null };
let link = "";

/** Adds the first administrator while the machine has no accounts, and asks for the link the password is set with. */
beforeAll(async () => {
  const given = { account: "lin.anran", name: "林安然", title: "主任", grants: [administrator] };
  const { id } = await post<Named>("/people", given);
  const { url } = await post<LinkMade>(`/people/${id}/link`, {});
  link = new URL(url, session.url).pathname;
});

const signIn = async (page: Page, password = PASSWORD): Promise<void> => {
  await page.getByLabel("Account", { exact: true }).fill("lin.anran");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
};

/** Signs in on a page that was come to by a link, and waits for the page it leads to, by its path. */
const signInTo = async (page: Page, path: string): Promise<void> => {
  await settled(page);
  await signIn(page);
  await page.waitForURL(({ pathname }) => pathname === path);
  await settled(page);
};

describe("before there are accounts (the machine does everything)", () => {
  test("the header says so quietly and leads to how accounts are set up", async () => {
    const page = await session.visit("/");
    await page.getByRole("button", { name: "This machine, no accounts yet" }).click();
    expect(await page.getByRole("link", { name: "How to set up accounts" }).getAttribute("href")).toBe("/admin/people");
  });
});

describe("a one-time link", () => {
  test("sets the password, signs in, and works no second time", async () => {
    const page = await session.visit(link, { noise: [/status of 410/] });
    await expectAccessible(page);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByLabel("Once more").fill("another");
    await page.getByRole("button", { name: "Save and sign in" }).click();
    await page.getByText("The two are not the same.").waitFor();
    await page.getByLabel("Once more").fill(PASSWORD);
    await page.getByRole("button", { name: "Save and sign in" }).click();
    await page.getByRole("button", { name: "Account: 林安然" }).waitFor();

    const again = await session.visit(link, { noise: [/status of 410/] });
    await again.getByRole("heading", { name: "This link no longer works" }).waitFor();
  });
});

describe("signing in", () => {
  test("whoever is not signed in is told what a page needs, and comes back to it", async () => {
    const page = await session.visit("/admin/units?q=x", { noise: refused });
    await goTo(page, `${session.url}/admin/people?q=lin`);
    await page.getByRole("heading", { name: "This page needs a right you do not have" }).waitFor();
    await page.getByText("Roles with this right: Administrator.").waitFor();
    await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
    await page.waitForURL(/\/sign-in\?to=/);
    await signInTo(page, "/admin/people");
    expect(new URL(page.url()).search).toBe("?q=lin");
    await page.getByRole("row", { name: /林安然/ }).waitFor();
  });

  test("a foreign address to come back to is no address", async () => {
    const page = await session.visit(`/sign-in?to=${encodeURIComponent("//evil.example")}`);
    await signIn(page);
    await page.waitForURL(`${session.url}/`);
  });

  test("what is typed while the scripts are still on their way is sent as soon as they are there, and not before", async () => {
    const page = await session.visit("/");
    const letThrough = await holdBack(page, /\.js(\?|$)/);
    await page.goto(`${session.url}/sign-in`, { waitUntil: "commit" });
    const button = page.getByRole("main").getByRole("button", { name: "Sign in" });
    await page.getByLabel("Account", { exact: true }).fill("lin.anran");
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.keyboard.press("Enter");
    const signedIn = button.click();
    letThrough();
    await signedIn;
    await page.getByRole("button", { name: "Account: 林安然" }).waitFor();
  });

  test("a wrong password is refused with the attempts left, and nothing else is told", async () => {
    const page = await session.visit("/sign-in", { language: "zh-CN", noise: refused });
    await expectAccessible(page);
    await page.getByLabel("账号", { exact: true }).fill("nobody");
    await page.getByLabel("密码", { exact: true }).fill("wrong password");
    await page.getByRole("main").getByRole("button", { name: "登录" }).click();
    expect(await page.getByRole("alert").textContent()).toMatch(/\d/);
    expect(await page.getByLabel("账号", { exact: true }).inputValue()).toBe("nobody");
  });

  test("on a phone in the dark it is as clear", async () => {
    const page = await session.visit("/sign-in", { width: 390, theme: "dark" });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

describe("a session that ends in the middle of work", () => {
  test("keeps what was typed, asks on the same page, and goes on", async () => {
    const page = await session.visit("/sign-in?to=/admin/units", { noise: refused });
    await signInTo(page, "/admin/units");
    await page.getByRole("button", { name: "Add a unit" }).click();
    const form = page.getByRole("dialog", { name: "Add a unit" });
    await form.getByLabel("Name", { exact: true }).fill("水利局");
    await form.getByLabel("Code", { exact: true }).fill("Q102");
    await page.context().clearCookies({ name: /session/i });
    await form.getByRole("button", { name: "Save" }).click();
    const again = page.getByRole("dialog", { name: "Your session has ended" });
    await again.getByLabel("Password").fill(PASSWORD);
    await again.getByRole("button", { name: "Sign in and go on" }).click();
    await page.getByRole("heading", { name: "水利局" }).waitFor();
    const { items } = await session.api<{ items: readonly { code: string }[] }>("/units");
    expect(items.map(({ code }) => code)).toEqual(["Q102"]);
  });
});

describe("one's own account", () => {
  test("tells who one is and where one is signed in; the second step shows its recovery codes once", async () => {
    const page = await session.visit("/sign-in?to=/account", { noise: refused });
    await signInTo(page, "/account");
    await page.getByRole("heading", { name: "My account" }).waitFor();
    await page.getByText("this one").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Set up" }).click();
    await page.getByLabel("Your password first").fill(PASSWORD);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("img", { name: "QR code for an authenticator" }).waitFor();
    await page.getByLabel("Six digits").fill("000000");
    await page.getByRole("button", { name: "Check and switch on" }).click();
    await page.getByRole("dialog").getByRole("alert").waitFor();
  });

  test("an address for a calendar program is shown once, answers without signing in, and is ended", async () => {
    const page = await session.visit("/sign-in?to=/account", { noise: refused });
    await signInTo(page, "/account");
    const part = page.getByRole("region", { name: "Calendar subscriptions" });
    await part.getByText("No subscriptions.").waitFor();
    await part.getByLabel("Where it is used").fill("手机日历");
    await part.getByRole("button", { name: "Make an address" }).click();
    const shown = page.getByRole("dialog", { name: "The address, shown this once" });
    const url = await shown.getByRole("textbox").inputValue();
    expect(url).toMatch(new RegExp(`^${session.url}/\\S{20,}\\?lang=en$`));
    await shown.getByRole("button", { name: "Close" }).click();
    const calendar = await fetch(url);
    expect([calendar.status, (await calendar.text()).startsWith("BEGIN:VCALENDAR")]).toEqual([200, true]);
    await part.getByText("手机日历").waitFor();
    // Under the head of the page that stays, what it covers would count as too near to its links.
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectAccessible(page);
    await part.getByRole("button", { name: "Revoke the subscription “手机日历”" }).click();
    await part.getByText("No subscriptions.").waitFor();
    expect((await fetch(url)).status).toBeGreaterThanOrEqual(400);
  });

  test("a provider one came in with is linked, and unlinked by oneself", async () => {
    const page = await session.visit("/sign-in?to=/account", { noise: refused });
    // The provider's own pages ask for a typeface from elsewhere.
    await page.context().route(/^https:/, (route) => route.fulfill({ body: "" }));
    await page.getByRole("link", { name: /政务通/ }).click();
    await page.locator("input[name=login]").fill("lin.anran");
    await page.locator("input[name=password]").fill("any");
    await page.locator("button[type=submit]").click();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForURL(`${session.url}/account`);
    const part = page.getByRole("region", { name: "Providers you sign in with" });
    await part.getByText(/lin\.anran · linked/).waitFor();
    await part.getByRole("button", { name: "Unlink “政务通”" }).click();
    await part.getByText("No provider is linked.").waitFor();
  });

  test("signing out ends the session and leads home", async () => {
    const page = await session.visit("/sign-in?to=/journal", { noise: refused });
    await signInTo(page, "/journal");
    await page.getByRole("button", { name: "Account: 林安然" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${session.url}/`);
    await soon(() => page.getByRole("banner").getByRole("link", { name: "Sign in" }).isVisible()).toBe(true);
  });
});
