/** Height that the page's sticky header covers, in CSS pixels. */
const headerHeight = 64;

const place = (element: Element): void => {
  const top = element.getBoundingClientRect().top + window.scrollY;
  window.scrollTo({ top: Math.max(0, top - headerHeight - window.innerHeight * 0.22), behavior: "instant" });
};

/**
 * Brings an element into the upper third of the window. Leaves that were never on screen have estimated heights, so
 * the place is taken again once those around it have been laid out.
 */
export const scrollToElement = (element: Element): void => {
  place(element);
  requestAnimationFrame(() => {
    place(element);
    requestAnimationFrame(() => place(element));
  });
};

/** Whether an element lies wholly between the header and the window's lower edge. */
export const isOnScreen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= headerHeight && bottom <= window.innerHeight;
};
