import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";

/** Whether news come in; `lost` tells since when they do not, in milliseconds. */
export type Live = { readonly kind: "live" } | { readonly kind: "lost"; readonly since: number };

/** Something that changes by itself: where its news come from, by what name, and which answers they make old. */
interface Followed {
  readonly address: string;
  readonly event: string;
  readonly isOld: (path: string) => boolean;
}

const JUDGED =
  /^\/api\/v1\/(judgements|cockpit|turns|documents\/[^/]+\/(cockpit|chapters)|commitments\/[^/]+\/judgement)/;
const WARNED = /^\/api\/v1\/(warnings|briefing)/;

/** How commitments stand. */
const judgements: Followed = {
  ...{ address: "/api/v1/judgements/events", event: "judged" },
  isOld: (path) => JUDGED.test(path),
};

/** What is to be looked at: warnings, what is said of them, and commitments that turn. */
export const warnings: Followed = {
  ...{ address: "/api/v1/warnings/events", event: "warned" },
  isOld: (path) => WARNED.test(path),
};

/** Forgets what was asked of something that changed and loads the page anew. */
const useLookAgain = ({ isOld }: Followed): (() => void) => {
  const router = useRouter();
  const queries = useQueryClient();
  return useCallback(() => {
    const predicate = ({ queryKey: [path] }: { readonly queryKey: readonly unknown[] }) =>
      typeof path === "string" && isOld(path);
    void queries.invalidateQueries({ predicate });
    void router.invalidate();
  }, [router, queries, isOld]);
};

/** Milliseconds for which the page itself has the line: news come after it. */
const first = 2000;

/** Listens for news until the function given back is called. */
const follow = ({ address, event }: Followed, lookAgain: () => void, tell: (live: Live) => void): (() => void) => {
  const stream = new EventSource(address);
  let broken = false;
  stream.addEventListener(event, lookAgain);
  stream.onerror = () => {
    if (!broken) tell({ kind: "lost", since: Date.now() });
    broken = true;
  };
  stream.onopen = () => {
    // What happened since the page was loaded, or while the line was broken, nobody told.
    lookAgain();
    broken = false;
    tell({ kind: "live" });
  };
  return () => stream.close();
};

/**
 * Loads the page anew whenever what it shows changed: how commitments stand, where nothing else is named. The browser
 * connects again by itself after a break, and then the page is loaded once more, for nobody knows what was missed.
 */
export const useLive = (wanted: boolean, followed: Followed = judgements): Live => {
  const lookAgain = useLookAgain(followed);
  const [live, setLive] = useState<Live>({ kind: "live" });
  useEffect(() => {
    if (!wanted) return;
    let end = (): void => undefined;
    const timer = setTimeout(() => {
      end = follow(followed, lookAgain, setLive);
    }, first);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [wanted, followed, lookAgain]);
  return live;
};
