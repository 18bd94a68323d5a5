import type { JournalEntry } from "@lantu/server/contract";
import { useCallback } from "react";
import { useMessages } from "../../shell/preferences.tsx";

/** The name of whoever did something, as far as it may be told. */
export const useActor = (): ((entry: Pick<JournalEntry, "actor" | "actorName">) => string) => {
  const { journal } = useMessages();
  return useCallback(({ actor, actorName }) => actorName ?? journal.actor[actor] ?? actor, [journal]);
};
