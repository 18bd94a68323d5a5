import { type RefObject, useEffect, useState } from "react";

/** What of the book is on screen. */
export interface InView {
  /** Indices of the first and the last block. */
  readonly first: number;
  readonly last: number;
  /** Index of the block the reader has come to: the first of which more is left than a line or two. */
  readonly at: number;
  /** Short refs of the commitments marked there; null before the browser has measured anything. */
  readonly refs: ReadonlySet<string> | null;
}

/** Taken before the browser has measured anything: about a screen from the beginning. */
const opening: InView = { first: 0, last: 14, at: 0, refs: null };

/** Header height and a line, so that a passage counts once it can be read. */
const upperEdge = 80;

/** Height in CSS pixels of what may be left of a paragraph that has been read: two lines. */
const remainder = 72;

/** Headings count from where they are brought to; of a paragraph a remainder does not. */
const isReached = (element: Element): boolean =>
  element.classList.contains("heading") || element.getBoundingClientRect().bottom > upperEdge + remainder;

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > upperEdge && top < window.innerHeight;
};

const shownIn = (leaves: ReadonlySet<Element>, selector: string): readonly HTMLElement[] =>
  [...leaves].flatMap((leaf) => [...leaf.querySelectorAll<HTMLElement>(selector)].filter(isInView));

const measure = (leaves: ReadonlySet<Element>): InView | null => {
  const shown = shownIn(leaves, "[data-b]");
  if (shown.length === 0) return null;
  const blocks = shown.map(({ dataset }) => Number(dataset.b));
  const reached = shown.filter(isReached).map(({ dataset }) => Number(dataset.b));
  const first = Math.min(...blocks);
  const refs = shownIn(leaves, "[data-c]").flatMap(({ dataset }) => dataset.c?.split(" ") ?? []);
  return {
    first,
    last: Math.max(...blocks),
    at: reached.length === 0 ? first : Math.min(...reached),
    refs: new Set(refs),
  };
};

const isSame = (a: InView, b: InView): boolean =>
  a.first === b.first &&
  a.last === b.last &&
  a.at === b.at &&
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
