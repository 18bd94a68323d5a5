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

const place = (element: Element, where: ScrollPlace): void => {
  const top = element.getBoundingClientRect().top + window.scrollY;
  window.scrollTo({ top: Math.max(0, top - headerHeight - offsets[where]()), behavior: "instant" });
};

/**
 * Brings an element into view. Leaves that were never on screen have estimated heights, so the place is taken again
 * once those around it have been laid out.
 */
export const scrollToElement = (element: Element, where: ScrollPlace = "reading"): void => {
  place(element, where);
  requestAnimationFrame(() => {
    place(element, where);
    requestAnimationFrame(() => place(element, where));
  });
};

/** Whether an element can be seen wholly, between the header and whatever lies below. */
export const isOnScreen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= headerHeight && bottom <= lowerEdge();
};
