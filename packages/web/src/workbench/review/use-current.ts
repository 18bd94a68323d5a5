import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import type { ReviewAddress } from "../../address/workbench.ts";
import type { Choice } from "./items.ts";

/** Browsers allow a hundred changes of the address in half a minute; who reviews quickly makes more. */
const pause = 250;

/** The item in hand and the choice of items: at once for the page, a moment later in its address. */
export const useCurrent = (address: ReviewAddress) => {
  const navigate = useNavigate({ from: "/import/$id" });
  const [current, setCurrent] = useState<string | null>(address.c ?? null);
  const [choice, setChoice] = useState<Choice>({
    ...{ kind: address.kind, doubt: address.doubt, state: address.state },
    ...{ disputed: address.disputed, order: address.order },
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      void navigate({ search: { ...choice, c: current ?? undefined }, replace: true, resetScroll: false });
    }, pause);
    return () => clearTimeout(timer);
  }, [navigate, current, choice]);
  const go = useCallback((id: string | null) => setCurrent((before) => id ?? before), []);
  return { current, go, choice, setChoice };
};
