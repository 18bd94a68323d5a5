import { type RefObject, useEffect, useState } from "react";

/** Indices of the first and the last block on screen. */
export interface BlockRange {
  readonly first: number;
  readonly last: number;
}

/** Taken before the browser has measured anything: about a screen from the beginning. */
const openingRange: BlockRange = { first: 0, last: 14 };

/** Header height and a line, so that a block counts once it can be read. */
const upperEdge = 80;

const blockIndex = (element: Element | undefined): number => Number((element as HTMLElement | undefined)?.dataset.b);

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > upperEdge && top < window.innerHeight;
};

const rangeIn = (leaves: ReadonlySet<Element>): BlockRange | null => {
  const shown = [...leaves].flatMap((leaf) => [...leaf.querySelectorAll("[data-b]")].filter(isInView));
  const indices = shown.map(blockIndex);
  return indices.length === 0 ? null : { first: Math.min(...indices), last: Math.max(...indices) };
};

/** Keeps the set of leaves near the window, and calls back once a frame while the reader scrolls. */
const watch = (book: HTMLElement, onMove: (leaves: ReadonlySet<Element>) => void): (() => void) => {
  const near = new Set<Element>();
  let frame = 0;
  const move = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      onMove(near);
    });
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) isIntersecting ? near.add(target) : near.delete(target);
    move();
  });
  for (const leaf of book.children) observer.observe(leaf);
  window.addEventListener("scroll", move, { passive: true });
  window.addEventListener("resize", move, { passive: true });
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    window.removeEventListener("scroll", move);
    window.removeEventListener("resize", move);
  };
};

/** The blocks on screen, while the reader scrolls. */
export const useVisibleBlocks = (text: RefObject<HTMLElement | null>): BlockRange => {
  const [range, setRange] = useState(openingRange);
  useEffect(() => {
    if (text.current === null) return;
    return watch(text.current, (leaves) => {
      const now = rangeIn(leaves);
      if (now === null) return;
      setRange((before) => (before.first === now.first && before.last === now.last ? before : now));
    });
  }, [text]);
  return range;
};
