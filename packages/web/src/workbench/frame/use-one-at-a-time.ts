import { useCallback, useRef, useState } from "react";

/**
 * Acts that go one at a time: while one is on its way a second press does nothing, as its button, `busy`, says. A save
 * sent again before its answer came would be refused as somebody else's, and a new thing be made twice.
 */
export const useOneAtATime = () => {
  const [busy, setBusy] = useState(false);
  // What is pressed before the page is drawn anew finds it here.
  const underWay = useRef(false);
  const once = useCallback(async (act: () => Promise<unknown>): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    try {
      await act();
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, once };
};
