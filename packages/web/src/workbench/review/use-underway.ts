import { useCallback, useState } from "react";

/** Whether something is on its way whose end the next key has to wait for. */
export const useUnderway = () => {
  const [count, setCount] = useState(0);
  /** Does a work that counts as on its way until it is settled, whichever way. */
  const during = useCallback(async <T>(work: () => Promise<T>): Promise<T> => {
    setCount((before) => before + 1);
    try {
      return await work();
    } finally {
      setCount((before) => before - 1);
    }
  }, []);
  return { underway: count > 0, during };
};

/** Does a work that the next key has to wait for. */
export type During = ReturnType<typeof useUnderway>["during"];
