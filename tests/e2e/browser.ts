import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Page, type Request } from "playwright-core";
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
 * The views in which a page must look and work well. Colours come of the theme's tokens and rules hold at every width,
 * so axe runs once for each theme, language and width; whether the page fits is looked at in both widths of each view
 * (`expectFits`): so every width meets every theme and every language.
 */
export const VIEWS: readonly View[] = [
  { width: 1440, theme: "light", language: "zh-CN" },
  { width: 390, theme: "dark", language: "en" },
];

const HEIGHTS = { 1440: 900, 390: 844 } as const;
const sizeOf = (width: View["width"]) => ({ width, height: HEIGHTS[width] });

/** Milliseconds without a request under way after which a page has what it asked for: code that came in asks for more. */
const QUIET_MS = 120;

/** Requests under way of each page; a stream of events has no end and does not count. */
const underWay = new WeakMap<Page, Set<Request>>();

function countRequests(page: Page): void {
  const open = new Set<Request>();
  underWay.set(page, open);
  page.on("request", (request) => request.resourceType() !== "eventsource" && open.add(request));
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
}

/** Waits until a page has asked for nothing for a moment, as long as `patience` (milliseconds) lasts. */
export async function quiet(page: Page, patience: number): Promise<void> {
  const end = performance.now() + patience;
  for (let since = performance.now(); performance.now() < end; await setTimeout(QUIET_MS / 6)) {
    if ((underWay.get(page)?.size ?? 0) > 0) since = performance.now();
    else if (performance.now() - since >= QUIET_MS) return;
  }
}

/** A page whose console errors, warnings and failed requests are kept. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
  /** Patterns of complaints that do not count. */
  readonly noise: readonly RegExp[];
}

/** Keeps what a page complains of. */
function watch(page: Page, complaints: string[], noise: readonly RegExp[]): void {
  countRequests(page);
  const complain = (text: string, where = "") => {
    if (!noise.some((pattern) => pattern.test(text))) complaints.push(`${text} ${where}`.trim());
  };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complain(message.text(), message.location().url);
  });
  page.on("pageerror", (error) => complain(String(error)));
  page.on(
    "requestfailed",
    (request) =>
      request.failure()?.errorText !== "net::ERR_ABORTED" &&
      complain(`${request.url()} ${request.failure()?.errorText}`),
  );
}

/** Opens another window of the same browser: what is kept there is shared, and complaints of both are. */
export async function openBeside({ context, complaints, noise }: WatchedPage, url: string): Promise<Page> {
  const page = await context.newPage();
  watch(page, complaints, noise);
  await page.goto(url, { waitUntil: "load" });
  return page;
}

/** Opens a page in one view. `noise` are patterns of complaints the test brings about on purpose. */
export async function open(
  browser: Browser,
  url: string,
  view: View,
  noise: readonly RegExp[] = [],
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: sizeOf(view.width),
    colorScheme: view.theme,
    locale: view.language,
    hasTouch: view.width === 390,
    acceptDownloads: true,
    // What moves while it opens is missed by a click that is quicker than any hand.
    reducedMotion: "reduce",
  });
  await context.addCookies([
    { name: "lantu.lang", value: view.language, url: new URL(url).origin },
    { name: "lantu.theme", value: view.theme, url: new URL(url).origin },
  ]);
  const page = await context.newPage();
  const complaints: string[] = [];
  watch(page, complaints, noise);
  await page.goto(url, { waitUntil: "load" });
  return { page, context, complaints, noise };
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
  expect(await overhang(page)).toBeLessThanOrEqual(0);
}

/** Pixels by which what a page shows is wider than the page. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Lets what was rendered come to be painted, and what is done after painting be done. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => window.setTimeout(resolve)))),
  );

/** Expects that nothing sticks out in the width a page was opened in, nor in the other one, and leaves it as it was. */
export async function expectFits(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  const width = page.viewportSize()?.width === 390 ? 390 : 1440;
  await page.setViewportSize(sizeOf(width === 390 ? 1440 : 390));
  await painted(page);
  // What measures itself, such as the image of a page, follows a little later.
  await expect.poll(() => overhang(page), { timeout: 10_000 }).toBeLessThanOrEqual(0);
  await page.setViewportSize(sizeOf(width));
}
