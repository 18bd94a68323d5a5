import { type RefObject, useEffect } from "react";
import { readAt } from "../../../address/plan.ts";
import { stretchesOf, type TextStretch } from "./dom-offset.ts";
import { scrollToElement } from "./scroll.ts";

const wrap = ({ node, from, to }: TextStretch): HTMLElement | null => {
  if (to <= from) return null;
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const mark = document.createElement("mark");
  range.surroundContents(mark);
  return mark;
};

const unwrap = (mark: HTMLElement): void => {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent?.normalize();
};

/** Lights the passage an address points to (`at=START-END`, raw offsets) and brings it into view. */
export const usePassage = (text: RefObject<HTMLElement | null>, at: string | undefined): void => {
  useEffect(() => {
    const span = readAt(at);
    if (span === null || text.current === null) return;
    // Backwards, so that splitting a text node does not move the stretches before it.
    const stretches = [...stretchesOf(text.current, span)].reverse();
    const marks = stretches.flatMap((stretch) => wrap(stretch) ?? []).reverse();
    const first = marks.find((mark) => mark.offsetParent !== null) ?? marks[0];
    if (first !== undefined) scrollToElement(first);
    return () => marks.forEach(unwrap);
  }, [text, at]);
};
