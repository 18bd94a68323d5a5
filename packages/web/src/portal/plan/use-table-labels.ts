import { type RefObject, useEffect } from "react";

/** Names the tables of the book, which are reached by keyboard because they scroll, in the reader's language. */
export const useTableLabels = (text: RefObject<HTMLElement | null>, label: string): void => {
  useEffect(() => {
    for (const table of text.current?.querySelectorAll(".table-scroll") ?? []) table.setAttribute("aria-label", label);
  }, [text, label]);
};
