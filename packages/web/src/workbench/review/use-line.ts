import { useCallback, useRef } from "react";

/** A line of writes: each begins when the one before is answered, so that they arrive in the order they were made. */
export const useLine = () => {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const line = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const done = last.current.then(work);
    last.current = done.catch(() => {});
    return done;
  }, []);
  /** Resolves when everything sent so far is answered. */
  const idle = useCallback(async () => void (await last.current), []);
  return { line, idle };
};
