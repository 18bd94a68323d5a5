import { type RefObject, useEffect, useState } from "react";

/** What of the book is on screen. */
export interface InView {
  /** Indices of the first and the last block. */
  readonly first: number;
  readonly last: number;
  /** Short refs of the commitments marked there; null before the browser has measured anything. */
  readonly refs: ReadonlySet<string> | null;
}

/** Taken before the browser has measured anything: about a screen from the beginning. */
const opening: InView = { first: 0, last: 14, refs: null };

/** Header height and a line, so that a passage counts once it can be read. */
const upperEdge = 80;

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > upperEdge && top < window.innerHeight;
};

const shownIn = (leaves: ReadonlySet<Element>, selector: string): readonly HTMLElement[] =>
  [...leaves].flatMap((leaf) => [...leaf.querySelectorAll<HTMLElement>(selector)].filter(isInView));

const measure = (leaves: ReadonlySet<Element>): InView | null => {
  const blocks = shownIn(leaves, "[data-b]").map(({ dataset }) => Number(dataset.b));
  if (blocks.length === 0) return null;
  const refs = shownIn(leaves, "[data-c]").flatMap(({ dataset }) => dataset.c?.split(" ") ?? []);
  return { first: Math.min(...blocks), last: Math.max(...blocks), refs: new Set(refs) };
};

const isSame = (a: InView, b: InView): boolean =>
  a.first === b.first &&
  a.last === b.last &&
  a.refs !== null &&
  b.refs !== null &&
  a.refs.size === b.refs.size &&
  [...a.refs].every((ref) => b.refs?.has(ref) === true);

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

/** What of the book is on screen, while the reader scrolls. */
export const useInView = (text: RefObject<HTMLElement | null>): InView => {
  const [inView, setInView] = useState(opening);
  useEffect(() => {
    if (text.current === null) return;
    return watch(text.current, (leaves) => {
      const now = measure(leaves);
      if (now !== null) setInView((before) => (isSame(before, now) ? before : now));
    });
  }, [text]);
  return inView;
};
