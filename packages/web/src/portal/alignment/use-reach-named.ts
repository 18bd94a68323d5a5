import { type RefObject, useEffect } from "react";

/** Brings the line that stands open from the start into view, once. */
export const useReachNamed = (list: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    list.current?.querySelector("details[open], [aria-current=true]")?.scrollIntoView({ block: "center" });
  }, [list]);
};
