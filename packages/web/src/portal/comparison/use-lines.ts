import { type RefObject, useEffect } from "react";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const summaryOf = (line: Element | null | undefined): HTMLElement | null =>
  line?.querySelector<HTMLElement>("summary, a.line-link") ?? null;

const stepped = (list: HTMLElement, forwards: boolean): HTMLElement | null => {
  const lines = [...list.children];
  const at = lines.findIndex((line) => line.contains(document.activeElement));
  if (at < 0) return summaryOf(forwards ? lines[0] : lines.at(-1));
  return summaryOf(lines[at + (forwards ? 1 : -1)]);
};

/** Opens the line the address names, where it names one. */
const openNamed = (list: HTMLElement): void => {
  const id = decodeURIComponent(location.hash.slice(1));
  const details = [...list.children].find((line) => line.id === id)?.querySelector("details");
  if (details === null || details === undefined) return;
  details.open = true;
  details.scrollIntoView({ block: "start" });
};

/** Keys of a list of lines that open or lead on: j and k go from line to line, Enter opens one, as it does with any summary or link. */
export const useLines = (list: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    if (list.current !== null) openNamed(list.current);
    const listen = (event: KeyboardEvent) => {
      if (list.current === null || isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key !== "j" && event.key !== "k") return;
      const next = stepped(list.current, event.key === "j");
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [list]);
};
