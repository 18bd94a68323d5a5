import { rawOffsetAt, stretchesOf } from "../../portal/plan/book/dom-offset.ts";

/** A stretch of the raw text. */
export interface Quote {
  readonly start: number;
  readonly end: number;
}

/** What stands in the set text only for those who want to see it raw. */
const hidden = ".was, .was-block, .noise";

const shownStretches = (book: HTMLElement, quote: Quote) =>
  stretchesOf(book, quote).filter(({ node }) => node.parentElement?.closest(hidden) == null);

/** The words of the book at a place, as read. */
export const wordsAt = (book: HTMLElement, quote: Quote): string =>
  shownStretches(book, quote)
    .map(({ node, from, to }) => node.data.slice(from, to))
    .join("");

/** The raw stretch a reader has selected in the book; null where it is none. */
export const selectedQuote = (book: HTMLElement): Quote | null => {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!book.contains(range.commonAncestorContainer)) return null;
  const start = rawOffsetAt(range.startContainer, range.startOffset, "start");
  const end = rawOffsetAt(range.endContainer, range.endOffset, "end");
  return start === null || end === null || end <= start ? null : { start, end };
};

const highlightName = "new-quote";

/** Lights a place in the book without touching it; browsers without the Highlight API show it in the form alone. */
export const lightQuote = (book: HTMLElement, quote: Quote): (() => void) => {
  if (!("highlights" in CSS)) return () => {};
  const ranges = shownStretches(book, quote).map(({ node, from, to }) => {
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, Math.max(from, to));
    return range;
  });
  CSS.highlights.set(highlightName, new Highlight(...ranges));
  return () => void CSS.highlights.delete(highlightName);
};
