import { useSyncExternalStore } from "react";

const nothingToFollow = () => () => undefined;

/**
 * Whether the browser's script has taken the page over. Until then nothing that is pressed reaches it: what would do harm
 * or be lost when pressed earlier waits for it.
 */
export const useTakenOver = (): boolean =>
  useSyncExternalStore(
    nothingToFollow,
    () => true,
    () => false,
  );
