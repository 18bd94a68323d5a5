import { useCallback, useEffect, useRef, useState } from "react";

/**
 * Acts that go one at a time: while one is on its way a second press does nothing, as its button, `busy`, says. A save
 * sent again before its answer came would be refused as somebody else's, and a new thing be made twice.
 */
export const useOneAtATime = () => {
  const [busy, setBusy] = useState(false);
  // What is pressed before the page is drawn anew finds it here.
  const underWay = useRef(false);
  const place = useRef<Element | null>(null);
  const once = useCallback(async (act: () => Promise<unknown>): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    place.current = document.activeElement;
    setBusy(true);
    try {
      await act();
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }, []);
  // What is disabled loses the focus: whoever works by keyboard goes on where the act was begun, unless already elsewhere.
  useEffect(() => {
    const from = place.current;
    if (busy || !(from instanceof HTMLElement) || document.activeElement !== document.body) return;
    from.focus({ preventScroll: true });
  }, [busy]);
  return { busy, once };
};
