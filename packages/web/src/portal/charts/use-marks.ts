import { useRouter } from "@tanstack/react-router";
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from "react";

/** A mark pointed at, with its place in the figure in pixels. */
export interface Pointed {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

const markAt = (target: EventTarget | null): SVGAElement | null =>
  target instanceof Element ? target.closest<SVGAElement>("a[data-mark]") : null;

const pointedAt = (mark: SVGAElement, figure: HTMLElement): Pointed => {
  const [box, frame] = [mark.getBoundingClientRect(), figure.getBoundingClientRect()];
  return { key: mark.dataset.mark ?? "", x: box.x + box.width / 2 - frame.x, y: box.y + box.height - frame.y };
};

/** The mark a key leads to from another: the next or previous in time, the first, the last. */
const ledTo = (mark: SVGAElement, key: string): SVGAElement | undefined => {
  const marks = [...(mark.ownerSVGElement?.querySelectorAll<SVGAElement>("a[data-mark]") ?? [])];
  const at = marks.indexOf(mark);
  if (key === "ArrowRight" || key === "ArrowDown") return marks[at + 1];
  if (key === "ArrowLeft" || key === "ArrowUp") return marks[at - 1];
  if (key === "Home") return marks[0];
  return key === "End" ? marks.at(-1) : undefined;
};

/** Whether the reader wants the address in another tab or window, which is the browser's to do. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** How marks of a figure are met: by pointer, by Tab and arrow keys; Escape closes what was opened. */
export const useMarks = () => {
  const router = useRouter();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [reached, setReached] = useState<string | null>(null);
  const meet = (event: FocusEvent<HTMLElement> | PointerEvent<HTMLElement>) => {
    const mark = markAt(event.target);
    if (mark !== null) setPointed(pointedAt(mark, event.currentTarget));
  };
  return {
    pointed,
    reached,
    handlers: {
      onPointerOver: meet,
      onPointerLeave: () => setPointed(null),
      onFocus: (event: FocusEvent<HTMLElement>) => {
        meet(event);
        const mark = markAt(event.target);
        if (mark !== null) setReached(mark.dataset.mark ?? null);
      },
      onBlur: () => setPointed(null),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === "Escape") setPointed(null);
        const mark = markAt(event.target);
        const next = mark === null ? undefined : ledTo(mark, event.key);
        if (next === undefined) return;
        event.preventDefault();
        next.focus();
      },
      onClick: (event: MouseEvent<HTMLElement>) => {
        const href = markAt(event.target)?.getAttribute("href");
        if (href?.startsWith("/") !== true || !isPlain(event)) return;
        event.preventDefault();
        router.history.push(href);
      },
    },
  };
};
