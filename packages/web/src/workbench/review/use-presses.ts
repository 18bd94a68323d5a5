import { useLayoutEffect, useReducer, useRef } from "react";
import type { DeskKey, KeyActions } from "./use-keys.ts";

/** What becomes of a key: it acts now, it waits until what is on its way is settled, or it is none of the desk's. */
export type Stance = "now" | "later" | "never";

/**
 * Carries out what keys and buttons ask for, in the order they were pressed: what waited acts one by one, each on what
 * the one before came to. Keys that can no longer act, because a form is open by then, are told to `onDropped`.
 */
export const usePresses = (
  stance: Stance,
  actions: KeyActions,
  onDropped: (keys: readonly DeskKey[]) => void,
): ((key: DeskKey) => void) => {
  const waiting = useRef<readonly DeskKey[]>([]);
  const [, goOn] = useReducer((rounds: number) => rounds + 1, 0);
  useLayoutEffect(() => {
    const [key, ...rest] = waiting.current;
    if (key === undefined || stance === "later") return;
    waiting.current = stance === "now" ? rest : [];
    if (stance === "never") return onDropped([key, ...rest]);
    actions[key]();
    if (rest.length > 0) goOn();
  });
  return (key) => {
    if (stance === "now" && waiting.current.length === 0) actions[key]();
    else if (stance !== "never") waiting.current = [...waiting.current, key];
  };
};
