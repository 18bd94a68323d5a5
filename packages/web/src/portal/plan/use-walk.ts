import { useEffect, useRef } from "react";
import type { Entry } from "./entry.ts";

interface Walk {
  readonly entries: readonly Entry[];
  readonly chosen: string | null;
  /** First block on screen, where walking begins when nothing is chosen. */
  readonly from: number;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

const isControl = (target: EventTarget | null, names: RegExp): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || names.test(target.tagName));

const stepped = ({ entries, chosen, from }: Walk, step: 1 | -1): Entry | undefined => {
  const at = entries.findIndex(({ id }) => id === chosen);
  if (at >= 0) return entries[at + step];
  const below = entries.findIndex(({ blocks }) => (blocks[0] ?? 0) >= from);
  return step === 1 ? entries[below] : entries[below - 1];
};

const walkBy = (walk: Walk, event: KeyboardEvent): void => {
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  const opens = event.key === "Enter" && !isControl(event.target, /^(INPUT|TEXTAREA|SELECT|BUTTON|A|SUMMARY)$/);
  if (opens && walk.chosen !== null) walk.onOpen(walk.chosen);
  if ((event.key !== "j" && event.key !== "k") || isControl(event.target, /^(INPUT|TEXTAREA|SELECT)$/)) return;
  const next = stepped(walk, event.key === "j" ? 1 : -1);
  if (next !== undefined) walk.onChoose(next.id);
};

/** Walks through the commitments by keyboard: j forwards, k backwards, Enter opens the chosen one. */
export const useWalk = (walk: Walk): void => {
  const latest = useRef(walk);
  useEffect(() => {
    latest.current = walk;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => walkBy(latest.current, event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
};
