import type { PagesWords } from "./pages.zh-CN.ts";

export const pagesEn: PagesWords = {
  panel: "Page of the original",
  place: (page, pages) => `Page ${page} of ${pages}`,
  previous: "Previous page",
  next: "Next page",
  larger: "Larger",
  smaller: "Smaller",
  close: "Close the original",
  alt: (page) => `Picture of page ${page} of the original; its words stand in the text`,
  marks: (count) => (count === 0 ? "" : count === 1 ? "1 place marked" : `${count} places marked`),
  loading: "Fetching the page …",
  failed: "The page could not be fetched. The text is not affected; try again, or download the original.",
  retry: "Try again",
  recognised: "This page is a picture. Its text was recognised by a machine and may be wrong.",
};
