import type { Locator, Page } from "playwright-core";
import { settled } from "./session.ts";

/** Keeps answers of the interface back, every one where none is named, as a slow line would, until they are let through. */
export const holdBack = async (page: Page, which: string | RegExp = "**/api/v1/**"): Promise<() => void> => {
  let letThrough = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(which, async (route) => {
    await released;
    await route.continue();
  });
  return letThrough;
};

const isLoading = (page: Page): Locator => page.locator(".loading-line[data-loading]");

/** Whether the page waits for what was chosen. */
export const isWaiting = async (page: Page): Promise<boolean> => (await isLoading(page).count()) > 0;

/** Waits until the page has all it asked for and shows what was chosen; what is looked at too early proves nothing. */
export const arrived = async (page: Page): Promise<void> => {
  await settled(page);
  await isLoading(page).waitFor({ state: "detached" });
};

/** The query of a page's address as a reader reads it. */
export const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search.slice(1));

/** The parts of a page's query, in the order of the alphabet. */
export const parts = (page: Page): readonly string[] => query(page).split("&").sort();
