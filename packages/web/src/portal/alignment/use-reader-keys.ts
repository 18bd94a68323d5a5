import { type RefObject, useEffect } from "react";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const currentOf = (list: HTMLElement): Element | null =>
  [...list.children].find((line) => line.contains(document.activeElement)) ??
  list.querySelector(":scope > [aria-current=true]");

/** The next pair, or the one before: walked are pairs; what stands alone is passed over. */
const stepped = (list: HTMLElement, forwards: boolean): HTMLElement | undefined => {
  const lines = [...list.children];
  const current = currentOf(list);
  const at = current === null ? -1 : lines.indexOf(current);
  const ahead = forwards ? lines.slice(at + 1) : lines.slice(0, Math.max(at, 0)).reverse();
  return ahead.find((line): line is HTMLElement => line instanceof HTMLElement && !line.querySelector(".absent"));
};

/** Beyond the last pair of a page the walk goes on with the page after it. */
const turnPage = (forwards: boolean): void =>
  document.querySelector<HTMLElement>(`.pager a[rel=${forwards ? "next" : "prev"}]`)?.click();

const walk = (list: HTMLElement, forwards: boolean, onReach: (line: string) => void): void => {
  const next = stepped(list, forwards);
  if (next === undefined) turnPage(forwards);
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
  if (next?.dataset.line !== undefined) onReach(next.dataset.line);
};

/** Keys of the reader: j and k walk the pairs, Enter opens the text of the first document there. */
export const useReaderKeys = (list: RefObject<HTMLElement | null>, onReach: (line: string) => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (list.current === null || isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === "Enter" && document.activeElement?.parentElement === list.current) {
        document.activeElement.querySelector("a")?.click();
      }
      if (event.key !== "j" && event.key !== "k") return;
      walk(list.current, event.key === "j", onReach);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [list, onReach]);
};
