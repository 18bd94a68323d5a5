import { type RefObject, useEffect } from "react";
import { shortRef } from "./text-html.ts";

const elementsOf = (book: HTMLElement, id: string): readonly Element[] => [
  ...book.querySelectorAll(`[data-c~="${CSS.escape(shortRef(id))}"]`),
];

/** The first marked stretch of a commitment in the book. */
export const firstMark = (book: HTMLElement, id: string): Element | undefined => elementsOf(book, id)[0];

/** Puts a class on all marked stretches of a commitment for as long as it is the one. */
export const useLit = (text: RefObject<HTMLElement | null>, id: string | null, className: "chosen" | "lit"): void => {
  useEffect(() => {
    if (text.current === null || id === null) return;
    const elements = elementsOf(text.current, id);
    for (const element of elements) element.classList.add(className);
    return () => {
      for (const element of elements) element.classList.remove(className);
    };
  }, [text, id, className]);
};

/** What the reader does with the marks; commitments are named by the short form of their ids. */
export interface MarkEvents {
  readonly onPoint: (ref: string | null) => void;
  readonly onPick: (ref: string) => void;
}

const refAt = (target: EventTarget | null): string | null => {
  const mark = target instanceof Element ? target.closest<HTMLElement>("[data-c]") : null;
  return mark?.dataset.c?.split(" ")[0] ?? null;
};

const hasSelection = (): boolean => getSelection()?.isCollapsed === false;

/** Listens for pointing at and picking marks, once for the whole book. */
export const useMarkEvents = (text: RefObject<HTMLElement | null>, { onPoint, onPick }: MarkEvents): void => {
  useEffect(() => {
    const book = text.current;
    if (book === null) return;
    const over = (event: Event) => onPoint(refAt(event.target));
    // Not `mouseleave`, which comes after an entry of the rail was entered and would put its light out.
    const out = ({ relatedTarget }: MouseEvent) => {
      if (!(relatedTarget instanceof Node && book.contains(relatedTarget))) onPoint(null);
    };
    const pick = (event: Event) => {
      const ref = refAt(event.target);
      if (ref !== null && !hasSelection()) onPick(ref);
    };
    book.addEventListener("mouseover", over, { passive: true });
    book.addEventListener("mouseout", out, { passive: true });
    book.addEventListener("click", pick);
    return () => {
      book.removeEventListener("mouseover", over);
      book.removeEventListener("mouseout", out);
      book.removeEventListener("click", pick);
    };
  }, [text, onPoint, onPick]);
};
