import { type RefObject, useEffect } from "react";

/**
 * Puts the reader's language into the book's tables: a name for each, because they scroll and so are reached by
 * keyboard, and a note under those whose lines and columns were read out of a damaged text.
 */
export const useTableLabels = (text: RefObject<HTMLElement | null>, label: string, note: string): void => {
  useEffect(() => {
    for (const table of text.current?.querySelectorAll<HTMLElement>(".table-block") ?? []) {
      table.querySelector(".table-scroll")?.setAttribute("aria-label", label);
      if (table.classList.contains("inferred")) table.dataset.note = note;
    }
  }, [text, label, note]);
};
