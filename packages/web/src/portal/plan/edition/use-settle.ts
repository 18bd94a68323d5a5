import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { ApiError } from "../../../api/api.ts";
import { write } from "../../../api/write.ts";
import { useMessages } from "../../../shell/preferences.tsx";

/** How a step stands. */
export type Settling =
  | { readonly kind: "idle" | "sending" }
  | { readonly kind: "done" | "refused"; readonly text: string };

/** What a person says of a document's editions, and what came of saying it. */
export const useSettle = (id: string, version: number) => {
  const router = useRouter();
  const queries = useQueryClient();
  const { edition: words, problem } = useMessages();
  const [settling, setSettling] = useState<Settling>({ kind: "idle" });
  const send = async (path: string, body: object, done: string) => {
    setSettling({ kind: "sending" });
    try {
      await write(`/api/v1/documents/${encodeURIComponent(id)}${path}`, body, version);
      // Lists and counts show other editions now: nothing held so far may be shown again.
      queries.removeQueries();
      await router.invalidate({ sync: true });
      setSettling({ kind: "done", text: done });
    } catch (error) {
      const told = error instanceof ApiError ? error.problem?.detail : undefined;
      const unreached = error instanceof ApiError && error.status === 0;
      setSettling({ kind: "refused", text: told ?? (unreached ? problem.unreachable : problem.unknown) });
    }
  };
  return {
    settling,
    succeed: (of: string) => void send("/edition", { of }, words.confirmed),
    standAlone: () => void send("/edition", { of: null }, words.confirmed),
    takeBack: () => void send("/edition/undo", {}, words.undone),
  };
};
