import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";

/** Whether news come in; `lost` tells since when they do not, in milliseconds. */
export type Live = { readonly kind: "live" } | { readonly kind: "lost"; readonly since: number };

const events = "/api/v1/judgements/events";

const isJudged = ([path]: readonly unknown[]): boolean =>
  typeof path === "string" &&
  /^\/api\/v1\/(judgements|cockpit|turns|documents\/[^/]+\/(cockpit|chapters)|commitments\/[^/]+\/judgement)/.test(
    path,
  );

/** Forgets what was judged and loads the page anew. */
export const useLookAgain = (): (() => void) => {
  const router = useRouter();
  const queries = useQueryClient();
  return useCallback(() => {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => isJudged(queryKey), refetchType: "none" });
    void router.invalidate();
  }, [router, queries]);
};

/** Milliseconds for which the page itself has the line: news come after it. */
const first = 2000;

/** Listens for news until the function given back is called. */
const follow = (lookAgain: () => void, tell: (live: Live) => void): (() => void) => {
  const stream = new EventSource(events);
  let broken = false;
  stream.addEventListener("judged", lookAgain);
  stream.onerror = () => {
    if (!broken) tell({ kind: "lost", since: Date.now() });
    broken = true;
  };
  stream.onopen = () => {
    if (broken) lookAgain();
    broken = false;
    tell({ kind: "live" });
  };
  return () => stream.close();
};

/**
 * Loads the page anew whenever something was judged anew. The browser connects again by itself after a break, and then
 * the page is loaded once more, for nobody knows what was missed.
 */
export const useLive = (wanted: boolean): Live => {
  const lookAgain = useLookAgain();
  const [live, setLive] = useState<Live>({ kind: "live" });
  useEffect(() => {
    if (!wanted) return;
    let end = (): void => undefined;
    const timer = setTimeout(() => {
      end = follow(lookAgain, setLive);
    }, first);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [wanted, lookAgain]);
  return live;
};
