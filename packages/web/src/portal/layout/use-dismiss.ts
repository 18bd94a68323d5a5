import { type RefObject, useEffect } from "react";

/** Calls back when the reader presses Escape or points outside an open part of the page. */
export const useDismiss = (part: RefObject<HTMLElement | null>, open: boolean, onDismiss: () => void): void => {
  useEffect(() => {
    if (!open) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape") onDismiss();
    };
    const point = (event: PointerEvent) => {
      if (event.target instanceof Node && part.current?.contains(event.target) === false) onDismiss();
    };
    document.addEventListener("keydown", press);
    document.addEventListener("pointerdown", point);
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener("pointerdown", point);
    };
  }, [part, open, onDismiss]);
};
