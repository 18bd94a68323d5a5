import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Session, Visit } from "./session.ts";

/** Where the samples are that are brought to review. */
export const samples = join(import.meta.dirname, "..", "..", "samples", "files");

/** An item as the interface tells it. */
export interface Item {
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly reviewed: boolean;
  readonly origin: string;
  readonly kind: string;
  readonly section: number;
  readonly confidence: number | null;
  readonly doubts: readonly string[];
  readonly figures: number;
}

interface Book {
  readonly document: { readonly encoding: string | null; readonly choices: { readonly keep: readonly object[] } };
  readonly commitments: readonly Item[];
}

/** The panel that shows the item in hand. */
export const panel = (page: Page): Locator => page.locator("aside.review-panel");
export const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key);

/** What journeys do at the desk of one session. */
export const deskOf = (session: Session) => {
  let copies = 0;
  const bookOf = (document: string) => session.api<Book>(`/documents/${document}/book`);
  const itemOf = async (document: string, id: string | undefined | null) =>
    (await bookOf(document)).commitments.find((item) => item.id === id);
  return {
    bookOf,
    itemOf,
    stateOf: async (document: string, id: string | undefined | null) => (await itemOf(document, id))?.state,
    /** Brings a sample as a file of its own: a line of notes at its end makes its bytes others. */
    bring: async (name: string): Promise<string> => {
      const text = `${readFileSync(join(samples, name), "utf8")}\n\n（第${++copies}份）\n`;
      const { document, state } = await session.bring(`${copies}-${name}`, text);
      expect(state).toBe("review");
      return document ?? "";
    },
    /** Opens a document on one item. */
    open: async (document: string, item?: string, visit: Visit = {}): Promise<Page> => {
      const page = await session.visit(`/import/${document}${item === undefined ? "" : `?c=${item}`}`, visit);
      await panel(page).waitFor();
      return page;
    },
    /** Writes past the page, as another program would. */
    post: (path: string, body: object, headers: Readonly<Record<string, string>> = {}, method = "POST") =>
      fetch(`${session.url}/api/v1${path}`, {
        method,
        headers: { "content-type": "application/json", origin: session.url, ...headers },
        body: JSON.stringify(body),
      }),
  };
};
