import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback, useEffect } from "react";
import { isConcluded } from "../../api/resources.ts";
import { useMessages } from "../../shell/preferences.tsx";

/** Milliseconds between two looks at what is still being compared: comparing a few documents takes seconds. */
const lookAgainAfter = 2500;

/** Forgets what was concluded and loads the page anew; resolves once the page shows it. */
export const useLookAgain = (): (() => Promise<void>) => {
  const router = useRouter();
  const queries = useQueryClient();
  return useCallback(async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => isConcluded(queryKey) });
    await router.invalidate({ sync: true });
  }, [router, queries]);
};

/** Says that what is held is still being compared, and looks again until it is done. */
export const StillComparing = ({ computedAt }: { readonly computedAt: string | null }) => {
  const { comparison } = useMessages();
  const lookAgain = useLookAgain();
  const done = computedAt !== null;
  useEffect(() => {
    if (done) return;
    const timer = setInterval(() => void lookAgain(), lookAgainAfter);
    return () => clearInterval(timer);
  }, [done, lookAgain]);
  return (
    <div role="status" className="still-comparing">
      {done ? null : <p className="notice">{comparison.computing}</p>}
    </div>
  );
};
