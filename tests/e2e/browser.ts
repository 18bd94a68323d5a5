import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Debian's Chromium as it runs in a machine without screen, sandbox or network. */
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.LANTU_CHROMIUM ?? "/usr/bin/chromium", headless: true, args: ARGS });

export interface View {
  readonly width: 1440 | 390;
  readonly theme: "light" | "dark";
  readonly language: "zh-CN" | "en";
}

/**
 * The views in which a page must look and work well: every width meets every theme and every language, and every theme
 * every language. What takes all three to go wrong at once is not looked for.
 */
export const VIEWS: readonly View[] = [
  { width: 1440, theme: "light", language: "zh-CN" },
  { width: 1440, theme: "dark", language: "en" },
  { width: 390, theme: "light", language: "en" },
  { width: 390, theme: "dark", language: "zh-CN" },
];

/** A page whose console errors, warnings and failed requests are kept. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

/** Opens a page in one view. `noise` are patterns of complaints the test brings about on purpose. */
export async function open(
  browser: Browser,
  url: string,
  view: View,
  noise: readonly RegExp[] = [],
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.width === 390 ? 844 : 900 },
    colorScheme: view.theme,
    locale: view.language,
    hasTouch: view.width === 390,
    acceptDownloads: true,
  });
  await context.addCookies([
    { name: "lantu.lang", value: view.language, url: new URL(url).origin },
    { name: "lantu.theme", value: view.theme, url: new URL(url).origin },
  ]);
  const page = await context.newPage();
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!noise.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complain(message.text()));
  page.on("pageerror", (error) => complain(String(error)));
  page.on(
    "requestfailed",
    (request) =>
      request.failure()?.errorText !== "net::ERR_ABORTED" &&
      complain(`${request.url()} ${request.failure()?.errorText}`),
  );
  await page.goto(url, { waitUntil: "load" });
  return { page, context, complaints };
}

/** Runs axe (WCAG 2.2 A and AA) and expects nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          root: Document,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    // What passes is not told in full: on long tables that takes longer than the checks.
    const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] };
    const { violations } = await axe.run(document, options);
    return violations.map(
      (v) => `${v.id} (${v.nodes.length}): ${v.nodes[0]?.html.slice(0, 200)} — ${v.nodes[0]?.failureSummary}`,
    );
  });
  expect(violations).toEqual([]);
}

/** Nothing may stick out to the right: a page that scrolls sideways on a phone is broken. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { inner, scroll } = await page.evaluate(() => ({
    inner: document.documentElement.clientWidth,
    scroll: document.documentElement.scrollWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(inner);
}
