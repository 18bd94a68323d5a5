import { useEffect } from "react";
import type { Entry } from "./entry.ts";

interface Walk {
  readonly entries: readonly Entry[];
  readonly chosen: string | null;
  /** First block on screen, where walking begins when nothing is chosen. */
  readonly from: number;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

const isBusy = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|BUTTON|A|SUMMARY)$/.test(target.tagName));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const stepped = ({ entries, chosen, from }: Walk, step: 1 | -1): Entry | undefined => {
  const at = entries.findIndex(({ id }) => id === chosen);
  if (at >= 0) return entries[at + step];
  const below = entries.findIndex(({ blocks }) => (blocks[0] ?? 0) >= from);
  return step === 1 ? entries[below] : entries[below - 1];
};

/** Walks through the commitments by keyboard: j forwards, k backwards, Enter opens the chosen one. */
export const useWalk = (walk: Walk): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === "Enter" && walk.chosen !== null && !isBusy(event.target)) walk.onOpen(walk.chosen);
      if ((event.key !== "j" && event.key !== "k") || isTyping(event.target)) return;
      const next = stepped(walk, event.key === "j" ? 1 : -1);
      if (next !== undefined) walk.onChoose(next.id);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [walk]);
};
