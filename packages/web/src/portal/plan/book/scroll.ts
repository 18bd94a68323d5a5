/** Height that the page's sticky header covers, in CSS pixels. */
const headerHeight = 64;

/** Lower edge of what can be read: the window's, or the upper edge of the sheet that lies over it on a narrow screen. */
const lowerEdge = (): number => {
  const sheet = document.querySelector(".rail");
  const covers = sheet !== null && getComputedStyle(sheet).position === "fixed";
  return covers ? sheet.getBoundingClientRect().top : window.innerHeight;
};

/** Where an element is brought: to the top, for headings, or where the eye reads, with some text above it. */
type ScrollPlace = "top" | "reading";

const offsets: Readonly<Record<ScrollPlace, () => number>> = {
  top: () => 16,
  reading: () => lowerEdge() * 0.22,
};

/** What a reader does to scroll by hand; from then on the page must not be moved under them. */
const ownMoves = ["wheel", "touchstart", "keydown", "pointerdown"] as const;

/** Frames after which settling is given up, and frames without movement after which it is done. */
const mostFrames = 40;
const quietFrames = 4;

/** Frames to wait for the other reading to be set: the address changes first, the text after it. */
const changeFrames = 24;

/**
 * Keeps an element's upper edge at a height of the window. Leaves that were never on screen have estimated heights and move the text when they are
 * laid out, so the place is taken again, frame by frame, until nothing moves any more.
 */
const settleAt = (element: Element, height: () => number, patience: number): void => {
  const own = new AbortController();
  for (const move of ownMoves) window.addEventListener(move, () => own.abort(), { signal: own.signal, passive: true });
  let frames = 0;
  let quiet = 0;
  const settle = () => {
    if (own.signal.aborted) return;
    const by = element.getBoundingClientRect().top - height();
    const before = window.scrollY;
    if (Math.abs(by) > 1) window.scrollBy({ top: by, behavior: "instant" });
    quiet = window.scrollY === before ? quiet + 1 : 0;
    frames += 1;
    if (quiet < patience && frames < mostFrames) requestAnimationFrame(settle);
    else own.abort();
  };
  settle();
};

/** Brings an element into view. */
export const scrollToElement = (element: Element, where: ScrollPlace = "reading"): void =>
  settleAt(element, () => headerHeight + offsets[where](), quietFrames);

/** Keeps what the reader looks at where it is while the text is set in its other reading. */
export const holdPlace = (text: Element): void => {
  const first = [...text.querySelectorAll("[data-b]")].find(
    (block) => block.getBoundingClientRect().bottom > headerHeight,
  );
  if (first === undefined) return;
  const { top } = first.getBoundingClientRect();
  settleAt(first, () => top, changeFrames);
};

/** Whether an element can be seen wholly, between the header and whatever lies below. */
export const isOnScreen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= headerHeight && bottom <= lowerEdge();
};
