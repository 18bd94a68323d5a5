import type { Page } from "playwright-core";

/** What a page that shows the text as published gets wrong. */
export interface Comparison {
  /** Stretches whose characters are others than the published ones. */
  readonly wrong: readonly { readonly start: number; readonly end: number; readonly own: string }[];
  /** Published characters no stretch shows, but for space around them. */
  readonly missing: string;
}

const shownStretches = (page: Page): Promise<{ start: number; end: number; own: string }[]> =>
  page.locator(".book-text").evaluate((book) =>
    [...book.querySelectorAll<HTMLElement>("[data-s]")]
      .filter((part) => part.checkVisibility())
      .map((part) => {
        const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        let own = "";
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (node.parentElement?.checkVisibility()) own += node.nodeValue;
        return { start: Number(part.dataset.s), end: Number(part.dataset.e), own };
      }),
  );

/** Compares what a page shows, stretch by stretch, with the published text. */
export async function compareShown(page: Page, text: string): Promise<Comparison> {
  const stretches = await shownStretches(page);
  let missing = "";
  let at = 0;
  for (const { start, end } of stretches) {
    missing += text.slice(at, start);
    at = Math.max(at, end);
  }
  const wrong = stretches.filter(({ start, end, own }) => own !== text.slice(start, end));
  return { wrong, missing: (missing + text.slice(at)).replace(/\s+/g, " ").trim() };
}
