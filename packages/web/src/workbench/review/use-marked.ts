import { type RefObject, useEffect } from "react";
import { scrollToElement } from "../../portal/plan/book/scroll.ts";
import { firstMark } from "../../portal/plan/book/use-marks.ts";

/** Height that the page's sticky bars cover, in CSS pixels. */
const covered = 128;

/** Whether the reader sees the element with what follows it; on a narrow screen the panel covers most of the text. */
const isUncovered = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= covered && bottom <= innerHeight * (innerWidth >= 1000 ? 0.8 : 0.35);
};

/** Brings the words of the item in hand into view. `html` changes when the book is set anew. */
export const useMarkInView = (text: RefObject<HTMLElement | null>, id: string | null, html: string): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a book set anew has other elements.
  useEffect(() => {
    const mark = id === null || text.current === null ? undefined : firstMark(text.current, id);
    if (mark !== undefined && !isUncovered(mark)) scrollToElement(mark);
  }, [text, id, html]);
};
