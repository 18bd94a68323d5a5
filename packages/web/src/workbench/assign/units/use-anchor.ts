import { type CSSProperties, type RefObject, useEffect, useState } from "react";

/** Room a list needs under a field, in CSS pixels; with less it opens above. */
const listRoom = 300;
const narrowest = 240;

const placeOf = (field: HTMLElement): CSSProperties => {
  const { left, top, bottom, width } = field.getBoundingClientRect();
  const above = window.innerHeight - bottom < listRoom && top > window.innerHeight - bottom;
  const wide = Math.max(narrowest, width);
  return {
    position: "fixed",
    left: Math.max(8, Math.min(left, document.documentElement.clientWidth - wide - 8)),
    minWidth: wide,
    ...(above ? { bottom: window.innerHeight - top + 2 } : { top: bottom + 2 }),
  };
};

/** Where a list that belongs to a field opens: free of whatever scrolls around the field, and moving along with it. */
export const useAnchor = (field: RefObject<HTMLElement | null>): CSSProperties => {
  const [place, setPlace] = useState<CSSProperties>({ position: "fixed", visibility: "hidden" });
  useEffect(() => {
    const put = () => {
      if (field.current !== null) setPlace(placeOf(field.current));
    };
    put();
    addEventListener("scroll", put, { capture: true, passive: true });
    addEventListener("resize", put);
    return () => {
      removeEventListener("scroll", put, { capture: true });
      removeEventListener("resize", put);
    };
  }, [field]);
  return place;
};
