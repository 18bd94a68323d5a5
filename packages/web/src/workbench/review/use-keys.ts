import { useCallback, useLayoutEffect, useRef, useState } from "react";

/** Keys the desk listens to, by their names in small letters; `?` shows them all. */
export const deskKeys = [
  "a",
  "e",
  "x",
  "b",
  "m",
  "s",
  "n",
  "f",
  "g",
  "p",
  "z",
  "y",
  "?",
  "arrowleft",
  "arrowright",
] as const;

export type DeskKey = (typeof deskKeys)[number];

/** What a single key does in a review. */
export type KeyActions = Readonly<Record<DeskKey, () => void>>;

/** A form that is being saved takes nothing more: its keys are the desk's again. */
const isSaving = (target: HTMLElement): boolean => target.closest("form[aria-busy=true]") !== null;

/** Whether a question is open; one just closed may hold the focus for another moment. */
const isAsked = (target: HTMLElement): boolean => target.closest("[role=dialog]")?.checkVisibility() === true;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  !isSaving(target) &&
  (target.isContentEditable || target.closest("input, textarea, select, [role=combobox]") !== null || isAsked(target));

const scrollsSideways = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(".table-scroll") !== null;

const keyOf = (event: KeyboardEvent): DeskKey | undefined => {
  // A key that ended a form is spent: it must not act on the item that comes next.
  if (event.defaultPrevented) return undefined;
  if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return undefined;
  const key = event.key.toLowerCase();
  if (key.startsWith("arrow") && scrollsSideways(event.target)) return undefined;
  return deskKeys.find((name) => name === key);
};

/** Listens for single keys anywhere on the page, except while something is typed or a question is open. */
export const useKeys = (enabled: boolean, press: (key: DeskKey) => void): void => {
  const latest = useRef(press);
  // Before the page is painted: who sees that it listens can press a key.
  useLayoutEffect(() => {
    latest.current = press;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === undefined) return;
      event.preventDefault();
      latest.current(key);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [enabled]);
};

const storageKey = "lantu.review-keys";

const stored = (): boolean => {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
};

/** Whether single keys are listened to: people who speak to their computer switch them off (WCAG 2.1.4). */
export const useKeysSwitch = (): readonly [boolean, () => void] => {
  const [on, setOn] = useState(stored);
  const toggle = useCallback(() => {
    setOn((before) => {
      try {
        localStorage.setItem(storageKey, before ? "off" : "on");
      } catch {
        // Not kept for the next visit.
      }
      return !before;
    });
  }, []);
  return [on, toggle];
};
