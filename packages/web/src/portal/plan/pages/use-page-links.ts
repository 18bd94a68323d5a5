import { type RefObject, useEffect } from "react";

/** The page a block of the set book begins on: the last page mark at its head or before it. */
export const pageOfBlock = (book: HTMLElement | null, block: number): number | undefined => {
  const element = book?.querySelector(`[data-b="${block}"]`) ?? null;
  let page: number | undefined;
  for (const mark of book?.querySelectorAll<HTMLElement>("a.page") ?? []) {
    const isAfter = element !== null && element.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (isAfter && !element.contains(mark)) break;
    page = Number(mark.dataset.page);
  }
  return page;
};

/** Shows pages beside the text, where without scripts their numbers in the margin lead to their pictures. */
export const usePageLinks = (text: RefObject<HTMLElement | null>, onPage: (page: number) => void): void => {
  useEffect(() => {
    const book = text.current;
    if (book === null) return;
    const open = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a.page") : null;
      if (link === null || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      onPage(Number(link.dataset.page));
    };
    book.addEventListener("click", open);
    return () => book.removeEventListener("click", open);
  }, [text, onPage]);
};
