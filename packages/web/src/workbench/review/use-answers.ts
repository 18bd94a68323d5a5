import { useCallback, useRef } from "react";
import { type Item, type Items, withStates, withTold } from "./items.ts";
import type { States } from "./steps.ts";

/**
 * What the server says of the items, with what it has not yet answered laid over it: states that are shown already stay
 * shown when an answer to something earlier comes in.
 */
export const useAnswers = (setItems: (change: (before: Items) => Items) => void) => {
  const sent = useRef<readonly States[]>([]);
  const set = useCallback(
    (change: (before: Items) => Items) => {
      const over = sent.current;
      setItems((before) => over.reduce<Items>(withStates, change(before)));
    },
    [setItems],
  );
  /** States shown before the server has answered. */
  const ahead = useCallback(
    (states: States): void => {
      sent.current = [...sent.current, states];
      set((held) => held);
    },
    [set],
  );
  /** The same states, answered. */
  const answered = useCallback((states: States): void => {
    sent.current = sent.current.filter((one) => one !== states);
  }, []);
  const told = useCallback((items: readonly Item[]): void => set((before) => withTold(before, items)), [set]);
  return { set, ahead, answered, told };
};
